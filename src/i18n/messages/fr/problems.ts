import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

/** Refusals by code: what happened, what to do. */
export const problems = {
  'problem.title': 'Cette demande n’a pas abouti',
  'problem.back': 'Revenir à l’accueil',
  'problem.reference': (a: { id: string }) => `Référence à donner si vous nous écrivez : ${a.id}`,
  'refusal.not_found': 'Cette page n’existe pas, ou elle n’est pas à vous. Vérifiez l’adresse.',
  'refusal.internal':
    'Une panne est survenue de notre côté. Rien de ce que vous avez déjà déposé n’est perdu. Recommencez dans un instant.',
  'refusal.malformed': 'La demande est illisible. Revenez à la page et recommencez.',
  'refusal.malformed_json':
    'Le JSON envoyé est illisible : envoyez un objet JSON valide, en UTF-8.',
  'refusal.json_too_deep':
    'Le JSON envoyé a trop de niveaux : imbriquez au plus douze objets ou listes.',
  'refusal.upload_cut':
    'L’envoi s’est interrompu avant la fin. Rien n’a été enregistré : renvoyez le fichier.',
  'refusal.unsupported_media_type': 'Envoyez du JSON ou un formulaire.',
  'refusal.right_to_choose': 'Cochez au moins une habilitation.',
  'refusal.right_already_held':
    'Cette personne a déjà cette habilitation. Retirez-la d’abord pour la changer.',
  'refusal.category_unknown':
    'Une catégorie n’est pas dans votre contrat. Cochez parmi celles de la page.',
  'refusal.category_to_choose': 'Cochez au moins une catégorie active.',
  'refusal.declaration_way_to_choose':
    'Choisissez au moins une option : par fichier préétabli ou par formulaire.',
  'refusal.right_ends_before': 'La date de fin précède la date de début. Corrigez l’une des deux.',
  'refusal.last_administrator':
    'C’est la dernière personne qui administre les utilisateurs. Donnez d’abord ce droit à quelqu’un d’autre.',
  'refusal.user_ended': 'Cet accès est fermé.',
  'refusal.grant_unreadable': 'Nous n’avons pas pu lire ces choix. Cochez-les à nouveau.',
  'refusal.change_not_pending':
    'Ce changement n’est plus en attente : il est déjà en vigueur, ou déjà arrêté.',
  'refusal.link_used':
    'Ce lien ne sert plus : il a été utilisé, remplacé, ou sa durée est passée. Demandez-en un autre à votre administrateur.',
  'refusal.confirmations_same': 'C’est déjà ce nombre qui est en vigueur.',
  'refusal.confirmations_waiting': 'Ce nombre est déjà demandé : il attend plus bas.',
  'refusal.password_short': 'Choisissez un mot de passe plus long : quatre mots suffisent.',
  'refusal.password_common': 'Ce mot de passe se devine : choisissez autre chose.',
  'refusal.too_many_guesses': (a: { minutes: number }) =>
    `Trop d’essais. Réessayez dans ${f.number(a.minutes)} minute${a.minutes > 1 ? 's' : ''}.`,
  'refusal.second_factor_needed':
    'Ce droit demande un second facteur. Ajoutez une application ou une clé d’accès sur votre page de sécurité. Si vous en avez déjà une, déconnectez-vous, puis entrez avec elle.',
  'refusal.passkey_expired':
    'Cette demande a déjà servi, ou plus de cinq minutes ont passé. Recommencez.',
  'refusal.passkey_refused':
    'Cette clé d’accès ne convient pas ici. Essayez une autre clé, ou entrez autrement : mot de passe, code d’application, code de secours.',
  'refusal.passkey_known': 'Cette clé d’accès est déjà enregistrée. Choisissez un autre appareil.',
  'refusal.passkey_name': 'Donnez à la clé un nom de 60 caractères au plus, tapé au clavier.',
  'refusal.passkeys_full': 'Vous avez déjà vingt clés d’accès. Retirez-en une avant d’en ajouter.',
  'refusal.not_for_firms':
    'Cette page est réservée aux personnes de l’entreprise. Votre mandat ne l’ouvre pas.',
  'refusal.mandate_narrower':
    'Votre mandat n’ouvre pas cette page. L’administrateur de l’entreprise peut vous en proposer un autre.',
  'refusal.client_changed': (a: { client: string }) =>
    `Cette page était ouverte pour un autre client ; vous travaillez maintenant pour ${a.client}. Rien n’a été enregistré : revenez à vos clients et entrez chez le bon.`,
  'refusal.outcome_unknown': 'Choisissez une décision dans la liste.',
  'refusal.reason_to_choose': 'Choisissez le motif du refus dans la liste.',
  'refusal.nothing_proposed': 'Aucune décision n’attend de second regard sur ce dossier.',
  'refusal.controller_needed': 'Le second regard revient à un contrôleur.',
  'refusal.four_eyes': 'Une autre personne doit confirmer : qui propose ne décide pas.',
  'refusal.colleague_cannot':
    'Cette personne ne traite pas ce genre de dossier. Choisissez-en une autre.',
  'refusal.case_of_others': 'Votre rôle ne traite pas ce genre de dossier.',
  'refusal.own_case': 'Ce dossier est le vôtre : un collègue doit le traiter.',
  'refusal.case_closed': 'Ce dossier est clos. Pour aller plus loin, faites appel depuis sa page.',
  'refusal.case_not_taken': 'Prenez d’abord ce dossier.',
  'refusal.case_proposed': 'Une décision est déjà proposée : elle attend un second regard.',
  'refusal.case_waiting': 'Une réponse est déjà attendue sur ce dossier.',
  'refusal.case_not_answered':
    'Ce dossier n’a pas encore reçu de réponse : ajoutez-y plutôt un message.',
  'refusal.follow_link_over': 'Ce lien a été remplacé. Ouvrez le plus récent de vos messages.',
  'refusal.text_to_write': 'Écrivez votre message avant d’envoyer.',
  'refusal.case_cannot_be_accepted':
    'Ce dossier ne peut pas être accepté tel quel : l’entreprise ou l’affilié n’est pas identifié. Demandez une précision.',
  'refusal.step_unreadable': 'Cette demande ne peut pas être lue. Reprenez le formulaire.',
  'refusal.read_only_view':
    'Vous regardez l’espace d’une autre personne : rien ne peut y être changé. Cessez de le regarder, puis recommencez.',
  'refusal.not_for_staff': 'Cette page n’est que pour la personne elle-même.',
  'refusal.viewing_reason': 'Choisissez une personne et écrivez pourquoi : elle lira cette phrase.',
  'refusal.viewing_unknown': 'Cette personne n’a plus d’accès. Cherchez-la de nouveau.',
  'refusal.role_to_choose': 'Cochez au moins un rôle.',
  'refusal.own_account': 'C’est votre propre accès : demandez à un autre administrateur.',
  'refusal.mandate_expired':
    'Cette proposition est tombée faute de réponse. Demandez-en une autre.',
  'refusal.mandate_answered': 'Cette proposition a déjà reçu une réponse.',
  'refusal.mandate_withdrawn': 'Cette proposition a été retirée par la partie qui l’avait faite.',
  'refusal.mandate_own': 'C’est vous qui l’avez proposé : l’autre partie répond.',
  'refusal.mandate_not_in_force': 'Ce mandat n’est pas en vigueur.',
  'refusal.mandate_twice':
    'Un mandat est déjà en vigueur entre cette entreprise et cette fiduciaire. Mettez-y fin avant d’en accepter un autre.',
  'refusal.invitation_over':
    'Cette invitation ne peut plus servir : elle a reçu une réponse, elle a été retirée ou elle est trop ancienne. Demandez-en une autre à l’entreprise.',
  'refusal.address_closed':
    'Cette adresse ouvrait un accès qui est fermé. Demandez à l’entreprise de vous inviter à une autre adresse.',
  'refusal.right_not_for_firms':
    'Un mandat ne contient jamais cette habilitation. Cochez parmi celles de la page.',
  'refusal.accountant_known':
    'Cette adresse a déjà un compte de fiduciaire : connectez-vous pour répondre.',
  'refusal.firm_known':
    'Une fiduciaire avec cet ICE a déjà un compte. Demandez à son administrateur de vous y ajouter, puis répondez depuis votre espace.',
  'refusal.activation_over':
    'Cette page a servi ou elle est trop ancienne. Recommencez l’ouverture de votre accès.',
  'refusal.payment_change_waits':
    'Un changement des paiements attend : qui peut l’arrêter garde ses droits jusque-là. Arrêtez ce changement, ou attendez qu’il soit en vigueur.',
  'refusal.member_has_login':
    'Cet affilié a déjà un accès. Refusez la demande en lui disant comment retrouver son mot de passe.',
  'refusal.reason_to_write': 'Écrivez pourquoi : les personnes concernées liront cette phrase.',
  'refusal.code_wrong': 'Ce code ne convient pas : attendez le suivant et tapez-le.',
  'refusal.authenticator_not_pending': 'Aucune application n’attend d’être confirmée.',
  'refusal.password_wrong': 'Le mot de passe actuel n’est pas le bon. Retapez-le.',
  'refusal.recovery_over': 'Cette demande est terminée ou trop ancienne. Recommencez.',
  'refusal.not_received':
    'Votre fichier n’a pas été reçu : rien n’est enregistré, rien n’est perdu chez vous. Renvoyez-le dans un instant.',
  'refusal.too_large': (a: { limit_mib: number }) =>
    `C’est trop lourd : ${a.limit_mib} Mio au plus. Rien n’a été enregistré. Partagez le fichier par catégorie.`,
  'refusal.foreign_origin':
    'Cette demande vient d’un autre site. Ouvrez la page chez nous et recommencez.',
  'refusal.command_id_malformed':
    'L’identifiant de la commande est illisible. Rechargez la page et recommencez.',
  'refusal.command_id_reused':
    'Cette page a déjà servi pour une autre demande. Rechargez-la et recommencez : rien n’a été fait deux fois.',
  'refusal.sign_in_needed': 'Connectez-vous d’abord.',
  'refusal.right_missing': (a: { grants: string }) =>
    `Votre compte n’a pas ce droit. ${a.grants === '' ? 'L’administrateur des utilisateurs' : a.grants} peut vous le donner.`,
  'refusal.file_missing': 'Choisissez un fichier avant d’envoyer.',
  'refusal.file_empty': 'Ce fichier est vide. Exportez-le à nouveau depuis votre logiciel de paie.',
  'refusal.file_not_text': (a: { kind: string }) =>
    `Ce fichier n’est pas un fichier texte (${a.kind}). Envoyez le fichier préétabli, au format texte.`,
  'refusal.file_utf16':
    'Ce fichier est en UTF-16 (« Unicode »). Enregistrez-le en texte simple, ANSI ou UTF-8, puis renvoyez-le.',
  'refusal.file_has_nul': (a: { line: number }) =>
    `La ligne ${a.line} contient des caractères nuls. Exportez à nouveau le fichier depuis votre logiciel.`,
  'refusal.file_control_character': (a: { line: number }) =>
    `La ligne ${a.line} contient un caractère de commande invisible. Exportez à nouveau le fichier.`,
  'refusal.line_too_long': (a: { line: number }) =>
    `La ligne ${a.line} est bien trop longue : chaque salarié tient sur une ligne de 190 caractères.`,
  'refusal.no_record':
    'Aucune ligne de 190 (ou 160) caractères dans ce fichier : ce n’est pas le fichier préétabli de la CIMR.',
  'refusal.quarter_unknown':
    'Nous n’avons pas trouvé le trimestre dans ce fichier (dernières colonnes).',
  'refusal.quarter_too_old': (a: { first: Quarter }) =>
    `Ce service déclare à partir du ${f.quarterInWords(a.first)}. Pour un trimestre plus ancien, écrivez à la caisse.`,
  'refusal.quarter_not_open': (a: { quarter: Quarter; opens_on: IsoDate }) =>
    `Le ${f.quarterInWords(a.quarter)} s’ouvre le ${f.day(a.opens_on)}. Déposez-le à partir de ce jour.`,
  'refusal.category_already_filed': (a: { categories: string }) =>
    `Ce trimestre est déjà déposé pour la catégorie ${a.categories}. Rien n’a été déposé deux fois.`,
  'refusal.category_closed': (a: { categories: string }) =>
    `La catégorie ${a.categories} ne vous est pas ouverte. Demandez-la à votre administrateur.`,
  'refusal.no_category': 'Choisissez au moins une catégorie de votre contrat.',
  'refusal.declaration_unreadable': (a: { field: string }) =>
    `Nous n’avons pas compris « ${a.field} ». Envoyez un fichier, ou un trimestre et des lignes.`,
  'refusal.filing_unreadable':
    'Dites quelles lignes déposer : « all » (toutes) ou « valid » (les bonnes).',
  'refusal.declaration_by_file_closed':
    'Votre droit ne permet pas le dépôt par fichier. Utilisez le formulaire, ou demandez-le à votre administrateur.',
  'refusal.declaration_by_form_closed':
    'Votre droit ne permet pas la saisie par formulaire. Déposez un fichier, ou demandez-le à votre administrateur.',
  'refusal.test_deposit':
    'Un dépôt d’essai ne se dépose pas ainsi : utilisez « Déposer ce fichier pour de vrai ».',
  'refusal.still_being_checked':
    'Les contrôles sont en cours. Attendez quelques secondes et recommencez.',
  'refusal.declaration_closed': 'Cette déclaration est close : elle ne change plus.',
  'refusal.already_filed': 'Cette déclaration est déposée : elle ne s’abandonne plus.',
  'refusal.changed_meanwhile':
    'Quelque chose a changé depuis l’affichage de la page. Relisez-la, puis recommencez.',
  'refusal.nothing_to_file':
    'Aucune ligne ne peut être déposée : corrigez d’abord celles qui bloquent.',
  'refusal.blocked_lines_remain': (a: { count: number }) =>
    `${a.count} ligne(s) bloquée(s) : corrigez-les, ou déposez seulement les bonnes (« valid »).`,
  'refusal.line_unknown': (a: { line: number | string }) =>
    `La ligne ${a.line} n’est pas dans cette déclaration.`,
  'refusal.repair_line_unknown': (a: { line: number }) =>
    `Ligne ${a.line} du petit fichier : nous ne savons pas quelle ligne elle corrige. Gardez le numéro après le point-virgule.`,
  'refusal.amount_filed': (a: { line: number }) =>
    `La ligne ${a.line} est déposée : son matricule, sa catégorie, son taux et son salaire ne changent plus ici.`,
  'refusal.unknown_field': (a: { field: string }) => `Le champ « ${a.field} » n’existe pas.`,
  'refusal.field_unreadable': (a: { field: string }) => `Le champ « ${a.field} » est illisible.`,
  'refusal.forbidden_character': (a: { field: string }) =>
    `Le champ « ${a.field} » contient des caractères invisibles. Retapez-le au clavier.`,
  'refusal.too_long': (a: { field: string }) => `Le champ « ${a.field} » est trop long.`,
  'refusal.jws_malformed': 'Ce document signé est incomplet ou illisible.',
  'refusal.jws_algorithm': 'Ce document n’est pas signé comme la caisse signe (ES256).',
  'refusal.jws_header':
    'Ce document apporte sa propre clé ou ses propres règles : nous ne le suivons pas.',
  'refusal.jws_type': 'Cette signature est celle d’une autre sorte de document.',
  'refusal.jws_key_unknown': 'Ce document est signé par une clé qui n’est pas de la caisse.',
  'refusal.jws_key_retired':
    'Ce document est signé par une clé de la caisse qui n’était plus en usage.',
  'refusal.jws_signature': 'La signature ne correspond pas : le document a été modifié.',
  'refusal.jws_issuer': 'Ce document ne dit pas que la caisse l’a émis, ou ne dit pas quand.',
  'refusal.clock_backwards':
    'L’horloge de la démonstration ne recule pas. Choisissez une date plus tardive.',
  'refusal.clock_unreadable': 'Écrivez la date ainsi : 2026-11-15T09:00:00+01:00',
  'refusal.marriage_too_short': (a: { years: number }) =>
    `Le mariage doit avoir duré ${a.years} ans, sauf enfant du couple, remariage après un divorce révocable ou décès par accident.`,
  'refusal.before_earliest_age': (a: { years: number }) =>
    `Aucune pension avant ${a.years} ans. Choisissez un départ plus tard.`,
}
