import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('fr')

/** Refusals of files that come from a bank. */
export const bankProblems = {
  'refusal.bank_file_unreadable':
    'Ce fichier n’est pas du XML lisible, ou il est arrivé coupé. Téléchargez-le à nouveau chez la banque, en UTF-8, et envoyez-le sans l’ouvrir ni le modifier.',
  'refusal.bank_file_forbidden':
    'Ce fichier contient une déclaration DOCTYPE ou ENTITY, qu’un relevé de banque n’a jamais. Par sécurité, nous ne le lisons pas. Téléchargez-le à nouveau chez la banque.',
  'refusal.bank_file_other_kind': (a: { found: string; expected: string }) =>
    `Ce fichier est d’un autre genre : ${a.found}. Choisissez un fichier ${a.expected}, ou demandez cette version à la banque.`,
  'refusal.bank_file_incomplete': (a: { where: string }) =>
    `Il manque un élément, ou il est mal écrit : ${a.where}. Rien n’a été enregistré. Demandez à la banque un fichier corrigé, en lui donnant cet emplacement.`,
  'refusal.bank_file_currency': (a: { currency: string }) =>
    `Ce fichier contient un montant en ${a.currency}. Nous lisons les comptes en dirhams (MAD) seulement : demandez le relevé d’un compte en dirhams.`,
  'refusal.bank_file_too_large': (a: { limit_mib: number }) =>
    `Ce fichier dépasse ${f.number(a.limit_mib)} Mo, ou il a trop de lignes. Demandez à la banque un fichier par jour ou par compte, et envoyez-les l’un après l’autre.`,
}
