import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('fr')

/** Where a pension is paid, and where its holder is reached: changed by them, looked at by two. */
export const pensionChanges = {
  'account_change.title': 'Changer de compte',
  'account_change.link': 'Changer de compte',
  'account_change.lead': (a: { month: Month; on: IsoDate; until: IsoDate }) =>
    `Demandé aujourd’hui, il sert pour la pension de ${f.month(a.month)}, payée le ${f.day(a.on)}.`,
  'account_change.why': (a: { until: IsoDate }) =>
    `Vos coordonnées d’avant sont prévenues, et rien ne change avant le ${f.day(a.until)} : le temps d’arrêter une demande qui ne viendrait pas de vous. Deux personnes de la caisse la regardent ensuite.`,
  'account_change.go': 'Demander ce compte',
  'change.stop': 'Ce n’est pas moi : arrêter ce changement',
  'change.stop.lead.pension_account': (a: { number: string }) =>
    `La demande ${f.ltr(a.number)} veut payer votre pension sur un autre compte. Si elle n’est pas de vous, arrêtez-la et changez votre phrase.`,
  'change.stop.lead.pension_contact': (a: { number: string }) =>
    `La demande ${f.ltr(a.number)} veut envoyer vos lettres et vos codes ailleurs. Si elle n’est pas de vous, arrêtez-la et changez votre phrase.`,
  'change.stop.go': 'Arrêter ce changement',
  'change.stop.over': 'Cette demande est close : il n’y a plus rien à arrêter.',
  'contact_change.title': 'Changer d’adresse ou de contact',
  'contact_change.link': 'Changer d’adresse ou de contact',
  'contact_change.lead':
    'Les lettres et les codes partiront là. Vos coordonnées d’avant sont prévenues, et deux personnes de la caisse regardent la demande.',
  'contact_change.phone.hint': 'De n’importe quel pays : +33 6 12 34 56 78',
  'contact_change.go': 'Demander ce changement',
  'desk.revision.see': 'Ancien et nouveau calcul',
  'desk.pension.see': 'La pension',
  'case.kind.pension_account': 'Changement de compte d’une pension',
  'case.kind.pension_contact': 'Changement d’adresse d’un retraité',
  'case.fact.dpNumber': 'N° DP',
  'case.fact.mode': 'Où',
  'case.fact.holder': 'Titulaire',
  'case.fact.bank': 'Banque',
  'case.fact.iban': 'IBAN',
  'case.fact.bic': 'BIC',
  'case.fact.country': 'Pays',
  'case.fact.until': 'Pas avant le',
  'case.fact.month': 'Pour la pension de',
  'case.fact.newEmail': 'Nouveau courriel',
  'case.fact.newPhone': 'Nouveau téléphone',
  'case.fact.newAddress': 'Nouvelle adresse',
  'case.reason.holder_differs': 'Le compte n’est pas au nom du titulaire de la pension.',
  'refusal.account_still_cooling': (a: { until: IsoDate }) =>
    `Ce compte ne peut être accepté qu’à partir du ${f.day(a.until)} : l’ancien contact a le temps de l’arrêter.`,
  'refusal.change_already_asked':
    'Une demande est déjà en cours pour cette pension. Suivez-la, ou arrêtez-la avant d’en faire une autre.',
  'refusal.change_over': 'Cette demande est close : il n’y a plus rien à arrêter.',
  'history.what.account_change_stopped': 'Changement de compte arrêté',
  'history.why.account_change_stopped': 'Garder le compte d’avant',
  'history.what.contact_change_stopped': 'Changement de coordonnées arrêté',
  'history.why.contact_change_stopped': 'Garder les coordonnées d’avant',
  'history.what.pension_contact_changed': 'Coordonnées changées',
  'history.why.pension_contact_changed': 'Le titulaire l’a demandé',
}
