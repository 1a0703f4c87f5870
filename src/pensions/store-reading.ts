import { all, type Database, first } from '#src/database/database.ts'
import type { Language } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import { type Points, points } from '#src/kernel/points.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { CONTACT } from './store-contacts.ts'
import { HOLD, IS_HELD } from './store-holds.ts'
import type {
  EndReason,
  Pension,
  PensionKind,
  PensionPayment,
  PensionSource,
  PointsVersion,
} from './pension.ts'

type Row = {
  id: string
  dpNumber: string
  memberId: string
  matricule: string
  kind: PensionKind
  lastName: string
  firstName: string
  birthDate: IsoDate
  cin: string
  email: string
  phone: string
  postalAddress: string
  language: Language
  startsOn: IsoDate
  endsOn: IsoDate | null
  capital: Centimes
  single: Centimes
  settledBefore: Month | null
  trace: string
  rulebook: string
  sourceKind: PensionSource['kind']
  sourceId: string
  awardedAt: Instant
  points: Points
  account: string
  isHeld: number
  hold: string | null
  end: string | null
  debt: Centimes
}

const PENSIONS = `SELECT p.id, p.dp_number AS dpNumber, p.member_id AS memberId, m.matricule, p.kind,
  p.last_name AS lastName, p.first_name AS firstName, p.birth_date AS birthDate, p.cin,
  ${CONTACT('p')}, p.language, p.starts_on AS startsOn,
  p.ends_on AS endsOn, p.capital_centimes AS capital, p.single_centimes AS single,
  p.settled_before AS settledBefore, p.award_trace AS trace, p.award_rulebook AS rulebook,
  p.source_kind AS sourceKind, p.source_id AS sourceId, p.awarded_at AS awardedAt,
  (SELECT points FROM pension_points WHERE pension_id = p.id ORDER BY seq DESC LIMIT 1) AS points,
  json_object('seq', a.seq, 'mode', a.mode, 'holder', a.holder, 'bank', a.bank, 'rib', a.rib,
    'iban', a.iban, 'bic', a.bic, 'country', a.country, 'byName', a.by_name, 'at', a.at) AS account,
  ${IS_HELD('p.id', 'a.seq')} AS isHeld, ${HOLD('p.id')} AS hold,
  (SELECT json_object('on', ended_on, 'why', why, 'byName', by_name, 'at', at)
    FROM pension_ends WHERE pension_id = p.id) AS "end",
  (SELECT COALESCE(SUM(CASE kind WHEN 'owed' THEN amount_centimes ELSE -amount_centimes END), 0)
    FROM pension_debts WHERE pension_id = p.id) AS debt
  FROM pensions p JOIN members m ON m.id = p.member_id JOIN pension_accounts a
    ON a.pension_id = p.id
    AND a.seq = (SELECT MAX(seq) FROM pension_accounts WHERE pension_id = p.id)`

const pensionOf = (row: Row): Pension => ({
  id: row.id,
  dpNumber: row.dpNumber,
  memberId: row.memberId,
  matricule: row.matricule,
  kind: row.kind,
  person: {
    lastName: row.lastName,
    firstName: row.firstName,
    birthDate: row.birthDate,
    cin: row.cin,
    email: row.email,
    phone: row.phone,
    postalAddress: row.postalAddress,
    language: row.language,
  },
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  once: { capital: row.capital, single: row.single },
  settledBefore: row.settledBefore,
  award: { trace: JSON.parse(row.trace) as Trace, rulebook: row.rulebook },
  source: { kind: row.sourceKind, id: row.sourceId },
  awardedAt: row.awardedAt,
  points: row.points,
  account: JSON.parse(row.account) as Pension['account'],
  isHeld: row.isHeld === 1,
  hold: row.hold === null ? null : (JSON.parse(row.hold) as NonNullable<Pension['hold']>),
  end:
    row.end === null
      ? null
      : (JSON.parse(row.end) as { on: IsoDate; why: EndReason; byName: string; at: Instant }),
  debt: row.debt,
})

const DRAWN = `p.cin = (SELECT account FROM users WHERE id = ?1 AND space = 'pensioner')`

const one = async (db: Database, where: string, ...values: string[]): Promise<Pension | null> => {
  const row = await first<Row>(db, `${PENSIONS} WHERE ${where}`, ...values)
  return row && pensionOf(row)
}

export const findPension = (db: Database, id: string): Promise<Pension | null> =>
  one(db, 'p.id = ?', id)

export const findPensionBySource = (db: Database, source: PensionSource): Promise<Pension | null> =>
  one(db, 'p.source_kind = ? AND p.source_id = ?', source.kind, source.id)

/** Every pension a pensioner's login stands for: those that bear its person's identity card. */
export const listPensionsOfLogin = async (db: Database, userId: string): Promise<Pension[]> =>
  (
    await all<Row>(
      db,
      `${PENSIONS} WHERE p.cin <> '' AND ${DRAWN} ORDER BY p.kind <> 'member', p.starts_on, p.id
       LIMIT 20`,
      userId,
    )
  ).map(pensionOf)

/** Every pension drawn on the rights of a member, their own first. */
export const listPensionsOf = async (db: Database, memberId: string): Promise<Pension[]> =>
  (
    await all<Row>(
      db,
      `${PENSIONS} WHERE p.member_id = ? ORDER BY p.kind <> 'member', p.starts_on, p.id LIMIT 50`,
      memberId,
    )
  ).map(pensionOf)

export const listVersions = async (db: Database, pensionId: string): Promise<PointsVersion[]> => {
  const rows = await all<{
    seq: number
    from: IsoDate
    points: number
    kind: string
    id: string
    at: Instant
  }>(
    db,
    `SELECT seq, from_on AS "from", points, cause_kind AS kind, cause_id AS id, at
     FROM pension_points WHERE pension_id = ? ORDER BY seq LIMIT 200`,
    pensionId,
  )
  return rows.map(({ kind, id, ...row }) => ({
    ...row,
    points: points(row.points),
    cause: { kind, id },
  }))
}

const PAYMENTS = `SELECT x.pension_id AS pensionId, x.month, u.pay_on AS payOn, x.outcome, x.mode,
  x.gross_centimes AS gross, x.net_centimes AS net, x.at AS preparedAt, s.at AS releasedAt,
  r.at AS returnedAt, r.reason AS returnReason,
  CASE WHEN x.outcome <> 'pay' THEN x.outcome WHEN r.month IS NOT NULL THEN 'returned'
    WHEN s.at IS NOT NULL THEN 'sent' ELSE 'prepared' END AS state,
  (SELECT json_group_array(json_object('kind', l.kind, 'forMonth', l.for_month, 'points', l.points,
     'value', l.value_centimes, 'amount', l.amount_centimes))
   FROM (SELECT * FROM pension_payment_lines
     WHERE pension_id = x.pension_id AND month = x.month ORDER BY seq) l) AS lines
  FROM pension_payments x JOIN pension_runs u ON u.month = x.month
  LEFT JOIN pension_run_steps s ON s.month = x.month AND s.step = 'released'
  LEFT JOIN pension_returns r ON r.pension_id = x.pension_id AND r.month = x.month`

type PaymentRow = Omit<PensionPayment, 'lines' | 'sentAt'> & {
  lines: string
  releasedAt: Instant | null
}

const paymentOf = ({ lines, releasedAt, ...row }: PaymentRow): PensionPayment => ({
  ...row,
  sentAt: row.outcome === 'pay' ? releasedAt : null,
  lines: JSON.parse(lines) as PensionPayment['lines'],
})

/** What each run made of a pension, newest first. */
export const listPaymentsOf = async (
  db: Database,
  pensionId: string,
  page: { limit: number; offset: number },
): Promise<PensionPayment[]> =>
  (
    await all<PaymentRow>(
      db,
      `${PAYMENTS} WHERE x.pension_id = ? ORDER BY x.month DESC LIMIT ? OFFSET ?`,
      pensionId,
      page.limit,
      page.offset,
    )
  ).map(paymentOf)

/** Of every pension of a login, newest first. */
export const listPaymentsOfLogin = async (
  db: Database,
  userId: string,
  page: { limit: number; offset: number },
): Promise<PensionPayment[]> =>
  (
    await all<PaymentRow>(
      db,
      `${PAYMENTS} JOIN pensions p ON p.id = x.pension_id WHERE p.cin <> '' AND ${DRAWN}
       ORDER BY x.month DESC, p.kind <> 'member', p.starts_on, p.id LIMIT ?2 OFFSET ?3`,
      userId,
      page.limit,
      page.offset,
    )
  ).map(paymentOf)

/** One payment, and the last one before it that paid something. */
export const findPayment = async (
  db: Database,
  asked: { pensionId: string; month: Month },
): Promise<{ payment: PensionPayment; before: PensionPayment | null } | null> => {
  const rows = await all<PaymentRow>(
    db,
    `${PAYMENTS} WHERE x.pension_id = ?1 AND (x.month = ?2 OR x.month = (SELECT MAX(month)
       FROM pension_payments WHERE pension_id = ?1 AND month < ?2 AND outcome = 'pay'))
     ORDER BY x.month DESC`,
    asked.pensionId,
    asked.month,
  )
  const [payment, before] = rows.map(paymentOf)
  return payment?.month === asked.month ? { payment, before: before ?? null } : null
}
