import { invariant } from '#src/kernel/invariant.ts'

declare const unit: unique symbol
/** XML that is escaped already: plain text can't be taken for it. */
export type Xml = string & { readonly [unit]: 'xml' }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)

/** Line breaks, control characters and what XML cannot hold become spaces; one between words. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu
const oneLine = (text: string): string => text.replace(UNWRITABLE, ' ').trim()

/** At most `max` characters, counted as a schema counts them: an emoji or a rare letter is one. */
export const cut = (text: string, max: number): string =>
  // No character is more than two units: what lies behind is not looked at.
  Array.from(oneLine(text).slice(0, 2 * max))
    .slice(0, max)
    .join('')
    .trim()

/** Max140Text, Max35Text of the schemas. */
export const NAME_LENGTH = 140
const IDENTIFIER_LENGTH = 35

/** Never cut: an identifier that was shortened no longer finds what it names. */
export const identifier = (text: string): string => {
  const fits = text !== '' && text === cut(text, IDENTIFIER_LENGTH)
  invariant(fits, `an identifier of a bank file has 1 to 35 characters: ${text}`)
  return text
}

export const element = (name: string, ...children: (Xml | null)[]): Xml =>
  `<${name}>${children.filter((child) => child !== null).join('')}</${name}>` as Xml

export const leaf = (name: string, text: string, currency?: string): Xml => {
  const attribute = currency === undefined ? '' : ` Ccy="${escaped(currency)}"`
  return `<${name}${attribute}>${escaped(text)}</${name}>` as Xml
}

/** Nothing to say, no element: the schemas refuse empty texts. */
export const optionalLeaf = (name: string, text: string | null): Xml | null =>
  text === null || text === '' ? null : leaf(name, text)

export const MESSAGE_NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:'

/** `message` is the name of the standard, such as `pain.001.001.09`. */
export const document = (message: string, body: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  `<Document xmlns="${MESSAGE_NAMESPACE}${message}">${body}</Document>\n`
