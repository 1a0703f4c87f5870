import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import { figure } from './figure.ts'

/** Of the points of who died, what the spouse draws. */
export const spouseShare = figure<RatePpm>(
  'spouse-share',
  { fr: 'Part des points du conjoint survivant', ar: 'حصة الزوج الباقي من النقط' },
  { unit: 'ppm', value: ratePpm(500_000), source: 'S40' },
)

/** How long the marriage must have lasted, with its exceptions. */
export const marriageYears = figure(
  'marriage-years',
  { fr: 'Durée du mariage pour la réversion', ar: 'مدة الزواج للاستفادة من المعاش المحول' },
  { unit: 'years', value: 2, source: 'S40' },
)

/** From which age a spouse draws, without a dependent child. */
export const widowAge = figure(
  'widow-age',
  { fr: 'Âge de la réversion pour une veuve', ar: 'سن الأرملة للاستفادة من المعاش المحول' },
  { unit: 'years', value: 50, source: 'S40' },
)
export const widowerAge = figure(
  'widower-age',
  { fr: 'Âge de la réversion pour un veuf', ar: 'سن الأرمل للاستفادة من المعاش المحول' },
  { unit: 'years', value: 60, source: 'S40' },
)

/** Of the points of who died, what each child draws who has lost both parents. */
export const orphanShare = figure<RatePpm>(
  'orphan-share',
  {
    fr: 'Part des points d’un orphelin de père et de mère',
    ar: 'حصة اليتيم من الأبوين من النقط',
  },
  { unit: 'ppm', value: ratePpm(200_000), source: 'S43' },
)

/** Until which age a child is a minor. */
export const majorityAge = figure(
  'majority-age',
  { fr: 'Âge de la majorité d’un orphelin', ar: 'سن رشد اليتيم' },
  { unit: 'years', value: 18 },
)

/** How many last monthly pensions the death of a pensioner gives. */
export const deathCapitalMonths = figure(
  'death-capital-months',
  { fr: 'Capital au décès d’un allocataire', ar: 'رأس المال عند وفاة المتقاعد' },
  { unit: 'monthly pensions', value: 3, source: 'S44' },
)

/**
 * On which points the family of somebody who drew nothing yet is paid: as at the normal age, without
 * the reduction of an early departure, or as on the day of the death. No public text says which.
 */
export type EarlyDeathRule = 'as_at_normal_age' | 'as_at_death'
export const earlyDeathRule = figure<EarlyDeathRule>(
  'early-death-rule',
  { fr: 'Points d’un affilié décédé avant sa pension', ar: 'نقط منخرط توفي قبل معاشه' },
  { unit: 'mode', value: 'as_at_normal_age' },
)

/** When a document is asked of a survivor. */
export type SurvivorCondition =
  | 'always'
  | 'in_morocco'
  | 'abroad'
  | 'spouse'
  | 'spouse_by_child'
  | 'spouse_by_accident'
  | 'orphan'
  | 'minor_orphan'
  | 'disabled_orphan'

export type SurvivorPieceRule = { code: string; when: SurvivorCondition }

/** What a survivor's file is made of (services.md §5; the fund's own list is not published). */
export const survivorPieces = figure<readonly SurvivorPieceRule[]>(
  'survivor-pieces',
  { fr: 'Pièces d’un dossier de réversion', ar: 'وثائق ملف المعاش المحول' },
  {
    unit: 'pieces',
    value: [
      { code: 'identity', when: 'always' },
      { code: 'marriage', when: 'spouse' },
      { code: 'birth', when: 'spouse_by_child' },
      { code: 'accident', when: 'spouse_by_accident' },
      { code: 'birth', when: 'orphan' },
      { code: 'parent_death', when: 'orphan' },
      { code: 'guardianship', when: 'minor_orphan' },
      { code: 'disability', when: 'disabled_orphan' },
      { code: 'rib', when: 'in_morocco' },
      { code: 'account_abroad', when: 'abroad' },
    ],
  },
)
