import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Named } from './account.ts'

/** A sheet to sign by hand and take to one's bank. */
export type TransferOrder = {
  id: string
  employerNumber: string
  employerName: string
  reference: string
  amount: Centimes
  dues: readonly Named[]
  madeByName: string
  madeAt: Instant
}

type Row = Omit<TransferOrder, 'dues'> & { dues: string }
const COLUMNS = `o.id, o.employer_number AS employerNumber, e.name AS employerName, o.reference,
  o.amount_centimes AS amount, o.dues, o.made_by_name AS madeByName, o.made_at AS madeAt
  FROM transfer_orders o JOIN employers e ON e.number = o.employer_number`
const orderOf = (row: Row): TransferOrder => ({ ...row, dues: JSON.parse(row.dues) as Named[] })

export const findTransferOrder = async (
  db: Database,
  id: string,
): Promise<TransferOrder | null> => {
  const row = await first<Row>(db, `SELECT ${COLUMNS} WHERE o.id = ?`, id)
  return row && orderOf(row)
}

export const listTransferOrders = async (
  db: Database,
  employerNumber: string,
): Promise<TransferOrder[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} WHERE o.employer_number = ? ORDER BY o.made_at DESC LIMIT 20`,
    employerNumber,
  )
  return rows.map(orderOf)
}

/** Its reference breaks on the key when it is taken already. */
export const transferOrderMade = (
  db: Database,
  made: Omit<TransferOrder, 'employerName'> & { userId: string },
): Statement[] => [
  statement(
    db,
    `INSERT INTO payment_references (reference, employer_number, kind, object_id)
     VALUES (?, ?, 'transfer_order', ?)`,
    made.reference,
    made.employerNumber,
    made.id,
  ),
  statement(
    db,
    `INSERT INTO transfer_orders (id, employer_number, reference, amount_centimes, dues, made_by,
       made_by_name, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    made.id,
    made.employerNumber,
    made.reference,
    made.amount,
    JSON.stringify(made.dues),
    made.userId,
    made.madeByName,
    made.madeAt,
  ),
]
