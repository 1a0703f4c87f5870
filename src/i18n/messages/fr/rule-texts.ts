import { formatsOf } from '#src/i18n/format.ts'
import type { RuleTexts, SeverityTexts } from '#src/i18n/rule-text.ts'

const f = formatsOf('fr')

export const severityTexts: SeverityTexts = {
  blocking: {
    name: 'Bloque la ligne',
    consequence:
      'Tant que ce n’est pas corrigé : la ligne n’est pas déposée, ni contribution ni points pour cette personne.',
  },
  to_correct: {
    name: 'À corriger',
    consequence:
      'Tant que ce n’est pas corrigé : la ligne est déposée et due, mais ses points sont retenus.',
  },
  to_note: {
    name: 'À vérifier',
    consequence: 'Sans effet : ni le montant ni les points ne changent.',
  },
}

const LAYOUT =
  'Le fichier préétabli a une structure fixe de 190 caractères ; chaque champ y a sa place.'

export const ruleTexts: RuleTexts = {
  record_length: {
    title: 'Longueur de ligne',
    what: 'Chaque salarié tient sur une ligne de 190 caractères (160 dans l’ancien format).',
    why: LAYOUT,
    fix: 'Exportez à nouveau cette ligne, ou complétez-la avec des espaces et des zéros.',
    message: (a) => `Cette ligne a ${a.value} caractères ; il en faut 190.`,
  },
  employer_mismatch: {
    title: 'Numéro d’adhérent d’une autre entreprise',
    what: 'Le numéro d’adhérent de la ligne doit être celui de l’entreprise qui déclare.',
    why: 'Une ligne d’une autre entreprise irait sur un autre compte.',
    fix: 'Corrigez le numéro d’adhérent, ou retirez la ligne.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected}, votre numéro d’adhérent.`,
  },
  quarter_mismatch: {
    title: 'Autre trimestre',
    what: 'Toutes les lignes d’une déclaration portent le même trimestre.',
    why: 'Les points et les dates de paiement dépendent du trimestre.',
    fix: 'Corrigez le trimestre de la ligne, ou déclarez-la à part.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected}, comme les autres lignes.`,
  },
  category_not_active: {
    title: 'Catégorie absente du contrat',
    what: 'La catégorie doit être active dans votre contrat pour ce trimestre.',
    why: 'C’est la catégorie du contrat qui donne le taux.',
    fix: 'Mettez une des catégories de votre contrat.',
    message: (a) => `Lu : ${a.value}. Catégories de votre contrat ce trimestre : ${a.expected}.`,
  },
  category_not_open: {
    title: 'Catégorie non ouverte à votre compte',
    what: 'Chaque déclarant a les catégories que l’administrateur lui a ouvertes.',
    why: 'L’administrateur choisit qui déclare quoi.',
    fix: 'Demandez cette catégorie à votre administrateur, ou laissez-lui cette ligne.',
    message: (a) => `Lu : ${a.value}. Catégories qui vous sont ouvertes : ${a.expected}.`,
  },
  rate_not_of_category: {
    title: 'Taux différent du contrat',
    what: 'Le taux de la ligne doit être celui de la catégorie au contrat.',
    why: 'Le taux fixe la contribution et les points.',
    fix: 'Mettez le taux de la catégorie.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected} pour cette catégorie.`,
  },
  date_impossible: {
    title: 'Date impossible',
    what: 'Une date s’écrit JJMMAAAA dans le fichier et doit exister au calendrier.',
    why: LAYOUT,
    fix: 'Écrivez la date, par exemple 15/08/2026.',
    message: (a) => `Lu : ${a.value}. Ce jour n’existe pas au calendrier.`,
  },
  amount_not_a_number: {
    title: 'Salaire illisible',
    what: 'Le salaire soumis s’écrit avec 10 chiffres, en centimes.',
    why: LAYOUT,
    fix: 'Écrivez le salaire du trimestre, par exemple 12 145,00.',
    message: (a) => `Lu : ${a.value}. Attendu : un montant en chiffres.`,
  },
  nothing_to_recall: {
    title: 'Rien à rappeler',
    what: 'Un rappel ajoute des contributions à celles déjà déclarées.',
    why: 'Ce qui a été déclaré pour ce trimestre donne déjà autant, ou davantage.',
    fix: 'Retirez la ligne. Si trop a été déclaré, demandez une annulation.',
    message: () => 'Aucune contribution ne manque pour cette personne à ce taux.',
  },
  person_twice: {
    title: 'Personne déclarée deux fois',
    what: 'Une personne n’a qu’une ligne par catégorie (un entrant se reconnaît à sa CIN).',
    why: 'Deux lignes doubleraient la contribution et les points.',
    fix: 'Gardez une seule ligne, avec le salaire total du trimestre.',
    message: (a) => `${a.value} figure aussi à la ligne ${a.expected}, dans la même catégorie.`,
  },
  person_not_matched: {
    title: 'Personne non reconnue',
    what: 'Le matricule, le nom et la date de naissance doivent désigner une personne que vous avez déjà déclarée.',
    why: 'Les points iraient sur le compte de quelqu’un d’autre.',
    fix: 'Vérifiez le matricule sur un ancien bordereau. Pour un nouveau salarié, laissez le matricule vide.',
    message: (a) =>
      a.expected === null
        ? `Lu : ${a.value}. Vous n’avez jamais déclaré ce matricule. Vérifiez-le, ou laissez-le vide pour un entrant.`
        : `Lu : ${a.value}. Pour ce matricule, vous avez déclaré jusqu’ici : ${a.expected}.`,
  },
  leaver_without_date: {
    title: 'Date de sortie manquante',
    what: 'Une personne sortante (code 7) a une date de sortie.',
    why: 'Ses droits s’arrêtent à cette date.',
    fix: 'Écrivez la date de sortie, ou remettez la personne en actif.',
    message: (a) =>
      `Cette personne est déclarée sortante, sans date de sortie. Attendu : ${a.expected}.`,
  },
  entrant_without_cin: {
    title: 'Entrant sans CIN',
    what: 'Une personne sans matricule a un numéro de CIN.',
    why: 'La CIN permet de lui donner son matricule, une seule fois.',
    fix: 'Écrivez le numéro de CIN (carte de séjour ou passeport pour un étranger).',
    message: () =>
      'Cette personne n’a ni matricule ni CIN : nous ne pouvons pas ouvrir son compte.',
  },
  active_without_salary: {
    title: 'Actif sans salaire',
    what: 'Une personne active a un salaire, sauf chez Al Mounassib et en tranche 2.',
    why: 'Sans salaire, pas de points pour ce trimestre.',
    fix: 'Écrivez le salaire, ou déclarez la personne sortante.',
    message: (a) => `Lu : ${a.value}. Cette personne est déclarée active, sans salaire.`,
  },
  amount_out_of_range: {
    title: 'Salaire hors limites',
    what: (a) =>
      `Un salaire trimestriel au-dessus de ${f.amount(a.highestSalary)} est vérifié (limite estimée, à confirmer par la caisse).`,
    why: 'Un chiffre de trop coûterait cher à l’entreprise.',
    fix: 'Vérifiez le nombre de zéros : le fichier compte en centimes.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected}.`,
  },
  code_not_listed: {
    title: 'Code hors liste',
    what: 'Code d’enregistrement 2 ou 7, sexe M ou F, nationalité M ou A, situation C, M, D ou V, enfants 0 à 9.',
    why: LAYOUT,
    fix: 'Mettez un des codes de la liste.',
    message: (a) => `Lu : ${a.value}. Codes possibles : ${a.expected}.`,
  },
  tranche_over_ceiling: {
    title: 'Tranche 1 au-dessus du plafond',
    what: (a) =>
      `La tranche 1 va jusqu’à ${f.amount(a.trancheCeiling)} par trimestre ; le reste va en tranche 2.`,
    why: 'Les deux tranches ont chacune leur taux.',
    fix: 'Laissez ici le plafond de la tranche 1 et portez le reste en tranche 2.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected}.`,
  },
  tranche_two_alone: {
    title: 'Tranche 2 sans tranche 1 pleine',
    what: 'La tranche 2 ne reçoit que ce qui dépasse une tranche 1 pleine.',
    why: 'Les deux tranches ont chacune leur taux.',
    fix: 'Complétez d’abord la tranche 1.',
    message: (a) =>
      `Lu : ${a.value} en tranche 2, alors que la tranche 1 n’atteint pas ${a.expected}.`,
  },
  salary_jump: {
    title: 'Salaire en forte variation',
    what: (a) =>
      `Le salaire change de plus de ${f.share(a.jumpPpm)} d’un trimestre à l’autre (seuil estimé).`,
    why: 'C’est souvent une faute de frappe, parfois une prime.',
    fix: 'Vérifiez-le ; s’il est exact, déposez.',
    message: (a) => `Lu : ${a.value}. Au trimestre dernier : ${a.expected}. C’est peut-être exact.`,
  },
  age_unusual: {
    title: 'Âge inhabituel',
    what: (a) =>
      `La personne a moins de ${a.lowestAge} ans ou plus de ${a.highestAge} ans (bornes estimées).`,
    why: 'La date de naissance sert au calcul de la pension.',
    fix: 'Vérifiez la date de naissance.',
    message: (a) => `Date de naissance lue : ${a.value}.`,
  },
  cin_shape: {
    title: 'CIN d’une forme inhabituelle',
    what: 'Une CIN a une ou deux lettres puis des chiffres, par exemple BE717488.',
    why: 'Une CIN exacte évite les comptes en double.',
    fix: 'Vérifiez le numéro sur la carte.',
    message: (a) => `Lu : ${a.value}.`,
  },
  cnss_shape: {
    title: 'Numéro CNSS d’une forme inhabituelle',
    what: 'Un numéro CNSS a 9 chiffres.',
    why: 'Il aide à reconnaître la personne.',
    fix: 'Vérifiez le numéro, ou laissez-le vide.',
    message: (a) => `Lu : ${a.value}.`,
  },
  phone_shape: {
    title: 'Téléphone d’une forme inhabituelle',
    what: 'Un numéro s’écrit 00212 puis 9 chiffres, ou 06…',
    why: 'Il sert à prévenir la personne.',
    fix: 'Vérifiez le numéro, ou laissez-le vide.',
    message: (a) => `Lu : ${a.value}.`,
  },
  email_shape: {
    title: 'Adresse électronique incomplète',
    what: 'Une adresse a la forme nom@domaine.ma.',
    why: 'Elle sert à prévenir la personne.',
    fix: 'Vérifiez l’adresse, ou laissez-la vide.',
    message: (a) => `Lu : ${a.value}.`,
  },
  person_missing: {
    title: 'Personne du trimestre dernier absente',
    what: 'Quelqu’un déclaré au trimestre précédent n’est ni présent ni sortant.',
    why: 'Un oubli lui ferait perdre ses points.',
    fix: 'Ajoutez sa ligne, ou déclarez sa sortie avec la date.',
    message: (a) => `${a.expected ?? ''} (matricule ${a.value}) était là au trimestre dernier.`,
  },
  leaving_date_outside_quarter: {
    title: 'Date de sortie hors du trimestre',
    what: 'La date de sortie tombe d’ordinaire dans le trimestre déclaré.',
    why: 'Une sortie plus ancienne aurait dû être déclarée plus tôt.',
    fix: 'Vérifiez la date de sortie.',
    message: (a) => `Lu : ${a.value}. Attendu : ${a.expected}.`,
  },
}
