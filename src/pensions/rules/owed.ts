import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { firstDayOf, type Month, monthOf } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import { firstMonthOf, monthlyPension } from '#src/rulebook/pension-payments.ts'
import { type ServiceBook, serviceValueOn } from '#src/rulebook/service-value.ts'
import type { EndReason } from '../pension.ts'

/** What decides of the months of a pension. */
export type Register = {
  startsOn: IsoDate
  endsOn: IsoDate | null
  end: { on: IsoDate; why: EndReason } | null
  settledBefore: Month | null
  capital: Centimes
  single: Centimes
  /** In the order they were decided: the later one wins from its day on. */
  versions: readonly { from: IsoDate; points: Points }[]
}

export type OwedMonth = { points: Points; value: Centimes; amount: Centimes }

export const isWithdrawn = ({ end }: Register): boolean => end?.why === 'withdrawal'

/** Null: it goes on. The month of the end is owed as a whole: payments stop from the next one. */
export const lastMonthOwed = ({ end, endsOn }: Register): Month | null => {
  const days = [end?.on, endsOn].filter((day) => day !== null && day !== undefined)
  const [first] = days.toSorted()
  return first === undefined ? null : monthOf(first)
}

export const firstMonthOwed = ({
  startsOn,
  settledBefore,
}: Pick<Register, 'startsOn' | 'settledBefore'>): Month => {
  const first = firstMonthOf(startsOn)
  return settledBefore !== null && settledBefore > first ? settledBefore : first
}

/** Nothing more comes for that month: ended, or paid once instead of every month. */
export const isOver = (register: Register, month: Month): boolean => {
  const last = lastMonthOwed(register)
  const isSingle = register.single > 0 && month >= firstMonthOwed(register)
  return isSingle || isWithdrawn(register) || (last !== null && month > last)
}

/** What is owed for a month, at the value of service of that month; null when nothing is. */
export const monthOwed = (
  book: ServiceBook,
  register: Register,
  month: Month,
): OwedMonth | null => {
  if (month < firstMonthOwed(register) || isOver(register, month)) return null
  const on = firstDayOf(month)
  const version = register.versions.findLast(({ from }) => from <= on)
  if (!version) return null
  const { value } = serviceValueOn(book, on)
  const amount = monthlyPension(version.points, value)
  return amount > 0 ? { points: version.points, value, amount } : null
}
