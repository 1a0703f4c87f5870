import { all, type Database, first } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'

export type Membership = {
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate | null
  /** Of the first contract or the first year of career known here. */
  since: number | null
  /** Who declares them at present. */
  employer: string | null
}

const PERSON = '(SELECT id FROM members WHERE id = ?1 OR merged_into = ?1)'

export const findMembership = (db: Database, memberId: string): Promise<Membership | null> =>
  first<Membership>(
    db,
    `SELECT m.matricule, m.last_name AS lastName, m.first_name AS firstName,
       NULLIF(m.birth_date, '') AS birthDate,
       (SELECT MIN(year) FROM (
          SELECT CAST(substr(affiliated_on, 1, 4) AS INTEGER) AS year FROM affiliations
            WHERE member_id IN ${PERSON} AND affiliated_on <> ''
          UNION ALL SELECT year FROM career_entries WHERE member_id IN ${PERSON})) AS since,
       (SELECT e.name FROM affiliations f JOIN employers e ON e.number = f.employer_number
          WHERE f.member_id IN ${PERSON} AND f.left_on IS NULL
          ORDER BY f.affiliated_on DESC LIMIT 1) AS employer
     FROM members m WHERE m.id = ?1`,
    memberId,
  )

export type PaidPension = {
  id: string
  dpNumber: string
  lastName: string
  firstName: string
  birthDate: IsoDate
  isEnded: number
}

/** A person's own pension. */
export const findOwnPension = (db: Database, memberId: string): Promise<PaidPension | null> =>
  first<PaidPension>(
    db,
    `SELECT p.id, p.dp_number AS dpNumber, p.last_name AS lastName, p.first_name AS firstName,
       p.birth_date AS birthDate,
       EXISTS (SELECT 1 FROM pension_ends e WHERE e.pension_id = p.id) AS isEnded
     FROM pensions p WHERE p.member_id = ? AND p.kind = 'member'
     ORDER BY p.awarded_at DESC LIMIT 1`,
    memberId,
  )

/** Sent and not returned. */
const SENT = `x.outcome = 'pay'
  AND EXISTS (SELECT 1 FROM pension_run_steps s WHERE s.month = x.month AND s.step = 'released')
  AND NOT EXISTS (SELECT 1 FROM pension_returns r
    WHERE r.pension_id = x.pension_id AND r.month = x.month)`

/** What was paid in a calendar year, by the day of payment; null without a payment. */
export const findPaidIn = async (
  db: Database,
  about: { pensionId: string; year: number },
): Promise<{ gross: Centimes; net: Centimes } | null> => {
  const [row] = await all<{ payments: number; gross: Centimes; net: Centimes }>(
    db,
    `SELECT COUNT(*) AS payments, COALESCE(SUM(x.gross_centimes), 0) AS gross,
       COALESCE(SUM(x.net_centimes), 0) AS net
     FROM pension_payments x JOIN pension_runs u ON u.month = x.month
     WHERE x.pension_id = ?1 AND ${SENT} AND substr(u.pay_on, 1, 4) = ?2`,
    about.pensionId,
    String(about.year),
  )
  return row && row.payments > 0 ? { gross: row.gross, net: row.net } : null
}

/** The month's pension in the last payment that was sent, without arrears or what is paid once. */
export const findMonthly = (
  db: Database,
  pensionId: string,
): Promise<{ month: Month; payOn: IsoDate; gross: Centimes; mode: 'morocco' | 'abroad' } | null> =>
  first(
    db,
    `SELECT x.month, u.pay_on AS payOn, l.amount_centimes AS gross, x.mode
     FROM pension_payments x JOIN pension_runs u ON u.month = x.month
     JOIN pension_payment_lines l ON l.pension_id = x.pension_id AND l.month = x.month
       AND l.kind = 'month' AND l.for_month = x.month
     WHERE x.pension_id = ?1 AND ${SENT} ORDER BY x.month DESC LIMIT 1`,
    pensionId,
  )
