import type { IsoDate } from '#src/kernel/dates.ts'
import { type DatedParameter, entryOn, type ParameterStatus } from './parameter.ts'
import { SOURCES } from './sources.ts'

/** The dated value a step used, named as people know it. */
export type TraceParameter = {
  id: string
  label: { fr: string; ar: string }
  unit: string
  /** The figure itself; of a table, the rate that was read in it. */
  value: number | string | null
  from: IsoDate
  /** In words, as the page of the parameter names it. */
  source: string
  status: ParameterStatus
}

export type TraceStep = {
  key:
    | 'base'
    | 'monthly_salary'
    | 'quarter_base'
    | 'year_employee'
    | 'year_employer'
    | 'taxed_employee'
    | 'taxed_employer'
    | 'employee'
    | 'employer'
    | 'earning'
    | 'price'
    | 'points'
    | 'recalled_employee'
    | 'recalled_employer'
    | 'recalled_points'
    | 'late_fraction'
    | 'late_days'
    | 'late_interest'
    | 'points_insured'
    | 'points_since'
    | 'points_projected'
    | 'points_bought'
    | 'capital_points'
    | 'coefficient'
    | 'points_weighted'
    | 'insurer_points'
    | 'pension_points'
    | 'point_value'
    | 'yearly_pension'
    | 'monthly_pension'
    | 'single_payment'
    | 'capital_fund'
    | 'capital_insurer'
    | 'capital'
    | 'buyback_amount'
    | 'buyback_price'
    | 'service_points'
    | 'service_value'
    | 'owned_points'
    | 'spouse_points'
    | 'orphan_points'
    | 'last_month'
    | 'death_capital'
    | 'capital_share'
    | 'heirs_contributions'
    | 'month_pension'
    | 'arrears'
    | 'paid_once'
    | 'paid_again'
    | 'gross'
    | 'income_tax'
    | 'health_cover'
    | 'transfer_fee'
    | 'recovery'
    | 'net'
  unit: 'centimes' | 'points' | 'days' | 'ppm'
  rounding: 'half_up' | null
  parameter: TraceParameter | null
  inputs: Record<string, number>
  result: number
}

/** A figure opened: ordered steps, each with its inputs, its parameter and its rounding. */
export type Trace = { steps: TraceStep[] }

/** The entry in force that day; `read` is the rate that was found in it when it is a table. */
export const cited = (
  parameter: DatedParameter<unknown>,
  on: IsoDate,
  read?: number,
): TraceParameter => {
  const { value, from, source, status } = entryOn(parameter, on)
  const { id, label } = parameter
  const figure = typeof value === 'number' || typeof value === 'string' ? value : null
  const unit = read === undefined ? parameter.unit : 'ppm'
  return { id, label, unit, value: read ?? figure, from, source: SOURCES[source], status }
}

type About = Partial<Pick<TraceStep, 'rounding' | 'parameter' | 'inputs'>>

/** A step that rounds nothing and rests on no parameter, unless `about` says so. */
export const step = (
  key: TraceStep['key'],
  unit: TraceStep['unit'],
  result: number,
  about: About = {},
): TraceStep => ({ key, unit, rounding: null, parameter: null, inputs: {}, ...about, result })

/** Whether a figure that nobody published is behind any of them. */
export const isEstimated = ({ steps }: Trace): boolean =>
  steps.some(({ parameter }) => parameter?.status === 'estimated')
