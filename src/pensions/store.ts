import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { firstDayOf } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import { PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'
import type { Doer, EndReason, NewPension, PensionAccount } from './pension.ts'
import { firstMonthOwed } from './rules/owed.ts'
import { CAME_BACK } from './store-confirmations.ts'

const DIGITS = 10
const TEN = 10

/**
 * A number for a pension: ten digits that say nothing. No public rule is known for the fund's own
 * N° DP; its register would give it here.
 */
export const newDpNumber = (): string => {
  const [first = 0, ...others] = crypto.getRandomValues(new Uint32Array(DIGITS))
  return `${1 + (first % (TEN - 1))}${others.map((one) => one % TEN).join('')}`
}

const pointsCounted = (
  db: Database,
  one: {
    pensionId: string
    from: IsoDate
    points: Points
    cause: { kind: string; id: string }
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_points (pension_id, seq, from_on, points, cause_kind, cause_id, at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM pension_points WHERE pension_id = ?1),
       ?2, ?3, ?4, ?5, ?6`,
    one.pensionId,
    one.from,
    one.points,
    one.cause.kind,
    one.cause.id,
    one.at,
  )

/** Where it is paid from now on; what came back from the account before is paid again by the next run. */
export const accountRecorded = (
  db: Database,
  one: { pensionId: string; account: PensionAccount; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_accounts (pension_id, seq, mode, holder, bank, rib, iban, bic, country,
       by_kind, by_id, by_name, at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM pension_accounts WHERE pension_id = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12`,
    one.pensionId,
    one.account.mode,
    one.account.holder,
    one.account.bank,
    one.account.rib,
    one.account.iban,
    one.account.bic,
    one.account.country,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

const registered = (db: Database, one: NewPension): Statement =>
  statement(
    db,
    `INSERT INTO pensions (id, dp_number, member_id, kind, last_name, first_name, birth_date, cin,
       email, phone, postal_address, language, starts_on, ends_on, capital_centimes,
       single_centimes, settled_before, award_trace, award_rulebook, source_kind, source_id,
       awarded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.dpNumber,
    one.memberId,
    one.kind,
    one.person.lastName,
    one.person.firstName,
    one.person.birthDate,
    one.person.cin,
    one.person.email,
    one.person.phone,
    one.person.postalAddress,
    one.person.language,
    one.startsOn,
    one.endsOn,
    one.once.capital,
    one.once.single,
    one.settledBefore ?? null,
    JSON.stringify(one.award.trace),
    one.award.rulebook,
    one.source.kind,
    one.source.id,
    one.at,
  )

/**
 * For the deciding batch. Its source makes a second award impossible. A month without a value of a
 * point would stop the run of everybody: it is a mistake here, not there.
 */
export const pensionAwarded = (db: Database, one: NewPension): Statement[] => {
  const { startsOn, settledBefore = null } = one
  serviceValueOn(PENSION_BOOK, firstDayOf(firstMonthOwed({ startsOn, settledBefore })))
  return [
    registered(db, one),
    pointsCounted(db, {
      pensionId: one.id,
      from: one.startsOn,
      points: one.points,
      cause: one.source,
      at: one.at,
    }),
    accountRecorded(db, {
      pensionId: one.id,
      account: one.account,
      by: { kind: one.source.kind, id: one.source.id, name: 'CIMR' },
      at: one.at,
    }),
  ]
}

/** Points from a day on. Its cause is taken once; the next run pays, or owes back, the difference. */
export const pensionRevised = (
  db: Database,
  one: {
    pensionId: string
    from: IsoDate
    points: Points
    cause: { kind: string; id: string }
    at: Instant
  },
): Statement[] => [pointsCounted(db, one)]

/** What was granted for months that are not owed any more is owed back, month by month. */
const overpaid = (
  db: Database,
  one: { pensionId: string; on: IsoDate; why: EndReason; at: Instant },
): Statement =>
  statement(
    db,
    `WITH granted AS (SELECT CASE WHEN kind = 'arrears' THEN 'month' ELSE kind END AS what,
         for_month, SUM(amount_centimes) AS amount FROM pension_payment_lines
       WHERE pension_id = ?1 AND kind IN ('month', 'arrears', 'capital', 'single') GROUP BY 1, 2),
     known AS (SELECT what, for_month, SUM(amount_centimes) AS amount FROM pension_debts
       WHERE pension_id = ?1 AND kind = 'owed' GROUP BY 1, 2),
     left_over AS (SELECT g.what, g.for_month, g.amount - COALESCE(k.amount, 0) AS amount
       FROM granted g LEFT JOIN known k ON k.what = g.what AND k.for_month IS g.for_month
       WHERE ?3 = 'withdrawal' OR (g.what = 'month' AND g.for_month > substr(?2, 1, 7)))
     INSERT INTO pension_debts (pension_id, seq, kind, amount_centimes, what, for_month, at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) FROM pension_debts WHERE pension_id = ?1)
       + ROW_NUMBER() OVER (ORDER BY what, for_month), 'owed', amount, what, for_month, ?4
     FROM left_over WHERE amount > 0`,
    one.pensionId,
    one.on,
    one.why,
    one.at,
  )

/** Of a pension that ended: what the bank gave back is set against what is owed back. */
export const returnsKept = (db: Database, one: { pensionId: string; at: Instant }): Statement =>
  statement(
    db,
    `WITH back AS (${CAME_BACK('?1')}),
     debt AS (SELECT COALESCE(SUM(CASE kind WHEN 'owed' THEN amount_centimes
         ELSE -amount_centimes END), 0) AS amount FROM pension_debts WHERE pension_id = ?1),
     kept AS (SELECT b.month, MIN(b.amount, (SELECT amount FROM debt)
         - COALESCE(SUM(b.amount) OVER (ORDER BY b.month
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS amount FROM back b)
     INSERT INTO pension_debts (pension_id, seq, kind, amount_centimes, return_month, at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) FROM pension_debts WHERE pension_id = ?1)
       + ROW_NUMBER() OVER (ORDER BY month), 'recovered', amount, month, ?2
     FROM kept WHERE amount > 0 AND EXISTS (SELECT 1 FROM pension_ends WHERE pension_id = ?1)`,
    one.pensionId,
    one.at,
  )

/**
 * A death: the month it falls in is the last one owed. A withdrawal: nothing was ever owed. What was
 * paid beyond is owed back from now on, less what the bank has given back.
 */
export const pensionEnded = (
  db: Database,
  one: { pensionId: string; on: IsoDate; why: EndReason; at: Instant; by: Doer },
): Statement[] => [
  statement(
    db,
    `INSERT INTO pension_ends (pension_id, ended_on, why, by_kind, by_id, by_name, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    one.pensionId,
    one.on,
    one.why,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  ),
  overpaid(db, one),
  returnsKept(db, one),
]
