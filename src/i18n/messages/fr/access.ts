export const access = {
  'access.employer.title': 'Entreprise adhérente : se connecter',
  'access.employer.lead':
    'Avec le numéro d’adhérent et le mot de passe. Sans identifiant, c’est l’administrateur qui se connecte.',
  'access.accountant.title': 'Fiduciaire : se connecter',
  'access.accountant.lead':
    'Avec votre adresse électronique et votre mot de passe, puis le code de votre application.',
  'access.desk.title': 'Agents de la caisse : se connecter',
  'access.desk.lead':
    'Avec votre adresse électronique et votre mot de passe, puis le code de votre application.',
  'access.email': 'Adresse électronique',
  'acting.label': 'Client pour lequel vous travaillez',
  'acting.for': (a: { client: string; firm: string }) =>
    `Vous travaillez pour ${a.client}, au nom de ${a.firm}.`,
  'acting.exit': 'Revenir à mes clients',
  'access.member.title': 'Affilié : se connecter',
  'access.member.lead': 'Avec votre matricule CIMR et votre mot de passe.',
  'access.employer_number': 'Numéro d’adhérent',
  'access.employer_number.hint': '6 chiffres au plus, par exemple 005624',
  'access.login': 'Identifiant',
  'access.login.hint': 'Celui que votre administrateur vous a donné. Vide pour l’administrateur.',
  'access.password': 'Mot de passe',
  'access.matricule': 'Matricule CIMR',
  'access.matricule.hint': '9 chiffres, en haut de votre relevé de points',
  'access.code.title': 'Tapez votre code',
  'access.code.lead': 'Votre mot de passe est bon. Il manque le code de votre application.',
  'access.code': 'Code',
  'access.code.hint': '6 chiffres de votre application, ou un de vos codes de secours imprimés',
  'error.code_wrong':
    'Ce code ne convient pas : attendez le suivant et tapez-le, ou prenez un code de secours',
  'access.code.either': 'Votre mot de passe est bon. Il manque votre clé d’accès, ou un code.',
  'passkey.use': 'Utiliser une clé d’accès',
  'passkey.alone': 'Se connecter avec une clé d’accès',
  'passkey.failed':
    'La clé d’accès n’a pas répondu : demande annulée, trop tardive, ou clé déjà enregistrée. Recommencez, ou entrez autrement.',
  'access.sign_in': 'Se connecter',
  'error.required': 'Remplissez ce champ',
  'error.missing_or_wrong': 'Remplissez ce champ',
  'error.too_long': 'Raccourcissez ce texte',
  'error.forbidden_character': 'Retirez les caractères invisibles : retapez ce champ au clavier',
  'error.employer_number_shape':
    'Écrivez le numéro d’adhérent avec des chiffres, 6 au plus : 005624',
  'error.employer_unknown':
    'Aucune entreprise n’a ce numéro. Vérifiez-le sur un appel de contributions.',
  'error.email_taken': 'Cette adresse ouvre déjà un accès. Prenez-en une autre.',
  'error.ice_shape': 'Écrivez les 15 chiffres de l’ICE, tels qu’ils sont sur le certificat',
  'error.matricule_shape': 'Écrivez le matricule avec 9 chiffres : 205624001',
  'error.sign_in_failed':
    'Le numéro, l’identifiant ou le mot de passe ne correspondent pas. Vérifiez-les et recommencez.',
  'error.see_above': 'Voyez l’explication en haut de la page',
}
