import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { figure } from './figure.ts'

/** With what a pension begins, once its age is reached and the work has ended. */
export type EffectRule = 'next_quarter' | 'next_month'
export const effectRule = {
  id: 'effect-rule',
  label: {
    fr: 'Date d’effet d’une pension',
    ar: 'تاريخ بدء المعاش',
  },
  unit: 'mode',
  values: [
    { from: isoDate('1990-01-01'), value: 'next_quarter', source: 'S7', status: 'estimated' },
    { from: isoDate('2017-01-01'), value: 'next_month', source: 'house', status: 'estimated' },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<EffectRule>

/** When a document is asked for; `each_…`: one for every spouse or child concerned. */
export type PieceCondition =
  | 'always'
  | 'in_morocco'
  | 'abroad'
  | 'by_employer'
  | 'insured_before_2003'
  | 'each_spouse'
  | 'each_child'
  | 'each_child_at_school'
  | 'each_disabled_child'

export type PieceRule = { code: string; when: PieceCondition }

/** What a file is made of (services.md §5; the fund's own list is not published). */
export const liquidationPieces = figure<readonly PieceRule[]>(
  'liquidation-pieces',
  { fr: 'Pièces d’un dossier de liquidation', ar: 'وثائق ملف التصفية' },
  {
    unit: 'pieces',
    value: [
      { code: 'identity', when: 'always' },
      { code: 'rib', when: 'in_morocco' },
      { code: 'account_abroad', when: 'abroad' },
      { code: 'salary_certificate', when: 'always' },
      { code: 'insurer_statement', when: 'insured_before_2003' },
      { code: 'marriage', when: 'each_spouse' },
      { code: 'birth', when: 'each_child' },
      { code: 'school', when: 'each_child_at_school' },
      { code: 'disability', when: 'each_disabled_child' },
    ],
  },
)

/** How many spouses a file holds (services.md §5). */
export const mostSpouses = figure(
  'most-spouses',
  { fr: 'Conjoints d’un dossier de liquidation', ar: 'عدد الأزواج في ملف التصفية' },
  { unit: 'people', value: 4 },
)

/** After how many days the member who has not confirmed hears again, then the desk takes it up. */
export const confirmationReminderDays = figure(
  'confirmation-reminder-days',
  { fr: 'Rappel à l’affilié qui n’a pas confirmé', ar: 'تذكير المنخرط الذي لم يؤكد' },
  { unit: 'days', value: 7 },
)
export const confirmationDeskDays = figure(
  'confirmation-desk-days',
  { fr: 'Suivi par la caisse d’un choix non confirmé', ar: 'تتبع الصندوق لاختيار غير مؤكد' },
  { unit: 'days', value: 15 },
)

/** A file that waits for pieces: told twice, then closed. It reopens when they come. */
export const pieceNoticeMonths = figure<readonly number[]>(
  'piece-notice-months',
  { fr: 'Rappels pour les pièces d’un dossier', ar: 'التذكير بوثائق الملف' },
  { unit: 'months', value: [2, 4] },
)
export const pieceClosingMonths = figure(
  'piece-closing-months',
  { fr: 'Clôture d’un dossier sans ses pièces', ar: 'إغلاق ملف تنقصه وثائق' },
  { unit: 'months', value: 6 },
)

/** How long after the notice of the award its person can give it up. */
export const withdrawalMonths = figure(
  'withdrawal-months',
  { fr: 'Rétractation après la notification de la pension', ar: 'أجل التراجع بعد الإشعار بالمعاش' },
  { unit: 'months', value: 3 },
)

/** How long before the normal age a draft of the file opens by itself. */
export const draftMonths = figure(
  'draft-months',
  { fr: 'Ouverture d’un dossier avant 60 ans', ar: 'فتح ملف قبل سن الستين' },
  { unit: 'months', value: 6 },
)

/** How long before a right is lost its person is warned, each time once. */
export const claimWarningMonths = figure<readonly number[]>(
  'claim-warning-months',
  { fr: 'Alertes avant la perte du droit à pension', ar: 'التنبيهات قبل سقوط الحق في المعاش' },
  { unit: 'months', value: [24, 12, 3] },
)
