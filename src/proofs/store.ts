import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import type { ProofKind } from '#src/rulebook/parameters/proofs.ts'
import type { Proof, ProofNotice, ProofPiece } from './proof.ts'

type Row = Omit<Proof, 'hold' | 'pieces' | 'notices'> & {
  hold: string | null
  pieces: string
  notices: string
}

/** What sits in an account is there at once: only what travelled counts as having arrived. */
const NOTICES = `(SELECT json_group_array(json_object('days', n.days, 'holdsMonth', n.holds_month,
    'at', n.at, 'isDelivered', EXISTS (SELECT 1 FROM notice_deliveries d
      WHERE d.notice_id = n.notice_id AND d.channel <> 'in_app' AND d.state = 'delivered'),
    'isLost', NOT EXISTS (SELECT 1 FROM notice_deliveries d WHERE d.notice_id = n.notice_id
      AND d.channel <> 'in_app' AND d.state NOT IN ('failed', 'returned'))))
  FROM (SELECT * FROM proof_notices WHERE proof_id = x.id ORDER BY at, days DESC) n)`

const PROOFS = `SELECT x.id, x.pension_id AS pensionId, p.dp_number AS dpNumber,
    p.member_id AS memberId, p.first_name || ' ' || p.last_name AS name,
    p.birth_date AS birthDate, x.kind, x.due_month AS dueMonth, x.due_on AS dueOn,
    x.valid_until AS validUntil,
    (SELECT json_object('kind', h.kind, 'at', h.at) FROM pension_holds h
      WHERE h.cause_kind = 'proof' AND h.cause_id = x.id AND h.kind <> 'released'
        AND NOT EXISTS (SELECT 1 FROM pension_holds r WHERE r.cause_kind = 'proof'
          AND r.cause_id = x.id AND r.kind = 'released') ORDER BY h.seq DESC LIMIT 1) AS hold,
    (SELECT json_group_array(json_object('seq', c.seq, 'how', c.how, 'documentId', c.document_id,
        'seenBy', c.seen_by, 'state', c.state, 'reason', c.reason, 'receivedAt', c.received_at))
      FROM (SELECT * FROM proof_pieces WHERE proof_id = x.id ORDER BY seq) c) AS pieces,
    ${NOTICES} AS notices
  FROM proofs x JOIN pensions p ON p.id = x.pension_id`

type NoticeRow = Omit<ProofNotice, 'isDelivered' | 'isLost'> & {
  isDelivered: number
  isLost: number
}

const proofOf = (row: Row): Proof => ({
  ...row,
  hold: row.hold === null ? null : (JSON.parse(row.hold) as Proof['hold']),
  pieces: JSON.parse(row.pieces) as ProofPiece[],
  notices: (JSON.parse(row.notices) as NoticeRow[]).map((one) => ({
    ...one,
    isDelivered: one.isDelivered === 1,
    isLost: one.isLost === 1,
  })),
})

export const findProof = async (db: Database, id: string): Promise<Proof | null> => {
  const row = await first<Row>(db, `${PROOFS} WHERE x.id = ?`, id)
  return row && proofOf(row)
}

const DRAWN = `p.cin <> '' AND p.cin = (SELECT account FROM users WHERE id = ?1
  AND space = 'pensioner')`

/** Of every pension of a login: the last of each kind, and any other that is not settled. */
export const listProofsOfLogin = async (db: Database, userId: string): Promise<Proof[]> =>
  (
    await all<Row>(
      db,
      `${PROOFS} WHERE ${DRAWN} AND (x.due_month = (SELECT MAX(due_month) FROM proofs
           WHERE pension_id = x.pension_id AND kind = x.kind)
         OR NOT EXISTS (SELECT 1 FROM proof_pieces WHERE proof_id = x.id AND state = 'accepted'))
       ORDER BY x.due_on, x.id LIMIT 50`,
      userId,
    )
  ).map(proofOf)

export const findProofOfLogin = async (
  db: Database,
  asked: { userId: string; id: string },
): Promise<Proof | null> => {
  const row = await first<Row>(db, `${PROOFS} WHERE ${DRAWN} AND x.id = ?2`, asked.userId, asked.id)
  return row && proofOf(row)
}

/** Of the same person, and of the same kind: one sign of life is good for all they draw. */
export const listAlike = async (db: Database, one: Proof): Promise<Proof[]> =>
  (
    await all<Row>(
      db,
      `${PROOFS} JOIN pensions o ON o.id = ?1 WHERE p.cin <> '' AND p.cin = o.cin AND x.kind = ?2
         AND x.id <> ?3 AND x.due_month <= ?4 AND NOT EXISTS
           (SELECT 1 FROM proof_pieces WHERE proof_id = x.id AND state = 'accepted') LIMIT 20`,
      one.pensionId,
      one.kind,
      one.id,
      one.dueMonth,
    )
  ).map(proofOf)

/** The paper that came last is the one that counts: it takes the place of any that waited. */
const GIVEN = `c.state = 'received' AND c.seq = (SELECT MAX(l.seq) FROM proof_pieces l
  WHERE l.proof_id = c.proof_id)`

export const listToExamine = async (
  db: Database,
  page: { limit: number; offset: number },
): Promise<Proof[]> =>
  (
    await all<Row>(
      db,
      `${PROOFS} JOIN proof_pieces c ON c.proof_id = x.id WHERE ${GIVEN}
         AND NOT EXISTS (SELECT 1 FROM proof_pieces a WHERE a.proof_id = x.id
           AND a.state = 'accepted')
       ORDER BY c.received_at, x.id LIMIT ? OFFSET ?`,
      page.limit,
      page.offset,
    )
  ).map(proofOf)

const SERVED = 'NOT EXISTS (SELECT 1 FROM pension_ends e WHERE e.pension_id = x.pension_id)'

const UNSETTLED = `NOT EXISTS (SELECT 1 FROM proof_pieces c WHERE c.proof_id = x.id
  AND (c.state = 'accepted' OR ${GIVEN}))`

/** Past their day, oldest first. */
export const listOverdue = async (
  db: Database,
  asked: { today: IsoDate; limit: number; offset: number },
): Promise<Proof[]> =>
  (
    await all<Row>(
      db,
      `${PROOFS} WHERE x.due_on < ? AND ${UNSETTLED} AND ${SERVED} ORDER BY x.due_on, x.id
       LIMIT ? OFFSET ?`,
      asked.today,
      asked.limit,
      asked.offset,
    )
  ).map(proofOf)

/** Those about which something may have to be said, by the days that are told. */
export const listToTell = async (
  db: Database,
  asked: { today: IsoDate; days: readonly { days: number; from: IsoDate }[]; limit: number },
): Promise<Proof[]> => {
  const steps = JSON.stringify(asked.days.map(({ days, from }) => [days, from]))
  const rows = await all<Row>(
    db,
    `${PROOFS} WHERE ${UNSETTLED} AND ${SERVED} AND (
       (x.due_on < ?1 AND NOT EXISTS (SELECT 1 FROM proof_notices n
         WHERE n.proof_id = x.id AND n.days = 0))
       OR (x.due_on >= ?1 AND EXISTS (SELECT 1 FROM json_each(?2) s WHERE x.due_on <= s.value->>1
         AND NOT EXISTS (SELECT 1 FROM proof_notices n
           WHERE n.proof_id = x.id AND n.days <= s.value->>0))))
     ORDER BY x.due_on, x.id LIMIT ?3`,
    asked.today,
    steps,
    asked.limit,
  )
  return rows.map(proofOf)
}

/** Announced, not held yet, and told of by notices that arrived. */
export const listToHold = async (
  db: Database,
  asked: { month: Month; least: number; limit: number },
): Promise<Proof[]> =>
  (
    await all<Row>(
      db,
      `${PROOFS} JOIN proof_notices a ON a.proof_id = x.id AND a.days = 0
       WHERE a.holds_month <= ?1 AND ${UNSETTLED} AND ${SERVED}
         AND NOT EXISTS (SELECT 1 FROM pension_holds h WHERE h.cause_id = x.id)
         AND (SELECT COUNT(*) FROM proof_notices n WHERE n.proof_id = x.id AND EXISTS
           (SELECT 1 FROM notice_deliveries d WHERE d.notice_id = n.notice_id
             AND d.channel <> 'in_app' AND d.state = 'delivered')) >= ?2
       ORDER BY a.at, x.id LIMIT ?3`,
      asked.month,
      asked.least,
      asked.limit,
    )
  ).map(proofOf)

/** Pensions whose proof of that month is not opened: born in it, served, and old enough. */
export const listOwing = (
  db: Database,
  asked: {
    kind: ProofKind
    pensions: readonly string[]
    month: Month
    dueOn: IsoDate
    startedBy: IsoDate
    limit: number
  },
): Promise<{ pensionId: string }[]> =>
  all<{ pensionId: string }>(
    db,
    `SELECT p.id AS pensionId FROM pensions p
     WHERE substr(p.birth_date, 6, 2) = substr(?1, 6, 2) AND p.starts_on <= ?2
       AND p.single_centimes = 0 AND (p.ends_on IS NULL OR p.ends_on > ?3)
       AND p.kind IN (SELECT value FROM json_each(?4))
       AND NOT EXISTS (SELECT 1 FROM pension_ends e WHERE e.pension_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM proofs x
         WHERE x.pension_id = p.id AND x.kind = ?5 AND x.due_month = ?1)
     ORDER BY p.id LIMIT ?6`,
    asked.month,
    asked.startedBy,
    asked.dueOn,
    JSON.stringify(asked.pensions),
    asked.kind,
    asked.limit,
  )

export const proofOpened = (
  db: Database,
  one: {
    id: string
    pensionId: string
    kind: ProofKind
    dueMonth: Month
    dueOn: IsoDate
    validUntil: IsoDate
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO proofs (id, pension_id, kind, due_month, due_on, valid_until, opened_by, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.pensionId,
    one.kind,
    one.dueMonth,
    one.dueOn,
    one.validUntil,
    one.by,
    one.at,
  )

export const proofTold = (
  db: Database,
  one: {
    proofId: string
    days: number
    noticeId: string
    holdsMonth: Month | null
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO proof_notices (proof_id, days, notice_id, holds_month, at) VALUES (?, ?, ?, ?, ?)`,
    one.proofId,
    one.days,
    one.noticeId,
    one.holdsMonth,
    one.at,
  )
