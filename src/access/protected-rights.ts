import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, outcomeOf } from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { type Actor, ALWAYS_STRONG, doerOf, EMPLOYER_RIGHTS, type RightName } from './actor.ts'
import { protectedRightsChange } from './requests.ts'
import { employerOf } from './sessions.ts'
import { rightsProtected } from './store-protected-rights.ts'

/** Rights of this employer that a password alone does not open, in the order of the pages. */
export const protectedRights = (actor: Actor): RightName[] =>
  EMPLOYER_RIGHTS.filter(
    (name) => ALWAYS_STRONG.includes(name) || actor.secondFactorFor.includes(name),
  )

/** Writes what the administrator ticked, from the next click of each person on; or why not. */
export const protectionChanged = async (
  c: Context<App>,
  location: string,
): Promise<Problem | null> => {
  const { db, actor, now } = c.var
  const values = await readValues(c)
  const body = parseValues(values, protectedRightsChange)
  if (!body.ok) return new Problem(422, { code: 'grant_unreadable', facts: {} })
  const before = protectedRights(actor)
  const after = protectedRights({ ...actor, secondFactorFor: body.value.rights })
  const command = commandOf(c, values)
  if ((await outcomeOf(db, command)) || String(after) === String(before)) return null
  const { number: employerNumber } = employerOf(c)
  const rights = after.filter((name) => !ALWAYS_STRONG.includes(name))
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { status: 200, location, at: now }),
    ...rightsProtected(db, { employerNumber, rights, userId: actor.userId, at: now }),
    audited(db, {
      object: { kind: 'employer', id: employerNumber },
      action: 'second_factor_rights_set',
      actor: doerOf(actor),
      at: now,
      before: { second_factor_rights: before },
      after: { second_factor_rights: after },
    }),
  ])
  return ran === null ? changedMeanwhile() : null
}
