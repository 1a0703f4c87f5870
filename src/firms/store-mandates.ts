import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Mandate, MandateRight, Party, Side, Terms } from './mandates.ts'

type Row = Omit<
  Mandate,
  'rights' | 'categories' | 'byFile' | 'byForm' | 'isAccepted' | 'isWithdrawn'
> & {
  rights: string
  categories: string | null
  byFile: 0 | 1
  byForm: 0 | 1
  isAccepted: 0 | 1 | null
  isWithdrawn: 0 | 1 | null
}

const MANDATE = `m.id, m.employer_number AS employerNumber, e.name AS employerName,
  m.firm_id AS firmId, COALESCE(f.name, m.firm_name) AS firmName,
  m.asked_by_side AS askedBySide, m.last_name AS lastName, m.first_name AS firstName, m.email,
  m.phone, m.rights, m.categories, m.by_file AS byFile, m.by_form AS byForm,
  m.asked_at AS askedAt, m.expires_at AS expiresAt, m.answered_at AS answeredAt,
  m.is_accepted AS isAccepted, m.is_accepted = 0 AND EXISTS (SELECT 1 FROM users w
    WHERE w.id = m.answered_by AND w.space =
      CASE m.asked_by_side WHEN 'employer' THEN 'employer' ELSE 'accountant' END) AS isWithdrawn,
  m.payment_effective_at AS paymentEffectiveAt,
  m.payment_stopped_at AS paymentStoppedAt, m.ended_at AS endedAt,
  m.ended_by_side AS endedBySide, m.last_used_at AS lastUsedAt
  FROM mandates m JOIN employers e ON e.number = m.employer_number
  LEFT JOIN firms f ON f.id = m.firm_id`

const mandateOf = (row: Row): Mandate => ({
  ...row,
  rights: JSON.parse(row.rights) as MandateRight[],
  categories: row.categories === null ? null : (JSON.parse(row.categories) as string[]),
  byFile: row.byFile === 1,
  byForm: row.byForm === 1,
  isAccepted: row.isAccepted === null ? null : row.isAccepted === 1,
  isWithdrawn: row.isWithdrawn === 1,
})

export const findMandate = async (db: Database, id: string): Promise<Mandate | null> => {
  const row = await first<Row>(db, `SELECT ${MANDATE} WHERE m.id = ?`, id)
  return row && mandateOf(row)
}

export const findInvitation = async (db: Database, tokenHash: string): Promise<Mandate | null> => {
  const row = await first<Row>(db, `SELECT ${MANDATE} WHERE m.token_hash = ?`, tokenHash)
  return row && mandateOf(row)
}

const ORDER = 'ORDER BY m.ended_at IS NOT NULL, m.is_accepted IS 0, m.asked_at DESC LIMIT 200'

export const listMandatesOf = async (db: Database, employerNumber: string): Promise<Mandate[]> => {
  const sql = `SELECT ${MANDATE} WHERE m.employer_number = ? ${ORDER}`
  return (await all<Row>(db, sql, employerNumber)).map(mandateOf)
}

/** The firm's own, and the proposals that wait at the address of one of its people. */
export const listFirmMandates = async (db: Database, firmId: string): Promise<Mandate[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${MANDATE} WHERE m.firm_id = ?1 OR (m.firm_id IS NULL AND m.answered_at IS NULL
       AND m.email IN (SELECT account FROM users WHERE firm_id = ?1 AND ended_at IS NULL)) ${ORDER}`,
    firmId,
  )
  return rows.map(mandateOf)
}

export type NewMandate = Terms & {
  id: string
  employerNumber: string
  firmId: string | null
  firmName: string
  askedBySide: Party
  lastName: string
  firstName: string
  email: string
  phone: string
  tokenHash: string | null
  askedBy: string
  askedAt: Instant
  expiresAt: Instant
}

export const mandateAsked = (db: Database, one: NewMandate): Statement =>
  statement(
    db,
    `INSERT INTO mandates (id, employer_number, firm_id, firm_name, asked_by_side, last_name,
       first_name, email, phone, rights, categories, by_file, by_form, token_hash, asked_by,
       asked_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.employerNumber,
    one.firmId,
    one.firmName,
    one.askedBySide,
    one.lastName,
    one.firstName,
    one.email,
    one.phone,
    JSON.stringify(one.rights),
    one.categories === null ? null : JSON.stringify(one.categories),
    one.byFile ? 1 : 0,
    one.byForm ? 1 : 0,
    one.tokenHash,
    one.askedBy,
    one.askedAt,
    one.expiresAt,
  )

/** Answered once: a second answer, or one that comes too late, breaks the batch on a CHECK. */
export const mandateAnswered = (
  db: Database,
  answer: {
    id: string
    firmId: string | null
    by: string
    at: Instant
    isAccepted: boolean
    paymentEffectiveAt: Instant | null
  },
): Statement =>
  statement(
    db,
    `UPDATE mandates SET
       is_accepted = CASE WHEN answered_at IS NULL AND expires_at > ?3 THEN ?4 ELSE 2 END,
       answered_at = ?3, answered_by = ?2, firm_id = COALESCE(?5, firm_id),
       payment_effective_at = ?6
     WHERE id = ?1`,
    answer.id,
    answer.by,
    answer.at,
    answer.isAccepted ? 1 : 0,
    answer.firmId,
    answer.paymentEffectiveAt,
  )

/** Ended once: whoever comes second breaks the batch on a CHECK. What was filed stays valid. */
export const mandateEnded = (
  db: Database,
  ended: { id: string; by: string; side: Side; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE mandates SET ended_at = ?2, ended_by = ?3,
       ended_by_side = CASE WHEN ended_at IS NULL THEN ?4 ELSE 'nobody' END
     WHERE id = ?1`,
    ended.id,
    ended.at,
    ended.by,
    ended.side,
  )

export const firmCreated = (
  db: Database,
  firm: { id: string; ice: string; name: string; city: string; at: Instant },
): Statement =>
  statement(
    db,
    'INSERT INTO firms (id, ice, name, city, created_at) VALUES (?, ?, ?, ?, ?)',
    firm.id,
    firm.ice,
    firm.name,
    firm.city,
    firm.at,
  )

export const findFirmByIce = (db: Database, ice: string): Promise<{ id: string } | null> =>
  first<{ id: string }>(db, 'SELECT id FROM firms WHERE ice = ?', ice)

/** The accountant's login with this address, also one that is closed: an address is used once. */
export const findAccountant = (
  db: Database,
  email: string,
): Promise<{ id: string; firmId: string; isEnded: 0 | 1 } | null> =>
  first<{ id: string; firmId: string; isEnded: 0 | 1 }>(
    db,
    `SELECT id, firm_id AS firmId, ended_at IS NOT NULL AS isEnded FROM users
     WHERE space = 'accountant' AND account = ?`,
    email,
  )

/** Who hears of the firm's mandates. */
export const listFirmAdministrators = (db: Database, firmId: string): Promise<{ id: string }[]> =>
  all<{ id: string }>(
    db,
    `SELECT u.id FROM users u JOIN user_rights r ON r.user_id = u.id
     WHERE u.firm_id = ? AND u.ended_at IS NULL AND r.name = 'administrator'
       AND r.revoked_at IS NULL`,
    firmId,
  )
