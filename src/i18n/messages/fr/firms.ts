import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

export const firms = {
  'clients.title': 'Mes clients',
  'clients.none': 'Aucune entreprise ne vous a encore confié de mandat.',
  'users.tab.external': 'Utilisateur Externe',
  'mandates.lead':
    'Une fiduciaire agit pour vous dans les limites du mandat que vous lui donnez. Vous voyez ce qu’elle fait et vous y mettez fin quand vous voulez.',
  'mandates.none': 'Aucune fiduciaire n’agit pour vous.',
  'mandates.back': 'Tous les mandats',
  'mandates.firm.title': 'Mandats',
  'mandate.new': 'Inviter une fiduciaire',
  'mandate.new.lead': (a: { days: number }) =>
    `La personne reçoit cette proposition par courriel. Elle a ${a.days} jours pour répondre.`,
  'mandate.request': 'Demander un mandat à une entreprise',
  'mandate.request.lead': (a: { days: number }) =>
    `L’administrateur de l’entreprise reçoit votre demande. Il a ${a.days} jours pour répondre.`,
  'mandate.send': 'Envoyer la proposition',
  'mandate.firm': 'Fiduciaire',
  'mandate.employer': 'Entreprise',
  'mandate.firm_name': 'Nom de la fiduciaire',
  'mandate.ice': 'ICE de la fiduciaire',
  'mandate.ice.hint': '15 chiffres, sur le certificat ICE',
  'mandate.city': 'Ville',
  'mandate.state': 'État',
  'mandate.state.pending': 'en attente de réponse',
  'mandate.state.accepted': 'en vigueur',
  'mandate.state.refused': 'refusé',
  'mandate.state.expired': 'sans réponse, tombé',
  'mandate.state.ended': 'terminé',
  'mandate.side.employer': 'l’entreprise',
  'mandate.side.firm': 'la fiduciaire',
  'mandate.side.fund': 'la CIMR',
  'mandate.ended_on': (a: { at: Instant; by: string }) => `Le ${f.moment(a.at)}, par ${a.by}.`,
  'mandate.expires': (a: { at: Instant; isOver: boolean }) =>
    a.isOver ? `Depuis le ${f.moment(a.at)}.` : `Jusqu’au ${f.moment(a.at)}.`,
  'mandate.answered_on': (a: { at: Instant }) => `Depuis le ${f.moment(a.at)}.`,
  'mandate.every_category': 'Toutes les catégories du contrat',
  'mandate.payment_stopped': 'Arrêté par une personne qui paie : ce droit ne prend pas effet.',
  'mandate.holds': 'Ce que le mandat permet',
  'mandate.never': 'Jamais : valider un paiement, administrer les utilisateurs.',
  'mandate.awaited': 'L’autre partie n’a pas encore répondu.',
  'mandate.acceptance': 'Accepter ce mandat',
  'mandate.refusal': 'Refuser ce mandat',
  'mandate.ending': 'Mettre fin au mandat',
  'mandate.ending.lead': 'L’accès s’arrête au clic suivant. Ce qui a été déposé reste valable.',
  'mandate.month': 'Ce que la fiduciaire a fait ce mois-ci',
  'mandate.month.none': 'Rien depuis le premier du mois.',
  'invitation.title': 'Une proposition de mandat',
  'invitation.lead': (a: { from: string; until: Instant }) =>
    `${a.from} vous propose d’agir en son nom. Répondez avant le ${f.moment(a.until)}.`,
  'invitation.open': 'Accepter et ouvrir le compte de votre cabinet',
  'invitation.open.lead': (a: { email: string }) =>
    `Vous vous connecterez avec l’adresse ${a.email}, ce mot de passe et le code d’une application.`,
  'invitation.accept': 'Accepter et ouvrir le compte',
  'invitation.known': 'Cette adresse a déjà un compte de fiduciaire.',
  'invitation.sign_in': 'Se connecter pour répondre',
  'clients.count': (a: { count: number }) =>
    `${f.number(a.count)} ${a.count < 2 ? 'client' : 'clients'}. Un clic sur un trimestre ouvre l’espace du client au bon endroit.`,
  'clients.none_found': 'Aucun client ne correspond. Effacez un des deux filtres.',
  'clients.search': 'Nom ou n° d’adhérent',
  'clients.client': 'Client',
  'clients.state': 'État d’un trimestre',
  'clients.state.all': 'Tous les états',
  'clients.state.late': 'en retard',
  'clients.state.to_mend': 'à corriger',
  'clients.state.begun': 'commencé',
  'clients.state.to_declare': 'à déclarer',
  'clients.state.filed': 'déposé',
  'clients.declare_by': (a: { on: IsoDate }) => `avant le ${f.day(a.on)}`,
  'clients.lines': (a: { count: number }) =>
    `${f.number(a.count)} ${a.count < 2 ? 'ligne' : 'lignes'} à corriger`,
  'clients.enter': (a: { name: string }) => `Travailler pour ${a.name}`,
}
