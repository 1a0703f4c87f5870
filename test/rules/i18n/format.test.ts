import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  END_ISOLATE,
  END_MARK,
  formatsOf,
  ISOLATE,
  LANGUAGES,
  MARK_OF,
  marked,
} from '#src/i18n/format.ts'
import { addDays, atCasablanca, instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'

const fr = formatsOf('fr')
const ar = formatsOf('ar')
const ltr = (text: string): string => `\u2066${text}\u2069`
// U+202F between thousands, U+00A0 before a unit, U+2212 for minus: named, since they look alike.
const THIN = '\u202f'
const NBSP = '\u00a0'

describe('an amount', () => {
  it('has narrow spaces, a comma and its unit, on one line', ({ expect }) => {
    expect(fr.amount(centimes(123_450))).toBe(`1${THIN}234,50${NBSP}DH`)
    expect(fr.amount(centimes(0))).toBe(`0,00${NBSP}DH`)
    expect(fr.amount(centimes(5))).toBe(`0,05${NBSP}DH`)
    expect(fr.amount(centimes(99_999))).toBe(`999,99${NBSP}DH`)
    expect(fr.amount(centimes(300_000_000))).toBe(`3${THIN}000${THIN}000,00${NBSP}DH`)
    expect(fr.amount(centimes(-123_450))).toBe(`−1${THIN}234,50${NBSP}DH`)
    expect(fr.figure(centimes(123_450))).toBe(`1${THIN}234,50`)
    expect(fr.currency).toBe('DH')
  })

  it('keeps its order in an Arabic sentence', ({ expect }) => {
    expect(ar.amount(centimes(123_450))).toBe(`${ltr(`1${THIN}234,50`)}${NBSP}درهم`)
    expect(ar.amount(centimes(-5))).toBe(`${ltr('−0,05')}${NBSP}درهم`)
    expect(ar.currency).toBe('درهم')
    expect([ISOLATE, END_ISOLATE]).toEqual(['\u2066', '\u2069'])
  })

  it('says every centime, whatever its size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const text = fr.amount(centimes(value))
        const digits = text.replace('−', '-').replace(/[^\d-]/g, '')
        const isGrouped = /^−?\d{1,3}(?:\u202f\d{3})*,\d{2}\u00a0DH$/.test(text)
        return isGrouped && Number(digits) === value
      }),
    )
  })
})

describe('a number', () => {
  it('is grouped by three', ({ expect }) => {
    expect([0, 999, 1000, 100_000, -1234].map(fr.number)).toEqual([
      '0',
      '999',
      `1${THIN}000`,
      `100${THIN}000`,
      `−1${THIN}234`,
    ])
    expect(ar.number(1000)).toBe(ltr(`1${THIN}000`))
  })

  it('of points has four decimals, a rate two and its sign', ({ expect }) => {
    expect(fr.points(points(712_378))).toBe('71,2378')
    expect(fr.points(points(-12_340_005))).toBe(`−1${THIN}234,0005`)
    expect(fr.rate(ratePpm(37_500))).toBe(`3,75${NBSP}%`)
    expect(fr.rate(ratePpm(120_000))).toBe(`12,00${NBSP}%`)
    expect(ar.points(points(712_378))).toBe(ltr('71,2378'))
    expect(ar.rate(ratePpm(48_800))).toBe(ltr(`4,88${NBSP}%`))
  })

  it('of a rate finer than a hundredth of a percent is still a number', ({ expect }) => {
    expect(fr.rate(ratePpm(48_750))).toMatch(/^\d+,\d+\u00a0%$/)
  })

  it('of bytes is in kilobytes', ({ expect }) => {
    expect(fr.bytes(14_600)).toBe(`14,6${NBSP}Ko`)
    expect(fr.bytes(999_900)).toBe(`999,9${NBSP}Ko`)
    expect(ar.bytes(14_600)).toBe(`${ltr('14,6')}${NBSP}كيلوبايت`)
  })
})

describe('a date', () => {
  it('is written in full', ({ expect }) => {
    expect(fr.day(isoDate('2026-10-12'))).toBe(`12${NBSP}octobre${NBSP}2026`)
    expect(fr.day(isoDate('2026-08-01'))).toBe(`1er${NBSP}août${NBSP}2026`)
    expect(ar.day(isoDate('2026-10-12'))).toBe(`12${NBSP}أكتوبر${NBSP}2026`)
    expect(ar.day(isoDate('2026-08-01'))).toBe(`فاتح${NBSP}غشت${NBSP}2026`)
  })

  it('names the months as Morocco does', ({ expect }) => {
    const month = (n: number) => isoDate(`2026-${String(n).padStart(2, '0')}-02`)
    const names = (f: typeof fr) =>
      Array.from({ length: 12 }, (_, i) => f.day(month(i + 1)).split(NBSP)[1])
    expect(names(fr).join(' ')).toBe(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    )
    expect(names(ar).join(' ')).toBe(
      'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
    )
  })

  it('with its time is that of Casablanca', ({ expect }) => {
    const at = atCasablanca(isoDate('2026-07-06'), { hour: 10, minute: 5 })
    const day = `6${NBSP}juillet${NBSP}2026`
    expect(fr.moment(at)).toBe(`${day} à 10${NBSP}h${NBSP}05`)
    expect(ar.moment(at)).toBe(`6${NBSP}يوليوز${NBSP}2026 على الساعة ${ltr('10:05')}`)
    // 23:30 in UTC is half past midnight, the next day
    expect(fr.moment(instant(Date.parse('2026-06-30T23:30:00Z')))).toBe(
      `1er${NBSP}juillet${NBSP}2026 à 0${NBSP}h${NBSP}30`,
    )
  })
})

describe('a quarter', () => {
  it('is written as the fund does, or in words', ({ expect }) => {
    const T3 = quarterOf(2026, 3)
    expect(fr.quarter(T3)).toBe(`T3${NBSP}2026`)
    expect(ar.quarter(T3)).toBe('الفصل 3 من 2026')
    const words = [1, 2, 3, 4].map((rank) => fr.quarterInWords(quarterOf(2026, rank)))
    expect(words).toEqual(['1er', '2e', '3e', '4e'].map((n) => `${n} trimestre${NBSP}2026`))
    expect(ar.quarterInWords(T3)).toBe('الفصل الثالث من سنة 2026')
    expect(ar.quarterInWords(quarterOf(2026, 1))).toBe('الفصل الأول من سنة 2026')
  })
})

describe('digits', () => {
  it('are western in Arabic too', () => {
    const day = fc.nat(90_000).map((n) => addDays(isoDate('1940-01-01'), n))
    fc.assert(
      fc.property(day, fc.nat(), (date, n) => {
        const texts = [
          ar.day(date),
          ar.amount(centimes(n)),
          ar.number(n),
          ar.points(points(n)),
          ar.rate(ratePpm(n - (n % 100))),
          ar.bytes(n),
          ar.moment(instant(n * 1000)),
          ar.quarter(quarterOf(2026, (n % 4) + 1)),
        ]
        return texts.every((text) => /\d/.test(text) && !/(?![0-9])\p{Nd}/u.test(text))
      }),
    )
  })
})

describe('a count', () => {
  const forms = { zero: 'Z', one: '1', two: '2', few: 'F', many: 'M', other: 'O' }
  it('has two forms in French: none and one are singular', ({ expect }) => {
    expect([0, 1, 2, 11, 100].map((n) => fr.plural(n, forms)).join('')).toBe('11OOO')
    expect(fr.plural(1_000_000, { one: 'ligne', other: 'lignes' })).toBe('lignes')
  })

  it('has six in Arabic', ({ expect }) => {
    const counts = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111]
    expect(counts.map((n) => ar.plural(n, forms)).join('')).toBe('Z12FFMMOOFM')
    expect(ar.plural(3, { other: 'O' })).toBe('O')
  })
})

describe('a list', () => {
  it('has the comma of its language', ({ expect }) => {
    expect(fr.list(['05', '10'])).toBe('05, 10')
    expect(ar.list(['05', '10'])).toBe('05، 10')
    expect(fr.list(['05'])).toBe('05')
  })
})

describe('what was read and what was wanted', () => {
  it('are marked apart, and told by their mark', ({ expect }) => {
    for (const mark of ['read', 'wanted'] as const) {
      const text = marked(mark, '3,33')
      expect(MARK_OF[text.slice(0, 1)]).toBe(mark)
      expect(text.slice(1)).toBe(`3,33${END_MARK}`)
    }
  })
})

it('formats exist for each language, and know which', ({ expect }) => {
  expect(LANGUAGES.map((language) => formatsOf(language).language)).toEqual(['fr', 'ar'])
})
