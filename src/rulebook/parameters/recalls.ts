import { figure } from './figure.ts'

/**
 * What a recall is for, whether a document has to come with it, and what is counted: salaries that
 * were not declared, or what another rate makes of salaries that were.
 */
export type RecallReason = {
  code: string
  piece: 'required' | 'optional'
  counts: 'salary' | 'difference'
}

export const recallReasons = figure<readonly RecallReason[]>(
  'recall-reasons',
  { fr: 'Motifs d’un rappel', ar: 'أسباب الاستدراك' },
  {
    unit: 'reasons',
    value: [
      { code: 'person_omitted', piece: 'optional', counts: 'salary' },
      { code: 'additional_pay', piece: 'optional', counts: 'salary' },
      { code: 'retroactive_rise', piece: 'optional', counts: 'salary' },
      { code: 'rate_regularised', piece: 'required', counts: 'difference' },
      { code: 'court_decision', piece: 'required', counts: 'salary' },
      { code: 'after_departure', piece: 'required', counts: 'salary' },
    ],
  },
)

/** A recall falls due so many days after the fund accepted it. */
export const recallDueDays = figure(
  'recall-due-days',
  { fr: 'Exigibilité d’un rappel accepté', ar: 'أجل استحقاق استدراك مقبول' },
  { unit: 'days', value: 30 },
)

/** The reference salary that prices the points of a recall: of the year worked, or of the year paid. */
export type RecallPricing = 'year_of_salaries' | 'year_of_payment'
export const recallPricing = figure<RecallPricing>(
  'recall-pricing',
  { fr: 'Salaire de référence des points de rappel', ar: 'الأجر المرجعي لنقط الاستدراك' },
  { unit: 'mode', value: 'year_of_salaries' },
)
