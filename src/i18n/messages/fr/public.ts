import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

export const publicPages = {
  'front.title': 'Les téléservices de la CIMR',
  'front.lead':
    'Déclarer les salaires, suivre ses contributions et ses points : en ligne, à toute heure, avec ou sans JavaScript.',
  'front.doors': 'Entrer',
  'front.door.employer': 'Entreprise adhérente',
  'front.door.employer.text':
    'Déposer la déclaration de salaires du trimestre et suivre ce qui a été déposé.',
  'front.door.employer.open': 'Espace entreprise',
  'front.door.member': 'Affilié',
  'front.door.member.text':
    'Voir ce que votre employeur a déclaré pour vous, et les points à venir.',
  'front.door.member.open': 'Espace affilié',
  'front.door.pensioner': 'Retraité',
  'front.door.pensioner.text':
    'Voir si la pension est payée, envoyer une pièce, demander une attestation. De tout pays.',
  'front.door.pensioner.open': 'Espace retraité',
  'front.door.accountant': 'Cabinet comptable',
  'front.door.accountant.text':
    'Déclarer et suivre pour vos clients, sous le mandat que chacun vous donne.',
  'front.door.accountant.open': 'Espace cabinet',
  'front.open': 'Sans compte',
  'front.services': 'Les neuf services',
  'front.service.joining': 'Téléadhésion',
  'front.service.joining.text':
    'Demander l’adhésion, choisir l’offre, envoyer les pièces, signer en ligne : la demande se laisse et se reprend.',
  'front.service.declarations': 'Télédéclaration',
  'front.service.declarations.text':
    'Par « Fichier Préétabli » ou par « Formulaire de Saisie ». Chaque ligne est contrôlée en quelques secondes ; les bonnes lignes se déposent sans attendre les autres.',
  'front.service.account': 'Compte adhérent',
  'front.service.account.text':
    'Ce que l’entreprise doit, depuis quand et pourquoi, tel qu’on le savait à toute date.',
  'front.service.payments': 'E@sypaiement',
  'front.service.payments.text':
    'Un paiement ordonné par une personne, validé par d’autres, suivi jusqu’aux points des salariés.',
  'front.service.cancellations': 'Téléannulation',
  'front.service.cancellations.text':
    'Reprendre ce qui a été déposé, en voyant d’abord ce que cela changerait.',
  'front.service.recalls': 'Télérappel',
  'front.service.recalls.text': 'Déclarer après coup des salaires oubliés, au taux de l’époque.',
  'front.service.liquidations': 'E-liquidation',
  'front.service.liquidations.text':
    'Le dossier de départ en retraite d’un salarié, de l’option choisie à la pension accordée.',
  'front.service.member': 'Compte affilié',
  'front.service.member.text':
    'Les points trimestre par trimestre, le calcul de chacun, les simulations, les attestations.',
  'front.service.pensioner': 'CIMR Dialcom',
  'front.service.pensioner.text':
    'Pour les retraités : les paiements, les pièces attendues, les révisions, l’attestation de pension.',
  'front.rules': 'Toutes les règles de contrôle sont publiques',
  'front.demo': 'Essayer avec des personnages inventés',
  'legal.title': 'Mentions légales',
  'privacy.title': 'Protection des données personnelles',
  'accessibility.title': 'Accessibilité',
  'demo.title': 'Démonstration',
  'demo.lead':
    'Choisissez un personnage : un clic suffit pour entrer dans son espace. Les données sont inventées et vous pouvez tout essayer.',
  'demo.enter': (a: { name: string }) => `Entrer comme ${a.name}`,
  'demo.personas': 'Personnages',
  'demo.samples': 'Fichiers d’exemple',
  'demo.samples.lead':
    'Au format préétabli de 190 caractères. Téléchargez-en un, puis déposez-le comme déclarant.',
  'demo.sample.T3': 'T3 2026, sans erreur : deux entrants et un sortant',
  'demo.sample.errors': 'T3 2026, avec une erreur sur chacune des 15 premières lignes',
  'demo.sample.T2': 'T2 2026, déjà déposé',
  'demo.sample.bank':
    'le relevé de la banque de la CIMR : ce qui a été envoyé et n’est pas encore arrivé',
  'demo.clock': 'Horloge de la démonstration',
  'demo.clock.now': (a: { now: Instant }) => `Il est : ${f.moment(a.now)} (heure de Casablanca).`,
  'demo.clock.label': 'Avancer jusqu’au',
  'demo.clock.hint': 'À l’heure de Casablanca. L’horloge ne recule pas.',
  'demo.clock.move': 'Avancer l’horloge',
  'demo.jobs': 'Travaux du fonds',
  'demo.jobs.lead': 'Ils se font seuls ; ces boutons les lancent tout de suite.',
  'demo.job.process-filings': 'Traiter les déclarations déposées',
  'demo.job.keep-heads': 'Signer les têtes journalières',
  'demo.job.verify-audit': 'Vérifier le journal d’audit',
  'demo.job.seal-audit': 'Sceller le journal d’audit',
  'demo.job.finish-deposits': 'Finir les dépôts reçus',
  'rules.title': 'Règles de contrôle des déclarations',
  'rules.lead':
    'Chaque contrôle a son adresse, sa raison et ses exemples. Ce sont les règles mêmes du service.',
  'rules.all': 'Toutes les règles',
  'rules.what': 'Ce qui est contrôlé',
  'rules.why': 'Pourquoi, et d’où vient la règle',
  'rules.fix': 'Comment corriger',
  'rules.consequence': 'Ce que cela change',
  'rules.examples': 'Exemples',
  'rules.examples_context':
    'Entreprise 005624, catégorie 10 à 3,75 %, T3 2026. Certaines règles ne se voient qu’à plusieurs lignes : elles n’ont alors pas d’exemple d’une ligne.',
  'rules.passes': 'Passe',
  'rules.fails': 'Ne passe pas',
  'rules.download': 'Télécharger ce fichier d’une ligne',
}
