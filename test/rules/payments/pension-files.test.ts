import { describe, it } from 'vitest'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { type Payee, transfersFile } from '#src/payments/bank-files/pain001.ts'
import { EMPLOYER, FUND, OTHER, schemaErrors, SCHEMAS_MISSING } from './support.ts'

const IBAN = 'FR7630006000011234567890189'
const PAYEES: readonly Payee[] = [
  { name: 'SAADIA KABBAJ', rib: EMPLOYER },
  { name: 'Zohra <Bensouda> & fils, زهرة', rib: OTHER },
  { name: 'MALIKA SEBTI', iban: IBAN, bic: 'AGRIFRPP' },
  { name: 'MALIKA SEBTI', iban: IBAN, bic: null },
]

const written = (payees: readonly Payee[]): string =>
  transfersFile({
    messageId: 'PEN-2026-09-001',
    at: instant(Date.UTC(2026, 8, 21, 8, 30)),
    executeOn: isoDate('2026-10-01'),
    debtor: { name: 'CIMR', rib: FUND },
    transfers: payees.map((creditor, i) => ({
      endToEndId: `PEN202609410000010${i}`,
      amount: centimes(297_250 + i),
      creditor,
      purpose: 'PENS',
      remittance: { text: 'Pension CIMR 2026-09' },
    })),
  })

describe('a file of pensions', () => {
  it.skipIf(SCHEMAS_MISSING)('is valid by its schema (skipped without it)', async ({ expect }) => {
    expect(await schemaErrors(written(PAYEES), 'pain.001.001.09')).toEqual([])
    const many = Array.from({ length: 2000 }, (_, i) => PAYEES[i % PAYEES.length] as Payee)
    const xml = written(many)
    expect(await schemaErrors(xml, 'pain.001.001.09')).toEqual([])
    // What R2 and a Worker hold with ease.
    expect(xml.length).toBeLessThan(2_000_000)
  })

  it('counts and adds up its transfers, each with an id of its own', ({ expect }) => {
    const xml = written(PAYEES)
    expect(xml.match(/<NbOfTxs>4<\/NbOfTxs><CtrlSum>11890.06<\/CtrlSum>/g)).toHaveLength(2)
    expect(new Set(xml.match(/<EndToEndId>[^<]+/g)).size).toBe(4)
    expect(xml.match(/<Purp><Cd>PENS<\/Cd><\/Purp>/g)).toHaveLength(4)
  })

  it('names a bank abroad by its BIC, and leaves out what is not known', ({ expect }) => {
    const xml = written(PAYEES)
    expect(xml.match(/<CdtrAgt><FinInstnId><BICFI>AGRIFRPP</g)).toHaveLength(1)
    expect(xml.match(/<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED/g)).toHaveLength(1)
    expect(xml.match(new RegExp(`<IBAN>${IBAN}</IBAN>`, 'g'))).toHaveLength(2)
  })
})
