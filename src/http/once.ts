import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, type Outcome, outcomeOf } from './command.ts'
import { changedMeanwhile } from './problem.ts'
import type { Values } from './read-body.ts'

/** What the command asks, done once: asked again, it answers as the first time. */
export const once = async (
  c: Context<App>,
  values: Values,
  outcome: Outcome,
  make: () => Promise<Statement[]>,
): Promise<Outcome> => {
  const { db, now } = c.var
  const command = commandOf(c, values)
  const before = await outcomeOf(db, command)
  if (before) return before
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    ...(await make()),
  ])
  if (ran === null) throw changedMeanwhile()
  return ran === 'done' ? outcome : ran
}
