import type { IsoDate } from '#src/kernel/dates.ts'
import type { ParameterStatus } from './parameter.ts'

/** The dated value a step used, named as people know it. */
export type TraceParameter = {
  id: string
  label: { fr: string; ar: string }
  from: IsoDate
  source: string
  status: ParameterStatus
}

export type TraceStep = {
  key:
    | 'base'
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
  unit: 'centimes' | 'points' | 'days'
  rounding: 'half_up' | null
  parameter: TraceParameter | null
  inputs: Record<string, number>
  result: number
}

/** A figure opened: ordered steps, each with its inputs, its parameter and its rounding. */
export type Trace = { steps: TraceStep[] }
