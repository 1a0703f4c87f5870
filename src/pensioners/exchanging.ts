import type { Context } from 'hono'
import { enter, hashPassword, judgePassword, passwordReplaced } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { batchUnlessTaken } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { phraseChosen } from './requests.ts'
import { accessCodeUsed } from './store-codes.ts'
import { type Entry, entryUsed } from './store-entries.ts'
import { findPersonByCin, pensionerUserCreated } from './store-people.ts'

type Refused = { errors: readonly FieldError[]; problem: null; values: Values }

const over = (): Problem => new Problem(410, { code: 'entry_over', facts: {} })

const errorsIn = (
  chosen: { password: string; again?: string | undefined },
  name: string,
): FieldError[] => {
  const judged = judgePassword(chosen.password, { hasSecondFactor: false, context: [name] })
  return [
    ...(judged.ok ? [] : [{ field: 'password', code: judged.refusal.code }]),
    ...(chosen.again === undefined || chosen.again === chosen.password
      ? []
      : [{ field: 'again', code: 'passwords_differ' }]),
  ]
}

/**
 * The access code becomes a phrase, once: the letter is worth nothing from then on. Somebody who had
 * lost their phrase gets another; every session that was open with the lost one ends.
 */
export const takePhrase = async (c: Context<App>, one: Entry): Promise<Response | Refused> => {
  const values = await readValues(c)
  const body = parseValues(values, phraseChosen)
  const { cin, accessCodeId } = one
  const person = cin === null ? null : await findPersonByCin(c.var.db, cin)
  if (one.state !== 'phrase' || accessCodeId === null || !person) throw over()
  const errors = body.ok ? errorsIn(body.value, person.name) : body.errors
  if (!body.ok || errors.length > 0) return { errors, problem: null, values }
  const { db, now: at } = c.var
  const passwordHash = await hashPassword(body.value.password, c.env.PASSWORD_PEPPER)
  const id = person.userId ?? newId()
  const written = await batchUnlessTaken(db, [
    entryUsed(db, one),
    accessCodeUsed(db, accessCodeId, realNow()),
    ...(person.userId === null
      ? [pensionerUserCreated(db, { id, person, passwordHash, createdAt: at })]
      : passwordReplaced(c, { userId: id, space: 'pensioner', passwordHash })),
    audited(db, {
      object: { kind: 'user', id },
      action: person.userId === null ? 'pensioner_activated' : 'pensioner_phrase_replaced',
      actor: { kind: 'pensioner', id, name: person.name },
      at,
    }),
  ])
  if (!written) throw over()
  wakeNotices(c)
  const who = { userId: id, name: person.name, space: 'pensioner', next: '/pensioner' } as const
  const location = await enter(c, who)
  return done(c, { status: 201, location, json: () => ({ location }) })
}
