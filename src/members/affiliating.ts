import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { listReachable } from './store-telling.ts'
import { reached } from './telling.ts'

type Affiliation = { memberId: string; from: IsoDate }

/**
 * For the batch in which an employer affiliates people the fund knew already: each reads it in their
 * history, and hears of it where they can be reached. Whoever did not expect it can say so.
 */
export const membersAffiliated = async (
  c: Context<App>,
  affiliations: readonly Affiliation[],
  employer: { name: string },
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const people = await listReachable(
    db,
    affiliations.map(({ memberId }) => memberId),
  )
  return affiliations.flatMap(({ memberId, from }) => {
    const person = people.find((one) => one.memberId === memberId)
    const facts = { employer: employer.name, from, link: linkTo(c, '/member') }
    return [
      audited(db, {
        object: { kind: 'member', id: memberId },
        subject: { kind: 'member', id: memberId },
        action: 'member_affiliated',
        actor: doerOf(actor),
        at,
        after: { employer: employer.name, from },
      }),
      ...(person
        ? noticed(db, { to: reached(person), template: 'member_affiliated', facts, at })
        : []),
    ]
  })
}
