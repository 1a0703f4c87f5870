import { all, type Database, first } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { EndReason, PaymentState, PensionKind } from './pension.ts'
import { IS_HELD } from './store-holds.ts'

export const SHOWN = ['all', 'held', 'debts'] as const
export type Shown = (typeof SHOWN)[number]

/** A pension as a list shows it. */
export type PensionRow = {
  id: string
  dpNumber: string
  matricule: string
  lastName: string
  firstName: string
  kind: PensionKind
  startsOn: IsoDate
  endsOn: IsoDate | null
  endedOn: IsoDate | null
  endReason: EndReason | null
  isHeld: number
}

const ROWS = `SELECT p.id, p.dp_number AS dpNumber, m.matricule, p.last_name AS lastName,
  p.first_name AS firstName, p.kind, p.starts_on AS startsOn, p.ends_on AS endsOn,
  e.ended_on AS endedOn, e.why AS endReason,
  ${IS_HELD('p.id', '(SELECT MAX(seq) FROM pension_accounts WHERE pension_id = p.id)')} AS isHeld
  FROM pensions p JOIN members m ON m.id = p.member_id
  LEFT JOIN pension_ends e ON e.pension_id = p.id`

const WHERE: Record<Shown, string> = {
  all: '',
  held: `AND p.id IN (SELECT r.pension_id FROM pension_returns r WHERE r.account_seq =
    (SELECT MAX(seq) FROM pension_accounts WHERE pension_id = r.pension_id)
    UNION SELECT h.pension_id FROM pension_holds h WHERE h.kind = 'held' AND NOT EXISTS
      (SELECT 1 FROM pension_holds x WHERE x.cause_kind = h.cause_kind
        AND x.cause_id = h.cause_id AND x.kind = 'released'))`,
  debts: `AND p.id IN (SELECT pension_id FROM pension_debts GROUP BY pension_id
    HAVING SUM(CASE kind WHEN 'owed' THEN amount_centimes ELSE -amount_centimes END) > 0)`,
}

const PAST_ANY_LETTER = '\uffff'
const MATRICULE = 9

/** By N° DP, by matricule, or by the beginning of a family name; each has its index. */
export const listPensions = (
  db: Database,
  asked: { text: string; shown: Shown; limit: number; offset: number },
): Promise<PensionRow[]> => {
  const { text, shown, limit, offset } = asked
  const digits = text.replace(/[\s.-]/g, '')
  const order = 'ORDER BY p.last_name, p.first_name, p.id LIMIT ?1 OFFSET ?2'
  if (text === '')
    return all<PensionRow>(db, `${ROWS} WHERE 1 ${WHERE[shown]} ${order}`, limit, offset)
  if (/^\d+$/.test(digits))
    return all<PensionRow>(
      db,
      `${ROWS} WHERE (p.dp_number = ?3 OR m.matricule = ?4) ${WHERE[shown]} ${order}`,
      limit,
      offset,
      digits,
      digits.padStart(MATRICULE, '0'),
    )
  const name = text.toUpperCase()
  return all<PensionRow>(
    db,
    `${ROWS} WHERE p.last_name >= ?3 AND p.last_name < ?4 ${WHERE[shown]} ${order}`,
    limit,
    offset,
    name,
    `${name}${PAST_ANY_LETTER}`,
  )
}

export const RUN_STATES = ['preparing', 'closed', 'written', 'released'] as const
export type RunState = (typeof RUN_STATES)[number]

export type Run = {
  month: Month
  payOn: IsoDate
  startedAt: Instant
  state: RunState
  releasedBy: string | null
  releasedAt: Instant | null
  paid: number
  held: number
  unpaid: number
  gross: Centimes
  net: Centimes
}

const RUNS = `SELECT r.month, r.pay_on AS payOn, r.started_at AS startedAt,
  COALESCE((SELECT step FROM pension_run_steps s WHERE s.month = r.month
    ORDER BY CASE step WHEN 'released' THEN 3 WHEN 'written' THEN 2 ELSE 1 END DESC LIMIT 1),
    'preparing') AS state,
  f.by_name AS releasedBy, f.at AS releasedAt,
  COALESCE(SUM(c.paid), 0) AS paid, COALESCE(SUM(c.held), 0) AS held,
  COALESCE(SUM(c.unpaid), 0) AS unpaid, COALESCE(SUM(c.gross_centimes), 0) AS gross,
  COALESCE(SUM(c.net_centimes), 0) AS net
  FROM pension_runs r LEFT JOIN pension_run_chunks c ON c.month = r.month
  LEFT JOIN pension_run_steps f ON f.month = r.month AND f.step = 'released'`

export const listRuns = (db: Database, page: { limit: number; offset: number }): Promise<Run[]> =>
  all<Run>(
    db,
    `${RUNS} GROUP BY r.month ORDER BY r.month DESC LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  )

/** A run, and the one before it. */
export const findRun = async (
  db: Database,
  month: Month,
): Promise<{ run: Run; before: Run | null } | null> => {
  const rows = await all<Run>(
    db,
    `${RUNS} WHERE r.month <= ?1 GROUP BY r.month ORDER BY r.month DESC LIMIT 2`,
    month,
  )
  const [run, before] = rows
  return run?.month === month ? { run, before: before ?? null } : null
}

export type Trouble = {
  pensionId: string
  dpNumber: string
  lastName: string
  firstName: string
  state: PaymentState
  amount: Centimes
  reason: string | null
}

/** Whom a run could not pay: kept back, or given back by the bank. */
export const listTroubles = (
  db: Database,
  asked: { month: Month; limit: number; offset: number },
): Promise<Trouble[]> =>
  all<Trouble>(
    db,
    `SELECT p.id AS pensionId, p.dp_number AS dpNumber, p.last_name AS lastName,
       p.first_name AS firstName, t.state, t.amount, t.reason FROM (
         SELECT pension_id, 'held' AS state, 0 AS amount, NULL AS reason FROM pension_payments
         WHERE month = ?1 AND outcome = 'held'
         UNION ALL
         SELECT pension_id, 'returned', amount_centimes, reason FROM pension_returns
         WHERE month = ?1) t JOIN pensions p ON p.id = t.pension_id
     ORDER BY p.last_name, p.id LIMIT ?2 OFFSET ?3`,
    asked.month,
    asked.limit,
    asked.offset,
  )

/** Whether that person gave an account that the run pays to. */
export const hasGivenAccount = async (
  db: Database,
  asked: { month: Month; userId: string },
): Promise<boolean> =>
  (await first(
    db,
    `SELECT 1 AS one FROM pension_accounts a JOIN pension_payments x
       ON x.pension_id = a.pension_id AND x.account_seq = a.seq
     WHERE a.by_id = ?2 AND x.month = ?1 AND x.net_centimes > 0 LIMIT 1`,
    asked.month,
    asked.userId,
  )) !== null
