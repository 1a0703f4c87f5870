import { describe, it } from 'vitest'
import { contributionsOf } from '#src/accounts/contributions.ts'
import { priceOf } from '#src/accounts/rules/coverage.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { pointPrice } from '#src/rulebook/contributions.ts'
import { Book } from './support.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

const T2 = quarterOf(2026, 2)
const ACCEPTED = isoDate('2026-10-12')

/** Two categories of a quarter recalled together. */
const drafts = () =>
  contributionsOf({
    filingId: 'r1',
    quarter: T2,
    isRecall: true,
    filedAt: atCasablanca(ACCEPTED, { hour: 10 }),
    amounts: [
      { category: '05', amount: centimes(100_000) },
      { category: '10', amount: centimes(50_000) },
    ],
  })

const recalled = (): Book => {
  const book = new Book()
  book.today = ACCEPTED
  book.write(drafts())
  return book
}

const interestOf = (book: Book) => book.entries.filter(({ kind }) => kind === 'interest')

describe('contributions that are recalled', () => {
  it('fall due thirty days after they are accepted, whatever quarter they are of', ({ expect }) => {
    expect(drafts().map(({ kind, dueOn, quarter }) => [kind, dueOn, quarter])).toEqual([
      ['recall', '2026-11-11', T2],
      ['recall', '2026-11-11', T2],
    ])
  })

  it('cost interest once all that was recalled of the quarter is paid', ({ expect }) => {
    const book = recalled()
    book.today = isoDate('2027-01-12')
    book.pay(100_000, isoDate('2027-01-10'))
    expect(interestOf(book)).toEqual([])
    book.pay(50_000, isoDate('2027-01-12'))
    // Sixty and sixty-two days after 11 November, at 12 % a year.
    expect(interestOf(book).map(({ debit }) => debit)).toEqual([
      Math.round((100_000 * 0.12 * 60) / 365),
      Math.round((50_000 * 0.12 * 62) / 365),
    ])
  })

  it('leave the interest of their quarter alone', ({ expect }) => {
    const book = recalled()
    book.pay(150_000, isoDate('2026-11-20'))
    expect(interestOf(book)).toEqual([])
    expect(book.account().balance).toBe(0)
  })
})

describe('a point of a recall', () => {
  it('costs what it did in the year of the salaries', ({ expect }) => {
    const book = recalled()
    book.pay(150_000, isoDate('2027-02-01'))
    const [due] = book.account().dues
    expect(due && priceOf(due, book.entries, 'year_of_salaries')).toBeNull()
  })

  it('or in the year of the money that stands on it, where the fund says so', ({ expect }) => {
    const book = recalled()
    const [due] = book.account().dues
    const price = () => due && priceOf(due, book.entries, 'year_of_payment')
    expect(price()).toBeNull()
    book.pay(60_000, isoDate('2026-12-20'))
    expect(price()).toBe(pointPrice(RULEBOOK, isoDate('2026-12-20')))
    book.pay(90_000, isoDate('2027-02-01'))
    expect(price()).toBe(pointPrice(RULEBOOK, isoDate('2027-02-01')))
    expect(due && priceOf({ ...due, kind: 'contribution' }, book.entries, 'year_of_payment')).toBe(
      null,
    )
  })
})
