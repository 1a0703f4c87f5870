import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')
type Count = { count: number }
const s = (count: number): string => (count > 1 ? 's' : '')

/** What the fund's bank says, and what the fund sends it. */
export const banking = {
  'settlements.title': 'Relevés de la banque',
  'settlements.lead':
    'Un relevé du compte de la caisse, une seule fois chaque mouvement. Le reste attend ici.',
  'settlements.file': 'Lire un relevé',
  'settlements.file.label': 'Fichier camt.053 ou camt.054',
  'settlements.file.hint': 'Le fichier de la banque, tel quel. Seul le compte de la caisse est lu.',
  'settlements.file.send': 'Lire ce fichier',
  'settlements.read': 'Le relevé est lu',
  'settlements.result': (a: { matched: number; unmatched: number; known: number }) =>
    `Rapprochés : ${f.number(a.matched)}. À rapprocher : ${f.number(a.unmatched)}. Déjà connus : ${f.number(a.known)}.`,
  'settlements.on': (a: { on: IsoDate }) => `valeur ${f.day(a.on)}`,
  'settlements.return': 'Retour',
  'settlements.returned': 'revenu depuis',
  'settlements.this_one': 'C’est celui-ci',
  'settlements.by_hand': 'Rapprocher à la main',
  'settlements.reference': 'Référence de l’ordre',
  'settlements.employer': 'Ou numéro d’adhérent',
  'settlements.match': 'Rapprocher',
  'settlements.unmatched': (a: Count) =>
    a.count === 0 ? 'À rapprocher' : `${f.number(a.count)} mouvement${s(a.count)} à rapprocher`,
  'settlements.none': 'Tout est rapproché.',
  'settlements.matched': 'Rapprochés',
  'settlements.none_matched': 'Aucun mouvement pour l’instant.',
  'settlements.how.reference': 'par la référence',
  'settlements.how.amount_and_account': 'par le montant et le compte',
  'settlements.how.desk': 'à la main',
  'settlements.how.original': 'retour de la banque',
  'settlements.undo': 'Annuler ce rapprochement',
  'settlements.undo_asked': 'Annulation demandée :',
  'settlements.undo_other': 'Un collègue doit la confirmer.',
  'settlements.undo_confirm': 'Confirmer l’annulation',
  'collections.title': 'Prélèvements',
  'collections.waiting': (a: Count) =>
    a.count === 0 ? 'Prochain lot' : `Prochain lot : ${f.number(a.count)} prélèvement${s(a.count)}`,
  'collections.none': 'Aucun prélèvement validé n’attend.',
  'collections.send': 'Envoyer le lot',
  'collections.batches': 'Lots envoyés',
  'collections.no_batch': 'Aucun lot pour l’instant.',
  'collections.batch': (a: { on: IsoDate; count: number }) =>
    `Lot du ${f.day(a.on)}, ${f.number(a.count)} ordre${s(a.count)} (pain.008)`,
  'collections.mandate': 'Enregistrer un mandat',
  'collections.mandate.lead':
    'D’après l’original signé. Il sert après 24 heures ; l’entreprise en est avertie et peut l’arrêter.',
  'collections.employer_number': 'Numéro d’adhérent',
  'collections.reference': 'Référence du mandat',
  'collections.rib': 'RIB (24 chiffres)',
  'collections.holder': 'Titulaire du compte',
  'collections.signed_on': 'Signé le',
  'collections.record': 'Enregistrer le mandat',
  'sole.title': 'Signataire unique',
  'sole.lead':
    'Une entreprise dont les pouvoirs nomment une seule personne peut lui faire ordonner et valider seule, avec son second facteur. Un agent propose, un contrôleur décide.',
  'sole.find': 'Chercher',
  'sole.people': 'Personnes qui ont les deux droits',
  'sole.nobody': 'Personne n’a les deux droits, ou l’entreprise demande deux validations.',
  'sole.reason': 'Ce que disent les pouvoirs',
  'sole.open': 'Ouvrir le dossier',
}
