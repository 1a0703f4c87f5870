import { formatsOf } from '#src/i18n/format.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

export const members = {
  'member.title': (a: { quarter: Quarter | null; employer: string }) =>
    a.quarter === null
      ? 'Aucun trimestre déclaré pour l’instant'
      : `${a.employer} a déclaré votre ${f.quarterInWords(a.quarter)}`,
  'member.lead': (a: { matricule: string }) => `Matricule ${a.matricule}.`,
  'member.points_to_come': 'Points à venir',
  'member.not_paid': 'Déclaré, pas encore payé',
  'member.withheld': 'Points retenus : une correction est attendue de votre employeur',
  'member.explain':
    'Les points seront crédités quand la banque aura confirmé le paiement de votre employeur.',
  'member.quarters': 'Trimestres déclarés',
  'member.empty':
    'Rien n’a encore été déclaré pour vous. Si vous travaillez, demandez à votre employeur.',
  'member.salary': 'Salaire soumis',
  'member.rate': 'Taux',
  'member.employee': 'Votre part',
  'member.employer': 'Part de l’employeur',
  'member.total': 'Total',
  'member.how': 'Comment c’est calculé',
  'member.line.title': (a: { quarter: Quarter }) => `Votre ${f.quarterInWords(a.quarter)}`,
  'member.back': 'Revenir à mon compte',
}
