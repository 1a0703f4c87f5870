import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('fr')

/** Staff affiliated before a first declaration. */
export const entrants = {
  'entrants.title': 'Affilier vos salariés',
  'entrants.lead':
    'Collez la liste de vos salariés avant la première déclaration : chacun reçoit son matricule, et qui en a déjà un le garde.',
  'entrants.list': 'Liste des salariés',
  'entrants.list.hint':
    'Une personne par ligne, colonnes séparées par un point-virgule : nom ; prénom ; sexe (M ou F) ; naissance ; carte d’identité ; catégorie ; date d’entrée',
  'entrants.check': 'Vérifier la liste',
  'entrants.checked': 'La liste, telle qu’elle est lue',
  'entrants.register': 'Enregistrer ces salariés',
  'entrants.line': (a: { line: number }) => `Ligne ${f.number(a.line)} :`,
  'entrants.state.new': 'Nouveau',
  'entrants.state.known': 'Déjà connu de la CIMR',
  'entrants.state.yours': 'Déjà affilié chez vous',
  'entrants.state.other': 'Carte d’une autre personne',
  'entrants.same': 'Est-ce la même personne ?',
  'entrants.same.yes': 'Oui : elle garde son matricule',
  'entrants.same.no': 'Non, ou je ne sais pas : laisser de côté',
  'entrants.other':
    'Cette carte est celle de quelqu’un né un autre jour : vérifiez-la. La ligne est laissée de côté.',
  'entrants.staff': 'Vos salariés affiliés',
  'entrants.nobody': 'Personne n’est encore affilié.',
  'entrants.from_roster': 'Affilier de nouveaux salariés',
  'error.entrant_columns': 'il manque des colonnes : il en faut sept',
  'error.entrant_name': 'le nom ou le prénom ne se lit pas',
  'error.entrant_sex': 'le sexe s’écrit M ou F',
  'error.entrant_days': 'la date d’entrée vient après la naissance, et n’est pas à venir',
  'error.entrant_category': 'cette catégorie n’est pas au contrat',
  'error.entrant_twice': 'cette carte est déjà dans la liste',
  'refusal.list_to_correct': 'Corrigez d’abord les lignes signalées.',
  'refusal.list_to_paste': 'Collez la liste de vos salariés.',
  'refusal.list_too_long': (a: { most: number }) =>
    `La liste dépasse ${f.number(a.most)} personnes : envoyez-la en plusieurs fois.`,
  'refusal.list_too_many_known': (a: { most: number }) =>
    `La liste dit connues plus de ${f.number(a.most)} personnes : enregistrez-la en plusieurs fois.`,
  'refusal.nobody_to_register': 'Personne n’est à enregistrer dans cette liste.',
  'history.what.member_affiliated': 'Affilié par un employeur',
  'history.why.member_affiliated': 'L’employeur déclare que la personne y travaille',
  'history.what.entrants_checked': 'Liste de salariés vérifiée',
  'history.why.entrants_checked': 'Savoir qui a déjà un matricule',
  'history.what.entrants_registered': 'Salariés affiliés',
  'history.why.entrants_registered': 'Préparer la première déclaration',
}
