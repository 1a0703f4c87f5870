import fc from 'fast-check'
import { describe, it } from 'vitest'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { transferFile } from '#src/payments/bank-files/pain001.ts'
import { type CollectionOrder, collectionFile } from '#src/payments/bank-files/pain008.ts'
import { anyText, EMPLOYER, FUND, OTHER, REFERENCE } from './support.ts'
import { schemaErrors, SCHEMAS_MISSING } from './support.ts'

const AT = instant(Date.UTC(2026, 9, 12, 8, 30))

const transfer = (name: string, text = 'Contributions T3 2026'): string =>
  transferFile({
    messageId: 'CIMR-20261012-0001',
    at: AT,
    executeOn: isoDate('2026-10-13'),
    debtor: { name, rib: EMPLOYER },
    creditor: { name: 'Caisse', rib: FUND },
    amount: centimes(1_234_505),
    reference: REFERENCE,
    endToEndId: 'E2E-0001',
    text,
  })

const collection = (
  name: string,
  changes: Partial<CollectionOrder['collections'][number]> = {},
): string =>
  collectionFile({
    messageId: 'CIMR-20261012-0002',
    at: AT,
    collectOn: isoDate('2026-10-20'),
    creditor: { name: 'Caisse', rib: FUND, schemeId: '123456' },
    collections: [EMPLOYER, OTHER].map((rib, index) => ({
      endToEndId: `E2E-${index}`,
      amount: centimes(index === 0 ? 10 : 20),
      mandateId: `M-${index}`,
      mandateSignedOn: isoDate('2026-01-05'),
      debtor: { name, rib },
      reference: REFERENCE,
      ...changes,
    })),
  })

const KINDS = [
  ['pain.001.001.09', transfer],
  ['pain.008.001.09', collection],
] as const

describe.each(KINDS)('%s', (message, write) => {
  it.skipIf(SCHEMAS_MISSING)('is valid by its schema (skipped without it)', async ({ expect }) => {
    expect(await schemaErrors(write('Bâtiment & Fils <Rabat>'), message)).toEqual([])
  })

  it.skipIf(SCHEMAS_MISSING)(
    'is found invalid when broken (skipped without schema)',
    async ({ expect }) => {
      const broken = write('Atlas').replace(/<CtrlSum>[^<]*<\/CtrlSum>/, '<CtrlSum>x</CtrlSum>')
      expect(await schemaErrors(broken, message)).not.toEqual([])
      const swapped = write('Atlas').replace(
        /(<MsgId>.*?<\/MsgId>)(<CreDtTm>.*?<\/CreDtTm>)/,
        '$2$1',
      )
      expect(await schemaErrors(swapped, message)).not.toEqual([])
    },
  )

  it.skipIf(SCHEMAS_MISSING)(
    'is valid whatever people are called (skipped without schema)',
    async ({ expect }) => {
      await fc.assert(
        fc.asyncProperty(anyText, async (name) => {
          expect(await schemaErrors(write(name), message)).toEqual([])
        }),
        { numRuns: process.env['LONG'] ? 300 : 12 },
      )
    },
  )

  it('refuses to shorten an identifier', ({ expect }) => {
    const long = 'x'.repeat(36)
    expect(() => collection('Atlas', { endToEndId: long })).toThrow(/35 characters/)
    expect(() => collection('Atlas', { mandateId: '' })).toThrow(/35 characters/)
  })
})

describe('an order of transfer', () => {
  it('says who pays whom, how much, when and for what', ({ expect }) => {
    const xml = transfer('Atlas Textiles')
    for (const part of [
      '<InstdAmt Ccy="MAD">12345.05</InstdAmt>',
      '<ReqdExctnDt><Dt>2026-10-13</Dt></ReqdExctnDt>',
      '<Dbtr><Nm>Atlas Textiles</Nm></Dbtr>',
      `<Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${REFERENCE}</Ref>`,
      '<AddtlRmtInf>Contributions T3 2026</AddtlRmtInf>',
      '<CreDtTm>2026-10-12T08:30:00.000Z</CreDtTm>',
    ])
      expect(xml).toContain(part)
    expect(xml).toMatch(new RegExp(`<DbtrAcct><Id><IBAN>MA\\d\\d${EMPLOYER}</IBAN>`))
    expect(xml).toMatch(new RegExp(`<CdtrAcct><Id><IBAN>MA\\d\\d${FUND}</IBAN>`))
  })

  it('cuts a long name at 140 characters, and never in the middle of one', ({ expect }) => {
    const name = /<Dbtr><Nm>(.*?)<\/Nm>/.exec(transfer('👩'.repeat(200)))?.[1] ?? ''
    expect(name).toBe('👩'.repeat(140))
  })

  it('leaves out words that are not there', ({ expect }) => {
    expect(transfer('Atlas', ' \n ')).not.toContain('AddtlRmtInf')
  })
})

describe('a collection', () => {
  it('adds up in centimes, at both levels', ({ expect }) => {
    const xml = collection('Atlas Textiles')
    expect(xml.match(/<CtrlSum>0\.30<\/CtrlSum>/g)).toHaveLength(2)
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs>/g)).toHaveLength(2)
    expect(xml).toContain('<MndtId>M-0</MndtId><DtOfSgntr>2026-01-05</DtOfSgntr>')
    expect(xml).toContain('<Othr><Id>123456</Id></Othr></PrvtId>')
  })
})
