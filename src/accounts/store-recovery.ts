import { all, type Database } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Instalment } from './store-plans.ts'

/** An employer that owes, as the desk follows it. */
export type Debtor = {
  number: string
  name: string
  owed: Centimes
  /** The oldest day something was due. */
  since: IsoDate
  /** Each due still owed: what interest is counted on. */
  dues: readonly { amount: Centimes; dueOn: IsoDate; isInterest: boolean }[]
  lastPaidOn: IsoDate | null
  instalments: readonly Instalment[]
  /** When the plan was agreed: what is paid after it counts for it. */
  planMadeAt: Instant | null
  paidSincePlan: Centimes
}

type Row = Omit<Debtor, 'dues' | 'instalments'> & { dues: string; instalments: string | null }

const debtorOf = (row: Row): Debtor => ({
  ...row,
  dues: (JSON.parse(row.dues) as { amount: Centimes; dueOn: IsoDate; isInterest: 0 | 1 }[]).map(
    (due) => ({ ...due, isInterest: due.isInterest === 1 }),
  ),
  instalments: row.instalments === null ? [] : (JSON.parse(row.instalments) as Instalment[]),
})

type Asked = {
  text: string
  /** Dues older than this day only; null: all. */
  dueBefore: IsoDate | null
  limit: number
  offset: number
}

const OWING = `FROM account_dues d JOIN employers e ON e.number = d.employer_number
  WHERE d.debit_centimes > d.credit_centimes AND (?1 IS NULL OR d.due_on < ?1)
    AND (?2 = '' OR instr(lower(e.name), lower(?2)) > 0 OR instr(e.number, ?2) > 0)`

/** Only what is owed is read: an index holds those rows and no others. */
export const listDebtors = async (db: Database, asked: Asked): Promise<Debtor[]> => {
  const rows = await all<Row>(
    db,
    `SELECT o.number, o.name, o.owed, o.since, o.dues, p.instalments, p.made_at AS planMadeAt,
       (SELECT MAX(l.value_on) FROM ledger_entries l
        WHERE l.employer_number = o.number AND l.kind = 'payment' AND l.corrects IS NULL)
         AS lastPaidOn,
       COALESCE((SELECT SUM(l.credit_centimes - l.debit_centimes) FROM ledger_entries l
        WHERE l.employer_number = o.number AND l.kind = 'payment'
          AND l.recorded_at >= p.made_at), 0) AS paidSincePlan
     FROM (SELECT e.number, e.name, SUM(d.debit_centimes - d.credit_centimes) AS owed,
         MIN(d.due_on) AS since, json_group_array(json_object(
           'amount', d.debit_centimes - d.credit_centimes, 'dueOn', d.due_on,
           'isInterest', d.kind = 'interest')) AS dues
       ${OWING} GROUP BY e.number ORDER BY since, owed DESC, e.number LIMIT ?3 OFFSET ?4) o
     LEFT JOIN instalment_plans p ON p.employer_number = o.number AND p.ended_at IS NULL
     ORDER BY o.since, o.owed DESC, o.number`,
    asked.dueBefore,
    asked.text,
    asked.limit,
    asked.offset,
  )
  return rows.map(debtorOf)
}

export const countDebtors = async (
  db: Database,
  asked: Pick<Asked, 'text' | 'dueBefore'>,
): Promise<{ count: number; owed: Centimes }> => {
  const [row] = await all<{ count: number; owed: Centimes }>(
    db,
    `SELECT COUNT(DISTINCT e.number) AS count,
       COALESCE(SUM(d.debit_centimes - d.credit_centimes), 0) AS owed ${OWING}`,
    asked.dueBefore,
    asked.text,
  )
  return row ?? { count: 0, owed: 0 as Centimes }
}
