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

type Waiting = {
  asked: Statement
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}
const waiting = new WeakMap<Database, Waiting[]>()

const sent = async (
  db: Database,
  reads: readonly Waiting[],
): Promise<readonly { results: unknown[] }[]> => {
  const [only] = reads
  if (only && reads.length === 1) return [await only.asked.all()]
  return await db.batch(reads.map((read) => read.asked))
}

/**
 * Rows of one query. Reads asked for together (`Promise.all`) travel together: one round trip, one
 * snapshot. They leave at the end of the turn, so never with those of another request.
 */
const rowsOf = <Row>(db: Database, asked: Statement): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const read: Waiting = { asked, resolve: resolve as (rows: unknown[]) => void, reject }
    const others = waiting.get(db)
    if (others) {
      others.push(read)
      return
    }
    const reads = [read]
    waiting.set(db, reads)
    queueMicrotask(() => {
      waiting.delete(db)
      sent(db, reads).then(
        (answers) => reads.forEach((one, i) => one.resolve(answers[i]?.results ?? [])),
        (error: unknown) => reads.forEach((one) => one.reject(error)),
      )
    })
  })

/** The type of a row is the caller's word, so name every column in the SQL. */
export const all = <Row>(db: Database, sql: string, ...values: Value[]): Promise<Row[]> =>
  rowsOf<Row>(db, statement(db, sql, ...values))

export const first = async <Row>(
  db: Database,
  sql: string,
  ...values: Value[]
): Promise<Row | null> => (await all<Row>(db, sql, ...values))[0] ?? null

/** True when a batch was refused by a key, a CHECK or a trigger: somebody else was first. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  /UNIQUE constraint|CHECK constraint|NOT NULL constraint|append_only/.test(error.message)

/** A batch whose keys refuse it when somebody else was first: what they wrote stands. */
export const batchUnlessTaken = async (db: Database, statements: Statement[]): Promise<boolean> => {
  try {
    await db.batch(statements)
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

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
