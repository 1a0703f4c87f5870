/**
 * D1 as it is: SQL by hand, no ORM (docs/decisions/0013). A store either runs a query
 * (`findX`, `listX`) or *returns statements* (`xRecorded(db, x): Statement[]`), which the caller
 * composes into the one guarded `db.batch([...])` of its change.
 */
export type Database = D1Database
export type Statement = D1PreparedStatement
export type Value = string | number | null

export const statement = (db: Database, sql: string, ...values: Value[]): Statement =>
  db.prepare(sql).bind(...values)

/** Rows of one query; the type is the caller's word, so name every column in the SQL. */
export const all = async <Row>(db: Database, sql: string, ...values: Value[]): Promise<Row[]> =>
  (await statement(db, sql, ...values).all<Row>()).results

export const first = async <Row>(
  db: Database,
  sql: string,
  ...values: Value[]
): Promise<Row | null> => await statement(db, sql, ...values).first<Row>()

/** True when a batch was refused by a key, a CHECK or a trigger: somebody else was first. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  /UNIQUE constraint|CHECK constraint|NOT NULL constraint|append_only/.test(error.message)

/** One JSON parameter may weigh 2 MB in D1: rows are cut into chunks safely below it. */
const CHUNK_CHARACTERS = 600_000

/** Cuts encoded rows into JSON arrays for `json_each(?1)`: bulk writes without the 100-parameter limit. */
export function* jsonChunks(rows: Iterable<string>): Generator<string> {
  let chunk: string[] = []
  let size = 0
  for (const row of rows) {
    if (size + row.length > CHUNK_CHARACTERS && chunk.length > 0) {
      yield `[${chunk.join(',')}]`
      chunk = []
      size = 0
    }
    chunk.push(row)
    size += row.length + 1
  }
  if (chunk.length > 0) yield `[${chunk.join(',')}]`
}
