import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { lastDayOf, type Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Doer, EndReason, Outcome, PensionAccount } from './pension.ts'
import type { Granted } from './rules/preparing.ts'
import { CAME_BACK } from './store-confirmations.ts'
import { IS_HELD } from './store-holds.ts'

/** How many decisions were taken on a pension. They are only added: the same number, and nothing changed. */
const BASIS = (
  id: string,
): string => `((SELECT COUNT(*) FROM pension_points WHERE pension_id = ${id})
  + (SELECT COUNT(*) FROM pension_accounts WHERE pension_id = ${id})
  + (SELECT COUNT(*) FROM pension_ends WHERE pension_id = ${id})
  + (SELECT COUNT(*) FROM pension_holds WHERE pension_id = ${id})
  + (SELECT COUNT(*) FROM pension_returns WHERE pension_id = ${id})
  + (SELECT COUNT(*) FROM pension_return_confirmations WHERE pension_id = ${id}))`

const DEBT = (id: string): string => `(SELECT COALESCE(SUM(CASE kind WHEN 'owed'
  THEN amount_centimes ELSE -amount_centimes END), 0) FROM pension_debts WHERE pension_id = ${id})`

/** How far a run came: its number of chunks, and the furthest pension they looked at. */
export type Position = { seq: number; lastId: string; lastAt: Instant | null }

export const findPosition = async (db: Database, month: Month): Promise<Position> =>
  (await first<Position>(
    db,
    `SELECT COALESCE(MAX(seq), 0) AS seq, COALESCE(MAX(last_id), '') AS lastId, MAX(at) AS lastAt
     FROM pension_run_chunks WHERE month = ?`,
    month,
  )) ?? { seq: 0, lastId: '', lastAt: null }

export type LastRun = { month: Month; payOn: IsoDate; isClosed: boolean }

export const findLastRun = async (db: Database): Promise<LastRun | null> => {
  const row = await first<Omit<LastRun, 'isClosed'> & { isClosed: number }>(
    db,
    `SELECT month, pay_on AS payOn, EXISTS (SELECT 1 FROM pension_run_steps s
       WHERE s.month = r.month AND s.step = 'closed') AS isClosed
     FROM pension_runs r ORDER BY month DESC LIMIT 1`,
  )
  return row && { ...row, isClosed: row.isClosed === 1 }
}

/** Whether anybody draws, or will have by the end of that month. */
export const hasPensions = async (db: Database, month: Month): Promise<boolean> =>
  (await first(
    db,
    'SELECT 1 AS one FROM pensions WHERE starts_on <= ? LIMIT 1',
    lastDayOf(month),
  )) !== null

export const runStarted = (
  db: Database,
  run: { month: Month; payOn: IsoDate; at: Instant },
): Statement =>
  statement(
    db,
    'INSERT INTO pension_runs (month, pay_on, started_at) VALUES (?, ?, ?)',
    run.month,
    run.payOn,
    run.at,
  )

export const runStepped = (
  db: Database,
  one: { month: Month; step: 'closed' | 'written' | 'released'; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_run_steps (month, step, by_kind, by_id, by_name, at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    one.month,
    one.step,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

/** A pension the run has not looked at, with all that decides of its payment but what it was granted. */
export type Candidate = {
  id: string
  startsOn: IsoDate
  endsOn: IsoDate | null
  settledBefore: Month | null
  capital: Centimes
  single: Centimes
  endedOn: IsoDate | null
  endReason: EndReason | null
  versions: { from: IsoDate; points: Points }[]
  accountSeq: number
  mode: PensionAccount['mode']
  isHeld: boolean
  debt: Centimes
  returned: { month: Month; amount: Centimes }[]
  basis: number
  last: { month: Month; outcome: Outcome; basis: number; valueDigest: string } | null
}

type Row = Omit<Candidate, 'versions' | 'isHeld' | 'returned' | 'last'> & {
  versions: string
  isHeld: number
  returned: string
  lastMonth: Month | null
  lastOutcome: Outcome
  lastBasis: number
  lastValues: string
}

const candidateOf = (row: Row): Candidate => {
  const { lastMonth, lastOutcome, lastBasis, lastValues, ...rest } = row
  return {
    ...rest,
    versions: JSON.parse(row.versions) as Candidate['versions'],
    isHeld: row.isHeld === 1,
    returned: JSON.parse(row.returned) as Candidate['returned'],
    last:
      lastMonth === null
        ? null
        : {
            month: lastMonth,
            outcome: lastOutcome,
            basis: lastBasis,
            valueDigest: lastValues,
          },
  }
}

const CANDIDATES = `SELECT p.id, p.starts_on AS startsOn, p.ends_on AS endsOn,
  p.settled_before AS settledBefore, p.capital_centimes AS capital, p.single_centimes AS single,
  e.ended_on AS endedOn, e.why AS endReason,
  (SELECT json_group_array(json_object('from', v.from_on, 'points', v.points))
    FROM (SELECT * FROM pension_points WHERE pension_id = p.id ORDER BY seq) v) AS versions,
  a.seq AS accountSeq, a.mode,
  ${IS_HELD('p.id', 'a.seq')} AS isHeld,
  ${DEBT('p.id')} AS debt,
  (SELECT json_group_array(json_object('month', b.month, 'amount', b.amount)) FROM
    (${CAME_BACK('p.id')}) b WHERE b.amount > 0) AS returned,
  ${BASIS('p.id')} AS basis, last.month AS lastMonth, last.outcome AS lastOutcome,
  last.basis AS lastBasis, last.value_digest AS lastValues
  FROM pensions p
  JOIN pension_accounts a ON a.pension_id = p.id
    AND a.seq = (SELECT MAX(seq) FROM pension_accounts WHERE pension_id = p.id)
  LEFT JOIN pension_ends e ON e.pension_id = p.id
  LEFT JOIN pension_payments last ON last.pension_id = p.id
    AND last.month = (SELECT MAX(month) FROM pension_payments WHERE pension_id = p.id)`

/**
 * The next pensions after a position, in order. One that is over, and was looked at since the last
 * decision on it, is left alone.
 */
export const listCandidates = async (
  db: Database,
  asked: { month: Month; after: string; limit: number },
): Promise<Candidate[]> =>
  (
    await all<Row>(
      db,
      `${CANDIDATES} WHERE p.id > ?2 AND p.starts_on <= ?3
         AND (last.month IS NULL OR last.month < ?1)
         AND (last.month IS NULL OR last.is_over = 0 OR last.basis <> ${BASIS('p.id')})
       ORDER BY p.id LIMIT ?4`,
      asked.month,
      asked.after,
      lastDayOf(asked.month),
      asked.limit,
    )
  ).map(candidateOf)

/** What each was granted so far, month by month, less what was found to be owed back. */
export const listGranted = async (
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Granted>> => {
  const rows = await all<{
    id: string
    what: 'month' | 'capital' | 'single'
    month: Month | null
    amount: Centimes
  }>(
    db,
    `SELECT id, what, month, SUM(amount) AS amount FROM (
       SELECT pension_id AS id, CASE kind WHEN 'arrears' THEN 'month' ELSE kind END AS what,
         for_month AS month, amount_centimes AS amount FROM pension_payment_lines
       WHERE pension_id IN (SELECT value FROM json_each(?1))
         AND kind IN ('month', 'arrears', 'capital', 'single')
       UNION ALL
       SELECT pension_id, what, for_month, -amount_centimes FROM pension_debts
       WHERE pension_id IN (SELECT value FROM json_each(?1)) AND kind = 'owed')
     GROUP BY id, what, month`,
    JSON.stringify(ids),
  )
  const granted = new Map<
    string,
    { months: Map<Month, Centimes>; capital: Centimes; single: Centimes }
  >()
  for (const id of ids)
    granted.set(id, { months: new Map(), capital: 0 as Centimes, single: 0 as Centimes })
  for (const { id, what, month, amount } of rows) {
    const one = granted.get(id)
    if (!one) continue
    if (what === 'month') {
      if (month !== null) one.months.set(month, amount)
    } else one[what] = amount
  }
  return granted
}

export { BASIS, DEBT }
