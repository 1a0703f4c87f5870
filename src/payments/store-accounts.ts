import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

/** An account an employer pays from. */
export type DebitAccount = {
  id: string
  rib: string
  holder: string
  addedByName: string
  addedAt: Instant
  effectiveAt: Instant
}

export const listDebitAccounts = (db: Database, employerNumber: string): Promise<DebitAccount[]> =>
  all<DebitAccount>(
    db,
    `SELECT a.id, a.rib, a.holder, u.name AS addedByName, a.added_at AS addedAt,
       a.effective_at AS effectiveAt
     FROM debit_accounts a JOIN users u ON u.id = a.added_by
     WHERE a.employer_number = ? AND a.stopped_at IS NULL ORDER BY a.added_at`,
    employerNumber,
  )

export const debitAccountAdded = (
  db: Database,
  added: Omit<DebitAccount, 'addedByName'> & { employerNumber: string; userId: string },
): Statement =>
  statement(
    db,
    `INSERT INTO debit_accounts
       (id, employer_number, rib, holder, added_by, added_at, effective_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    added.id,
    added.employerNumber,
    added.rib,
    added.holder,
    added.userId,
    added.addedAt,
    added.effectiveAt,
  )

/** What the fund may collect from, and since when. */
export type DebitMandate = {
  id: string
  reference: string
  rib: string
  holder: string
  signedOn: IsoDate
  effectiveAt: Instant
}

export const findDebitMandate = (
  db: Database,
  employerNumber: string,
): Promise<DebitMandate | null> =>
  first<DebitMandate>(
    db,
    `SELECT id, reference, rib, holder, signed_on AS signedOn, effective_at AS effectiveAt
     FROM debit_mandates WHERE employer_number = ? AND ended_at IS NULL`,
    employerNumber,
  )

/** One at a time; a new one takes the place of the one before. */
export const soleSignatoryRecorded = (
  db: Database,
  recorded: {
    employerNumber: string
    userId: string
    caseId: string
    at: Instant
    effectiveAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO sole_signatories (employer_number, user_id, case_id, recorded_at, effective_at)
     VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (employer_number) DO UPDATE SET user_id = ?2, case_id = ?3, recorded_at = ?4,
       effective_at = ?5, ended_at = NULL`,
    recorded.employerNumber,
    recorded.userId,
    recorded.caseId,
    recorded.at,
    recorded.effectiveAt,
  )
