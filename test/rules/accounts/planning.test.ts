import fc from 'fast-check'
import { describe, it } from 'vitest'
import { owedOn } from '#src/accounts/account.ts'
import { standing } from '#src/accounts/rules/account.ts'
import { creditUsed, takenBack } from '#src/accounts/rules/planning.ts'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { centimes, NO_MONEY } from '#src/kernel/money.ts'
import { lastDay, quarterOf } from '#src/kernel/quarters.ts'
import { lateInterest } from '#src/rulebook/late-interest.ts'
import { Book, contribution } from './support.ts'

const T1 = quarterOf(2026, 1)
const T2 = quarterOf(2026, 2)

const opened = (): Book => {
  const book = new Book()
  book.write([contribution('a', T1, 100_000)])
  book.write([contribution('b', T2, 50_000)])
  return book
}
const SOON = isoDate('2026-07-02')

describe('where money goes', () => {
  it('pays what the order names first, then the oldest, and keeps the rest', ({ expect }) => {
    const book = opened()
    book.pay(160_000, isoDate('2026-04-20'), [{ dueId: 'b', amount: 50_000 }])
    expect(book.owed('a')).toBe(0)
    expect(book.owed('b')).toBe(0)
    expect(book.account().inHand).toBe(10_000)
    expect(book.account().balance).toBe(-10_000)
  })

  it('pays a named part and no more of it while something older is owed', ({ expect }) => {
    const book = opened()
    book.pay(30_000, SOON, [{ dueId: 'b', amount: 10_000 }])
    expect(book.owed('b')).toBe(40_000)
    expect(book.owed('a')).toBe(80_000)
  })

  it('puts money in hand on a due in a pair that changes no balance', ({ expect }) => {
    const book = opened()
    book.pay(160_000, isoDate('2026-04-20'))
    book.write([contribution('c', quarterOf(2026, 3), 4_000)])
    const before = book.account().balance
    const source = { kind: 'payment' as const, id: 'p' }
    const named = [{ dueId: 'c', amount: centimes(4_000) }]
    const use = { amount: centimes(9_000), named, datedOn: SOON, valueOn: SOON, source }
    book.write(creditUsed(book.account(), use))
    expect(book.owed('c')).toBe(0)
    expect(book.account().inHand).toBe(6_000)
    expect(book.account().balance).toBe(before)
  })
})

describe('late interest', () => {
  it('is booked once the quarter is paid in full, on each late fraction', ({ expect }) => {
    const book = opened()
    const late = addDays(lastDay(T1), 60)
    book.pay(40_000, late, [{ dueId: 'a', amount: 40_000 }])
    expect(standing(book.entries).filter((e) => e.kind === 'interest')).toEqual([])
    book.pay(60_000, late, [{ dueId: 'a', amount: 60_000 }])
    const booked = standing(book.entries).filter((e) => e.kind === 'interest')
    // 400.00 and 600.00 × 12 % × 60 / 365 = 7.89 and 11.84
    expect(booked.map((e) => e.debit)).toEqual([789, 1184])
    expect(booked.map((e) => e.interest?.days)).toEqual([60, 60])
  })

  it('is taken back with the payment it was for, and what was paid of it stays in hand', ({
    expect,
  }) => {
    const book = opened()
    const late = addDays(lastDay(T1), 60)
    const posting = book.pay(100_000, late, [{ dueId: 'a', amount: 100_000 }])
    book.pay(1_973, late, [{ dueId: 'interest-3-1', amount: 1_973 }])
    expect(book.owed('interest-3-1')).toBe(0)
    book.write(takenBack(book.account(), { posting, today: SOON, isMistake: false }))
    expect(book.owed('a')).toBe(100_000)
    expect(book.owed('interest-3-1')).toBe(0)
    expect(book.account().inHand).toBe(1_973)
    expect(book.account().balance).toBe(150_000 - 1_973)
  })

  it('takes nothing back twice', ({ expect }) => {
    const book = opened()
    const posting = book.pay(150_000, SOON)
    book.write(takenBack(book.account(), { posting, today: SOON, isMistake: false }))
    expect(takenBack(book.account(), { posting, today: SOON, isMistake: false })).toEqual([])
  })
})

type Step =
  | { do: 'file'; amount: number; quarter: number }
  | { do: 'pay'; amount: number; days: number; name: number }
  | { do: 'return'; which: number }
  | { do: 'use'; amount: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('file' as const),
    amount: fc.integer({ min: 1, max: 500_000 }),
    quarter: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    do: fc.constant('pay' as const),
    amount: fc.integer({ min: 1, max: 900_000 }),
    days: fc.integer({ min: 0, max: 400 }),
    name: fc.nat({ max: 5 }),
  }),
  fc.record({ do: fc.constant('return' as const), which: fc.nat({ max: 8 }) }),
  fc.record({ do: fc.constant('use' as const), amount: fc.integer({ min: 1, max: 90_000 }) }),
)

/** What came in and was not sent back; what was filed. */
class Outside {
  paid = new Map<number, number>()
  filed = 0

  run(book: Book, one: Step): void {
    switch (one.do) {
      case 'file':
        this.filed += one.amount
        book.write([contribution(`f${book.posting}`, quarterOf(2026, one.quarter), one.amount)])
        return
      case 'pay': {
        const due = book.account().dues[one.name]
        const named = due ? [{ dueId: due.id, amount: one.amount }] : []
        const posting = book.pay(one.amount, addDays(isoDate('2026-03-31'), one.days), named)
        this.paid.set(posting, one.amount)
        return
      }
      case 'return': {
        const posting = [...this.paid.keys()][one.which]
        if (posting === undefined) return
        book.write(takenBack(book.account(), { posting, today: SOON, isMistake: false }))
        this.paid.delete(posting)
        return
      }
      case 'use': {
        const source = { kind: 'payment' as const, id: 'p' }
        const use = {
          amount: centimes(one.amount),
          named: [],
          datedOn: SOON,
          valueOn: SOON,
          source,
        }
        book.write(creditUsed(book.account(), use))
      }
    }
  }
}

describe('whatever happens', () => {
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)

  it('keeps the balance, and owes exactly the interest of late standing fractions', ({ expect }) =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [book, outside] = [new Book(), new Outside()]
        for (const one of steps) outside.run(book, one)
        const account = book.account()
        const live = standing(account.entries)
        const interest = sum(live.filter((e) => e.kind === 'interest').map((e) => e.debit))
        expect(account.balance).toBe(outside.filed + interest - sum(outside.paid.values()))
        expect(account.inHand).toBeGreaterThanOrEqual(0)
        // Nothing is overpaid, and nothing is owed twice.
        for (const due of account.dues) expect(due.credit).toBeLessThanOrEqual(due.debit)
        expect(account.balance).toBe(sum(account.dues.map(owedOn)) - account.inHand)
        // One interest a fraction, of the right amount.
        const fractions = live.flatMap((e) => e.interest?.fraction ?? [])
        expect(new Set(fractions).size).toBe(fractions.length)
        for (const e of live.filter((one) => one.interest !== null)) {
          const fraction = live.find((one) => one.id === e.interest?.fraction)
          const due = account.dues.find((one) => one.id === fraction?.dueId)
          const late = due && { amount: fraction?.credit ?? NO_MONEY, dueOn: due.dueOn }
          expect(e.debit).toBe(
            late && lateInterest({ ...late, valueOn: fraction?.valueOn ?? SOON }).amount,
          )
        }
        expect(new Set(account.entries.map((e) => e.id)).size).toBe(account.entries.length)
      }),
      { numRuns: 300 },
    ))
})
