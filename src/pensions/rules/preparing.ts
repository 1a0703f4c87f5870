import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, NO_MONEY, sum } from '#src/kernel/money.ts'
import { type Month, monthsBetween } from '#src/kernel/months.ts'
import { deductionsOn, type Mode, type PensionBook } from '#src/rulebook/pension-payments.ts'
import type { Outcome, PaymentLine } from '../pension.ts'
import { firstMonthOwed, isOver, isWithdrawn, monthOwed, type Register } from './owed.ts'

/** What was granted so far, less what was found to be owed back. */
export type Granted = {
  months: ReadonlyMap<Month, Centimes>
  capital: Centimes
  single: Centimes
}

export type Facts = Register & {
  mode: Mode
  /** The account is known to be bad. */
  isHeld: boolean
  /** Owed back, and not recovered yet. */
  debt: Centimes
  /** Transfers that came back and were not paid again. */
  returned: readonly { month: Month; amount: Centimes }[]
  /** Null: nothing was decided since the last payment, so that this month alone is missing. */
  granted: Granted | null
}

export type OwedBack = {
  what: 'month' | 'capital' | 'single'
  forMonth: Month | null
  amount: Centimes
}

export type Prepared = {
  outcome: Outcome
  isOver: boolean
  gross: Centimes
  net: Centimes
  lines: PaymentLine[]
  owedBack: OwedBack[]
}

const plain = (kind: PaymentLine['kind'], amount: number, forMonth: Month | null): PaymentLine => ({
  kind,
  forMonth,
  points: null,
  value: null,
  amount: centimes(amount),
})

type Difference = { lines: PaymentLine[]; owedBack: OwedBack[] }

/** Month by month, what is owed less what was granted: arrears, or something owed back. */
const months = (book: PensionBook, facts: Facts, month: Month): Difference => {
  const granted = facts.granted?.months ?? new Map<Month, Centimes>()
  const looked =
    facts.granted === null
      ? [month]
      : [...new Set([...granted.keys(), ...monthsBetween(firstMonthOwed(facts), month)])].toSorted()
  const found: Difference = { lines: [], owedBack: [] }
  for (const one of looked) {
    const owed = monthOwed(book, facts, one)
    const missing = (owed?.amount ?? 0) - (granted.get(one) ?? 0)
    if (missing > 0 && owed)
      found.lines.push({
        kind: one === month ? 'month' : 'arrears',
        forMonth: one,
        points: owed.points,
        value: owed.value,
        amount: centimes(missing),
      })
    if (missing < 0)
      found.owedBack.push({ what: 'month', forMonth: one, amount: centimes(0 - missing) })
  }
  return found
}

/** The capital, or the payment instead of every month: with the first payment, once. */
const once = (facts: Facts): Difference => {
  const found: Difference = { lines: [], owedBack: [] }
  const { granted } = facts
  if (granted === null) return found
  for (const what of ['capital', 'single'] as const) {
    const missing = (isWithdrawn(facts) ? 0 : facts[what]) - granted[what]
    if (missing > 0) found.lines.push(plain(what, missing, null))
    if (missing < 0) found.owedBack.push({ what, forMonth: null, amount: centimes(0 - missing) })
  }
  return found
}

const isPension = ({ kind }: PaymentLine): boolean => kind === 'month' || kind === 'arrears'
const total = (lines: readonly { amount: Centimes }[]): Centimes =>
  sum(lines.map(({ amount }) => amount))

/** What the run of a month makes of a pension, from what is owed and what was granted. */
export const prepared = (
  book: PensionBook,
  facts: Facts,
  run: { month: Month; payOn: IsoDate },
): Prepared => {
  const [each, one] = [months(book, facts, run.month), once(facts)]
  // The pension of the month stands first, then what is late.
  const current = each.lines.filter(({ kind }) => kind === 'month')
  const fresh = [...current, ...each.lines.filter(({ kind }) => kind === 'arrears'), ...one.lines]
  const again = facts.returned.map(({ month, amount }) => plain('again', amount, month))
  const owedBack = [...each.owedBack, ...one.owedBack]
  const deductions = deductionsOn(book, run.payOn, {
    pension: total(fresh.filter(isPension)),
    fresh: total(fresh),
    debt: centimes(facts.debt + total(owedBack)),
    mode: facts.mode,
  }).map(({ kind, amount }) => plain(kind, 0 - amount, null))
  const granted = [...fresh, ...again]
  const over = isOver(facts, run.month)
  if (granted.length === 0 || facts.isHeld)
    return {
      outcome: granted.length === 0 ? 'nothing' : 'held',
      isOver: over,
      gross: NO_MONEY,
      net: NO_MONEY,
      lines: [],
      owedBack,
    }
  const gross = total(granted)
  return {
    outcome: 'pay',
    isOver: over,
    gross,
    net: centimes(gross + total(deductions)),
    lines: [...granted, ...deductions],
    owedBack,
  }
}
