import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ok, refused, type Result } from '#src/kernel/result.ts'

/** Also for whoever receives the bytes, so that nothing larger is read at all. */
export const BANK_FILE_LIMIT = 5 * 1024 * 1024
/** More than a full statement of that size has: each tag costs many times its length in memory. */
const MOST_TAGS = 600_000
/** The standard needs about twenty levels. */
const MOST_LEVELS = 40

/** Names without their prefix; elements of other namespaces are left out. */
export type XmlNode = { name: string; currency: string | null; text: string; children: XmlNode[] }

/** Large parts of real files that nothing here reads: never kept, so that a long file fits in memory. */
const UNREAD: ReadonlySet<string> = new Set(
  'Bal BkTxCd Chrgs Intrst PstlAdr RltdAgts SplmtryData Svcr Tp TxsSummry'.split(' '),
)

const split = (name: string): { prefix: string; local: string } => {
  const colon = name.indexOf(':')
  return colon < 0
    ? { prefix: '', local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
}

/** Entities and numbers stay as written: we decode five names, and amounts are digits to us. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  tagValueProcessor: (_, text) => (text.trim() === '' ? '' : text),
  updateTag: (name) => !UNREAD.has(split(name).local) && name,
  jPath: false,
  maxNestedTags: MOST_LEVELS,
})

const FORBIDDEN = /<!\s*(?:DOCTYPE|ENTITY)/i
/** Any other declaration than a comment or a CDATA section belongs to a DOCTYPE. */
const STRAY_DECLARATION = /<!(?!--|\[CDATA\[)/
const NOT_XML = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\u007f-\u009f])\p{Cc}/u
const ENCODING = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/
/** The text is decoded already: another name here means that it was decoded wrongly. */
const READABLE_ENCODING = /^(?:utf-?8|us-ascii)$/i

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi

const character = (code: number): string => {
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : '\0'
  return NOT_XML.test(text) ? '\0' : text
}

/** Null when it names an entity that XML does not know by itself, or a character it forbids. */
const decoded = (text: string): string | null => {
  if (!text.includes('&')) return text
  if (text.replace(REFERENCE, '').includes('&')) return null
  const plain = text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? '\0'
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
  return plain.includes('\0') ? null : plain
}

/** What the parser makes of an element: its children under its name, its attributes under `:@`. */
type Raw = Record<string, unknown>
type Scope = { attributes: Record<string, string>; outer: Scope | null }
const ATTRIBUTES = ':@'

const nameOf = (raw: Raw): string => Object.keys(raw).find((key) => key !== ATTRIBUTES) ?? ''
const attributesOf = (raw: Raw): Record<string, string> =>
  (raw[ATTRIBUTES] ?? {}) as Record<string, string>
const isElement = (name: string): boolean => !name.startsWith('#') && !name.startsWith('?')

/** Declarations stay where they are written and are looked up outwards: nothing grows by copying. */
const scopeOf = (raw: Raw, outer: Scope | null): Scope | null =>
  raw[ATTRIBUTES] === undefined ? outer : { attributes: attributesOf(raw), outer }

const namespaceOf = (prefix: string, scope: Scope | null): string => {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  for (let here = scope; here !== null; here = here.outer)
    if (Object.hasOwn(here.attributes, name)) return here.attributes[name] ?? ''
  return ''
}

/** Null when a text can't be decoded. */
const nodeOf = (raw: Raw, scope: Scope | null, namespace: string): XmlNode | null => {
  const name = nameOf(raw)
  const node: XmlNode = {
    name: split(name).local,
    currency: attributesOf(raw)['Ccy'] ?? null,
    text: '',
    children: [],
  }
  const parts = raw[name] as Raw[]
  for (const part of parts) {
    const partName = nameOf(part)
    if (isElement(partName)) {
      const inner = scopeOf(part, scope)
      if (namespaceOf(split(partName).prefix, inner) !== namespace) continue
      const child = nodeOf(part, inner, namespace)
      if (child === null) return null
      node.children.push(child)
    } else if (partName === '#text') {
      const text = decoded(String(part['#text']))
      if (text === null) return null
      node.text += text
    } else if (partName === '#cdata') {
      for (const piece of part['#cdata'] as Raw[]) node.text += String(piece['#text'])
    }
  }
  parts.length = 0 // Emptied on the way, so that the two trees never stand side by side.
  return node
}

const parsed = (xml: string): Raw | null => {
  try {
    if (XMLValidator.validate(xml) !== true) return null
    const parts = parser.parse(xml) as Raw[]
    const [root, ...others] = parts.filter((part) => isElement(nameOf(part)))
    return root === undefined || others.length > 0 ? null : root
  } catch {
    return null // The parser throws at what it can't read or finds dangerous; which, nobody needs.
  }
}

const tagsOf = (xml: string): number => {
  let count = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count += 1
  return count
}

const isTooLarge = (xml: string): boolean =>
  xml.length > BANK_FILE_LIMIT ||
  (xml.length * 3 > BANK_FILE_LIMIT && new TextEncoder().encode(xml).length > BANK_FILE_LIMIT) ||
  tagsOf(xml) > MOST_TAGS

/** A file from outside: refused before it is parsed when it is too large or could trick a parser. */
export const readXml = (text: string): Result<{ namespace: string; root: XmlNode }> => {
  if (isTooLarge(text)) return refused('bank_file_too_large', { limit_mib: 5 })
  if (FORBIDDEN.test(text)) return refused('bank_file_forbidden')
  const xml = text.startsWith('\ufeff') ? text.slice(1) : text
  const unreadable = refused('bank_file_unreadable')
  if (STRAY_DECLARATION.test(xml) || NOT_XML.test(xml)) return unreadable
  if (!READABLE_ENCODING.test(ENCODING.exec(xml)?.[1] ?? 'UTF-8')) return unreadable
  const raw = parsed(xml)
  if (raw === null) return unreadable
  const scope = scopeOf(raw, null)
  const namespace = namespaceOf(split(nameOf(raw)).prefix, scope)
  const root = nodeOf(raw, scope, namespace)
  return root === null ? unreadable : ok({ namespace, root })
}
