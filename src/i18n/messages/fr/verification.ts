import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

/** What third parties read: the check of a paper, and the paper itself. */
export const verification = {
  'language.name': 'Français',
  'site.title': 'CIMR Téléservices',
  'site.demo': 'Démonstration : aucune attestation d’ici n’a de valeur.',
  'issuer.name': 'Caisse Interprofessionnelle Marocaine de Retraite (CIMR)',
  title: 'Contrôle d’une attestation',
  'foot.as_of': (a: { at: Instant }) => `État au ${f.moment(a.at)}`,
  'foot.own_weight': (a: { kilobytes: string }) => `${a.kilobytes.replace('.', ',')} Ko`,

  'verdict.valid': 'Attestation valable',
  'verdict.valid.code':
    'La CIMR l’a émise ; elle n’est ni révoquée, ni remplacée. Si le papier dit autre chose que cette page, il a été modifié.',
  'verdict.valid.paper':
    'La CIMR l’a émise et signée. Elle n’a été ni modifiée, ni remplacée, ni révoquée.',
  'verdict.expired': 'Attestation expirée',
  'verdict.expired.text': (a: { on: IsoDate }) =>
    `Elle était valable jusqu’au ${f.day(a.on)}. Demandez-en une nouvelle à son titulaire.`,
  'verdict.revoked': 'Attestation révoquée',
  'verdict.revoked.text': (a: { on: IsoDate }) =>
    `La CIMR l’a révoquée le ${f.day(a.on)} : elle ne prouve plus rien.`,
  'verdict.replaced': 'Attestation remplacée',
  'verdict.replaced.text': (a: { on: IsoDate }) =>
    `Une plus récente l’a remplacée le ${f.day(a.on)}, parce qu’un fait avait changé. Demandez-la à son titulaire.`,
  'verdict.unknown': 'Code inconnu',
  'verdict.unknown.text':
    'Aucune attestation ne répond à ce code. Vérifiez chaque signe, puis demandez à son titulaire si elle est encore en vigueur.',
  'verdict.altered': 'Attestation altérée',
  'verdict.altered.text':
    'Ce qui a été lu n’est pas ce que la CIMR a signé. Ne vous y fiez pas ; tapez le code du papier pour voir ce qu’il devrait dire.',

  'facts.title': 'Comparez avec le papier',
  'fact.document': 'Document',
  'fact.issued': 'Émise le',
  'fact.until': 'Valable jusqu’au',
  'fact.code': 'Code',
  'fact.control': 'N° de contrôle',
  'fact.name': 'Titulaire',
  'fact.born_on': 'Date de naissance',
  'fact.matricule': 'Matricule',
  'fact.points': 'Points acquis',
  'fact.since': 'Affilié depuis',
  'fact.employer': 'Employeur',
  'fact.employer_number': 'N° d’adhérent',
  'fact.through': 'Contributions réglées jusqu’au',
  'fact.dp_number': 'N° DP',
  'fact.month': 'Mois de la pension',
  'fact.year': 'Année de paiement',
  'fact.gross': 'Montant brut',
  'fact.net': 'Montant net',
  'kind.points': 'Attestation de points',
  'kind.membership': 'Attestation d’affiliation',
  'kind.employer': 'Attestation de situation régulière',
  'kind.pension': 'Attestation de pension',
  'kind.tax': 'Attestation fiscale des pensions payées',
  'says.points': 'La CIMR atteste que cette personne a acquis les points suivants.',
  'says.membership': 'La CIMR atteste que cette personne est affiliée au régime.',
  'says.employer':
    'La CIMR atteste que cet adhérent a déclaré et réglé les contributions échues à la date d’émission.',
  'says.pension': 'La CIMR atteste qu’elle sert une pension de retraite à cette personne.',
  'says.tax': 'La CIMR atteste les pensions payées à cette personne pendant l’année civile.',

  'figures.title': 'Voir aussi les montants',
  'figures.control': 'N° de contrôle imprimé sous le code',
  'figures.show': 'Voir les montants',
  'figures.wrong': 'Ce n’est pas le numéro imprimé sous ce code.',
  'receipt.take': 'Prendre une preuve signée de ce contrôle',
  'receipt.about':
    'Un texte signé qui dit ce qui a été contrôlé, quand, et le verdict : gardez-le au dossier.',

  'form.title': 'Contrôle du code attestation',
  'form.lead':
    'Tapez le code imprimé sur le papier : il dit tout de suite si l’attestation est valable.',
  'form.code': 'Code de l’attestation',
  'form.code.hint': '17 signes, par exemple 7K4M-9QX2-VD8T-HC3N-X. Majuscules ou minuscules.',
  'form.check': 'Contrôler',
  'form.again': 'Contrôler une autre attestation',
  'form.paper': 'Ou collez ce que donne le code à scanner',
  'form.paper.hint': 'L’adresse entière : la signature est alors contrôlée, mot pour mot.',
  'form.empty': 'Tapez un code, ou collez ce qui a été scanné.',
  'form.throttled': (a: { minutes: number }) =>
    `Trop de codes inconnus depuis votre adresse. Réessayez dans ${a.minutes} min.`,
  'form.list': 'Contrôler plusieurs attestations',
  'form.offline': 'Contrôler sans réseau',

  'list.title': 'Contrôler plusieurs attestations',
  'list.lead': 'Un code par ligne, 100 au plus. Une colonne d’un tableur convient.',
  'list.codes': 'Codes',
  'list.check': 'Contrôler la liste',
  'list.count': 'Donnez de 1 à 100 codes.',
  'list.verdict': 'Verdict',
  'list.csv': 'Prendre le résultat en CSV',

  'offline.title': 'Contrôler sans réseau',
  'offline.lead':
    'Ouvrez cette page une fois avec du réseau. Ensuite ce navigateur contrôle les attestations scannées seul : la signature, la date, et la liste des attestations révoquées ou remplacées.',
  'offline.script': 'Le contrôle sans réseau demande JavaScript. La page de contrôle s’en passe.',
  'offline.preparing': 'Préparation…',
  'offline.ready': 'Prêt : ce navigateur peut contrôler sans réseau.',
  'offline.failed': 'Ce navigateur ne sait pas contrôler sans réseau.',
  'offline.held': 'Liste des états tenue ici :',
  'offline.none': 'Aucune liste n’est tenue ici : une révocation ne se verrait pas.',
  'offline.as_of': 'État au jour de la liste tenue ici :',
  'offline.code_only':
    'Sans réseau, un code seul ne suffit pas : scannez le papier, ou attendez le réseau.',
  'offline.text.valid':
    'La CIMR l’a signée et elle n’a pas été modifiée. Elle n’est pas sur la liste des attestations révoquées ou remplacées.',
  'offline.text.expired': 'Sa dernière journée de validité est passée.',
  'offline.text.revoked': 'La CIMR l’a révoquée : elle ne prouve plus rien.',
  'offline.text.replaced': 'Une plus récente l’a remplacée, parce qu’un fait avait changé.',

  'paper.code': 'Code à contrôler',
  'paper.how': (a: { address: string }) =>
    `Pour contrôler ce document : scannez le code, ou tapez ces 17 signes sur ${a.address}. Une copie suffit.`,
  'paper.control': 'N° de contrôle, pour voir les montants :',
  'paper.summary': 'Résumé en français',
  'paper.no_signature': 'Document émis en ligne, valable sans cachet ni signature manuscrite.',
}
