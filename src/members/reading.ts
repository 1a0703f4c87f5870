import type { Context, MiddlewareHandler } from 'hono'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'

const READERS = ['desk_agent', 'desk_controller', 'desk_recovery', 'desk_pensions'] as const

const asMember = requireRole('member')
const asStaff = requireRole('desk', ...READERS)

/** One's own file, by `me` or by its id; anybody's for the staff who answer cases. */
export const readsFile: MiddlewareHandler<App> = async (c, next) => {
  const id = c.req.param('id')
  const { member, desk } = c.var.actors
  const isOwn = id === 'me' || member?.memberId === id
  return await (desk && !isOwn ? asStaff : asMember)(c, next)
}

/** Whose file was asked for. */
export const fileOf = (c: Context<App>): { memberId: string; isOwn: boolean } => {
  const { actor } = c.var
  const asked = c.req.param('id') ?? 'me'
  if (actor.space !== 'member') return { memberId: asked, isOwn: false }
  if (asked !== 'me' && asked !== actor.memberId) throw notFound()
  return { memberId: actor.memberId ?? '', isOwn: true }
}

/** Staff who open somebody's file write it in that person's history. */
export const seen = async (c: Context<App>, memberId: string, action: string): Promise<void> => {
  const { actor, db, now } = c.var
  if (actor.space === 'member') return
  await audited(db, {
    object: { kind: 'member', id: memberId },
    subject: { kind: 'member', id: memberId },
    action,
    actor: doerOf(actor),
    at: now,
  }).run()
}
