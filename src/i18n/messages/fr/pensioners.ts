import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('fr')

/** A pensioner's ways in, and the letters the desk sends for them. */
export const pensioners = {
  'space.pensioner': 'Espace retraité',
  'access.pensioner.title': 'Retraité : entrer avec votre phrase',
  'access.pensioner.lead':
    'Avec votre N° DP et la phrase secrète que vous avez choisie. Perdue ? Demandez un code, ou une nouvelle lettre.',
  'access.number': 'N° DP, ou matricule CIMR',
  'access.number.hint': 'Des chiffres, en haut de votre notification de pension',
  'door.title': 'Retraité : entrer dans votre espace',
  'door.start.lead':
    'Un code part vers l’adresse ou le téléphone que la caisse a déjà. Rien à installer, depuis n’importe quel pays.',
  'door.start.go_on': 'Continuer',
  'door.cin': 'Carte nationale d’identité',
  'door.cin.hint': 'Le numéro tel qu’il est dans votre dossier, par exemple BE123456',
  'door.channel': 'Comment recevoir le code ?',
  'door.channel.email': 'Par courriel, tout de suite',
  'door.channel.sms': 'Par SMS, tout de suite',
  'door.channel.letter': 'Par lettre, à l’adresse de votre dossier',
  'door.code': 'Code reçu',
  'door.code.lead':
    'Si le numéro et la carte correspondent, un code vient de partir vers ce que la caisse a dans votre dossier. Rien n’arrive ? Demandez une lettre.',
  'door.code.go_on': 'Entrer',
  'door.letter.title': 'Votre demande est notée',
  'door.letter.lead':
    'Si le numéro et la carte correspondent, une lettre avec un code d’accès partira vers l’adresse de votre dossier. Personne ne peut la détourner en ligne.',
  'door.access_code': 'Code d’accès de la lettre',
  'door.access_code.hint':
    '14 signes, en groupes. Majuscules ou minuscules, avec ou sans tirets : tout convient.',
  'door.access_code.lead':
    'Le code de la lettre sert une fois. Vous choisirez ensuite une phrase secrète à vous.',
  'door.access_code.go_on': 'Continuer',
  'door.phrase.lead':
    'Choisissez une phrase secrète. Vous entrerez ensuite avec votre N° DP et cette phrase.',
  'door.phrase.go_on': 'Garder cette phrase et entrer',
  'door.password': 'Votre phrase secrète',
  'door.again': 'La même, encore une fois',
  'door.have_letter': 'J’ai reçu une lettre avec un code d’accès',
  'door.have_phrase': 'J’ai déjà une phrase secrète',
  'door.begin_again': 'Recommencer',
  'error.pension_number_shape': 'Écrivez le numéro avec des chiffres, 12 au plus : 4100000102',
  'error.card_shape': 'Écrivez le numéro de la carte, lettres et chiffres : BE123456',
  'error.entry_code_wrong':
    'Ce code ne convient pas : vérifiez-le, ou recommencez pour en recevoir un autre',
  'error.access_code_mistyped':
    'Un signe manque ou n’est pas le bon : relisez le code sur la lettre, groupe par groupe',
  'refusal.entry_over':
    'Cette page ne sert plus : le code a servi, ou son temps est passé. Recommencez.',
  'nav.desk.access-codes': 'Lettres d’accès',
  'letters.access.title': 'Lettres d’accès à envoyer',
  'letters.access.lead':
    'Des retraités demandent un code d’accès par lettre. Elle part à l’adresse du dossier, et nulle part ailleurs ; la précédente ne vaut alors plus rien.',
  'letters.access.none': 'Personne n’attend de lettre.',
  'letters.access.total': (a: { total: number }) =>
    `${f.number(a.total)} ${f.plural(a.total, { one: 'demande attend', other: 'demandes attendent' })}.`,
  'letters.access.who': 'Qui',
  'letters.access.address': 'Adresse du dossier',
  'letters.access.asked': 'Demandée',
  'letters.access.before': 'Dernière lettre',
  'letters.access.never': 'Aucune',
  'letters.access.no_address': 'Aucune : complétez d’abord le dossier',
  'letters.access.send': 'Envoyer la lettre',
  'letters.access.refuse': 'Écarter',
  'letters.access.from_pension': 'Envoyer un code d’accès par lettre',
  'letters.access.from_pension.hint':
    'La lettre part à l’adresse du dossier ; la précédente ne vaut plus rien.',
  'refusal.no_postal_address': 'Le dossier n’a pas d’adresse postale : complétez-la d’abord.',
  'refusal.no_identity_card':
    'Cette pension n’a pas de carte d’identité : son titulaire ne peut pas entrer en ligne.',
  'history.what.pensioner_entered': 'Premier accès à l’espace retraité',
  'history.why.pensioner_entered': 'Voir sa pension',
  'history.what.pensioner_activated': 'Accès ouvert avec le code de la lettre',
  'history.why.pensioner_activated': 'Voir sa pension',
  'history.what.pensioner_phrase_replaced': 'Nouvelle phrase, avec le code d’une lettre',
  'history.why.pensioner_phrase_replaced': 'L’ancienne était perdue',
  'history.what.access_code_sent': 'Code d’accès envoyé par lettre',
  'history.why.access_code_sent': 'Le titulaire l’a demandé',
  'history.what.access_code_refused': 'Demande de lettre écartée',
  'history.why.access_code_refused': 'L’agent l’a jugée sans objet',
}
