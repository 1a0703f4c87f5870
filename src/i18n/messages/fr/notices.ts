import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

export const notices = {
  'nav.employer.notices': 'Avis',
  'nav.member.notices': 'Avis',
  'notices.title': 'Mes avis',
  'notices.lead': 'Ce que la CIMR vous a écrit, et par où c’est arrivé.',
  'notices.spaces': 'Avis de quel espace',
  'notices.empty':
    'Aucun avis pour l’instant. Il en vient un à chaque fois qu’une chose change pour vous.',
  'notices.total': (a: { count: number }) =>
    `${f.number(a.count)} ${a.count < 2 ? 'avis' : 'avis, le plus récent en premier'}`,
  'notices.legal': 'Avis légal',
  'notices.channel.in_app': 'Ici',
  'notices.channel.email': 'E-mail',
  'notices.channel.sms': 'SMS',
  'notices.channel.letter': 'Lettre',
  'notices.state.in_app': 'Affiché dans votre espace',
  'notices.state.waiting': 'En cours d’envoi',
  'notices.state.retried': (a: { at: Instant }) =>
    `Pas encore parti : nouvel essai le ${f.moment(a.at)}`,
  'notices.state.sent': (a: { at: Instant }) => `Envoyé le ${f.moment(a.at)}`,
  'notices.state.delivered': (a: { at: Instant }) => `Remis le ${f.moment(a.at)}`,
  'notices.state.expected': (a: { on: IsoDate }) => `Postée, arrivera vers le ${f.day(a.on)}`,
  'notices.state.failed': 'N’a pas pu être remis. Vérifiez vos coordonnées.',
  'notices.state.no_address': 'Pas envoyé : aucune adresse connue',
  'notices.state.returned': (a: { at: Instant }) => `Revenue à la CIMR le ${f.moment(a.at)}`,
  'mailbox.title': 'Boîte aux lettres de la démonstration',
  'mailbox.lead':
    'Tout ce que les personnages ont reçu par e-mail, SMS ou lettre. Rien ne sort d’ici.',
  'mailbox.to': 'Adresse ou numéro',
  'mailbox.filter': 'Filtrer',
  'mailbox.all': 'Voir tous les messages',
  'mailbox.total': (a: { count: number }) =>
    `${f.number(a.count)} ${a.count < 2 ? 'message' : 'messages, le plus récent en premier'}`,
  'mailbox.empty': 'Aucun message. Déposez une déclaration comme Karim Ziani : il en reçoit un.',
  'mailbox.none': 'Aucun message pour cette adresse.',
  'mailbox.moods': 'Essayer les pannes',
  'mailbox.moods.lead': 'Certaines adresses se conduisent mal exprès.',
  'mailbox.mood.fails':
    'Refusée tout de suite : un e-mail en +fails@, un téléphone qui finit par 9.',
  'mailbox.mood.late':
    'En retard : un e-mail en +late@, un téléphone qui finit par 8. Le message arrive au deuxième essai, une minute après.',
  'mailbox.mood.silent':
    'Sans réponse : un e-mail en +silent@, un téléphone qui finit par 7. Six essais, puis l’échec.',
  'mailbox.mood.returned': (a: { days: number }) =>
    `Une lettre dont l’adresse contient RETOUR revient ; les autres comptent comme remises après ${f.number(a.days)} jours.`,
  'demo.mailbox': 'Boîte aux lettres',
  'demo.mailbox.lead': 'Les e-mails, SMS et lettres des personnages, avec leurs codes.',
  'demo.job.wake-payments': 'Réveiller les paiements',
  'demo.job.network-answers': 'Réponses du réseau de paiement',
  'demo.job.match-bank-entries': 'Rapprocher les mouvements',
  'demo.job.tell-of-points': 'Avertir les affiliés de leurs points',
  'demo.job.tell-of-corrections': 'Avertir les affiliés des corrections',
  'demo.job.tell-of-quarters': 'Avertir les affiliés de chaque trimestre',
  'demo.job.recall-simulations': 'Refaire les simulations',
  'demo.job.bank-statement': 'Relevé de la banque',
  'demo.job.deliver-notices': 'Envoyer les avis',
  'demo.job.settle-letters': 'Suivre les lettres postées',
}
