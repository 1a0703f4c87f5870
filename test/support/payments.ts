import { env } from 'cloudflare:workers'
import { listEntries } from '#src/accounts/store-entries.ts'
import { accountOf } from '#src/accounts/rules/account.ts'
import { statementFile, type WrittenEntry } from '#src/demo/bank-files.ts'
import { instant, type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import type { Answer, Body, Visitor } from './client.ts'
import { SAMPLES } from './samples.ts'

/** The fund's account, as the rulebook has it by default. */
const FUND_RIB = '007780000123400000000101'
export const EMPLOYER_RIB = '011780000098700000004527'

/** Files the third quarter of 005624: 26 lines, 65 479.91 DH of contributions. */
export const T3_DUE = 6_547_991
export const filedT3 = async (declarant: Visitor): Promise<void> => {
  const deposit = await declarant.upload('/declarations', SAMPLES.t3)
  const filing = await declarant.post(`${deposit.location}/filings`, { lines: 'all' })
  if (filing.status !== 201) throw new Error(filing.text)
}

export const ordered = async (orderer: Visitor, asked: Body = {}): Promise<Body> => {
  const answer = await orderer.post('/payments', { quarters: ['2026-T3'], ...asked })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return answer.json()
}

let serial = 0

/** A statement of the fund's bank, as the demo's bank writes it. */
export const statementOf = (
  entries: (Partial<Omit<WrittenEntry, 'amount'>> & { amount: number; day?: IsoDate })[],
  kind: 'camt.053' | 'camt.054' = 'camt.053',
): string => {
  serial += 1
  return statementFile({
    kind,
    messageId: `TEST-${serial}`,
    at: instant(Date.parse('2026-10-20T08:00:00Z')),
    account: FUND_RIB,
    entries: entries.map(({ amount, day = isoDate('2026-10-19'), ...one }, i) => ({
      bankReference: `BK${serial}-${i}`,
      direction: 'credit',
      bookedOn: day,
      valueOn: day,
      ...one,
      amount: centimes(amount),
    })),
  })
}

export const settle = (
  recovery: Visitor,
  entries: Parameters<typeof statementOf>[0],
): Promise<Answer> => recovery.post('/settlements', { file: statementOf(entries) })

/** The account counted again from its entries. */
export const accountIn = async (number: string) => accountOf(await listEntries(env.DB, number))

/** Points of a quarter as the ledger of points has them, in ten-thousandths. */
export const pointsIn = async (quarter: string, category?: string): Promise<number> => {
  const row = await env.DB.prepare(
    `SELECT COALESCE(SUM(points), 0) AS total FROM points_entries
     WHERE quarter = ?1 AND (?2 IS NULL OR category = ?2)`,
  )
    .bind(quarter, category ?? null)
    .first<{ total: number }>()
  return row?.total ?? 0
}
