import { creditorReference, parseCreditorReference } from '#src/kernel/identifiers.ts'
import { type Month, parseMonth } from '#src/kernel/months.ts'

/** One payment, one id, for ever: banks send it back with whatever they say of it. */
export const endToEndIdOf = (dpNumber: string, month: Month): string =>
  `PEN${month.replace('-', '')}${dpNumber}`

/** The payment a bank speaks of; null when it speaks of something else. */
export const parseEndToEndId = (text: string): { dpNumber: string; month: Month } | null => {
  const match = /^PEN(?<year>\d{4})(?<rank>\d{2})(?<dp>[1-9]\d{0,11})$/.exec(text.trim())
  const { year = '', rank = '', dp = '' } = match?.groups ?? {}
  const month = parseMonth(`${year}-${rank}`)
  return month && { dpNumber: dp, month }
}

const LONGEST = 12

/** What somebody writes on a transfer that gives back what was paid in excess: an 8, then the N° DP. */
export const debtReferenceOf = (dpNumber: string): string =>
  creditorReference(`8${dpNumber.padStart(LONGEST, '0')}`)

export const parseDebtReference = (text: string): string | null => {
  const reference = parseCreditorReference(text)
  const match = reference === null ? null : /^RF\d{2}80*([1-9]\d*)$/.exec(reference)
  const isOurs = reference !== null && reference.length === 'RF00'.length + 1 + LONGEST
  return isOurs && match ? (match[1] ?? null) : null
}
