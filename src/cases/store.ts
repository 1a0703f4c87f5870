import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Case, CaseKind, Contact, Outcome, Proposal } from './case.ts'

type Row = Omit<Case, 'facts' | 'contact' | 'proposal'> & {
  facts: string
  contact: string
  proposal: string | null
}

const CASE = `c.id, c.number, c.kind, c.user_id AS userId, c.contact,
  c.employer_number AS employerNumber, e.name AS employerName, c.member_id AS memberId,
  c.object_id AS objectId, c.facts, c.state, c.opened_at AS openedAt,
  c.promised_on AS promisedOn, c.waiting_since AS waitingSince, c.taken_by AS takenBy,
  t.name AS takenByName, c.proposal, c.outcome, c.reason, c.closed_at AS closedAt, c.revision`
const JOINS = `LEFT JOIN employers e ON e.number = c.employer_number
  LEFT JOIN users t ON t.id = c.taken_by`

/** Facts are those of the kind: the compiler checked them when the case was opened. */
const caseOf = (row: Row): Case =>
  ({
    ...row,
    facts: JSON.parse(row.facts) as Case['facts'],
    contact: JSON.parse(row.contact) as Contact,
    proposal: row.proposal === null ? null : (JSON.parse(row.proposal) as Proposal),
  }) as Case

export const findCase = async (db: Database, id: string): Promise<Case | null> => {
  const row = await first<Row>(db, `SELECT ${CASE} FROM cases c ${JOINS} WHERE c.id = ?`, id)
  return row && caseOf(row)
}

export const findFollowed = async (db: Database, followHash: string): Promise<Case | null> => {
  const sql = `SELECT ${CASE} FROM cases c ${JOINS} WHERE c.follow_hash = ?`
  const row = await first<Row>(db, sql, followHash)
  return row && caseOf(row)
}

/** The open case about a thing, if there is one. */
export const findOpenAbout = async (
  db: Database,
  about: { kind: CaseKind; objectId: string },
): Promise<Case | null> => {
  const row = await first<Row>(
    db,
    `SELECT ${CASE} FROM cases c ${JOINS}
     WHERE c.kind = ? AND c.object_id = ? AND c.state <> 'closed'`,
    about.kind,
    about.objectId,
  )
  return row && caseOf(row)
}

export type Person = { userId: string; employerNumber: string | null; memberId: string | null }

/** A person's own cases, and those of their file that the fund follows up with them. */
export const listCasesOf = async (db: Database, person: Person): Promise<Case[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${CASE} FROM cases c ${JOINS}
     WHERE c.user_id = ?1 OR (c.kind = 'lines_to_correct' AND c.employer_number = ?2)
     ORDER BY c.state = 'closed', c.opened_at DESC LIMIT 100`,
    person.userId,
    person.employerNumber,
  )
  return rows.map(caseOf)
}

export const QUEUES = ['mine', 'free', 'second', 'waiting', 'all', 'closed'] as const
export type Queue = (typeof QUEUES)[number]

const IN_QUEUE: Record<Queue, string> = {
  mine: `c.state <> 'closed' AND c.taken_by = ?2`,
  free: `c.state = 'open' AND c.taken_by IS NULL`,
  second: `c.state = 'proposed' AND c.proposal->>'by' <> ?2`,
  waiting: `c.state = 'waiting'`,
  all: `c.state <> 'closed'`,
  closed: `c.state = 'closed'`,
}

/** By the promise: what breaks first comes first; what waits for somebody else comes after. */
export const listQueue = async (
  db: Database,
  asked: {
    queue: Queue
    userId: string
    kinds: readonly CaseKind[]
    text: string
    limit: number
    offset: number
  },
): Promise<Case[]> => {
  const order =
    asked.queue === 'closed'
      ? 'c.closed_at DESC'
      : `c.state = 'waiting', c.promised_on, c.opened_at`
  const rows = await all<Row>(
    db,
    `SELECT ${CASE} FROM cases c ${JOINS}
     WHERE ${IN_QUEUE[asked.queue]} AND c.kind IN (SELECT value FROM json_each(?1))
       AND (?3 = '' OR c.number LIKE ?3 || '%' OR c.employer_number = ?3
         OR instr(lower(c.contact->>'name'), lower(?3)) > 0 OR instr(lower(e.name), lower(?3)) > 0)
       AND ?2 IS NOT NULL
     ORDER BY ${order}, c.id LIMIT ?4 OFFSET ?5`,
    JSON.stringify(asked.kinds),
    asked.userId,
    asked.text,
    asked.limit,
    asked.offset,
  )
  return rows.map(caseOf)
}

export const countQueues = async (
  db: Database,
  asked: { userId: string; kinds: readonly CaseKind[] },
): Promise<Record<Queue, number>> => {
  const counts = QUEUES.map((name) => `COUNT(CASE WHEN ${IN_QUEUE[name]} THEN 1 END) AS "${name}"`)
  const row = await first<Record<Queue, number>>(
    db,
    `SELECT ${counts.join(', ')} FROM cases c
     WHERE c.kind IN (SELECT value FROM json_each(?1)) AND ?2 IS NOT NULL`,
    JSON.stringify(asked.kinds),
    asked.userId,
  )
  return row ?? { mine: 0, free: 0, second: 0, waiting: 0, all: 0, closed: 0 }
}

export type NewCase = Pick<
  Case,
  'id' | 'number' | 'kind' | 'userId' | 'contact' | 'employerNumber' | 'memberId' | 'objectId'
> & {
  facts: Case['facts']
  followHash: string | null
  openedAt: Instant
  promisedOn: IsoDate
}

/** A second open case about the same thing is not written. */
export const caseInserted = (db: Database, one: NewCase): Statement =>
  statement(
    db,
    `INSERT INTO cases (id, number, kind, user_id, contact, follow_hash, employer_number, member_id,
       object_id, facts, state, opened_at, promised_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)`,
    one.id,
    one.number,
    one.kind,
    one.userId,
    JSON.stringify(one.contact),
    one.followHash,
    one.employerNumber,
    one.memberId,
    one.objectId,
    JSON.stringify(one.facts),
    one.openedAt,
    one.promisedOn,
  )

type Moved = Pick<Case, 'id' | 'revision'> & {
  state: Case['state']
  promisedOn: IsoDate
  waitingSince: Instant | null
  takenBy: string | null
  proposal: Proposal | null
  outcome: Outcome | null
  reason: string | null
  closedAt: Instant | null
}

/** One step; a state of NULL breaks the batch when somebody else made a step in between. */
export const caseMoved = (db: Database, to: Moved): Statement =>
  statement(
    db,
    `UPDATE cases SET state = CASE WHEN revision = ?2 THEN ?3 END, promised_on = ?4,
       waiting_since = ?5, taken_by = ?6, proposal = ?7, outcome = ?8, reason = ?9, closed_at = ?10,
       revision = revision + 1
     WHERE id = ?1`,
    to.id,
    to.revision,
    to.state,
    to.promisedOn,
    to.waitingSince,
    to.takenBy,
    to.proposal === null ? null : JSON.stringify(to.proposal),
    to.outcome,
    to.reason,
    to.closedAt,
  )

export type PromiseKept = {
  kind: CaseKind
  closed: number
  kept: number
  open: number
  late: number
}

/** How each promise was held: cases closed since `from`, and those open on `today`. */
export const listPromises = (
  db: Database,
  period: { from: Instant; today: IsoDate },
): Promise<PromiseKept[]> =>
  all<PromiseKept>(
    db,
    `SELECT kind, COUNT(CASE WHEN closed_at >= ?1 THEN 1 END) AS closed,
       COUNT(CASE WHEN closed_at >= ?1
         AND date(closed_at / 1000, 'unixepoch', '+1 hour') <= promised_on THEN 1 END) AS kept,
       COUNT(CASE WHEN state <> 'closed' THEN 1 END) AS open,
       COUNT(CASE WHEN state IN ('open', 'proposed') AND promised_on < ?2 THEN 1 END) AS late
     FROM cases GROUP BY kind ORDER BY kind`,
    period.from,
    period.today,
  )
