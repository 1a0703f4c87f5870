import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

/** An approved order that the fund collects. */
export type Collectable = {
  id: string
  employerNumber: string
  employerName: string
  reference: string
  amount: Centimes
  rib: string
  holder: string
  mandateId: string
  mandate: string
  signedOn: IsoDate
}

const COLLECTABLE = `SELECT p.id, p.employer_number AS employerNumber, e.name AS employerName,
  p.reference, p.amount_centimes AS amount, p.debit_account AS rib,
  p.frozen->>'$.debit.holder' AS holder, m.id AS mandateId, m.reference AS mandate, m.signed_on AS signedOn
  FROM payments p JOIN employers e ON e.number = p.employer_number
  JOIN debit_mandates m ON m.employer_number = p.employer_number AND m.rib = p.debit_account
  WHERE p.means = 'direct_debit'`

/** Approved, on a mandate in force: neither ended nor in its day of waiting. */
export const listCollectable = (db: Database, now: Instant): Promise<Collectable[]> =>
  all<Collectable>(
    db,
    `${COLLECTABLE} AND p.status = 'approved' AND m.ended_at IS NULL
       AND m.effective_at <= ? ORDER BY p.ordered_at LIMIT 40`,
    now,
  )

/**
 * Those of a batch that it really sent, each on the mandate it was made with: one withdrawn at the last
 * moment is not in its file.
 */
export const listCollected = (db: Database, batchId: string): Promise<Collectable[]> =>
  all<Collectable>(
    db,
    `${COLLECTABLE} AND p.id IN (SELECT value FROM debit_batches b, json_each(b.payments)
         WHERE b.id = ?1)
       AND EXISTS (SELECT 1 FROM payment_events v WHERE v.payment_id = p.id
         AND v.type = 'transmitted' AND v.reason = 'batch:' || ?1)
       AND m.id = (SELECT CASE WHEN b.mandates IS NOT NULL
           THEN (SELECT value FROM json_each(b.mandates) WHERE key = p.id)
           ELSE (SELECT x.id FROM debit_mandates x WHERE x.employer_number = p.employer_number
             AND x.rib = p.debit_account AND x.recorded_at <= b.made_at
             ORDER BY x.recorded_at DESC LIMIT 1) END
         FROM debit_batches b WHERE b.id = ?1)
     ORDER BY p.ordered_at`,
    batchId,
  )

export type DebitBatch = {
  id: string
  collectOn: IsoDate
  madeByName: string
  madeAt: Instant
  count: number
}

const BATCH = `SELECT b.id, b.collect_on AS collectOn, u.name AS madeByName, b.made_at AS madeAt,
  json_array_length(b.payments) AS count FROM debit_batches b JOIN users u ON u.id = b.made_by`

export const listBatches = (db: Database): Promise<DebitBatch[]> =>
  all<DebitBatch>(db, `${BATCH} ORDER BY b.made_at DESC LIMIT 50`)

export const findBatch = (db: Database, id: string): Promise<DebitBatch | null> =>
  first<DebitBatch>(db, `${BATCH} WHERE b.id = ?`, id)

export const batchMade = (
  db: Database,
  batch: {
    id: string
    collected: readonly Pick<Collectable, 'id' | 'mandateId'>[]
    collectOn: IsoDate
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO debit_batches (id, payments, mandates, collect_on, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    batch.id,
    JSON.stringify(batch.collected.map(({ id }) => id)),
    JSON.stringify(Object.fromEntries(batch.collected.map((one) => [one.id, one.mandateId]))),
    batch.collectOn,
    batch.by,
    batch.at,
  )

export const mandateRecorded = (
  db: Database,
  recorded: {
    id: string
    employerNumber: string
    reference: string
    rib: string
    holder: string
    signedOn: IsoDate
    by: string
    at: Instant
    effectiveAt: Instant
  },
): Statement[] => [
  statement(
    db,
    `UPDATE debit_mandates SET ended_at = ?2, ended_by = ?3
     WHERE employer_number = ?1 AND ended_at IS NULL`,
    recorded.employerNumber,
    recorded.at,
    recorded.by,
  ),
  statement(
    db,
    `INSERT INTO debit_mandates (id, employer_number, reference, rib, holder, signed_on,
       recorded_by, recorded_at, effective_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    recorded.id,
    recorded.employerNumber,
    recorded.reference,
    recorded.rib,
    recorded.holder,
    recorded.signedOn,
    recorded.by,
    recorded.at,
    recorded.effectiveAt,
  ),
]
