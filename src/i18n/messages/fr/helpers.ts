import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

/** Who helps a pensioner: the page where they are named, and their own. */
export const helpers = {
  'nav.pensioner.helpers': 'Qui m’aide',
  'nav.pensioner.helping': 'Qui j’aide',
  'help.right.payments': 'Voir la pension et les paiements',
  'help.right.proofs': 'Voir et envoyer les pièces',
  'help.right.documents': 'Voir les documents et la situation',
  'helpers.title': 'Qui m’aide',
  'helpers.lead':
    'Un enfant, un proche, une association : choisissez qui peut voir une partie de votre espace. Vos comptes, vos coordonnées et vos demandes restent à vous seul.',
  'helpers.none': 'Personne ne vous aide aujourd’hui.',
  'helpers.now': 'Peuvent entrer aujourd’hui',
  'helpers.before': 'N’entrent plus',
  'helpers.named': (a: { at: Instant }) => `Désigné le ${f.moment(a.at)}`,
  'helpers.revoked': (a: { at: Instant }) => `Accès retiré le ${f.moment(a.at)}`,
  'helpers.entered': (a: { at: Instant }) => `Dernière entrée le ${f.moment(a.at)}`,
  'helpers.never': 'N’est pas encore entré',
  'helpers.revoke': (a: { name: string }) => `Retirer l’accès de ${a.name}`,
  'helpers.new': 'Désigner quelqu’un',
  'helpers.new.lead': (a: { most: number }) =>
    `${f.number(a.most)} personnes au plus. Chacune entre avec son courriel et un code, sous son nom ; ce qu’elle fait est écrit dans votre historique.`,
  'helpers.name': 'Son nom',
  'helpers.email': 'Son courriel',
  'helpers.rights': 'Ce qu’elle peut faire',
  'helpers.go': 'Désigner cette personne',
  'helpers.enough': (a: { most: number }) =>
    `Vous avez désigné ${f.number(a.most)} personnes, le plus possible. Retirez un accès pour en donner un autre.`,
  'helping.title': 'Qui j’aide',
  'helping.label': 'Aide',
  'helping.now': (a: { name: string }) => `Vous êtes dans l’espace de ${a.name}, pour l’aider.`,
  'helping.nobody_yet': 'Choisissez d’abord qui vous aidez.',
  'helping.nobody': 'Personne ne vous a désigné aujourd’hui.',
  'helping.lead':
    'Vous voyez ce que cette personne vous a ouvert, et rien d’autre. Elle voit ce que vous faites, sous votre nom.',
  'helping.open': 'Ce qui vous est ouvert',
  'helping.choose': (a: { name: string }) => `Aider ${a.name}`,
  'helping.payments': 'La pension',
  'helping.payments.all': 'Les paiements',
  'helping.proofs': 'Les pièces à donner',
  'helping.situation': 'La situation',
  'helping.documents': 'Les documents',
  'door.helping': 'J’aide quelqu’un qui m’a désigné',
  'door.helper.title': 'Entrer pour aider un retraité',
  'door.helper.lead':
    'Un retraité vous a désigné. Donnez l’adresse où l’invitation est arrivée : un code y part.',
  'door.helper.go_on': 'Recevoir le code',
  'door.helper_code.lead':
    'Si quelqu’un a désigné cette adresse, un code vient d’y partir. Rien n’arrive ? Demandez à cette personne de vérifier l’adresse.',
  'door.helper_code.go_on': 'Entrer',
  'door.helper.email': 'Votre courriel',
  'error.help_right_needed': 'Cochez au moins une chose que cette personne peut faire',
  'refusal.helpers_enough': (a: { most: number }) =>
    `Vous avez désigné ${f.number(a.most)} personnes, le plus possible. Retirez un accès d’abord.`,
  'refusal.helpers_named_today': (a: { minutes: number }) => {
    const hours = Math.ceil(a.minutes / 60)
    return `Vous avez désigné beaucoup de personnes en un jour. Réessayez dans ${f.number(hours)} ${f.plural(hours, { one: 'heure', other: 'heures' })}.`
  },
  'refusal.helper_named_already':
    'Cette adresse est celle d’une personne que vous avez désignée. Pour changer ce qu’elle peut faire, retirez son accès et désignez-la de nouveau.',
  'refusal.helper_gone': 'Cet accès est retiré depuis peu : il n’y a plus rien à faire.',
  'refusal.not_for_helpers':
    'La personne que vous aidez ne vous a pas ouvert cette page, ou elle reste à elle seule.',
  'history.what.helper_named': 'Une personne désignée pour aider',
  'history.why.helper_named': 'Se faire aider',
  'history.what.helper_revoked': 'Accès d’une personne qui aidait retiré',
  'history.why.helper_revoked': 'Ne plus être aidé par elle',
  'history.what.helper_entered': 'Entrée d’une personne désignée pour aider',
  'history.why.helper_entered': 'Aider un retraité',
  'personal.part.helpers': 'qui peut vous aider, et avec quoi',
}
