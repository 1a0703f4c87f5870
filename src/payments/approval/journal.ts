import type { ChainEvent } from '#src/payments/payment.ts'

// The object's own tables: its name, events in order, how far D1 knows them, commands carried out,
// and the mark of an order that never will be.

const MIGRATIONS = [
  `CREATE TABLE self (id TEXT PRIMARY KEY, projected INTEGER NOT NULL DEFAULT 0) STRICT`,
  `CREATE TABLE events (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT`,
  `CREATE TABLE done (
     actor_id TEXT NOT NULL, command_id TEXT NOT NULL, digest TEXT NOT NULL,
     PRIMARY KEY (actor_id, command_id)) STRICT`,
  `CREATE TABLE abandoned (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT`,
]

export const migrate = (sql: SqlStorage): void => {
  sql.exec('CREATE TABLE IF NOT EXISTS _migrations (number INTEGER PRIMARY KEY) STRICT')
  const [row] = sql.exec<{ n: number }>('SELECT COUNT(*) AS n FROM _migrations').toArray()
  for (const [number, migration] of MIGRATIONS.entries())
    if (number >= (row?.n ?? 0)) {
      sql.exec(migration)
      sql.exec('INSERT INTO _migrations (number) VALUES (?)', number)
    }
}

/** An object doesn't know its own name: it keeps the one it was first called by. */
export const named = (sql: SqlStorage, id: string): void => {
  sql.exec('INSERT INTO self (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM self)', id)
}

export const selfIn = (sql: SqlStorage): { id: string; projected: number } | null =>
  sql.exec<{ id: string; projected: number }>('SELECT id, projected FROM self').toArray()[0] ?? null

/** Only forward: two projections may run at once. */
export const projectedUpTo = (sql: SqlStorage, seq: number): void => {
  sql.exec('UPDATE self SET projected = ?1 WHERE projected < ?1', seq)
}

export const eventsIn = (sql: SqlStorage): ChainEvent[] =>
  sql
    .exec<{ body: string }>('SELECT body FROM events ORDER BY seq')
    .toArray()
    .map((row) => JSON.parse(row.body) as ChainEvent)

export const eventAppended = (sql: SqlStorage, event: ChainEvent): void => {
  sql.exec('INSERT INTO events (seq, body) VALUES (?, ?)', event.seq, JSON.stringify(event))
}

/** The digest of the request this command was carried out for, if it was. */
export const doneFor = (
  sql: SqlStorage,
  command: { id: string; by: { id: string } },
): string | null =>
  sql
    .exec<{ digest: string }>(
      'SELECT digest FROM done WHERE actor_id = ? AND command_id = ?',
      command.by.id,
      command.id,
    )
    .toArray()[0]?.digest ?? null

export const doneRecorded = (
  sql: SqlStorage,
  command: { id: string; by: { id: string }; requestDigest: string },
): void => {
  sql.exec(
    'INSERT INTO done (actor_id, command_id, digest) VALUES (?, ?, ?)',
    command.by.id,
    command.id,
    command.requestDigest,
  )
}

/** Another order took the place of this one before it was given. */
export const abandonedMarked = (sql: SqlStorage): void => {
  sql.exec('INSERT INTO abandoned (one) VALUES (1) ON CONFLICT DO NOTHING')
}

export const isAbandoned = (sql: SqlStorage): boolean =>
  sql.exec('SELECT one FROM abandoned').toArray().length > 0
