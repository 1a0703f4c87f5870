import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'
import { readStatement } from '#src/payments/bank-files/camt.ts'
import type { BankEntry } from '#src/payments/bank-files/model.ts'

/** The official schemas are not ours to publish: they lie beside the repository, when they do. */
const PLACES = [process.env['SHARED'], '../shared', '../../shared']
const folder = PLACES.flatMap((place) => (place ? [join(place, 'iso20022')] : [])).find((place) =>
  existsSync(place),
)
export const SCHEMAS_MISSING = folder === undefined

export const schemaErrors = async (xml: string, message: string): Promise<string[]> => {
  const fileName = `${message}.xsd`
  const contents = readFileSync(join(folder ?? '', fileName), 'utf8')
  const { errors } = await validateXML({
    xml: { fileName: 'written.xml', contents: xml },
    schema: { fileName, contents },
  })
  return errors.map((error) => error.message)
}

/** Invented accounts and references, their check digits right. */
export const FUND = '007780000112233445566711'
export const EMPLOYER = '011810000987654321098714'
export const OTHER = '230780712345678901234528'
export const REFERENCE = 'RF90CIMR005624T32026'
export const OTHER_REFERENCE = 'RF18539007547034'

/** Any text at all, lone surrogates and control characters among it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'Bâtiment & Fils <Rabat>',
    'شركة الأطلس للنسيج',
    'Coopérative "L’Argan" ]]>',
    '株式会社アトラス',
    '👩🏽‍🌾 Souss & Agrumes',
    ' \t\r\n ',
    '&amp; &#0; <!DOCTYPE x>',
  ),
)

/** A line of a statement as some bank writes it; each part can be replaced. */
export type Line = {
  head?: string
  amount?: string
  currency?: string
  direction?: 'CRDT' | 'DBIT'
  status?: string
  days?: string
  bank?: string
  details?: string
  tail?: string
}

const lineXml = (line: Line): string => {
  const {
    head = '',
    amount = '100.00',
    currency = 'MAD',
    direction = 'CRDT',
    status = '<Sts><Cd>BOOK</Cd></Sts>',
    days = '<BookgDt><Dt>2026-10-12</Dt></BookgDt>',
    bank = '<AcctSvcrRef>B-1</AcctSvcrRef>',
    details = '',
    tail = '',
  } = line
  return (
    `<Ntry>${head}<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${status}` +
    `${days}${bank}<BkTxCd/><NtryDtls>${details}</NtryDtls>${tail}</Ntry>`
  )
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:'
const inside = (kind: string, message: string, account: string, lines: Line[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}${kind}.001.08">` +
  `<${message}><GrpHdr><MsgId>M-1</MsgId></GrpHdr><${account}><Id>S-1</Id>` +
  `<Acct><Id><Othr><Id>${FUND}</Id></Othr></Id></Acct>` +
  `${lines.map(lineXml).join('')}</${account}></${message}></Document>`

export const statement = (lines: Line[] = [{}]): string =>
  inside('camt.053', 'BkToCstmrStmt', 'Stmt', lines)
export const notification = (lines: Line[] = [{}]): string =>
  inside('camt.054', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn', lines)

export const readEntries = (xml: string): BankEntry[] => {
  const read = readStatement(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.statements.flatMap((one) => one.entries)
}
