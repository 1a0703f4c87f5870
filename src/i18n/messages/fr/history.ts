import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

type About = { quarter: Quarter | null }
type Whom = { whom: string }
type Broken = { position: number; day?: IsoDate }
const of = (a: About): string => (a.quarter === null ? '' : ` du ${f.quarterInWords(a.quarter)}`)
const on = (a: Broken): string => (a.day === undefined ? '' : ` du ${f.day(a.day)}`)

/** What was done on a file, and what the log says of itself. */
export const history = {
  'foot.history.member': 'Qui a consulté mon dossier',
  'foot.history.employer': 'Qui a fait quoi',
  'history.member.title': 'Qui a consulté mon dossier',
  'history.member.lead': 'Ce qui a été fait sur votre dossier : par qui, quand et pourquoi.',
  'history.member.note':
    'Quand votre employeur affiche la liste de sa déclaration, il y voit votre ligne parmi les autres : ces affichages de liste ne sont pas notés un à un. Un acte vous étonne ? Demandez-en la raison à votre employeur ou à la caisse.',
  'history.employer.title': 'Qui a fait quoi',
  'history.employer.lead':
    'Les actes faits sur le dossier de l’entreprise : par qui, quand et pourquoi.',
  'history.employer.note':
    'L’administrateur des utilisateurs voit les connexions de tous ; chacun voit les siennes.',
  'history.when': 'Quand',
  'history.who': 'Qui',
  'history.what': 'Quoi',
  'history.why': 'Pourquoi',
  'history.total': (a: { total: number }) =>
    `${f.number(a.total)} ${f.plural(a.total, { one: 'acte, le plus récent d’abord.', other: 'actes, les plus récents d’abord.' })}`,
  'history.empty': 'Personne n’a encore rien fait sur ce dossier.',
  'history.what.signed_in': 'Connexion',
  'history.why.signed_in': 'Entrer dans l’espace',
  'history.what.firm_entered': 'Votre fiduciaire est entrée dans votre espace',
  'history.why.firm_entered': 'Travailler selon son mandat',
  'history.what.signed_out': 'Déconnexion',
  'history.why.signed_out': 'Quitter l’espace',
  'history.what.opened': (a: About) => `Déclaration${of(a)} commencée au formulaire`,
  'history.why.opened': 'Déclarer les salaires',
  'history.what.received': (a: About) => `Déclaration${of(a)} reçue`,
  'history.why.received': 'Déclarer les salaires',
  'history.what.checked': (a: About) => `Déclaration${of(a)} contrôlée`,
  'history.why.checked': 'Contrôler ce qui est déclaré',
  'history.what.corrected': (a: About) => `Déclaration${of(a)} corrigée`,
  'history.why.corrected': 'Corriger ce que les contrôles ont trouvé',
  'history.what.filed': (a: About) => `Déclaration${of(a)} déposée`,
  'history.why.filed': 'Déclarer les salaires',
  'history.what.processed': (a: About) => `Déclaration${of(a)} traitée`,
  'history.why.processed': 'Tenir à jour les comptes des affiliés',
  'history.what.abandoned': (a: About) => `Déclaration${of(a)} abandonnée`,
  'history.why.abandoned': 'Ne pas déposer cette déclaration',
  'history.what.person_confirmed': (a: About) =>
    `Personne reconnue comme déjà affiliée, dans la déclaration${of(a)}`,
  'history.why.person_confirmed': 'Rattacher les salaires au bon dossier',
  'history.what.person_contested': (a: About) =>
    `Personne dite différente d’un affilié connu, dans la déclaration${of(a)}`,
  'history.why.person_contested': 'Ne pas mêler deux dossiers',
  'history.what.second_factor_added': 'Second facteur ajouté',
  'history.why.second_factor_added': 'Protéger son compte',
  'history.what.second_factor_removed': 'Second facteur retiré',
  'history.why.second_factor_removed': 'Changer d’appareil',
  'history.what.passkey_added': 'Clé d’accès ajoutée',
  'history.why.passkey_added': 'Protéger son compte',
  'history.what.passkey_removed': 'Clé d’accès retirée',
  'history.why.passkey_removed': 'Changer d’appareil',
  'history.what.recovery_codes_made': 'Codes de secours imprimés',
  'history.why.recovery_codes_made': 'Pouvoir entrer sans téléphone',
  'history.what.session_ended': 'Session fermée',
  'history.why.session_ended': 'Ne plus laisser un appareil ouvert',
  'history.what.sessions_ended': 'Autres sessions fermées',
  'history.why.sessions_ended': 'Ne plus laisser d’appareil ouvert',
  'history.what.password_changed': 'Mot de passe changé',
  'history.why.password_changed': 'Protéger son compte',
  'history.what.password_recovered': 'Mot de passe retrouvé',
  'history.why.password_recovered': 'Entrer à nouveau',
  'history.what.looked': 'Ligne déclarée consultée',
  'history.why.looked': 'Vérifier la ligne d’un salarié',
  'history.what.user.created': (a: Whom) => `Compte créé pour ${a.whom}`,
  'history.why.user.created': 'Permettre à une personne d’utiliser ces services',
  'history.what.user.right_asked': (a: Whom) => `Habilitation demandée par ${a.whom}`,
  'history.why.user.right_asked': 'Obtenir un accès',
  'history.what.user.request_refused': (a: Whom) => `Demande de ${a.whom} refusée`,
  'history.why.user.request_refused': 'Répondre à une demande',
  'history.what.user.ended': (a: Whom) => `Compte de ${a.whom} fermé`,
  'history.why.user.ended': 'Retirer tout accès à cette personne',
  'history.what.user.link_sent': (a: Whom) => `Lien à usage unique fait pour ${a.whom}`,
  'history.why.user.link_sent': 'Choisir ou changer son mot de passe',
  'history.what.user.password_chosen': (a: Whom) => `Mot de passe choisi par ${a.whom}`,
  'history.why.user.password_chosen': 'Protéger son compte',
  'history.what.user.right_granted': (a: Whom) => `Droits donnés à ${a.whom}`,
  'history.why.user.right_granted': 'Permettre un service à cette personne',
  'history.what.user.right_revoked': (a: Whom) => `Droit retiré à ${a.whom}`,
  'history.why.user.right_revoked': 'Ne plus permettre ce service à cette personne',
  'history.what.employer.confirmations_asked': 'Nombre de confirmations de paiement changé',
  'history.why.employer.confirmations_asked': 'Régler qui confirme les paiements',
  'history.what.employer.second_factor_rights_set': 'Habilitations protégées par un second facteur',
  'history.why.employer.second_factor_rights_set': 'Régler ce qu’un mot de passe seul n’ouvre pas',
  'history.what.employer.payment_change_stopped': 'Changement touchant les paiements arrêté',
  'history.why.employer.payment_change_stopped': 'Empêcher un changement non voulu',
  'audit.title': 'Vérification du journal d’audit',
  'audit.back': 'Revenir à la démonstration',
  'audit.whole': 'Le journal est entier : rien n’a été modifié, supprimé ni déplacé.',
  'audit.break.edited': (a: Broken) =>
    `L’entrée ${a.position} ne dit plus ce qu’elle disait quand elle a été écrite.`,
  'audit.break.missing': (a: Broken) => `L’entrée ${a.position}, scellée, n’est plus au journal.`,
  'audit.break.reordered': (a: Broken) =>
    `L’entrée ${a.position} n’est plus à sa place dans l’histoire de son objet.`,
  'audit.break.seal_altered': (a: Broken) => `Le sceau de l’entrée ${a.position} a été modifié.`,
  'audit.break.seal_missing': (a: Broken) => `Le sceau de l’entrée ${a.position} a disparu.`,
  'audit.break.head_missing': (a: Broken) =>
    `Une tête journalière signée a disparu, avant celle${on(a)} ou celle-ci même.`,
  'audit.break.head_replaced': (a: Broken) => `La tête journalière${on(a)} a été remplacée.`,
  'audit.break.head_misplaced': (a: Broken) =>
    `Le fichier de la tête${on(a)} contient celle d’un autre jour.`,
  'audit.break.head_forged': (a: Broken) =>
    `La tête journalière${on(a)} ne porte pas une signature de la caisse.`,
  'audit.break.head_contradicted': (a: Broken) =>
    `La tête journalière${on(a)} contredit les sceaux : le journal a été réécrit avant l’entrée ${a.position}, ou à cette entrée.`,
}
