import type { Context, MiddlewareHandler } from 'hono'
import { doerOf, employerOf, mayReadWith, requireRole, rightOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { parseEmployerNumber } from '#src/kernel/identifiers.ts'

/** Rights that show an employer's account to its own people and to those who work for it. */
const READING = ['account', 'payment_orderer', 'payment_validator', 'administrator'] as const
const DESK = ['desk_recovery', 'desk_controller'] as const

const employers = requireRole('employer')
const reading = mayReadWith(...READING)
const desk = requireRole('desk', ...DESK)

/** The employer's own people, and those of the fund who recover what is due. */
export const readsAccount: MiddlewareHandler<App> = async (c, next) => {
  const actor = c.var.actors.desk
  const isStaff = actor?.isStrong && DESK.some((role) => rightOf(actor, role) !== null)
  const isOwn = c.var.actors.employer !== undefined
  if (isStaff && !isOwn) return await desk(c, next)
  return await employers(c, async () => {
    await reading(c, next)
  })
}

export type Holder = { number: string; name: string; isStaff: boolean }

/** Whose account the page is about: somebody else's does not exist. */
export const holderOf = async (c: Context<App>): Promise<Holder> => {
  const number = parseEmployerNumber(c.req.param('employer_number') ?? '')
  const { actor, db, now } = c.var
  if (actor.space !== 'desk') {
    const own = employerOf(c)
    if (own.number !== number) throw notFound()
    return { ...own, isStaff: false }
  }
  const employer = number === null ? null : await findEmployer(db, number)
  if (!employer) throw notFound()
  await audited(db, {
    object: { kind: 'employer', id: employer.number },
    action: 'account_seen',
    actor: doerOf(actor),
    at: now,
  }).run()
  return { ...employer, isStaff: true }
}
