import { all, type Database } from '#src/database/database.ts'
import type { Profile } from './profiles.ts'

/** Somebody who orders or confirms; two logins of one card are one person. */
export type PaymentUser = Profile & { name: string }

export const listPaymentUsers = (db: Database, employerNumber: string): Promise<PaymentUser[]> =>
  all<PaymentUser>(
    db,
    `SELECT u.id, u.name, COALESCE(NULLIF(u.cin, ''), u.id) AS person, r.name AS "right",
       r.effective_at AS effectiveAt, r.starts_on AS startsOn, r.ends_on AS endsOn
     FROM users u JOIN user_rights r ON r.user_id = u.id
     WHERE u.employer_number = ? AND u.space = 'employer' AND u.ended_at IS NULL
       AND r.revoked_at IS NULL AND r.name IN ('payment_orderer', 'payment_validator')
     ORDER BY u.name`,
    employerNumber,
  )
