import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Formats } from './format.ts'

/** The words a page has for what a parameter holds. */
type Words = { f: Formats; unit: (unit: string) => string; code: (key: string) => string }

/** Where the words of a list's codes stand: those of the page that offers them. */
const CODES: Readonly<Record<string, string>> = {
  mode: 'parameter.code',
  objects: 'cancellation.object',
  reasons: 'recall.reason',
}

const asNumber = (value: number, unit: string, { f, unit: word }: Words): string => {
  if (unit === 'centimes') return f.amount(value as Centimes)
  if (unit.startsWith('centimes/'))
    return `${f.amount(value as Centimes)} ${word(unit.slice('centimes'.length))}`
  if (unit.startsWith('ppm')) {
    const rate = f.rate(value as RatePpm)
    return unit === 'ppm' ? rate : `${rate} ${word(unit)}`
  }
  return `${f.number(value)} ${word(unit)}`
}

const isCoded = (value: unknown): value is { code: string } =>
  typeof value === 'object' && value !== null && 'code' in value

/** What a parameter holds, as lines to read: one for a figure, one for each row of a table or list. */
export const writtenValue = (value: unknown, unit: string, words: Words): string[] => {
  if (typeof value === 'number') return [asNumber(value, unit, words)]
  if (typeof value === 'string')
    return [unit === 'mode' ? words.code(`${CODES[unit]}.${value}`) : words.f.ltr(value)]
  if (value instanceof Map)
    return [...(value as Map<RatePpm, RatePpm>)].map(
      ([one, other]) => `${words.f.rate(one)} → ${words.f.rate(other)}`,
    )
  if (Array.isArray(value)) {
    if (value.length === 0) return ['—']
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
