import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { AgeCoefficient, CategoryAge } from '#src/rulebook/parameters/ages.ts'
import type { ProofRule } from '#src/rulebook/parameters/proofs.ts'
import type { TypicalPerson } from '#src/rulebook/parameters/offers.ts'
import type { Formats } from './format.ts'

/** The words a page has for what a parameter holds. */
export type ValueWords = {
  f: Formats
  unit: (unit: string) => string
  code: (key: string) => string
}

/** Where the words of a list's codes stand: those of the page that offers them. */
const CODES: Readonly<Record<string, string>> = {
  mode: 'parameter.code',
  pieces: 'liquidation.piece',
  'application pieces': 'application.piece',
  objects: 'cancellation.object',
  reasons: 'recall.reason',
}

const asNumber = (value: number, unit: string, { f, unit: word }: ValueWords): string => {
  if (unit === 'points') return f.points(value as Points)
  if (unit === 'centimes') return f.amount(value as Centimes)
  if (unit.startsWith('centimes/'))
    return `${f.amount(value as Centimes)} ${word(unit.slice('centimes'.length))}`
  if (unit.startsWith('ppm')) {
    const rate = f.rate(value as RatePpm)
    return unit === 'ppm' ? rate : `${rate} ${word(unit)}`
  }
  return `${f.number(value)} ${word(unit)}`
}

/** How the lists that are no plain numbers read, by unit. */
const ROWS: Readonly<Record<string, (row: never, words: ValueWords) => string>> = {
  ages: ({ years, rate }: AgeCoefficient, { f, unit }) =>
    `${f.number(years)} ${unit('years')} : ${f.rate(rate)}`,
  categories: ({ regime, first, last, years }: CategoryAge, { f, unit, code }) =>
    `${code(`regime.${regime}`)} ${f.ltr(`${first}–${last}`)} : ${f.number(years)} ${unit('years')}`,
  proofs: ({ kind, pensions, months }: ProofRule, { f, unit, code }) => {
    const whose = f.list(pensions.map((pension) => code(`pension.kind.${pension}`)))
    return `${code(`proof.kind.${kind}`)} (${whose}) : ${f.number(months)} ${unit('months')}`
  },
  rates: (rate: RatePpm, { f }) => f.rate(rate),
  'typical people': ({ age, salary }: TypicalPerson, { f, unit }) =>
    `${f.number(age)} ${unit('years')} : ${f.amount(salary)} ${unit('/month')}`,
}

const isCoded = (value: unknown): value is { code: string } =>
  typeof value === 'object' && value !== null && 'code' in value

/** What a parameter holds, as lines to read: one for a figure, one for each row of a table or list. */
export const writtenValue = (value: unknown, unit: string, words: ValueWords): string[] => {
  if (typeof value === 'number') return [asNumber(value, unit, words)]
  if (unit === 'date') return [words.f.day(value as IsoDate)]
  if (typeof value === 'string')
    return [unit === 'mode' ? words.code(`${CODES[unit]}.${value}`) : words.f.ltr(value)]
  if (value instanceof Map)
    return [...(value as Map<RatePpm, RatePpm>)].map(
      ([one, other]) => `${words.f.rate(one)} → ${words.f.rate(other)}`,
    )
  if (Array.isArray(value)) {
    if (value.length === 0) return ['—']
    const row = ROWS[unit]
    if (row) return value.map((one) => row(one as never, words))
    return value.every(isCoded)
      ? value.map(({ code }) => words.code(`${CODES[unit]}.${code}`))
      : [words.f.ltr(value.join(', '))]
  }
  return Object.values(value as object).map((part: unknown) =>
    typeof part === 'number' ? asNumber(part, unit, words) : words.f.ltr(String(part)),
  )
}

/** The same for a program: a table is an object, nothing is rounded or worded. */
export const plainValue = (value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value as Map<number, number>) : value
