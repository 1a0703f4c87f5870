import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { firstDayOf, type Month } from '#src/kernel/months.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  deductionCited,
  type DeductionKind,
  monthlyPension,
  type PensionBook,
  serviceValueCited,
} from '#src/rulebook/pension-payments.ts'
import { step, type Trace, type TraceStep } from '#src/rulebook/trace.ts'
import type { LineKind, PaymentLine, PensionPayment } from '../pension.ts'

/** 202609: the inputs of a step are numbers. */
const numberOf = (month: Month): number => Number(month.replace('-', ''))

/** The value a line was counted with, whatever has been corrected since. */
const valueCited = (book: PensionBook, line: PaymentLine, month: Month) => ({
  ...serviceValueCited(book, firstDayOf(month)),
  value: line.value,
})

type Paid = Pick<PensionPayment, 'month' | 'payOn' | 'mode' | 'gross' | 'net' | 'lines'>

const rateOf = (book: PensionBook, kind: DeductionKind, on: IsoDate): number => {
  switch (kind) {
    case 'income_tax':
      return valueOn(book.incomeTax, on)
    case 'health_cover':
      return valueOn(book.healthCover, on)
    case 'recovery':
      return valueOn(book.recoveryShare, on)
    case 'transfer_fee':
      return 0
  }
}

const pensionStep = (book: PensionBook, line: PaymentLine, month: Month): TraceStep =>
  step(line.kind === 'month' ? 'month_pension' : 'arrears', 'centimes', line.amount, {
    rounding: 'half_up',
    parameter: valueCited(book, line, month),
    inputs: {
      month: numberOf(month),
      points: line.points ?? 0,
      value_centimes: line.value ?? 0,
    },
  })

const stepsOf = (book: PensionBook, paid: Paid, line: PaymentLine): TraceStep => {
  const { kind, amount } = line
  switch (kind) {
    case 'month':
    case 'arrears':
      return pensionStep(book, line, line.forMonth ?? paid.month)
    case 'capital':
    case 'single':
      return step('paid_once', 'centimes', amount)
    case 'again':
      return step('paid_again', 'centimes', amount, {
        inputs: { month: numberOf(line.forMonth ?? paid.month) },
      })
    case 'income_tax':
    case 'health_cover':
    case 'transfer_fee':
    case 'recovery':
      return step(kind, 'centimes', amount, {
        rounding: kind === 'income_tax' || kind === 'health_cover' ? 'half_up' : null,
        parameter: deductionCited(book, paid.payOn, { kind, mode: paid.mode }),
        inputs: { rate_ppm: rateOf(book, kind, paid.payOn) },
      })
  }
}

/** A payment opened, from the lines that were written and the figures of their days. */
export const paymentTrace = (book: PensionBook, paid: Paid): Trace => {
  const grants = paid.lines.filter(({ amount }) => amount > 0)
  const deductions = paid.lines.filter(({ amount }) => amount < 0)
  return {
    steps: [
      ...grants.map((line) => stepsOf(book, paid, line)),
      step('gross', 'centimes', paid.gross),
      ...deductions.map((line) => stepsOf(book, paid, line)),
      step('net', 'centimes', paid.net),
    ],
  }
}

export type Change = {
  cause:
    | 'started'
    | 'stopped'
    | 'revaluation'
    | 'revision'
    | 'once'
    | Exclude<LineKind, 'month' | 'capital' | 'single'>
  amount: Centimes
}

const lineOf = (paid: Paid, kind: LineKind): PaymentLine | null =>
  paid.lines.find((line) => line.kind === kind) ?? null

const totalOf = (paid: Paid, kinds: readonly LineKind[]): number =>
  paid.lines.reduce((held, { kind, amount }) => held + (kinds.includes(kind) ? amount : 0), 0)

/** The pension of the month itself: what the revaluation did, and what a revision of points did. */
const monthChanges = (before: Paid, after: Paid): Change[] => {
  const [old, fresh] = [lineOf(before, 'month'), lineOf(after, 'month')]
  if (!old || !fresh) {
    const amount = centimes((fresh?.amount ?? 0) - (old?.amount ?? 0))
    return [{ cause: fresh ? 'started' : 'stopped', amount }]
  }
  const { points } = old
  const raised =
    points === null || fresh.value === null || fresh.value === old.value
      ? 0
      : monthlyPension(points, fresh.value) - old.amount
  return [
    { cause: 'revaluation', amount: centimes(raised) },
    { cause: 'revision', amount: centimes(fresh.amount - old.amount - raised) },
  ]
}

const OTHERS: readonly [Change['cause'], readonly LineKind[]][] = [
  ['arrears', ['arrears']],
  ['once', ['capital', 'single']],
  ['again', ['again']],
  ['income_tax', ['income_tax']],
  ['health_cover', ['health_cover']],
  ['transfer_fee', ['transfer_fee']],
  ['recovery', ['recovery']],
]

/** Why a payment is not what the one before was: its parts add up to the difference. */
export const changesSince = (before: Paid | null, after: Paid): Change[] => {
  if (!before) return []
  const others = OTHERS.map(([cause, kinds]) => ({
    cause,
    amount: centimes(totalOf(after, kinds) - totalOf(before, kinds)),
  }))
  return [...monthChanges(before, after), ...others].filter(({ amount }) => amount !== 0)
}
