import {
  all,
  type Database,
  first,
  jsonChunks,
  type Statement,
  statement,
} from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { BankEntry } from './bank-files/model.ts'

/** A file of the fund's bank, once for its bytes. */
export const fileStored = (
  db: Database,
  file: {
    id: string
    kind: string
    messageId: string
    sha256: string
    key: string
    by: { id: string; name: string }
    origin: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO bank_files (id, kind, message_id, sha256, file_key, received_by,
       received_by_name, origin, received_at)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
     WHERE NOT EXISTS (SELECT 1 FROM bank_files WHERE sha256 = ?4)`,
    file.id,
    file.kind,
    file.messageId,
    file.sha256,
    file.key,
    file.by.id,
    file.by.name,
    file.origin,
    file.at,
  )

const ENTRIES = `INSERT INTO bank_entries (key, file_id, direction, is_return, amount_centimes,
    booked_on, value_on, reference, end_to_end_id, original_end_to_end_id, counterparty_name,
    counterparty_rib, text, return_reason, received_at)
  SELECT value->>0, (SELECT id FROM bank_files WHERE sha256 = ?1), value->>1, value->>2,
    value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10,
    value->>11, value->>12, ?2
  FROM json_each(?3) j WHERE NOT EXISTS (SELECT 1 FROM bank_entries WHERE key = j.value->>0)`

const TO_MATCH = `INSERT INTO bank_entries_to_match (entry_key)
  SELECT e.key FROM bank_entries e WHERE e.key IN (SELECT value FROM json_each(?))
    AND (e.direction = 'credit' OR e.is_return = 1)
    AND NOT EXISTS (SELECT 1 FROM bank_matches m
      WHERE m.entry_key = e.key AND m.undone_at IS NULL)
  ON CONFLICT DO NOTHING`

const rowOf = (e: BankEntry): string =>
  JSON.stringify([
    e.key,
    e.direction,
    e.cameBack ? 1 : 0,
    e.amount,
    e.bookedOn,
    e.valueOn,
    e.reference,
    e.endToEndId,
    e.originalEndToEndId,
    e.counterparty.name,
    e.counterparty.rib,
    e.text,
    e.returnReason,
  ])

/** A full file has more keys than one parameter holds. */
const keyChunks = (keys: readonly string[]): string[] => [
  ...jsonChunks(keys.map((key) => JSON.stringify(key))),
]

/** Each movement once, whatever files tell of it; the file must be there. Then it waits for a match. */
export const entriesStored = (
  db: Database,
  stored: { sha256: string; at: Instant },
  entries: readonly BankEntry[],
): Statement[] => [
  ...[...jsonChunks(entries.map(rowOf))].map((rows) =>
    statement(db, ENTRIES, stored.sha256, stored.at, rows),
  ),
  ...keyChunks(entries.map((e) => e.key)).map((keys) => statement(db, TO_MATCH, keys)),
]

export type Waiting = {
  key: string
  byId: string
  byName: string
  origin: string
}

/** Movements to match, with who sent the file they came in. */
export const listToMatch = (db: Database, limit: number): Promise<Waiting[]> =>
  all<Waiting>(
    db,
    `SELECT t.entry_key AS "key", f.received_by AS byId, f.received_by_name AS byName, f.origin
     FROM bank_entries_to_match t JOIN bank_entries e ON e.key = t.entry_key
       JOIN bank_files f ON f.id = e.file_id
     ORDER BY e.received_at, t.entry_key LIMIT ?`,
    limit,
  )

export const tried = (db: Database, keys: readonly string[]): Statement =>
  statement(
    db,
    'DELETE FROM bank_entries_to_match WHERE entry_key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  )

/** A movement of the fund's account, and what it was for, if that is known. */
export type Movement = {
  key: string
  direction: 'credit' | 'debit'
  isReturn: boolean
  amount: Centimes
  bookedOn: IsoDate
  valueOn: IsoDate
  reference: string | null
  endToEndId: string | null
  originalEndToEndId: string | null
  counterpartyName: string | null
  counterpartyRib: string | null
  text: string
  returnReason: string | null
  matchId: string | null
  employerNumber: string | null
  employerName: string | null
  paymentId: string | null
  how: string | null
  undoAskedBy: string | null
  undoReason: string | null
  isReturned: boolean
  returns: string | null
  /** Points that a member bought with it. */
  buybackId: string | null
  /** A pension whose transfer came back with it, or whose debt it paid. */
  pensionId: string | null
}

type Row = Omit<Movement, 'isReturn' | 'isReturned'> & { isReturn: number; isReturned: number }

const MOVEMENTS = `SELECT e.key, e.direction, e.is_return AS isReturn, e.amount_centimes AS amount,
  e.booked_on AS bookedOn, e.value_on AS valueOn, e.reference, e.end_to_end_id AS endToEndId,
  e.original_end_to_end_id AS originalEndToEndId, e.counterparty_name AS counterpartyName,
  e.counterparty_rib AS counterpartyRib, e.text, e.return_reason AS returnReason,
  m.id AS matchId, m.employer_number AS employerNumber, p.name AS employerName,
  m.payment_id AS paymentId, m.how, m.undo_asked_by AS undoAskedBy, m.undo_reason AS undoReason,
  m.returns, EXISTS (SELECT 1 FROM bank_matches r
    WHERE r.returns = m.id AND r.undone_at IS NULL) AS isReturned,
  (SELECT b.id FROM buybacks b WHERE b.entry_key = e.key) AS buybackId,
  COALESCE((SELECT r.pension_id FROM pension_returns r WHERE r.entry_key = e.key),
    (SELECT y.pension_id FROM pension_return_confirmations y WHERE y.entry_key = e.key),
    (SELECT d.pension_id FROM pension_debts d WHERE d.entry_key = e.key)) AS pensionId
  FROM bank_entries e LEFT JOIN bank_matches m ON m.entry_key = e.key AND m.undone_at IS NULL
  LEFT JOIN employers p ON p.number = m.employer_number`

const movementsOf = (rows: readonly Row[]): Movement[] =>
  rows.map((row) => ({
    ...row,
    isReturn: row.isReturn === 1,
    isReturned: row.isReturned === 1,
  }))

export const listMovementsOf = async (
  db: Database,
  keys: readonly string[],
): Promise<Movement[]> => {
  const sql = `${MOVEMENTS} WHERE e.key IN (SELECT value FROM json_each(?))
    ORDER BY e.booked_on, e.key`
  const found = await Promise.all(keyChunks(keys).map((chunk) => all<Row>(db, sql, chunk)))
  return movementsOf(found.flat())
}

/** Money that came, or went back, and that nothing explains yet. Other debits are not ours to match. */
export const listUnmatched = async (db: Database, limit: number): Promise<Movement[]> =>
  movementsOf(
    await all<Row>(
      db,
      `${MOVEMENTS} WHERE m.id IS NULL AND NOT EXISTS
         (SELECT 1 FROM buybacks b WHERE b.entry_key = e.key)
         AND NOT EXISTS (SELECT 1 FROM pension_returns x WHERE x.entry_key = e.key)
         AND NOT EXISTS (SELECT 1 FROM pension_return_confirmations z WHERE z.entry_key = e.key)
         AND NOT EXISTS (SELECT 1 FROM pension_debts y WHERE y.entry_key = e.key)
         AND (e.direction = 'credit' OR e.is_return = 1)
       ORDER BY e.booked_on, e.key LIMIT ?`,
      limit,
    ),
  )

export const listMatched = async (
  db: Database,
  page: { limit: number; offset: number },
): Promise<Movement[]> =>
  movementsOf(
    await all<Row>(
      db,
      `${MOVEMENTS} WHERE m.id IS NOT NULL ORDER BY m.matched_at DESC, e.key LIMIT ? OFFSET ?`,
      page.limit,
      page.offset,
    ),
  )

export type Target = {
  employerNumber: string
  employerName: string
  paymentId: string | null
  transferOrderId: string | null
}

/** What a reference was given for. */
export const findTarget = (db: Database, reference: string): Promise<Target | null> =>
  first<Target>(
    db,
    `SELECT r.employer_number AS employerNumber, e.name AS employerName,
       CASE r.kind WHEN 'payment' THEN (SELECT id FROM payments WHERE id = r.object_id) END
         AS paymentId,
       CASE r.kind WHEN 'transfer_order' THEN r.object_id END AS transferOrderId
     FROM payment_references r JOIN employers e ON e.number = r.employer_number
     WHERE r.reference = ?`,
    reference,
  )

export type Candidate = Target & { reference: string; amount: Centimes; isSameAccount: number }

/** 1 or 0: an order by card has no account, and money without one is from nobody's. */
const SAME_ACCOUNT = '(p.debit_account IS NOT NULL AND p.debit_account IS ?2)'

/** Orders sent with that amount from that account, and not seen yet. */
export const listCandidates = (
  db: Database,
  movement: Pick<Movement, 'amount' | 'counterpartyRib'>,
): Promise<Candidate[]> =>
  all<Candidate>(
    db,
    `SELECT p.employer_number AS employerNumber, e.name AS employerName, p.id AS paymentId,
       NULL AS transferOrderId, p.reference, p.amount_centimes AS amount,
       ${SAME_ACCOUNT} AS isSameAccount
     FROM payments p JOIN employers e ON e.number = p.employer_number
     WHERE p.status IN ('approved', 'transmitted', 'not_received')
       AND (p.amount_centimes = ?1 OR ${SAME_ACCOUNT})
       AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id
         AND m.returns IS NULL AND m.undone_at IS NULL)
     ORDER BY (p.amount_centimes = ?1) + ${SAME_ACCOUNT} DESC, p.ordered_at LIMIT 5`,
    movement.amount,
    movement.counterpartyRib,
  )

/** The standing match of an order's money, with the posting it made. */
export const findLiveMatch = (
  db: Database,
  by: { paymentId: string | null; transferOrderId: string | null; amount: Centimes },
): Promise<{ id: string; posting: number; employerNumber: string } | null> =>
  first(
    db,
    `SELECT m.id, m.posting, m.employer_number AS employerNumber
     FROM bank_matches m JOIN bank_entries e ON e.key = m.entry_key
     WHERE (m.payment_id = ?1 OR m.transfer_order_id = ?2) AND m.returns IS NULL
       AND m.undone_at IS NULL AND e.amount_centimes = ?3
       AND NOT EXISTS (SELECT 1 FROM bank_matches r WHERE r.returns = m.id AND r.undone_at IS NULL)
     ORDER BY m.matched_at LIMIT 1`,
    by.paymentId,
    by.transferOrderId,
    by.amount,
  )

export type NewMatch = {
  id: string
  entryKey: string
  employerNumber: string
  paymentId: string | null
  transferOrderId: string | null
  returns: string | null
  how: 'reference' | 'amount_and_account' | 'desk' | 'original'
  posting: number
  by: string
  at: Instant
}

export const matched = (db: Database, match: NewMatch): Statement =>
  statement(
    db,
    `INSERT INTO bank_matches (id, entry_key, employer_number, payment_id, transfer_order_id,
       returns, how, posting, matched_by, matched_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    match.id,
    match.entryKey,
    match.employerNumber,
    match.paymentId,
    match.transferOrderId,
    match.returns,
    match.how,
    match.posting,
    match.by,
    match.at,
  )

/** What an order, or a printed transfer order, names; and who is told of its money. */
export const findNamed = async (
  db: Database,
  target: Target,
): Promise<{ dues: string; credit: number; reference: string; tell: string } | null> =>
  target.paymentId !== null
    ? await first(
        db,
        `SELECT frozen->'dues' AS dues, credit_centimes AS credit, reference, ordered_by AS tell
         FROM payments WHERE id = ?`,
        target.paymentId,
      )
    : await first(
        db,
        `SELECT dues, 0 AS credit, reference, made_by AS tell FROM transfer_orders WHERE id = ?`,
        target.transferOrderId,
      )

export type Undoable = {
  id: string
  employerNumber: string
  posting: number
  undoAskedBy: string | null
  returns: string | null
  isReturned: number
}

export const findMatch = (db: Database, id: string): Promise<Undoable | null> =>
  first<Undoable>(
    db,
    `SELECT m.id, m.employer_number AS employerNumber, m.posting, m.returns,
       m.undo_asked_by AS undoAskedBy, EXISTS (SELECT 1 FROM bank_matches r
         WHERE r.returns = m.id AND r.undone_at IS NULL) AS isReturned
     FROM bank_matches m WHERE m.id = ? AND m.undone_at IS NULL`,
    id,
  )

export const undoAsked = (
  db: Database,
  asked: { id: string; by: string; reason: string },
): Statement =>
  statement(
    db,
    `UPDATE bank_matches SET undo_asked_by = ?2, undo_reason = ?3
     WHERE id = ?1 AND undone_at IS NULL AND undo_asked_by IS NULL`,
    asked.id,
    asked.by,
    asked.reason,
  )

/** Somebody else than who asked: the CHECK breaks the batch otherwise. */
export const undone = (db: Database, done: { id: string; by: string; at: Instant }): Statement =>
  statement(
    db,
    `UPDATE bank_matches SET undone_by = ?2, undone_at = ?3,
       how = CASE WHEN undone_at IS NULL THEN how ELSE '' END WHERE id = ?1`,
    done.id,
    done.by,
    done.at,
  )
