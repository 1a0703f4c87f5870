import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

const left = (days: number): string =>
  days < 0
    ? 'délai passé : répondez encore, rien ne change sans vous'
    : days === 0
      ? 'dernier jour'
      : days === 1
        ? 'encore 1 jour'
        : `encore ${f.number(days)} jours`

export const proposals = {
  'proposals.title': 'Corrections proposées par la CIMR',
  'proposals.lead':
    'Ce que la CIMR vous propose de corriger, ligne par ligne. Rien ne change sans vous.',
  'proposals.lead.desk': 'Ce que nous proposons aux entreprises, et ce qu’elles répondent.',
  'proposals.none': 'Aucune correction n’est proposée.',
  'proposals.back': 'Toutes les corrections proposées',
  'proposals.back_to_desk': 'Revenir à la file',
  'proposals.see': 'Corrections proposées par la CIMR',
  'proposal.title': (a: { quarter: Quarter; name: string }) => `${f.quarter(a.quarter)}, ${a.name}`,
  'proposal.answer_by': (a: { on: IsoDate }) => `réponse attendue avant le ${f.day(a.on)}`,
  'proposal.new': 'Proposer une correction',
  'proposal.new.lead':
    'L’entreprise voit votre proposition à côté de sa ligne, l’accepte ou dit pourquoi non.',
  'proposal.employer_number': 'Numéro d’adhérent',
  'proposal.quarter.hint': 'Exemple : 2026-T2.',
  'proposal.salary': 'Salaire qui aurait dû être déclaré',
  'proposal.salary.hint': 'En dirhams. 0 si la personne n’aurait pas dû être déclarée.',
  'proposal.reason': 'Pourquoi',
  'proposal.reason.hint': 'L’entreprise lit ce texte. Dites d’où vient le chiffre.',
  'proposal.send': 'Proposer à l’entreprise',
  'proposal.declared': 'Vous avez déclaré',
  'proposal.declared.theirs': 'L’entreprise a déclaré',
  'proposal.proposed': 'La CIMR propose',
  'proposal.thread': 'Ce qui a été dit',
  'proposal.what.proposed': 'Proposé',
  'proposal.what.contested': 'Contesté',
  'proposal.what.maintained': 'Maintenu',
  'proposal.what.accepted': 'Accepté',
  'proposal.what.withdrawn': 'Retiré',
  'proposal.state.proposed': 'réponse attendue',
  'proposal.state.contested': 'contestée',
  'proposal.state.accepted': 'acceptée',
  'proposal.state.withdrawn': 'retirée par la CIMR',
  'proposal.answer': 'À vous de répondre',
  'proposal.clock': (a: { on: IsoDate; days: number }) =>
    `Avant le ${f.day(a.on)} (délai estimé) : ${left(a.days)}.`,
  'proposal.means.recall':
    'Si vous acceptez, un rappel de la différence est préparé. Vous voyez ce qui serait dû avant de l’envoyer.',
  'proposal.means.cancellation':
    'Si vous acceptez, l’annulation de cette ligne est préparée. Vous voyez ce qui changerait avant de la valider.',
  'proposal.means.both':
    'Si vous acceptez, l’annulation de cette ligne et un rappel du bon salaire sont préparés. Vous voyez leurs effets avant de les envoyer.',
  'proposal.accept': 'Accepter',
  'proposal.contest': 'Contester',
  'proposal.contest.why': 'Pourquoi ce n’est pas juste',
  'proposal.contest.send': 'Envoyer ma réponse',
  'proposal.maintain': 'Maintenir la proposition',
  'proposal.maintain.why': 'Pourquoi vous la maintenez',
  'proposal.withdraw': 'Retirer la proposition',
  'proposal.withdraw.why': 'Pourquoi vous la retirez',
  'proposal.to_send': 'À vous : relisez, puis envoyez',
  'proposal.cancellation': 'Voir l’annulation préparée',
  'proposal.line': 'Voir la ligne déclarée',
  'proposal.on_line': (a: { amount: string }) => `La CIMR propose ${a.amount} pour cette ligne.`,
  'declarations.line.cancelled': 'Cette ligne est annulée : voir l’annulation',
  'proposal.see': 'Lire et répondre',
  'history.what.proposal_made': 'Correction proposée par la CIMR',
  'history.why.proposal_made': 'Une ligne ne correspond pas à ce que la CIMR connaît',
  'history.what.proposal_accepted': 'Correction proposée acceptée',
  'history.why.proposal_accepted': 'Corriger une déclaration',
  'history.what.proposal_contested': 'Correction proposée contestée',
  'history.why.proposal_contested': 'Garder la déclaration telle quelle',
  'history.what.proposal_maintained': 'Correction maintenue par la CIMR',
  'history.why.proposal_maintained': 'Réponse à une contestation',
  'history.what.proposal_withdrawn': 'Correction retirée par la CIMR',
  'history.why.proposal_withdrawn': 'Réponse à une contestation',
  'error.line_not_filed':
    'aucune ligne déposée ne correspond : vérifiez l’entreprise, le trimestre, le matricule et la catégorie',
  'error.already_proposed':
    'une correction de cette ligne attend déjà sa fin : ouvrez-la depuis la liste',
  'error.salary_same': 'c’est déjà le salaire déclaré : proposez-en un autre',
  'refusal.proposal_over': 'Cette proposition est close. Rechargez la page pour voir sa fin.',
}
