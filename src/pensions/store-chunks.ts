import { type Database, jsonChunks, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Candidate } from './store-runs.ts'
import { BASIS, DEBT } from './store-runs.ts'
import type { Prepared } from './rules/preparing.ts'

export type Looked = { candidate: Candidate; made: Prepared }

const totals = (looked: readonly Looked[]) => {
  const count = (outcome: Prepared['outcome']): number =>
    looked.filter(({ made }) => made.outcome === outcome).length
  const sum = (of: (made: Prepared) => number): number =>
    looked.reduce((total, { made }) => total + of(made), 0)
  return {
    paid: count('pay'),
    held: count('held'),
    unpaid: count('nothing'),
    gross: sum((made) => made.gross),
    net: sum((made) => made.net),
  }
}

/** Its number is taken by one run only: whoever comes second has the whole batch refused. */
const chunkWritten = (
  db: Database,
  run: { month: Month; seq: number; at: Instant },
  looked: readonly Looked[],
): Statement => {
  const { paid, held, unpaid, gross, net } = totals(looked)
  return statement(
    db,
    `INSERT INTO pension_run_chunks (month, seq, last_id, paid, held, unpaid, gross_centimes,
       net_centimes, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    run.month,
    run.seq,
    looked.at(-1)?.candidate.id ?? '',
    paid,
    held,
    unpaid,
    gross,
    net,
    run.at,
  )
}

const rows = (list: Iterable<readonly (string | number | null)[]>): Iterable<string> =>
  [...list].map((row) => JSON.stringify(row))

/** A decision taken since it was read leaves `basis` empty, and the batch is refused. */
const PAYMENTS = `INSERT INTO pension_payments (pension_id, month, outcome, is_over,
    gross_centimes, net_centimes, account_seq, mode, basis, value_digest, at)
  SELECT j.value->>0, ?2, j.value->>1, j.value->>2, j.value->>3, j.value->>4, j.value->>5,
    j.value->>6, CASE WHEN ${BASIS('j.value->>0')} = j.value->>7 THEN j.value->>7 END, ?3, ?4
  FROM json_each(?1) j`

const LINES = `INSERT INTO pension_payment_lines (pension_id, month, seq, kind, for_month, points,
    value_centimes, amount_centimes)
  SELECT j.value->>0, ?2, j.value->>1, j.value->>2, j.value->>3, j.value->>4, j.value->>5,
    j.value->>6 FROM json_each(?1) j`

const OWED_BACK = `INSERT INTO pension_debts (pension_id, seq, kind, amount_centimes, what,
    for_month, at)
  SELECT j.value->>0, (SELECT COALESCE(MAX(seq), 0) FROM pension_debts
      WHERE pension_id = j.value->>0) + j.value->>1, 'owed', j.value->>2, j.value->>3,
    j.value->>4, ?2 FROM json_each(?1) j`

/** More than is owed back can't be withheld: the amount is then empty, and the batch is refused. */
const RECOVERED = `INSERT INTO pension_debts (pension_id, seq, kind, amount_centimes,
    payment_month, at)
  SELECT j.value->>0, (SELECT COALESCE(MAX(seq), 0) + 1 FROM pension_debts
      WHERE pension_id = j.value->>0), 'recovered',
    CASE WHEN j.value->>1 <= ${DEBT('j.value->>0')} THEN j.value->>1 END, ?2, ?3
  FROM json_each(?1) j`

/** All of a chunk for one batch: it is written whole or not at all. */
export const chunkStatements = (
  db: Database,
  run: { month: Month; seq: number; valueDigest: string; at: Instant },
  looked: readonly Looked[],
): Statement[] => {
  const payments = rows(
    looked.map(({ candidate: one, made }) => [
      one.id,
      made.outcome,
      made.isOver ? 1 : 0,
      made.gross,
      made.net,
      one.accountSeq,
      one.mode,
      one.basis,
    ]),
  )
  const lines = rows(
    looked.flatMap(({ candidate: { id }, made }) =>
      made.lines.map((line, i) => [
        id,
        i + 1,
        line.kind,
        line.forMonth,
        line.points,
        line.value,
        line.amount,
      ]),
    ),
  )
  const owedBack = rows(
    looked.flatMap(({ candidate: { id }, made }) =>
      made.owedBack.map((one, i) => [id, i + 1, one.amount, one.what, one.forMonth]),
    ),
  )
  const recovered = rows(
    looked.flatMap(({ candidate: { id }, made }) =>
      made.lines.flatMap((line) => (line.kind === 'recovery' ? [[id, 0 - line.amount]] : [])),
    ),
  )
  const { month, valueDigest, at } = run
  return [
    chunkWritten(db, run, looked),
    ...[...jsonChunks(payments)].map((json) =>
      statement(db, PAYMENTS, json, month, valueDigest, at),
    ),
    ...[...jsonChunks(lines)].map((json) => statement(db, LINES, json, month)),
    ...[...jsonChunks(owedBack)].map((json) => statement(db, OWED_BACK, json, at)),
    ...[...jsonChunks(recovered)].map((json) => statement(db, RECOVERED, json, month, at)),
  ]
}
