import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Confirmation, Form, Liquidation, Side, Stage } from './liquidation.ts'

type Row = Omit<Liquidation, 'form' | 'confirmation' | 'desk' | 'isPaid'> & {
  form: string
  confirmedAt: Instant | null
  confirmedHow: Confirmation['how'] | null
  confirmedDigest: string | null
  caseId: string | null
  caseNumber: string | null
  caseState: 'open' | 'waiting' | 'proposed' | 'closed' | null
  takenBy: string | null
  promisedOn: IsoDate | null
  waitingSince: Instant | null
  reason: string | null
  payments: number
}

const LIQUIDATIONS = `SELECT l.id, l.number, l.member_id AS memberId, m.matricule,
    m.last_name AS lastName, m.first_name AS firstName, NULLIF(m.birth_date, '') AS birthDate,
    NULLIF(m.cin, '') AS cin, l.employer_number AS employerNumber, e.name AS employerName,
    l.opened_by_side AS openedBySide, l.followed_by AS followedBy, u.name AS followerName,
    l.opened_at AS openedAt, l.form, l.form_revision AS revision, l.stage,
    l.submitted_at AS submittedAt, l.complete_at AS completeAt, l.anomaly, l.confirm_asked_at AS confirmAskedAt,
    l.confirmed_at AS confirmedAt, l.confirmed_how AS confirmedHow,
    l.confirmed_digest AS confirmedDigest, l.piece_notices AS pieceNotices,
    l.pension_id AS pensionId, l.notified_on AS notifiedOn, l.ended_at AS endedAt,
    l.case_id AS caseId, k.number AS caseNumber, k.state AS caseState, k.taken_by AS takenBy,
    k.promised_on AS promisedOn, k.waiting_since AS waitingSince, k.reason,
    (SELECT COUNT(*) FROM pension_payments p
       WHERE p.pension_id = l.pension_id AND p.outcome = 'pay') AS payments
  FROM liquidations l JOIN members m ON m.id = l.member_id
  LEFT JOIN employers e ON e.number = l.employer_number
  LEFT JOIN users u ON u.id = l.followed_by
  LEFT JOIN cases k ON k.id = l.case_id`

const fromRow = (row: Row): Liquidation => {
  const { form, confirmedAt, confirmedHow, confirmedDigest, payments, ...rest } = row
  const { caseId, caseNumber, caseState, takenBy, promisedOn, waitingSince, reason, ...plain } =
    rest
  return {
    ...plain,
    form: JSON.parse(form) as Form,
    confirmation:
      confirmedAt === null || confirmedHow === null || confirmedDigest === null
        ? null
        : { at: confirmedAt, how: confirmedHow, digest: confirmedDigest },
    desk:
      caseId === null || caseNumber === null || caseState === null || promisedOn === null
        ? null
        : {
            caseId,
            caseNumber,
            state: caseState,
            isTaken: takenBy !== null,
            promisedOn,
            waitingSince,
            reason,
          },
    isPaid: payments > 0,
  }
}

export const findLiquidation = async (db: Database, id: string): Promise<Liquidation | null> => {
  const row = await first<Row>(db, `${LIQUIDATIONS} WHERE l.id = ?`, id)
  return row && fromRow(row)
}

/** The one of somebody that is not over; the last one that is, without any. */
export const findOfMember = async (db: Database, memberId: string): Promise<Liquidation | null> => {
  const row = await first<Row>(
    db,
    `${LIQUIDATIONS} WHERE l.member_id = ?
     ORDER BY l.ended_at IS NOT NULL, l.opened_at DESC LIMIT 1`,
    memberId,
  )
  return row && fromRow(row)
}

/** What somebody last said of their family: in the file that was awarded, else in the last one. */
export const findFamily = async (
  db: Database,
  memberId: string,
): Promise<{ liquidationId: string; family: NonNullable<Form['family']> } | null> => {
  const row = await first<{ id: string; family: string }>(
    db,
    `SELECT id, form->'family' AS family FROM liquidations
     WHERE member_id = ? AND json_type(form, '$.family') = 'object'
     ORDER BY stage <> 'validated', opened_at DESC LIMIT 1`,
    memberId,
  )
  return (
    row && {
      liquidationId: row.id,
      family: JSON.parse(row.family) as NonNullable<Form['family']>,
    }
  )
}

export const findByConfirmHash = async (
  db: Database,
  hash: string,
): Promise<Liquidation | null> => {
  const row = await first<Row>(db, `${LIQUIDATIONS} WHERE l.confirm_hash = ?`, hash)
  return row && fromRow(row)
}

export const listByIds = async (db: Database, ids: readonly string[]): Promise<Liquidation[]> => {
  if (ids.length === 0) return []
  const rows = await all<Row>(
    db,
    `${LIQUIDATIONS} WHERE l.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return rows.map(fromRow)
}

type Page = { limit: number; offset: number }

export const listOfEmployer = async (
  db: Database,
  employerNumber: string,
  page: Page,
): Promise<Liquidation[]> => {
  const rows = await all<Row>(
    db,
    `${LIQUIDATIONS} WHERE l.employer_number = ?
     ORDER BY l.ended_at IS NOT NULL, l.opened_at DESC, l.id LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(fromRow)
}

/** At the desk: those of these stages, the nearest promise first. */
export const listAtDesk = async (
  db: Database,
  stages: readonly Stage[],
  page: Page,
): Promise<Liquidation[]> => {
  const rows = await all<Row>(
    db,
    `${LIQUIDATIONS} WHERE l.stage IN (SELECT value FROM json_each(?1)) AND l.case_id IS NOT NULL
     ORDER BY l.stage <> 'submitted', k.promised_on, l.id LIMIT ?2 OFFSET ?3`,
    JSON.stringify(stages),
    page.limit,
    page.offset,
  )
  return rows.map(fromRow)
}

export type NewFile = {
  id: string
  number: string
  memberId: string
  employerNumber: string | null
  side: Side
  followedBy: string | null
  form: Form
  at: Instant
}

/** One a person: the second one breaks the batch. */
export const liquidationOpened = (db: Database, one: NewFile): Statement =>
  statement(
    db,
    `INSERT INTO liquidations (id, number, member_id, employer_number, opened_by_side, followed_by,
       opened_at, form, form_revision, stage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 'draft')`,
    one.id,
    one.number,
    one.memberId,
    one.employerNumber,
    one.side,
    one.followedBy,
    one.at,
    JSON.stringify(one.form),
  )

/** Only what was read is written over: NULL breaks the batch of whoever saves second. */
const GUARD = 'form_revision = CASE WHEN form_revision = ?2 THEN ?2 + 1 END'

type Seen = Pick<Liquidation, 'id' | 'revision'>

/**
 * A change of what was chosen takes the confirmation away. A draft that nobody followed yet is from
 * then on followed by whoever saves it.
 */
export const formSaved = (
  db: Database,
  one: Seen,
  saved: { form: Form; by: string; side: Side; isChoice: boolean },
): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, form = ?3,
       opened_by_side = CASE WHEN followed_by IS NULL THEN ?5 ELSE opened_by_side END,
       followed_by = COALESCE(followed_by, ?4),
       confirmed_at = CASE WHEN ?6 = 1 THEN NULL ELSE confirmed_at END,
       confirmed_how = CASE WHEN ?6 = 1 THEN NULL ELSE confirmed_how END,
       confirmed_digest = CASE WHEN ?6 = 1 THEN NULL ELSE confirmed_digest END
     WHERE id = ?1`,
    one.id,
    one.revision,
    JSON.stringify(saved.form),
    saved.by,
    saved.side,
    saved.isChoice ? 1 : 0,
  )

export const liquidationSubmitted = (
  db: Database,
  one: Seen,
  about: { caseId: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, stage = CASE WHEN stage = 'draft' THEN 'submitted' END,
       submitted_at = ?3, case_id = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    about.at,
    about.caseId,
  )

/** The link that was sent last is the one that opens. `after`: of a reminder, how many left before. */
export const confirmationAsked = (
  db: Database,
  one: { id: string; hash: string; at: Instant; after: number | null },
): Statement =>
  statement(
    db,
    `UPDATE liquidations SET confirm_hash = ?2, confirm_asked_at = COALESCE(confirm_asked_at, ?3),
       confirm_reminders = CASE WHEN ?4 IS NULL THEN confirm_reminders
         WHEN confirm_reminders = ?4 THEN ?4 + 1 END
     WHERE id = ?1`,
    one.id,
    one.hash,
    one.at,
    one.after,
  )

export const choicesConfirmed = (db: Database, one: Seen, by: Confirmation): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, confirmed_at = ?3, confirmed_how = ?4, confirmed_digest = ?5,
       confirm_hash = NULL WHERE id = ?1`,
    one.id,
    one.revision,
    by.at,
    by.how,
    by.digest,
  )

/** Once: what makes it incomplete afterwards does not begin the promise again. */
export const completedAt = (db: Database, one: Pick<Liquidation, 'id'>, at: Instant): Statement =>
  statement(
    db,
    'UPDATE liquidations SET complete_at = COALESCE(complete_at, ?2) WHERE id = ?1',
    one.id,
    at,
  )

export const anomalySet = (db: Database, one: Seen, anomaly: string | null): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, anomaly = ?3 WHERE id = ?1`,
    one.id,
    one.revision,
    anomaly,
  )

export const liquidationValidated = (
  db: Database,
  one: Seen,
  about: { pensionId: string; on: IsoDate },
): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, stage = CASE WHEN stage = 'submitted' THEN 'validated' END,
       pension_id = ?3, notified_on = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    about.pensionId,
    about.on,
  )

export const liquidationEnded = (
  db: Database,
  one: Seen,
  about: { stage: 'refused' | 'withdrawn' | 'closed'; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, stage = ?3, ended_at = ?4, confirm_hash = NULL
     WHERE id = ?1 AND stage IN ('draft', 'submitted', 'validated')`,
    one.id,
    one.revision,
    about.stage,
    about.at,
  )

export const liquidationReopened = (db: Database, one: Seen, caseId: string): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, stage = CASE WHEN stage = 'closed' THEN 'submitted' END,
       ended_at = NULL, piece_notices = 0, complete_at = NULL, case_id = ?3
     WHERE id = ?1`,
    one.id,
    one.revision,
    caseId,
  )

export const piecesRecalled = (db: Database, one: Seen): Statement =>
  statement(
    db,
    `UPDATE liquidations SET ${GUARD}, piece_notices = piece_notices + 1 WHERE id = ?1`,
    one.id,
    one.revision,
  )

/** Counts of the desk's board: how many in each state, how long, how many with an anomaly. */
export type Board = {
  state: string
  count: number
  days: number
  withAnomaly: number
}

export const listBoard = (db: Database, now: Instant): Promise<Board[]> =>
  all<Board>(
    db,
    `SELECT CASE WHEN l.stage <> 'submitted' THEN l.stage
         WHEN l.anomaly IS NOT NULL THEN 'anomaly' WHEN k.state = 'waiting' THEN 'awaiting_pieces'
         WHEN k.state = 'proposed' THEN 'in_control' WHEN k.taken_by IS NOT NULL THEN 'in_progress'
         ELSE 'new' END AS state,
       COUNT(*) AS count, SUM(l.anomaly IS NOT NULL) AS withAnomaly,
       CAST(ROUND(AVG((COALESCE(k.closed_at, l.ended_at, ?1) - l.submitted_at) / 86400000.0)) AS INTEGER)
         AS days
     FROM liquidations l LEFT JOIN cases k ON k.id = l.case_id
     WHERE l.submitted_at IS NOT NULL GROUP BY 1 ORDER BY 1`,
    now,
  )
