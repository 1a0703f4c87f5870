import fc from 'fast-check'
import { describe, it } from 'vitest'
import { statusReportFile } from '#src/demo/bank-files.ts'
import { instant } from '#src/kernel/dates.ts'
import { readStatusReport } from '#src/payments/bank-files/pain002.ts'
import { schemaErrors, SCHEMAS_MISSING } from './support.ts'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.11'
const reasons = (code: string, text = ''): string =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${text && `<AddtlInf>${text}</AddtlInf>`}</StsRsnInf>`
const payment = (said: string, transactions = ''): string =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>${said}${transactions}</OrgnlPmtInfAndSts>`
const transaction = (id: string, said: string): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${said}</TxInfAndSts>`
const report = (group: string, payments = ''): string =>
  `<Document xmlns="${NAMESPACE}"><CstmrPmtStsRpt><GrpHdr/><OrgnlGrpInfAndSts>` +
  `<OrgnlMsgId>MSG-1</OrgnlMsgId>${group}</OrgnlGrpInfAndSts>${payments}</CstmrPmtStsRpt></Document>`

const itemsOf = (xml: string) => {
  const read = readStatusReport(xml)
  return read.ok ? read.value.items : read.refusal
}

describe('a report of the demo', () => {
  const items = [
    { endToEndId: 'E-1', status: 'ACCP' as const },
    { endToEndId: 'E-2', status: 'ACSP' as const },
    { endToEndId: 'E-3', status: 'PDNG' as const },
    { endToEndId: 'E-4', status: 'RJCT' as const, reason: 'AC04' },
  ]
  const xml = statusReportFile({ originalMessageId: 'MSG-1', at: instant(0), items })

  it.skipIf(SCHEMAS_MISSING)('is valid by its schema (skipped without it)', async ({ expect }) => {
    expect(await schemaErrors(xml, 'pain.002.001.11')).toEqual([])
    const empty = statusReportFile({ originalMessageId: 'x'.repeat(35), items: [] })
    expect(await schemaErrors(empty, 'pain.002.001.11')).toEqual([])
    const broken = xml.replaceAll('TxSts', 'Status')
    expect(await schemaErrors(broken, 'pain.002.001.11')).not.toEqual([])
  })

  it('is read back as it was written', ({ expect }) => {
    expect(readStatusReport(xml)).toEqual({
      ok: true,
      value: {
        originalMessageId: 'MSG-1',
        items: [
          { endToEndId: 'E-1', status: 'accepted', reason: null, text: '' },
          { endToEndId: 'E-2', status: 'accepted', reason: null, text: '' },
          { endToEndId: 'E-3', status: 'pending', reason: null, text: '' },
          { endToEndId: 'E-4', status: 'rejected', reason: 'AC04', text: '' },
        ],
      },
    })
  })
})

describe('the status of the group', () => {
  it('stands for all when there is no other', ({ expect }) => {
    const rejected = report(`<GrpSts>RJCT</GrpSts>${reasons('FF01', 'Fichier illisible')}`)
    expect(itemsOf(rejected)).toEqual([
      { endToEndId: null, status: 'rejected', reason: 'FF01', text: 'Fichier illisible' },
    ])
    expect(itemsOf(report('<GrpSts>ACCP</GrpSts>', payment('')))).toHaveLength(1)
  })

  it('gives way to the payment, and the payment to its transactions', ({ expect }) => {
    const below = payment(`<PmtInfSts>RJCT</PmtInfSts>${reasons('DT01')}`)
    expect(itemsOf(report('<GrpSts>PART</GrpSts>', below))).toEqual([
      { endToEndId: null, status: 'rejected', reason: 'DT01', text: '' },
    ])
    const one = transaction('A', `<TxSts>RJCT</TxSts>${reasons('am04', 'Solde')}`)
    const other = transaction('B', '<TxSts>ACSC</TxSts>')
    const mixed = payment('<PmtInfSts>PART</PmtInfSts>', one + other)
    expect(itemsOf(report('<GrpSts>PART</GrpSts>', mixed))).toEqual([
      { endToEndId: 'A', status: 'rejected', reason: 'AM04', text: 'Solde' },
      { endToEndId: 'B', status: 'accepted', reason: null, text: '' },
    ])
  })

  it('is what a transaction without one has, with its reason', ({ expect }) => {
    const silent = payment('', transaction('A', '') + transaction('B', '<TxSts>RJCT</TxSts>'))
    const group = `<GrpSts>RJCT</GrpSts>${reasons('MD01')}`
    expect(itemsOf(report(group, silent))).toEqual([
      { endToEndId: 'A', status: 'rejected', reason: 'MD01', text: '' },
      { endToEndId: 'B', status: 'rejected', reason: 'MD01', text: '' },
    ])
  })

  it('never explains a transaction that fared otherwise', ({ expect }) => {
    const accepted = payment('', transaction('A', '<TxSts>ACSP</TxSts>'))
    expect(itemsOf(report(`<GrpSts>RJCT</GrpSts>${reasons('MD01')}`, accepted))).toEqual([
      { endToEndId: 'A', status: 'accepted', reason: null, text: '' },
    ])
  })

  it('missing everywhere is refused', ({ expect }) => {
    const refusal = { code: 'bank_file_incomplete', facts: { where: 'OrgnlGrpInfAndSts/GrpSts' } }
    expect(itemsOf(report(''))).toEqual(refusal)
    expect(itemsOf(report('', payment('', transaction('A', ''))))).toEqual(refusal)
    const headless = report('').replace(/<OrgnlGrpInfAndSts>.*<\/OrgnlGrpInfAndSts>/, '')
    expect(itemsOf(headless)).toMatchObject({ facts: { where: 'OrgnlGrpInfAndSts' } })
  })
})

describe('a status', () => {
  it('that we do not know, or that settles nothing, is pending', ({ expect }) => {
    const known = ['ACCP', 'ACSP', 'ACSC', 'ACCC', 'ACWC', 'ACWP', 'RJCT', 'CANC']
    const other = fc.stringMatching(/^[A-Z]{4}$/).filter((code) => !known.includes(code))
    const codes = fc.oneof(other, fc.constantFrom('ACTC', 'RCVD', 'PART', 'PDNG', 'PATC'))
    fc.assert(
      fc.property(codes, (code) => {
        expect(itemsOf(report(`<GrpSts>${code}</GrpSts>`))).toMatchObject([{ status: 'pending' }])
      }),
    )
  })
})
