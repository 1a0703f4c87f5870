import fc from 'fast-check'
import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { addMonths, firstDayOf, type Month, monthsBetween, parseMonth } from '#src/kernel/months.ts'
import { points } from '#src/kernel/points.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { changesSince, paymentTrace } from '#src/pensions/rules/explaining.ts'
import { monthOwed, type Register } from '#src/pensions/rules/owed.ts'
import { type Facts, type Prepared, prepared } from '#src/pensions/rules/preparing.ts'
import { paymentDayOf, PENSION_BOOK, type PensionBook } from '#src/rulebook/pension-payments.ts'

// Whatever is decided, in whatever order: what was granted, less what is owed back, is what is owed.

const month = (text: string): Month => {
  const parsed = parseMonth(text)
  if (!parsed) throw new Error(text)
  return parsed
}
const START = month('2024-03')
const RUNS = 18

/** With a tax, a cover and a fee: 0 would hide mistakes. */
const BOOK: PensionBook = {
  ...PENSION_BOOK,
  incomeTax: { ...PENSION_BOOK.incomeTax, values: [taxed(100_000)] },
  healthCover: { ...PENSION_BOOK.healthCover, values: [taxed(17_000)] },
  transferFeeMorocco: {
    ...PENSION_BOOK.transferFeeMorocco,
    values: [{ ...taxed(0), value: centimes(550) }],
  },
}
function taxed(rate: number) {
  return {
    from: isoDate('1990-01-01'),
    value: ratePpm(rate),
    source: 'house' as const,
    status: 'estimated' as const,
  }
}

type Event =
  | { do: 'revise'; back: number; points: number }
  | { do: 'return' }
  | { do: 'account' }
  | { do: 'end'; back: number; why: 'death' | 'withdrawal' }
  | { do: 'none' }

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ do: 'none' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('revise' as const),
      back: fc.nat(20),
      points: fc.integer({ min: 0, max: 60_000_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'return' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'account' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      back: fc.nat(8),
      why: fc.constantFrom('death' as const, 'withdrawal' as const),
    }),
  },
)

/** The books, kept by hand from what each run answers. */
class Books {
  register: Register
  readonly months = new Map<Month, Centimes>()
  readonly once = { capital: centimes(0), single: centimes(0) }
  owed = 0
  recovered = 0
  isHeld = false
  returned: { month: Month; amount: Centimes }[] = []
  paid = 0
  back = 0
  last: { month: Month; made: Prepared } | null = null
  isSteady = false

  constructor(register: Register) {
    this.register = register
  }

  facts(isFull: boolean): Facts {
    return {
      ...this.register,
      mode: 'morocco',
      isHeld: this.isHeld,
      debt: centimes(this.owed - this.recovered),
      returned: this.returned,
      granted: isFull ? { months: new Map(this.months), ...this.once } : null,
    }
  }

  wrote(one: Month, made: Prepared): void {
    for (const line of made.lines) {
      if (line.kind === 'month' || line.kind === 'arrears') this.grant(line.forMonth, line.amount)
      if (line.kind === 'capital' || line.kind === 'single')
        this.once[line.kind] = centimes(this.once[line.kind] + line.amount)
      if (line.kind === 'again')
        this.returned = this.returned.filter((each) => each.month !== line.forMonth)
      if (line.kind === 'recovery') this.recovered -= line.amount
    }
    for (const each of made.owedBack) {
      if (each.what === 'month') this.grant(each.forMonth, centimes(0 - each.amount))
      else this.once[each.what] = centimes(this.once[each.what] - each.amount)
      this.owed += each.amount
    }
    this.paid += made.net
    this.isSteady = made.outcome === 'pay'
    this.last = { month: one, made }
  }

  grant(one: Month | null, amount: Centimes): void {
    if (one !== null) this.months.set(one, centimes((this.months.get(one) ?? 0) + amount))
  }

  happen(one: Event, now: Month): void {
    if (one.do === 'none') return
    this.isSteady = false
    if (one.do === 'revise')
      this.register = {
        ...this.register,
        versions: [
          ...this.register.versions,
          { from: firstDayOf(addMonths(now, 0 - one.back)), points: points(one.points) },
        ],
      }
    if (one.do === 'return' && this.last && this.last.made.net > 0 && !this.isHeld) {
      const { net } = this.last.made
      this.returned = [...this.returned, { month: this.last.month, amount: net }]
      this.back += net
      this.isHeld = true
    }
    if (one.do === 'account') this.isHeld = false
    if (one.do === 'end' && this.register.end === null)
      this.register = {
        ...this.register,
        end: { on: firstDayOf(addMonths(now, 0 - one.back)), why: one.why },
      }
  }
}

const opened = (single: number): Books =>
  new Books({
    startsOn: firstDayOf(START),
    endsOn: null,
    end: null,
    settledBefore: null,
    capital: centimes(250_000),
    single: centimes(single),
    versions: [{ from: firstDayOf(START), points: points(30_000_000) }],
  })

const runOf = (one: Month) => ({ month: one, payOn: paymentDayOf(one) })

describe('the ledger of a pension', () => {
  it('agrees with what is owed after every payment, whatever was decided', ({ expect }) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(event, { minLength: RUNS, maxLength: RUNS }),
        fc.nat(6),
        fc.constantFrom(0, 0, 0, 900_000),
        (events, late, single) => {
          const books = opened(single)
          const first = addMonths(START, late)
          events.forEach((one, i) => {
            const now = addMonths(first, i)
            books.happen(one, now)
            const full = prepared(BOOK, books.facts(true), runOf(now))
            // Nothing decided since a payment: this month alone gives the same.
            if (books.isSteady) expect(prepared(BOOK, books.facts(false), runOf(now))).toEqual(full)
            books.wrote(now, full)
            seen.add(full.outcome)
            expect(full.net).toBeGreaterThanOrEqual(0)
            expect(full.lines.reduce((total, { amount }) => total + amount, 0)).toBe(full.net)
            expect(books.recovered).toBeLessThanOrEqual(books.owed)
            if (full.owedBack.length > 0) seen.add('owed back')
            for (const { kind } of full.lines) seen.add(kind)
            if (full.outcome === 'held') return
            for (const each of monthsBetween(START, now))
              expect(books.months.get(each) ?? 0, each).toBe(
                monthOwed(BOOK, books.register, each)?.amount ?? 0,
              )
            expect(books.returned).toEqual([])
          })
        },
      ),
      { numRuns: 400 },
    )
    for (const one of ['pay', 'held', 'nothing', 'owed back', 'recovery', 'again', 'arrears'])
      expect(seen).toContain(one)
    for (const one of ['capital', 'single', 'income_tax', 'health_cover', 'transfer_fee'])
      expect(seen).toContain(one)
  })

  it('pays a late award what each month was worth', ({ expect }) => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 90_000_000 }), (late, count) => {
        const until = addMonths(START, late)
        const versions = [{ from: firstDayOf(START), points: points(count) }]
        const onTime = opened(0)
        onTime.register = { ...onTime.register, versions }
        for (const one of monthsBetween(START, until))
          onTime.wrote(one, prepared(PENSION_BOOK, onTime.facts(true), runOf(one)))
        const after = opened(0)
        after.register = { ...after.register, versions }
        after.wrote(until, prepared(PENSION_BOOK, after.facts(true), runOf(until)))
        expect(after.paid).toBe(onTime.paid)
        expect(after.months).toEqual(onTime.months)
      }),
    )
  })

  it('never takes more of a payment than the share of a recovery', ({ expect }) => {
    const books = opened(0)
    books.owed = 10_000_000
    const made = prepared(PENSION_BOOK, books.facts(true), runOf(START))
    const taken = made.lines.find(({ kind }) => kind === 'recovery')?.amount ?? 0
    expect(0 - taken).toBe(Math.floor(made.gross / 5))
  })
})

describe('a payment', () => {
  const paidIn = (books: Books, now: Month) => {
    const made = prepared(BOOK, books.facts(true), runOf(now))
    books.wrote(now, made)
    return { ...made, ...runOf(now), mode: 'morocco' as const }
  }

  it('explains its difference from the one before, to the centime', ({ expect }) => {
    fc.assert(
      fc.property(fc.array(event, { minLength: RUNS, maxLength: RUNS }), (events) => {
        const books = opened(0)
        let before: ReturnType<typeof paidIn> | null = null
        events.forEach((one, i) => {
          const now = addMonths(START, i)
          books.happen(one, now)
          const after = paidIn(books, now)
          if (after.outcome !== 'pay') return
          const changes = changesSince(before, after)
          const sum = changes.reduce((total, { amount }) => total + amount, 0)
          expect(sum).toBe(before === null ? 0 : after.net - before.net)
          const trace = paymentTrace(BOOK, after)
          expect(trace.steps.at(-1)).toMatchObject({ key: 'net', result: after.net })
          const gross = trace.steps.findIndex(({ key }) => key === 'gross')
          const total = (from: number, to: number) =>
            trace.steps.slice(from, to).reduce((held, { result }) => held + result, 0)
          expect(total(0, gross)).toBe(after.gross)
          expect(after.gross + total(gross + 1, -1)).toBe(after.net)
          before = after
        })
      }),
      { numRuns: 200 },
    )
  })

  it('is raised on 1 July, and says so', ({ expect }) => {
    const books = opened(0)
    for (const one of monthsBetween(START, month('2024-05'))) paidIn(books, one)
    const june = paidIn(books, month('2024-06'))
    const july = paidIn(books, month('2024-07'))
    // 3 000 points: 11.71 a point until then, + 1.50 % published for 2024: 11.89.
    expect([june.lines[0]?.value, july.lines[0]?.value]).toEqual([1171, 1189])
    expect([june.gross, july.gross]).toEqual([292_750, 297_250])
    expect(changesSince(june, july)[0]).toEqual({ cause: 'revaluation', amount: 4_500 })
    const [step] = paymentTrace(BOOK, july).steps
    expect(step).toMatchObject({
      key: 'month_pension',
      result: 297_250,
      inputs: { month: 202_407, points: 30_000_000, value_centimes: 1189 },
      parameter: { id: 'service-point-value', value: 1189, from: '2024-07-01' },
    })
  })
})
