import fc from 'fast-check'
import { describe, it } from 'vitest'
import { statementFile, type WrittenEntry } from '#src/demo/bank-files.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { cut } from '#src/payments/bank-files/xml.ts'
import {
  anyText,
  EMPLOYER,
  FUND,
  type Line,
  notification,
  OTHER,
  readEntries,
  REFERENCE,
  schemaErrors,
  SCHEMAS_MISSING,
  statement,
} from './support.ts'

const written = (changes: Partial<WrittenEntry> = {}): WrittenEntry => ({
  bankReference: 'BANK-1',
  direction: 'credit',
  amount: centimes(1_234_505),
  bookedOn: isoDate('2026-10-12'),
  valueOn: isoDate('2026-10-13'),
  reference: REFERENCE,
  endToEndId: 'E2E-1',
  counterparty: { name: 'Atlas & Fils', rib: EMPLOYER },
  text: 'Contributions T3',
  ...changes,
})

const file = (kind: 'camt.053' | 'camt.054', entries: WrittenEntry[]): string =>
  statementFile({
    kind,
    messageId: `${kind}-20261012`,
    at: instant(Date.UTC(2026, 9, 12, 18)),
    account: FUND,
    entries,
  })

const CAME_BACK: WrittenEntry[] = [
  written({ bankReference: 'R1', direction: 'debit', returnReason: 'MD06' }),
  written({ bankReference: 'R2', direction: 'credit', returnReason: 'AC04' }),
  written({ bankReference: 'R3', direction: 'debit', isReversal: true }),
]

describe.each(['camt.053', 'camt.054'] as const)('%s', (kind) => {
  const name = `${kind}.001.08`

  it.skipIf(SCHEMAS_MISSING)(
    'of the demo is valid by its schema (skipped without it)',
    async ({ expect }) => {
      const bare = { counterparty: { name: null, rib: null }, text: '', isReversal: false }
      const xml = file(kind, [written(), written(bare), ...CAME_BACK])
      expect(await schemaErrors(xml, name)).toEqual([])
      expect(await schemaErrors(file(kind, []), name)).toEqual([])
      expect(await schemaErrors(xml.replace('CRDT', 'PLUS'), name)).not.toEqual([])
    },
  )

  it('is read back as it was written', ({ expect }) => {
    expect(readEntries(file(kind, [written()]))).toEqual([
      {
        key: `${FUND}/bank/BANK-1/credit/1234505`,
        account: FUND,
        direction: 'credit',
        cameBack: false,
        amount: 1_234_505,
        bookedOn: '2026-10-12',
        valueOn: '2026-10-13',
        reference: REFERENCE,
        endToEndId: 'E2E-1',
        counterparty: { name: 'Atlas & Fils', rib: EMPLOYER },
        text: 'Contributions T3',
        returnReason: null,
        originalEndToEndId: null,
      },
    ])
  })

  it('keeps the names and words of every script, and every amount', ({ expect }) => {
    const amounts = fc.integer({ min: 1, max: 9_999_999_999_999 })
    fc.assert(
      fc.property(anyText, anyText, amounts, (name, text, amount) => {
        const counterparty = { name, rib: OTHER }
        const entry = written({ counterparty, text, amount: centimes(amount) })
        const [read] = readEntries(file(kind, [entry]))
        expect(read?.counterparty).toEqual({ name: cut(name, 140) || null, rib: OTHER })
        expect(read?.text).toBe(cut(text, 140))
        expect(read?.amount).toBe(amount)
      }),
    )
  })

  it('knows what came back, from whom, why, and under which id it was sent', ({ expect }) => {
    const back = readEntries(file(kind, CAME_BACK))
    expect(back.map((one) => [one.returnReason, one.cameBack, one.direction])).toEqual([
      ['MD06', true, 'debit'],
      ['AC04', true, 'credit'],
      [null, true, 'debit'],
    ])
    for (const one of back) {
      expect(one.originalEndToEndId).toBe('E2E-1')
      expect(one.counterparty.rib).toBe(EMPLOYER)
    }
  })
})

describe('the key of an entry', () => {
  it('is the same in a notification and in the statement', ({ expect }) => {
    const entries = [written(), written({ bankReference: 'BANK-2' }), ...CAME_BACK]
    const keys = readEntries(file('camt.053', entries)).map((one) => one.key)
    expect(readEntries(file('camt.054', entries.toReversed())).map((one) => one.key)).toEqual(
      keys.toReversed(),
    )
    expect(new Set(keys).size).toBe(entries.length)
  })

  it('tells a payment from its fee under one reference of the bank', ({ expect }) => {
    const fee = written({ direction: 'debit', amount: centimes(1_000) })
    const [, both] = readEntries(file('camt.053', [written(), fee]))
    const [alone] = readEntries(file('camt.054', [fee]))
    expect(both?.key).toBe(alone?.key)
  })

  it('without a reference of the bank, is the one of the statement', ({ expect }) => {
    const line = { head: '<NtryRef>7</NtryRef>', bank: '' }
    expect(readEntries(statement([line]))[0]?.key).toBe(`${FUND}/statement/S-1/7`)
  })

  it('without any reference, is made of what the line says', ({ expect }) => {
    const [one, two] = readEntries(statement([{ bank: '' }, { bank: '' }]))
    expect(one?.key).toBe(`${FUND}/line/2026-10-12/credit/10000/`)
    expect(two?.key).toBe(`${one?.key}#2`)
    expect(readEntries(notification([{ bank: '' }]))[0]?.key).toBe(one?.key)
  })

  it('cannot be imitated by an id that looks like a rank', ({ expect }) => {
    const details = '<TxDtls><Refs><EndToEndId>#2</EndToEndId></Refs></TxDtls>'
    const lines = [{ bank: '' }, { bank: '' }, { bank: '', details }]
    expect(new Set(readEntries(statement(lines)).map((one) => one.key)).size).toBe(3)
  })
})

describe('a batch booked in one line', () => {
  const transaction = (amount: string, id: string, own = ''): string =>
    `<TxDtls><Refs>${own}<EndToEndId>${id}</EndToEndId></Refs>${amount}</TxDtls>`
  const mad = (amount: string): string => `<Amt Ccy="MAD">${amount}</Amt>`
  const own = (reference: string): string => `<AcctSvcrRef>${reference}</AcctSvcrRef>`

  it('is split by transaction, exactly', ({ expect }) => {
    const details = transaction(mad('0.1'), 'A') + transaction(mad('0.2'), 'B')
    const split = readEntries(statement([{ amount: '0.30', details }]))
    expect(split.map((one) => [one.amount, one.endToEndId])).toEqual([
      [10, 'A'],
      [20, 'B'],
    ])
    expect(split.map((one) => one.key)).toEqual([
      `${FUND}/bank/B-1.1/credit/10`,
      `${FUND}/bank/B-1.2/credit/20`,
    ])
  })

  it('takes the amount of the transaction where it has no other', ({ expect }) => {
    const inside = `<AmtDtls><TxAmt>${mad('60')}</TxAmt></AmtDtls>`
    const details = transaction(inside, 'A') + transaction(mad('40.00'), 'B')
    const split = readEntries(statement([{ details }]))
    expect(split.map((one) => one.amount)).toEqual([6_000, 4_000])
  })

  it('nets debits against credits', ({ expect }) => {
    const debit = `${mad('20.00')}<CdtDbtInd>DBIT</CdtDbtInd>`
    const details = transaction(mad('120.00'), 'A') + transaction(debit, 'B')
    const split = readEntries(statement([{ details }]))
    expect(split.map((one) => one.direction)).toEqual(['credit', 'debit'])
  })

  it('names its transactions by their own references, as a notification does', ({ expect }) => {
    const details =
      transaction(mad('60.00'), 'A', own('T-1')) + transaction(mad('40.00'), 'B', own('T-2'))
    const batch = readEntries(statement([{ details }])).map((one) => one.key)
    const lines = [
      { amount: '60.00', bank: own('T-1') },
      { amount: '40.00', bank: own('T-2') },
    ]
    expect(readEntries(notification(lines)).map((one) => one.key)).toEqual(batch)
  })

  it('gives each its own key when they share the reference of the line', ({ expect }) => {
    const details =
      transaction(mad('50.00'), 'A', own('B-1')) + transaction(mad('50.00'), 'B', own('B-1'))
    const keys = readEntries(statement([{ details }])).map((one) => one.key)
    expect(new Set(keys).size).toBe(2)
  })

  it('stays whole when the amounts do not add up, or are not all there', ({ expect }) => {
    const others = [mad('41.00'), '', '<Amt Ccy="EUR">40.00</Amt>', mad('40.001'), mad('x')]
    for (const other of others) {
      const details = transaction(mad('60.00'), 'A') + transaction(other, 'B')
      const whole = readEntries(statement([{ details }]))
      expect(
        whole.map((one) => [one.amount, one.endToEndId, one.key]),
        other,
      ).toEqual([[10_000, null, `${FUND}/bank/B-1/credit/10000`]])
    }
  })

  it('is known to hold what came back, also where it stays whole', ({ expect }) => {
    const back = (id: string): string => transaction(`${mad('100.00')}<RtrInf/>`, id)
    const line = { direction: 'DBIT', amount: '210.00', details: back('A') + back('B') } as const
    const whole = readEntries(statement([line]))
    expect(whole.map((one) => [one.amount, one.endToEndId, one.cameBack])).toEqual([
      [21_000, null, true],
    ])
    const fee = transaction(mad('10.00'), 'C')
    const split = readEntries(statement([{ ...line, details: line.details + fee }]))
    expect(split.map((one) => one.cameBack)).toEqual([true, true, false])
  })

  it('leaves out a share of nothing; the others keep their keys', ({ expect }) => {
    const details = transaction(mad('0.00'), 'A') + transaction(mad('100.00'), 'B')
    const split = readEntries(statement([{ details }]))
    expect(split.map((one) => [one.amount, one.endToEndId, one.key])).toEqual([
      [10_000, 'B', `${FUND}/bank/B-1.2/credit/10000`],
    ])
    expect(readEntries(statement([{ amount: '0.00' }]))).toEqual([])
  })

  it('of one transaction keeps the amount of the line', ({ expect }) => {
    const [one, ...rest] = readEntries(statement([{ details: transaction(mad('101.00'), 'A') }]))
    expect([one?.amount, one?.endToEndId, rest]).toEqual([10_000, 'A', []])
  })
})

describe('what a line says', () => {
  const details = (inside: string): string => `<TxDtls>${inside}</TxDtls>`
  const firstOf = (line: Line) => readEntries(statement([line]))[0]

  it('only counts once it is booked', ({ expect }) => {
    const pending = { status: '<Sts><Cd>PDNG</Cd></Sts>', amount: 'x' }
    const informed = { status: '<Sts><Cd>INFO</Cd></Sts>' }
    expect(readEntries(statement([pending, {}, informed]))).toHaveLength(1)
  })

  it('has a reference in free text, in the end-to-end id, or in the words of the line', ({
    expect,
  }) => {
    const printed = 'rf90 CIMR 0056 24T3 2026 merci'
    const ustrd = details(`<RmtInf><Ustrd>Payé</Ustrd><Ustrd>Réf:${printed}</Ustrd></RmtInf>`)
    const id = details(`<Refs><EndToEndId>${REFERENCE.toLowerCase()}</EndToEndId></Refs>`)
    const tail = `<AddtlNtryInf>VIR ${REFERENCE}/ATLAS</AddtlNtryInf>`
    for (const line of [{ details: ustrd }, { details: id }, { details: details(''), tail }])
      expect(firstOf(line)?.reference).toBe(REFERENCE)
  })

  it('shows a structured reference of another kind to people', ({ expect }) => {
    const strd = '<Strd><CdtrRefInf><Ref>FACT-12</Ref></CdtrRefInf></Strd>'
    const line = firstOf({ details: details(`<RmtInf>${strd}</RmtInf>`) })
    expect([line?.reference, line?.text]).toEqual([null, 'FACT-12'])
  })

  it('names the other side, never our own account', ({ expect }) => {
    const account = (rib: string): string => `<Id><Othr><Id>${rib}</Id></Othr></Id>`
    const pair = (debtor: string, creditor: string): string =>
      details(
        '<RltdPties>' +
          `<Dbtr><Pty><Nm>D</Nm></Pty></Dbtr><DbtrAcct>${account(debtor)}</DbtrAcct>` +
          `<Cdtr><Pty><Nm>C</Nm></Pty></Cdtr><CdtrAcct>${account(creditor)}</CdtrAcct>` +
          '</RltdPties>',
      )
    expect(firstOf({ details: pair(EMPLOYER, FUND) })?.counterparty.name).toBe('D')
    expect(firstOf({ details: pair(FUND, EMPLOYER) })?.counterparty.name).toBe('C')
  })

  it('came back, also where the bank gives its reason in words', ({ expect }) => {
    const words = '<RtrInf><AddtlInf>COMPTE CLOS</AddtlInf></RtrInf>'
    const line = firstOf({ direction: 'DBIT', details: details(words) })
    expect([line?.cameBack, line?.returnReason, line?.text]).toEqual([true, null, 'COMPTE CLOS'])
  })

  it('takes the booking day for the value day, or the other way round', ({ expect }) => {
    const dated = (days: string) => {
      const line = firstOf({ days })
      return [line?.bookedOn, line?.valueOn]
    }
    const time = '<BookgDt><DtTm>2026-10-12T23:30:00+01:00</DtTm></BookgDt>'
    expect(dated(time)).toEqual(['2026-10-12', '2026-10-12'])
    expect(dated('<ValDt><Dt>2026-10-14</Dt></ValDt>')).toEqual(['2026-10-14', '2026-10-14'])
  })
})
