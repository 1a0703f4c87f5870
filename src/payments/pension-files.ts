import type { Env } from '#src/env.ts'
import { type NextBatch, type Pen, writeBatches } from '#src/pensions/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { type Payee, transfersFile } from './bank-files/pain001.ts'

const payeeOf = ({ holder, rib, iban, bic }: NextBatch['transfers'][number]['account']): Payee =>
  iban === null ? { name: holder, rib: rib ?? '' } : { name: holder, iban, bic }

/** What the bank names a file of pensions by, in whatever it says of it. */
export const pensionMessageId = ({ month, number }: Pick<NextBatch, 'month' | 'number'>): string =>
  `PEN-${month}-${String(number).padStart(3, '0')}`

/** The bank's words for a file of pensions. The same batch always gives the same bytes. */
const penOfBank: Pen = (batch) => {
  const fund = valueOn(fundAccount, batch.payOn)
  return transfersFile({
    messageId: pensionMessageId(batch),
    at: batch.closedAt,
    executeOn: batch.executeOn,
    debtor: { name: fund.holder, rib: fund.rib },
    transfers: batch.transfers.map((one) => ({
      endToEndId: one.endToEndId,
      amount: one.amount,
      creditor: payeeOf(one.account),
      purpose: 'PENS',
      remittance: { text: `Pension CIMR ${batch.month} DP ${one.dpNumber}` },
    })),
  })
}

export const writePensionFiles = (env: Env): Promise<number> => writeBatches(env, penOfBank)
