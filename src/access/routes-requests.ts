import { type Context, Hono } from 'hono'
import { audited } from '#src/audit/index.ts'
import { isConflict, type Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { doerOf, EMPLOYER_RIGHTS, holds } from './actor.ts'
import { employerOf, requireRole } from './sessions.ts'
import { ownPeople } from './standing-in.ts'
import { listRequests, requestMade } from './store-requests.ts'
import { listUsers } from './store-users.ts'

/** False when the same person's other request was first: nobody is told twice. */
const once = async (c: Context<App>, statements: Statement[]): Promise<boolean> => {
  try {
    await c.var.db.batch(statements)
    return true
  } catch (error) {
    if (!isConflict(error)) throw error
    return false
  }
}

const asked = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const right = EMPLOYER_RIGHTS.find((name) => name === values['right'])
  if (!right) throw new Problem(422, { code: 'right_to_choose', facts: {} })
  const { actor, db, now } = c.var
  if (holds(actor, right)) throw new Problem(409, { code: 'right_already_held', facts: { right } })
  const { number, name: employer } = employerOf(c)
  const [users, before] = await Promise.all([listUsers(db, number), listRequests(db, number)])
  let isNew = !before.some((one) => one.userId === actor.userId && one.right === right)
  if (isNew) {
    const administrators = users.filter(
      (user) => user.endedAt === null && user.rights.some((one) => one.name === 'administrator'),
    )
    isNew = await once(c, [
      requestMade(db, { id: newId(), userId: actor.userId, right, askedAt: now }),
      ...administrators.flatMap((user) =>
        noticed(db, {
          to: { userId: user.id },
          template: 'access_request',
          facts: {
            who: actor.name,
            right,
            employer,
            link: linkTo(c, `/users/${actor.userId}`),
          },
          at: now,
        }),
      ),
      audited(db, {
        object: { kind: 'user', id: actor.userId },
        action: 'right_asked',
        actor: doerOf(actor),
        at: now,
        after: { right },
      }),
    ])
    wakeNotices(c)
  }
  return done(c, {
    status: isNew ? 201 : 200,
    location: '/notices',
    json: () => ({ right, asked: true }),
  })
}

/** A right one lacks is asked for on the page that refused it. */
export const accessRequests = new Hono<App>()
  .use(requireRole('employer'))
  .use(ownPeople)
  .post('/', asked)
