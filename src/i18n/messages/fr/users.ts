import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { rightNames } from './right-names.ts'

const f = formatsOf('fr')

export const users = {
  'users.title': 'Administration des utilisateurs',
  'users.tabs': 'Services',
  'users.tab.account': 'Utilisateur Compte Adhérent',
  'users.tab.declaration': 'Utilisateur Interne Télédéclaration',
  'users.tab.profiles': 'Profils+',
  'users.tab.liquidation': 'Utilisateur e-liquidation',
  'users.tab.general': 'Informations générales',
  'users.tab.account.lead': 'Ces personnes consultent le compte de l’entreprise.',
  'users.tab.declaration.lead':
    'Ces personnes déclarent les salaires, par fichier ou par formulaire, pour les catégories que vous leur ouvrez.',
  'users.tab.profiles.lead': 'Ces personnes ordonnent ou valident les paiements.',
  'users.tab.liquidation.lead': 'Ces personnes déposent les dossiers de départ à la retraite.',
  'users.new': 'Nouveau',
  'users.new.title': 'Nouvel utilisateur',
  'users.new.lead': 'Renseignez la personne désignée. Elle choisira elle-même son mot de passe.',
  'users.new.link':
    'Un lien à usage unique lui est envoyé : il ouvre la page où elle choisit son mot de passe.',
  'users.create': 'Créer l’accès',
  'users.none': 'Personne n’a encore cette habilitation.',
  'users.others': ({ count }: { count: number }) => `Autres utilisateurs (${f.number(count)})`,
  'users.back': 'Tous les utilisateurs',
  'users.person': 'Personne',
  'users.rights': 'Habilitations',
  'users.no_right': 'Aucune habilitation.',
  'users.grant': 'Donner une habilitation',
  'users.revoke': (a: { right: string }) => `Retirer « ${a.right} »`,
  'users.in_force': 'En vigueur',
  'users.pending': 'En attente',
  'users.effective_at': (a: { at: Instant }) => `en vigueur le ${f.moment(a.at)}`,
  'users.dates': (a: { from: IsoDate; to: IsoDate | null }) =>
    a.to ? `du ${f.day(a.from)} au ${f.day(a.to)}` : `depuis le ${f.day(a.from)}`,
  'users.last_used': (a: { at: Instant | null }) =>
    a.at ? `dernier usage le ${f.moment(a.at)}` : 'jamais utilisée',
  'users.by_file': 'par fichier préétabli',
  'users.by_form': 'par formulaire de saisie',
  'users.way': 'Option de déclaration',
  'users.categories': 'catégories',
  'users.active_categories': 'Catégories actives',
  'users.payment_waits':
    'Un droit de paiement prend effet après 24 heures. Toutes les personnes qui paient en sont prévenues, et chacune peut l’arrêter.',
  'users.last_name': 'Nom',
  'users.first_name': 'Prénom',
  'users.cin': 'CIN',
  'users.job': 'Fonction',
  'users.email': 'Adresse électronique',
  'users.phone': 'Téléphone',
  'users.login': 'Identifiant',
  'users.starts_on': 'Début',
  'users.starts_on.hint': 'Vide : dès aujourd’hui.',
  'users.ends_on': 'Fin',
  'users.ends_on.hint': 'Vide : sans fin.',
  'users.questions': 'Questions secrètes',
  'users.questions.lead':
    'Vous pouvez les laisser vides : la personne les écrira à sa première connexion. Personne ne voit jamais une réponse.',
  'users.prompt_1': 'Première question',
  'users.answer_1': 'Première réponse',
  'users.prompt_2': 'Deuxième question',
  'users.answer_2': 'Deuxième réponse',
  'users.answer.hint': '8 caractères au moins. Les majuscules et les accents ne comptent pas.',
  'users.active': 'Actif',
  'users.invited': 'Invité, mot de passe à choisir',
  'users.ended': 'Accès fermé',
  'users.last_seen': 'Dernière connexion',
  'users.never': 'Jamais',
  'users.send_link': 'Renvoyer le lien',
  'users.send_password_link': 'Envoyer un lien pour changer de mot de passe',
  'users.end': 'Fermer l’accès',
  'welcome.title': 'Choisissez votre mot de passe',
  'welcome.lead': (a: { name: string; employer: string }) =>
    `${a.name}, vous entrez chez ${a.employer}.`,
  'welcome.login': 'Votre identifiant',
  'welcome.proposal': 'Une phrase que vous pouvez retenir',
  'welcome.rules':
    '15 caractères au moins. Ni votre nom, ni un mot de passe courant. Les majuscules et les signes ne sont pas obligatoires.',
  'welcome.password': 'Mot de passe',
  'welcome.again': 'Le même, encore une fois',
  'welcome.questions.lead':
    'Elles servent si vous perdez votre mot de passe, après un code envoyé à votre adresse. Vous pouvez les laisser vides.',
  'welcome.save': 'Enregistrer et se connecter',
  'welcome.used':
    'Ce lien ne sert plus : il a été utilisé, remplacé, ou sa durée est passée. Demandez-en un autre à votre administrateur.',
  'payment_settings.title': 'Informations générales',
  'payment_settings.lead': 'Combien de personnes confirment un paiement ?',
  'payment_settings.now': ({ count }: { count: number }) =>
    `En vigueur : ${f.number(count)} confirmation${count > 1 ? 's' : ''}`,
  'payment_settings.default': 'Valeur par défaut (estimé) : vous n’avez encore rien choisi.',
  'payment_settings.one': 'Une confirmation',
  'payment_settings.two': 'Deux confirmations (double validation)',
  'payment_settings.save': 'Valider',
  'payment_settings.waits':
    'Passer de deux à une prend effet après 24 heures : toutes les personnes qui paient en sont prévenues, et chacune peut l’arrêter.',
  'second_factor.title': 'Second facteur par habilitation',
  'second_factor.lead':
    'Cochez ce qu’un mot de passe seul ne doit pas ouvrir. Qui n’a pas de second facteur est mené à sa page de sécurité pour en ajouter un.',
  'second_factor.legend': 'Habilitations qui demandent un second facteur',
  'second_factor.always': 'Valider un paiement le demande toujours.',
  'second_factor.save': 'Enregistrer ces habilitations',
  'payment_settings.pending': 'Ce qui va changer',
  'payment_settings.no_pending': 'Rien n’est en attente.',
  'payment_settings.change': (a: { count: number; by: string; at: Instant }) =>
    `${f.number(a.count)} confirmation${a.count > 1 ? 's' : ''}, demandé par ${a.by}, en vigueur le ${f.moment(a.at)}.`,
  'payment_settings.right': (a: { right: string; who: string; at: Instant }) =>
    `« ${a.right} » pour ${a.who}, en vigueur le ${f.moment(a.at)}.`,
  'payment_settings.debit_account': (a: { who: string; rib: string; at: Instant }) =>
    `Compte débité ${a.rib}, ajouté par ${a.who} : sert à partir du ${f.moment(a.at)}`,
  'payment_settings.debit_mandate': (a: { who: string; rib: string; at: Instant }) =>
    `Mandat de prélèvement sur le compte ${a.rib} (${a.who}) : sert à partir du ${f.moment(a.at)}`,
  'payment_settings.sole_signatory': (a: { who: string; at: Instant }) =>
    `${a.who} validera seul ses propres ordres à partir du ${f.moment(a.at)}`,
  'payment_settings.stop': 'Arrêter ce changement',
  'error.day_shape': 'Écrivez la date ainsi : 15/08/2026',
  'error.email_shape': 'Écrivez une adresse électronique : nom@domaine.ma',
  'error.answer_short': 'Écrivez une réponse de 8 caractères au moins',
  'error.password_short': 'Choisissez 15 caractères au moins : quatre mots suffisent',
  'error.password_common':
    'Ce mot de passe se devine : choisissez autre chose, par exemple la phrase proposée',
  'error.passwords_differ': 'Retapez le même mot de passe',
  'security.title': 'Sécurité de mon accès',
  'security.second_factor': 'Second facteur',
  'security.protected': 'Actif',
  'security.codes_left': ({ count }: { count: number }) =>
    `Codes de secours restants : ${f.number(count)}.`,
  'security.new_codes': 'Imprimer de nouveaux codes de secours',
  'security.application': 'Application d’authentification',
  'security.remove': 'Retirer l’application',
  'security.passkey': 'Clé d’accès',
  'security.passkeys': 'Clés d’accès',
  'security.passkeys.why':
    'Une clé d’accès reste dans votre téléphone, votre ordinateur ou une clé de sécurité. Elle ouvre votre espace avec votre empreinte, votre visage ou le code de l’appareil, et ne se donne pas à un faux site.',
  'security.passkeys.none': 'Vous n’avez pas encore de clé d’accès.',
  'security.passkey.facts': (a: { added: Instant; used: Instant | null }) =>
    `ajoutée le ${f.moment(a.added)}, ${a.used ? `dernier usage le ${f.moment(a.used)}` : 'jamais utilisée'}`,
  'security.passkey.remove': (a: { name: string }) => `Retirer « ${a.name} »`,
  'security.passkey.name': 'Nom de la clé',
  'security.passkey.name.hint': 'Pour la reconnaître. Vide : le nom de cet appareil.',
  'security.passkey.add': 'Ajouter une clé d’accès',
  'security.passkey.without':
    'Ajouter une clé d’accès demande un navigateur récent, JavaScript activé. Le code d’une application protège aussi : ajoutez-la ci-dessus.',
  'security.passkey.weak':
    'Pour ajouter ou retirer une clé d’accès, déconnectez-vous, puis entrez avec votre second facteur.',
  'security.application.weak':
    'Pour ajouter une application, déconnectez-vous, puis entrez avec votre second facteur.',
  'security.scan':
    'Scannez ce code avec une application d’authentification, puis tapez le premier code qu’elle affiche.',
  'security.qr': 'Code à scanner avec l’application',
  'security.or_type': 'Ou tapez cette clé dans l’application :',
  'security.first_code': 'Premier code, 6 chiffres',
  'security.confirm': 'Confirmer',
  'security.why':
    'Un code de votre téléphone, ou une clé d’accès, en plus du mot de passe : un mot de passe volé ne suffit plus. C’est obligatoire pour valider un paiement.',
  'security.add': 'Ajouter une application',
  'security.sessions': 'Mes sessions ouvertes',
  'security.unknown_device': 'Appareil inconnu',
  'security.this_session': 'Cette session',
  'security.session': (a: { from: Instant; seen: Instant }) =>
    `ouverte le ${f.moment(a.from)}, vue le ${f.moment(a.seen)}`,
  'security.end_session': 'Fermer cette session',
  'security.end_others': 'Fermer toutes les autres sessions',
  'security.password': 'Mot de passe',
  'security.current': 'Mot de passe actuel',
  'security.new_password': 'Nouveau mot de passe',
  'security.change': 'Changer le mot de passe',
  'security.codes': 'Vos codes de secours',
  'security.codes.lead':
    'Imprimez cette page et gardez-la en lieu sûr. Chaque code ouvre une seule fois, le jour où votre téléphone manque. Ils ne seront plus affichés.',
  'security.codes.kept': 'Je les ai gardés',
  'recovery.title': 'Retrouver mon accès',
  'recovery.start.lead':
    'Dites-nous de quel accès il s’agit. S’il existe, un code part à l’adresse ou au téléphone enregistrés.',
  'recovery.code.lead':
    'Si cet accès existe, un code vient de partir à l’adresse ou au téléphone enregistrés. Tapez-le ici avant 15 minutes.',
  'recovery.answers.lead': 'Le code est bon. Répondez maintenant à vos questions.',
  'recovery.password.lead':
    'Choisissez un nouveau mot de passe. Toutes vos sessions seront fermées.',
  'recovery.code': 'Code reçu, 6 chiffres',
  'recovery.go_on': 'Continuer',
  'recovery.lost':
    'Rien reçu ? Dans une entreprise ou un cabinet, l’administrateur peut vous envoyer un nouveau lien. Un affilié peut demander un abonnement avec sa pièce d’identité.',
  'access.lost': 'Mot de passe perdu ?',
  'error.answer_wrong': 'Ces réponses ne conviennent pas : retapez-les toutes',
  'users.asks': (a: { right: string }) => `Demande : « ${a.right} »`,
  'users.asked_at': (a: { at: Instant }) =>
    `Demandé le ${f.moment(a.at)}. Pour accepter, donnez l’habilitation ci-dessous.`,
  'users.remove_factor': 'Retirer le second facteur perdu',
  'users.refuse': 'Refuser',
  'problem.ask': 'Demander cette habilitation',
  'users.send_by.email': 'par courriel',
  'users.send_by.letter': 'par lettre imprimée',
  'users.postal_address': 'Adresse postale, pour une lettre',
  'right.account': rightNames.account,
  'right.contract': rightNames.contract,
  'right.declaration': rightNames.declaration,
  'right.corrections': rightNames.corrections,
  'right.payment_orderer': rightNames.payment_orderer,
  'right.payment_validator': rightNames.payment_validator,
  'right.liquidation': rightNames.liquidation,
  'right.administrator': rightNames.administrator,
  'right.desk_agent': rightNames.desk_agent,
  'right.desk_controller': rightNames.desk_controller,
  'right.desk_recovery': rightNames.desk_recovery,
  'right.desk_pensions': rightNames.desk_pensions,
  'right.desk_administrator': rightNames.desk_administrator,
}
