import { createHash, createHmac } from 'node:crypto'
import type { Context } from 'hono'
import {
  type Database,
  first,
  isConflict,
  type Statement,
  statement,
} from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from './problem.ts'

/** What a person asked for, once: `id` was made with the form, or comes in `Idempotency-Key`. */
export type Command = { actorId: string; id: string; digest: string }
export type Outcome = { status: 200 | 201 | 202; location: string }

/** Opaque: nothing of what it names can be read from it. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '')

export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

const COMMAND_ID = /^[\w-]{1,80}$/

/** Passwords and answers leave no trace, whoever holds the key as well. */
const SECRET = /^(?:\w*password|current|again|answer_\d+)$/

/** Keyed: what was typed is personal, and a plain digest of it could be guessed at. */
const digestOf = (c: Context<App>, asked: Record<string, unknown>): string => {
  const kept = Object.entries(asked).filter(([name]) => !SECRET.test(name))
  return createHmac('sha256', `command ${c.env.PASSWORD_PEPPER}`)
    .update(`${c.req.method} ${c.req.path}\n${JSON.stringify(Object.fromEntries(kept))}`)
    .digest('hex')
}

/** The same request has the same digest: its path and what was asked, the id itself left out. */
export const commandOf = (c: Context<App>, asked: Record<string, unknown>): Command => {
  const { command_id: typed, ...rest } = asked
  const given = typeof typed === 'string' ? typed : c.req.header('Idempotency-Key')
  if (given !== undefined && !COMMAND_ID.test(given))
    throw new Problem(400, { code: 'command_id_malformed', facts: {} })
  return {
    // A form open to all has nobody to name: its id was made with the page.
    actorId: (c.var.actor as typeof c.var.actor | undefined)?.userId ?? 'public',
    id: given ?? newId(),
    digest: digestOf(c, rest),
  }
}

/** First statement of the change's batch: a second run breaks on the key and nothing happens. */
export const commandRecorded = (
  db: Database,
  command: Command,
  outcome: Outcome & { at: number },
): Statement =>
  statement(
    db,
    `INSERT INTO commands (actor_id, command_id, request_digest, status, location, at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    command.actorId,
    command.id,
    command.digest,
    outcome.status,
    outcome.location,
    outcome.at,
  )

/** What this command did before, if it was carried out; the same id on another request is refused. */
export const outcomeOf = async (db: Database, command: Command): Promise<Outcome | null> => {
  const row = await first<Outcome & { digest: string }>(
    db,
    `SELECT status, location, request_digest AS digest FROM commands
     WHERE actor_id = ? AND command_id = ?`,
    command.actorId,
    command.id,
  )
  if (!row) return null
  if (row.digest !== command.digest)
    throw new Problem(422, { code: 'command_id_reused', facts: {} })
  return { status: row.status, location: row.location }
}

/**
 * Runs the batch; when a key refused it, says what the same command had already done, or null when
 * something else stood in the way (the caller then reads what).
 */
export const carryOut = async (
  db: Database,
  command: Command,
  statements: Statement[],
): Promise<'done' | Outcome | null> => {
  try {
    await db.batch(statements)
    return 'done'
  } catch (error) {
    if (!isConflict(error)) throw error
    return await outcomeOf(db, command)
  }
}
