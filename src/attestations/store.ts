import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Attestation, Closing, ClosingKind, Facts, Holder } from './attestation.ts'

type Row = Omit<Attestation, 'facts' | 'closing'> & {
  facts: string
  how: ClosingKind | null
  why: string | null
  closedBy: string | null
  closedAt: Instant | null
}

const ATTESTATIONS = `SELECT a.id, a.code, a.kind, a.period, a.member_id AS memberId,
    a.employer_number AS employerNumber, a.facts, a.jws, a.control, a.language, a.purpose,
    a.valid_until AS validUntil, a.issued_by AS issuedBy, a.issued_by_name AS issuedByName,
    a.issued_at AS issuedAt, c.how, c.why, c.by_name AS closedBy, c.at AS closedAt
  FROM attestations a LEFT JOIN attestation_closings c ON c.attestation_id = a.id`

const closingOf = ({ how, why, closedBy, closedAt }: Row): Closing | null =>
  how === null || closedAt === null
    ? null
    : { how, why: why ?? '', byName: closedBy ?? '', at: closedAt }

const attestationOf = (row: Row): Attestation => {
  const { how: _how, why: _why, closedBy: _by, closedAt: _at, facts, ...one } = row
  return { ...one, facts: JSON.parse(facts) as Facts, closing: closingOf(row) } as Attestation
}

const HELD = '(a.member_id IS ? AND a.employer_number IS ?)'

/** One's own alone: anybody else's does not exist. */
export const findAttestation = async (
  db: Database,
  id: string,
  holder: Holder,
): Promise<Attestation | null> => {
  const row = await first<Row>(
    db,
    `${ATTESTATIONS} WHERE a.id = ? AND ${HELD}`,
    id,
    holder.memberId,
    holder.employerNumber,
  )
  return row && attestationOf(row)
}

/** For the desk. */
export const findAnyAttestation = async (db: Database, id: string): Promise<Attestation | null> => {
  const row = await first<Row>(db, `${ATTESTATIONS} WHERE a.id = ?`, id)
  return row && attestationOf(row)
}

/** By what is printed on it; `''` is nobody's. */
export const findByCode = async (db: Database, code: string): Promise<Attestation | null> => {
  const row = await first<Row>(db, `${ATTESTATIONS} WHERE a.code = ?`, code)
  return row && attestationOf(row)
}

/** Several at once, in one statement. */
export const listByCodes = async (db: Database, codes: readonly string[]): Promise<Attestation[]> =>
  (
    await all<Row>(
      db,
      `${ATTESTATIONS} WHERE a.code IN (SELECT value FROM json_each(?))`,
      JSON.stringify(codes),
    )
  ).map(attestationOf)

export type Listed = Attestation & { checks: number; lastCheckAt: Instant | null }

/** Newest first, with how often each was checked. */
export const listAttestations = async (
  db: Database,
  holder: Holder,
  page: { limit: number; offset: number },
): Promise<Listed[]> => {
  const rows = await all<Row & { checks: number; lastCheckAt: Instant | null }>(
    db,
    `SELECT x.*,
       (SELECT COUNT(*) FROM attestation_checks k WHERE k.attestation_id = x.id) AS checks,
       (SELECT MAX(at) FROM attestation_checks k WHERE k.attestation_id = x.id) AS lastCheckAt
     FROM (${ATTESTATIONS} WHERE ${HELD}) x ORDER BY x.issuedAt DESC, x.id LIMIT ? OFFSET ?`,
    holder.memberId,
    holder.employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(({ checks, lastCheckAt, ...row }) => ({
    ...attestationOf(row),
    checks,
    lastCheckAt,
  }))
}

/** Papers of the same kind and period that are still good: another may take their place. */
export const listOpen = async (
  db: Database,
  about: Holder & { kind: string; period: string; today: IsoDate },
): Promise<Attestation[]> =>
  (
    await all<Row>(
      db,
      `${ATTESTATIONS} WHERE ${HELD} AND a.kind = ? AND a.period = ? AND a.valid_until >= ?
         AND c.how IS NULL ORDER BY a.issued_at LIMIT 500`,
      about.memberId,
      about.employerNumber,
      about.kind,
      about.period,
      about.today,
    )
  ).map(attestationOf)

export const attestationIssued = (db: Database, one: Omit<Attestation, 'closing'>): Statement =>
  statement(
    db,
    `INSERT INTO attestations (id, code, kind, period, member_id, employer_number, facts, jws,
       control, language, purpose, valid_until, issued_by, issued_by_name, issued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.code,
    one.kind,
    one.period,
    one.memberId,
    one.employerNumber,
    JSON.stringify(one.facts),
    one.jws,
    one.control,
    one.language,
    one.purpose,
    one.validUntil,
    one.issuedBy,
    one.issuedByName,
    one.issuedAt,
  )

type Doer = { kind: string; id: string; name: string }

/** Closed once: a second closing breaks the batch. */
export const attestationClosed = (
  db: Database,
  one: {
    id: string
    how: 'revoked' | 'withheld' | 'cancelled'
    why: string
    by: Doer
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO attestation_closings (attestation_id, how, why, by_kind, by_id, by_name, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.how,
    one.why,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

/** What was closed meanwhile stays as it was closed. */
export const attestationsReplaced = (
  db: Database,
  one: { ids: readonly string[]; replacedBy: string; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO attestation_closings
       (attestation_id, how, replaced_by, by_kind, by_id, by_name, at)
     SELECT value, 'replaced', ?2, ?3, ?4, ?5, ?6 FROM json_each(?1)
     WHERE value NOT IN (SELECT attestation_id FROM attestation_closings)`,
    JSON.stringify(one.ids),
    one.replacedBy,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

/** All that a person holds: those already closed stay as they were closed. */
export const memberAttestationsClosed = (
  db: Database,
  one: { memberId: string; why: string; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO attestation_closings (attestation_id, how, why, by_kind, by_id, by_name, at)
     SELECT id, 'revoked', ?2, ?3, ?4, ?5, ?6 FROM attestations
     WHERE member_id = ?1 AND id NOT IN (SELECT attestation_id FROM attestation_closings)`,
    one.memberId,
    one.why,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )
