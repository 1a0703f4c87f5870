import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('fr')

/** Of the last months, the year goes without saying. */
const of = (month: Month): string => `de ${f.monthName(month)}`
type Of = { month: Month; on: IsoDate }
type Sent = { on: IsoDate; ending: string }

/** The pensioner's own pages: short sentences, the answer first. */
export const pensionerSpace = {
  'nav.pensioner.home': 'Ma pension',
  'nav.pensioner.situation': 'Ma situation',
  'nav.pensioner.payments': 'Mes paiements',
  'nav.pensioner.documents': 'Mes documents',
  'nav.pensioner.cases': 'Mes demandes',
  'nav.pensioner.notices': 'Avis',
  'foot.history.pensioner': 'Qui a consulté mon dossier',
  'history.pensioner.title': 'Qui a consulté mon dossier',
  'history.pensioner.lead': 'Ce qui a été fait sur votre dossier : par qui, quand et pourquoi.',
  'history.pensioner.note': 'Un acte vous étonne ? Demandez-en la raison à la caisse.',
  'space.owes.how':
    'C’est repris peu à peu sur vos paiements. Vous pouvez aussi le rendre en une fois.',
  'space.owes.none': 'Vous ne devez rien à la caisse.',
  'space.family.change': 'Signaler un changement de famille',
  'space.home.title': 'Ma pension',
  'space.title.paid': (a: Of) => `Votre pension ${of(a.month)} a été payée`,
  'space.title.returned': (a: Of) => `Votre pension ${of(a.month)} est revenue de la banque`,
  'space.title.held': (a: Of) => `Votre pension ${of(a.month)} est mise en attente`,
  'space.title.late': (a: Of) => `Votre pension ${of(a.month)} a du retard`,
  'space.title.first': (a: Of) => `Votre première pension arrive le ${f.day(a.on)}`,
  'space.title.ended': (a: { on: IsoDate }) => `Votre pension a pris fin le ${f.day(a.on)}`,
  'space.title.over': 'Votre pension est entièrement versée',
  'space.title.none': 'Vous n’avez pas encore de pension',
  'space.lead.paid': (a: Sent) =>
    `Virement du ${f.day(a.on)} vers votre compte finissant par ${f.ltr(a.ending)}.`,
  'space.lead.returned': (a: Sent) =>
    `La banque n’a pas pu créditer le compte finissant par ${f.ltr(a.ending)}. Donnez-en un autre : la somme repart avec le prochain paiement.`,
  'space.lead.held': (a: Sent) =>
    `Elle devait partir le ${f.day(a.on)}. Rien n’est perdu : la somme attend et sera versée avec la suite.`,
  'space.lead.late': (a: Sent) =>
    `Elle devait arriver le ${f.day(a.on)}. La caisse la prépare : vous n’avez rien à faire.`,
  'space.same': (a: { month: Month }) => `Même montant qu’en ${f.monthName(a.month)}.`,
  'space.next': 'Prochain paiement',
  'space.next.held': 'Il attend : voyez ce qui manque ci-dessus.',
  'space.proof.give': 'Donner cette pièce',
  'space.file': 'Votre dossier de pension',
  'space.none': 'Aucune pension n’est servie à votre nom.',
  'space.none.file': 'Votre dossier avance : voici où il en est.',
  'space.payments.title': 'Vos paiements',
  'space.payments.lead':
    'Chaque mois : le jour, le net, et ce qu’il est devenu. Ouvrez un mois pour voir comment il est calculé.',
  'space.payments.none': 'Aucun paiement n’a encore été fait.',
  'space.payments.all': 'Tous vos paiements',
  'space.payment.day': 'Jour de paiement',
  'space.payment.sent': 'Payé',
  'space.payment.leaving': 'En route vers votre banque',
  'space.payment.prepared': 'En préparation',
  'space.payment.returned': 'Revenu de la banque',
  'space.payment.held': 'En attente',
  'space.payment.nothing': 'Rien à payer',
  'space.situation.title': 'Ma situation',
  'space.situation.lead': 'Ce que la caisse a dans votre dossier. Une erreur ? Dites-le-nous.',
  'space.situation.none': 'Rien au dossier',
  'space.situation.birth': 'Né(e) le',
  'space.situation.address': 'Adresse',
  'space.situation.email': 'Courriel',
  'space.situation.phone': 'Téléphone',
  'space.situation.account': (a: { holder: string; bank: string; ending: string }) =>
    `${a.holder}${a.bank === '' ? '' : `, ${a.bank}`}, compte finissant par ${f.ltr(a.ending)}`,
  'space.situation.gross': 'Brut du dernier mois',
  'space.situation.net': 'Net du dernier mois',
  'space.situation.of': (a: { month: Month }) => `Comment la pension ${of(a.month)} est calculée`,
  'space.situation.family': 'Ma famille',
  'space.situation.married': (a: { on: IsoDate }) => `mariage du ${f.day(a.on)}`,
  'space.situation.born': (a: { on: IsoDate }) => `né(e) le ${f.day(a.on)}`,
  'space.documents.title': 'Mes documents',
  'space.documents.lead': (a: { number: string }) =>
    `Les papiers de votre dossier de liquidation ${f.ltr(a.number)}, à télécharger.`,
  'space.documents.none':
    'Votre pension a été attribuée avant ce service : ses papiers sont au dossier de la caisse. Demandez-les par une réclamation.',
}
