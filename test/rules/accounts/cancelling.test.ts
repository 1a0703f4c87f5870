import fc from 'fast-check'
import { describe, it } from 'vitest'
import { owedOn } from '#src/accounts/account.ts'
import { standing } from '#src/accounts/rules/account.ts'
import { takenBack } from '#src/accounts/rules/planning.ts'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { lastDay, quarterOf } from '#src/kernel/quarters.ts'
import { Book, contribution } from './support.ts'

// A filing cancelled leaves the account as if it had never been filed; the money stays in hand.

const T1 = quarterOf(2026, 1)
const LATE = addDays(lastDay(T1), 60)

const opened = (amount: number): Book => {
  const book = new Book()
  book.write([contribution('a', T1, amount)])
  return book
}
const interestOf = (book: Book): number[] =>
  standing(book.entries)
    .filter((entry) => entry.kind === 'interest')
    .map((entry) => entry.debit)
    .toSorted((a, b) => a - b)

describe('what is cancelled', () => {
  it('is not owed any more when nobody paid it', ({ expect }) => {
    const book = opened(100_000)
    book.cancel('a', 30_000)
    expect([book.owed('a'), book.account().balance]).toEqual([70_000, 70_000])
    book.cancel('a', 70_000)
    expect([book.owed('a'), book.account().balance]).toEqual([0, 0])
    expect(() => book.cancel('a', 1)).toThrow()
  })

  it('goes back to the employer’s hand when it was paid', ({ expect }) => {
    const book = opened(100_000)
    book.pay(100_000, isoDate('2026-04-10'))
    book.cancel('a', 100_000)
    expect(book.account()).toMatchObject({ inHand: 100_000, balance: -100_000 })
  })

  it('takes its interest with it, and leaves that of the rest', ({ expect }) => {
    const book = opened(100_000)
    book.pay(100_000, LATE)
    // 1 000.00 × 12 % × 60 / 365 = 19.73; of the 700.00 that stand, 13.81
    expect(interestOf(book)).toEqual([1973])
    book.pay(1973, LATE)
    book.cancel('a', 30_000)
    expect(interestOf(book)).toEqual([1381])
    expect(book.account().inHand).toBe(30_000 + 1973 - 1381)
    book.cancel('a', 70_000)
    expect(interestOf(book)).toEqual([])
    expect(book.account()).toMatchObject({ inHand: 101_973, balance: -101_973 })
  })

  it('is what came last of what was paid in fractions', ({ expect }) => {
    const book = opened(100_000)
    book.pay(60_000, isoDate('2026-04-10'))
    book.pay(40_000, LATE)
    expect(interestOf(book)).toEqual([789])
    book.cancel('a', 40_000)
    expect(interestOf(book)).toEqual([])
    expect(book.account()).toMatchObject({ inHand: 40_000, balance: -40_000 })
  })

  it('is owed by nobody after the bank took the money back', ({ expect }) => {
    const book = opened(100_000)
    const posting = book.pay(100_000, LATE)
    book.cancel('a', 30_000)
    book.write(takenBack(book.account(), { posting, today: LATE, isMistake: false }))
    expect(book.owed('a')).toBe(70_000)
    expect(book.account()).toMatchObject({ inHand: 0, balance: 70_000 })
  })
})

type Filing = { quarter: number; amount: number; paid: { amount: number; days: number }[] }

const filing: fc.Arbitrary<Filing> = fc.record({
  quarter: fc.integer({ min: 1, max: 4 }),
  amount: fc.integer({ min: 1, max: 500_000 }),
  paid: fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 300_000 }),
      days: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 3 },
  ),
})

/** Every filing in a year of its own: what one is paid for never falls on another. */
const replayed = (filings: readonly Filing[], without: number | null): Book => {
  const book = new Book()
  filings.forEach(({ quarter, amount }, i) => {
    if (i !== without) book.write([contribution(`f${i}`, quarterOf(2000 + i, quarter), amount)])
  })
  filings.forEach(({ quarter, amount, paid }, i) => {
    let left = i === without ? 0 : amount
    const dueOn = lastDay(quarterOf(2000 + i, quarter))
    for (const one of paid) {
      const part = Math.min(left, one.amount)
      left -= part
      if (part > 0) book.pay(part, addDays(dueOn, one.days), [{ dueId: `f${i}`, amount: part }])
    }
  })
  return book
}

describe('whatever was filed and paid', () => {
  it('a cancellation equals the same history without the filing', ({ expect }) =>
    fc.assert(
      fc.property(
        fc.array(filing, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (filings, which, share) => {
          const at = which % filings.length
          const [book, never] = [replayed(filings, null), replayed(filings, at)]
          const received = standing(book.entries)
            .filter((entry) => entry.kind === 'payment' && entry.dueId === `f${at}`)
            .reduce((total, entry) => total + entry.credit, 0)
          const amount = filings[at]?.amount ?? 0
          // In one go or in two, to the same end.
          const first = Math.floor(amount * share)
          if (first > 0) book.cancel(`f${at}`, first)
          if (amount > first) book.cancel(`f${at}`, amount - first)

          const after = book.account()
          expect(after.balance).toBe(never.account().balance - received)
          expect(after.inHand).toBe(never.account().inHand + received)
          expect(interestOf(book)).toEqual(interestOf(never))
          for (const due of never.account().dues.filter((one) => one.kind !== 'interest'))
            expect(book.owed(due.id)).toBe(owedOn(due))
          for (const due of after.dues) expect(due.credit).toBeLessThanOrEqual(due.debit)
        },
      ),
      { numRuns: 300 },
    ))
})
