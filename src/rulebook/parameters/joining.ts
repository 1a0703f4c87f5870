import { figure } from './figure.ts'

/** A document of an application; `months`: not older than that when it is sent. */
export type ApplicationPiece = { code: string; months: number | null }

/** What goes with an application (services.md §2: extract of the register dated < 12 months). */
export const applicationPieces = figure<readonly ApplicationPiece[]>(
  'application-pieces',
  { fr: 'Pièces d’une demande d’adhésion', ar: 'وثائق طلب الانخراط' },
  {
    unit: 'application pieces',
    value: [
      { code: 'trade_register', months: 12 },
      { code: 'ice_certificate', months: null },
      { code: 'powers', months: null },
    ],
  },
)

/** The one paper of the process: waited for, or waived on the day the fund no longer asks for it. */
export type ConventionRule = 'paper' | 'waived'
export const conventionRule = figure<ConventionRule>(
  'convention-rule',
  { fr: 'Convention de signature électronique', ar: 'اتفاقية التوقيع الإلكتروني' },
  { unit: 'mode', value: 'paper' },
)

/** How long a code sent at the applicant's door opens. */
export const applicantCodeMinutes = figure(
  'applicant-code-minutes',
  { fr: 'Durée d’un code d’entrée du demandeur', ar: 'مدة صلاحية رمز دخول صاحب الطلب' },
  { unit: 'minutes', value: 15 },
)

/** A draft that nobody saves any more ends by itself. */
export const applicationDraftDays = figure(
  'application-draft-days',
  { fr: 'Durée d’un brouillon de demande d’adhésion', ar: 'مدة مسودة طلب الانخراط' },
  { unit: 'days', value: 90 },
)
/** How long before its end a draft is recalled to its applicant. */
export const applicationWarningDays = figure(
  'application-warning-days',
  { fr: 'Rappel avant la fin d’un brouillon', ar: 'التذكير قبل انتهاء المسودة' },
  { unit: 'days', value: 15 },
)

/** So many drafts of one applicant at a time: a firm joins several companies, nobody a hundred. */
export const applicationOpenDrafts = figure(
  'application-open-drafts',
  { fr: 'Brouillons de demande ouverts par demandeur', ar: 'مسودات الطلب المفتوحة لكل صاحب طلب' },
  { unit: 'drafts', value: 5 },
)

/** A contract begins with the quarter under way, or one of so many that follow. */
export const effectQuarters = figure(
  'effect-quarters',
  { fr: 'Trimestres proposés pour la date d’effet', ar: 'الفصول المقترحة لتاريخ السريان' },
  { unit: 'quarters', value: 2 },
)
