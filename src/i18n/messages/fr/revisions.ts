import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

/** What a pension becomes when points moved after its award. */
export const revisions = {
  'nav.pensioner.revisions': 'Mes révisions',
  'revisions.title': 'Mes révisions',
  'revisions.lead':
    'Quand vos points changent après le départ, la caisse recompte votre pension. Voici où cela en est.',
  'revisions.none': 'Aucune révision n’a été ouverte.',
  'revision.title': (a: { number: string }) => `Révision ${f.ltr(a.number)}`,
  'revision.case': 'Le dossier',
  'revision.state.open': 'En cours',
  'revision.state.accepted': 'Décidée',
  'revision.state.refused': 'Sans changement',
  'revision.state.answered': 'Répondue',
  'revision.why': (a: { quarter: Quarter; points: Points }) =>
    `Des contributions du ${f.quarterInWords(a.quarter)} ont été corrigées : ${a.points < 0 ? '−' : '+'} ${f.points(Math.abs(a.points) as Points)} points.`,
  'revision.promised': (a: { on: IsoDate }) => `Réponse promise avant le ${f.day(a.on)}.`,
  'revision.settles': (a: { on: IsoDate }) =>
    `La nouvelle pension et ce qui est en retard sont payés le ${f.day(a.on)}.`,
  'revision.before': 'Ancien montant',
  'revision.after': 'Nouveau montant',
  'revision.before.how': 'Comment l’ancien montant a été calculé',
  'revision.after.how': 'Comment le nouveau montant est calculé',
  'revision.difference': 'Différence',
  'revision.arrears': 'Ce qui est en retard, mois par mois',
  'revision.total': 'Total',
  'revision.not_countable':
    'Cette pension a été attribuée ailleurs : rien ne dit sur quoi elle reposait. Répondez par écrit, ou complétez d’abord la carrière.',
  'refusal.revision_not_countable':
    'Cette pension a été attribuée ailleurs : elle ne peut pas être recomptée ici.',
  'refusal.revision_moves_nothing':
    'Recomptée, la pension est la même : il n’y a rien à réviser. Refusez en le disant.',
  'history.what.pension_revised': 'Pension révisée',
  'history.why.pension_revised': 'Des points ont changé après le départ',
  'case.reason.no_effect': 'La pension ne change pas',
}
