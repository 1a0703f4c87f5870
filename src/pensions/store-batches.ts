import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { PensionAccount } from './pension.ts'
import { endToEndIdOf } from './rules/references.ts'

/** A file of the bank: so many transfers weigh under two megabytes. */
const TRANSFERS_A_FILE = 2000

export type PensionTransfer = {
  id: string
  dpNumber: string
  endToEndId: string
  amount: Centimes
  account: Pick<PensionAccount, 'holder' | 'rib' | 'iban' | 'bic'>
}

export type NextBatch = {
  month: Month
  number: number
  mode: PensionAccount['mode']
  afterId: string
  payOn: IsoDate
  /** When the run was closed: the files of a run say so, whenever they are written. */
  closedAt: Instant
  transfers: PensionTransfer[]
}

/** Runs whose files are not all written, oldest first. */
export const listRunsToWrite = async (db: Database): Promise<Month[]> =>
  (
    await all<{ month: Month }>(
      db,
      `SELECT c.month FROM pension_run_steps c WHERE c.step = 'closed' AND NOT EXISTS
         (SELECT 1 FROM pension_run_steps w WHERE w.month = c.month AND w.step = 'written')
       ORDER BY c.month LIMIT 24`,
    )
  ).map(({ month }) => month)

type Row = {
  id: string
  dpNumber: string
  amount: Centimes
  holder: string
  rib: string | null
  iban: string | null
  bic: string | null
}

/** The payments of a closed run that no file holds yet: the next file of them, or null. */
export const findNextBatch = async (db: Database, month: Month): Promise<NextBatch | null> => {
  const [run, written] = await Promise.all([
    first<{ payOn: IsoDate; closedAt: Instant }>(
      db,
      `SELECT r.pay_on AS payOn, s.at AS closedAt FROM pension_runs r JOIN pension_run_steps s
         ON s.month = r.month AND s.step = 'closed' WHERE r.month = ?`,
      month,
    ),
    all<{ mode: PensionAccount['mode']; lastId: string; count: number }>(
      db,
      `SELECT mode, MAX(last_id) AS lastId, COUNT(*) AS count FROM pension_batches
       WHERE month = ? GROUP BY mode`,
      month,
    ),
  ])
  if (!run) return null
  const number = 1 + written.reduce((total, { count }) => total + count, 0)
  for (const mode of ['morocco', 'abroad'] as const) {
    const afterId = written.find((one) => one.mode === mode)?.lastId ?? ''
    const rows = await all<Row>(
      db,
      `SELECT x.pension_id AS id, p.dp_number AS dpNumber, x.net_centimes AS amount, a.holder,
         a.rib, a.iban, a.bic
       FROM pension_payments x JOIN pensions p ON p.id = x.pension_id
       JOIN pension_accounts a ON a.pension_id = x.pension_id AND a.seq = x.account_seq
       WHERE x.month = ? AND x.mode = ? AND x.pension_id > ? AND x.net_centimes > 0
       ORDER BY x.pension_id LIMIT ${TRANSFERS_A_FILE}`,
      month,
      mode,
      afterId,
    )
    if (rows.length > 0)
      return {
        month,
        number,
        mode,
        afterId,
        ...run,
        transfers: rows.map(({ id, dpNumber, amount, ...account }) => ({
          id,
          dpNumber,
          endToEndId: endToEndIdOf(dpNumber, month),
          amount,
          account,
        })),
      }
  }
  return null
}

export type PensionBatch = {
  month: Month
  number: number
  mode: PensionAccount['mode']
  count: number
  total: Centimes
  executeOn: IsoDate
  fileKey: string
  sha256: string
  at: Instant
}

export const batchWritten = (
  db: Database,
  batch: PensionBatch & { afterId: string; lastId: string },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_batches (month, number, mode, after_id, last_id, count, total_centimes,
       execute_on, file_key, sha256, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.month,
    batch.number,
    batch.mode,
    batch.afterId,
    batch.lastId,
    batch.count,
    batch.total,
    batch.executeOn,
    batch.fileKey,
    batch.sha256,
    batch.at,
  )

const BATCHES = `SELECT month, number, mode, count, total_centimes AS total, execute_on AS executeOn,
  file_key AS fileKey, sha256, at FROM pension_batches`

export const listBatches = (db: Database, month: Month): Promise<PensionBatch[]> =>
  all<PensionBatch>(db, `${BATCHES} WHERE month = ? ORDER BY number LIMIT 500`, month)

export const findBatch = (
  db: Database,
  asked: { month: Month; number: number },
): Promise<PensionBatch | null> =>
  first<PensionBatch>(db, `${BATCHES} WHERE month = ? AND number = ?`, asked.month, asked.number)
