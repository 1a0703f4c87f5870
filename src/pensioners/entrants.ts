import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { helperEntered } from '#src/helpers/index.ts'
import { newId } from '#src/http/command.ts'
import type { Entry } from './store-entries.ts'
import { findPersonByCin, pensionerUserCreated } from './store-people.ts'

/** Who a right code lets in, where they begin, and what has to be written of it. */
type Entrant = { userId: string; name: string; next: string; statements: Statement[] }

/** False when nobody matched: then no code is right. */
export const opensAnything = (one: Entry): boolean => one.cin !== null || one.helperEmail !== null

const pensionerEntered = async (
  c: Context<App>,
  cin: string,
  channel: Entry['channel'],
): Promise<Entrant | null> => {
  const { db, now: at } = c.var
  const person = await findPersonByCin(db, cin)
  if (!person) return null
  const { name } = person
  const entrant = { name, next: '/pensioner' }
  if (person.userId !== null) return { ...entrant, userId: person.userId, statements: [] }
  const id = newId()
  return {
    ...entrant,
    userId: id,
    statements: [
      pensionerUserCreated(db, { id, person, passwordHash: '', createdAt: at }),
      audited(db, {
        object: { kind: 'user', id },
        action: 'pensioner_entered',
        actor: { kind: 'pensioner', id, name },
        at,
        after: { channel },
      }),
    ],
  }
}

/** As the registers stand when the code is typed: a login is made the first time. */
export const entrantOf = async (c: Context<App>, one: Entry): Promise<Entrant | null> => {
  if (one.cin !== null) return await pensionerEntered(c, one.cin, one.channel)
  const helper = one.helperEmail === null ? null : await helperEntered(c, one.helperEmail)
  return helper && { ...helper, next: '/helping' }
}
