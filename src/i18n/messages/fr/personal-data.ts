/** What the fund holds of somebody (law 09-08). */
export const personalData = {
  'personal.title': 'Mes données personnelles',
  'personal.lead':
    'La loi 09-08 vous donne le droit de voir tout ce que la CIMR garde sur vous, et de le faire corriger.',
  'personal.file': 'Ce que contient le fichier',
  'personal.file.note':
    'Les mots de passe et les codes n’y sont pas : la CIMR elle-même ne peut pas les lire. Gardez ce fichier à l’abri.',
  'personal.take': 'Télécharger mes données',
  'personal.wrong': 'Quelque chose est faux ?',
  'personal.wrong.lead':
    'Dites-nous quoi, avec une pièce qui le montre. La correction suit un délai promis.',
  'personal.wrong.go': 'Demander une rectification',
  'personal.see': 'Télécharger tout ce que la CIMR garde sur moi',
  'personal.part.identity': 'votre identité et vos coordonnées',
  'personal.part.affiliations': 'vos employeurs',
  'personal.part.declared_lines': 'les lignes déclarées pour vous',
  'personal.part.proposed_identities': 'les rapprochements avec votre identité',
  'personal.part.points': 'les mouvements de vos points',
  'personal.part.career': 'votre carrière avant ce service',
  'personal.part.insurers': 'ce que gardent les assureurs',
  'personal.part.simulations': 'vos simulations',
  'personal.part.buybacks': 'vos rachats de points',
  'personal.part.logins': 'votre accès à ce service',
  'personal.part.sessions': 'vos connexions',
  'personal.part.ways_to_sign_in': 'vos moyens de connexion, sans leurs secrets',
  'personal.part.openings': 'les ouvertures et récupérations d’accès',
  'personal.part.cases': 'vos demandes',
  'personal.part.case_entries': 'les échanges de vos demandes',
  'personal.part.case_files': 'les pièces de vos demandes',
  'personal.part.notices': 'les avis que vous avez reçus',
  'personal.part.told': 'ce dont vous avez été prévenu',
  'personal.part.history': 'qui a consulté votre dossier',
}
