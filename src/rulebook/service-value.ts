import type { IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes } from '#src/kernel/money.ts'
import { entryOn } from './parameter.ts'
import type { ParameterStatus } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'

/** What a point in service is worth: the published value, and each 1 July since. */
export type ServiceBook = Pick<Rulebook, 'servicePointValue' | 'revaluation'>

/**
 * Valeur de service du point (VPS): the last published one, raised on each 1 July since by that
 * year's revaluation, to the centime half-up. Estimated as soon as one of those is.
 */
export const serviceValueOn = (
  book: ServiceBook,
  on: IsoDate,
): { value: Centimes; status: ParameterStatus } => {
  const published = entryOn(book.servicePointValue, on)
  const since = book.revaluation.values.filter(({ from }) => from > published.from && from <= on)
  const value = since.reduce<number>(
    (held, { value: rate }) => held + applyRate(centimes(held), rate, 'half_up'),
    published.value,
  )
  const isOfficial = [published, ...since].every(({ status }) => status === 'official')
  return { value: centimes(value), status: isOfficial ? 'official' : 'estimated' }
}
