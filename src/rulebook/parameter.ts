import type { IsoDate } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { SourceId } from './sources.ts'

/** `official`: stated by the fund or by two agreeing sources. Anything else is shown as estimated. */
export type ParameterStatus = 'official' | 'estimated'

export type DatedValue<T> = {
  from: IsoDate
  value: T
  source: SourceId
  status: ParameterStatus
  /** What an estimated value could turn out to be, from the worst for the member to the best. */
  range?: { least: T; most: T }
}

/** One figure of the scheme through time: a value holds from its date to the next one's eve. */
export type DatedParameter<T> = {
  id: string
  label: { fr: string; ar: string }
  unit: string
  values: readonly DatedValue<T>[]
  /** When somebody last compared it with its sources. */
  checkedOn: IsoDate
}

/** The value in force with where it comes from; a date before the first value is a mistake. */
export const entryOn = <T>(parameter: DatedParameter<T>, date: IsoDate): DatedValue<T> => {
  const entry = parameter.values.findLast((value) => value.from <= date)
  invariant(entry, `${parameter.id} has no value on ${date}`)
  return entry
}

export const valueOn = <T>(parameter: DatedParameter<T>, date: IsoDate): T =>
  entryOn(parameter, date).value
