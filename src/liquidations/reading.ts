import type { Context, MiddlewareHandler } from 'hono'
import { type Actor, principalOf, requireReader, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import type { Liquidation, Side } from './liquidation.ts'
import { findLiquidation } from './store.ts'

const asMember = requireRole('member')
const asPensioner = requireRole('pensioner')
const asReader = requireReader('documents')
const asEmployer = requireRole('employer', 'liquidation')

/** What a helper may take away of a file that is otherwise its person's alone. */
const isPaper = (path: string): boolean =>
  /^\/liquidations\/[^/]+\/(?:award|pieces\/[^/]+)$/.test(path)

/** Its member reads a file, and the employer it is followed with; a browser may be signed in as both. */
export const readsLiquidation: MiddlewareHandler<App> = async (c, next) => {
  const { member, employer, pensioner } = c.var.actors
  // Who came in as a pensioner reads their file, and acts on it in the member's space.
  if (!member && !employer && pensioner && c.req.method === 'GET')
    return await (isPaper(c.req.path) ? asReader : asPensioner)(c, next)
  if (!member) return await asEmployer(c, next)
  if (!employer) return await asMember(c, next)
  const one = await findLiquidation(c.var.db, c.req.param('id') ?? '')
  return await (one?.memberId === member.memberId ? asMember : asEmployer)(c, next)
}

const isHolder = (space: Actor['space']): boolean => space === 'member' || space === 'pensioner'

/** Somebody else's file does not exist. */
export const loadLiquidation = async (c: Context<App>): Promise<Liquidation> => {
  const one = await findLiquidation(c.var.db, c.req.param('id') ?? '')
  const { actor } = c.var
  const isOwn = isHolder(actor.space)
    ? one?.memberId === principalOf(actor).memberId
    : one?.employerNumber !== null && one?.employerNumber === actor.employer?.number
  if (!one || !isOwn) throw notFound()
  return one
}

export const sideOf = (c: Context<App>): Side =>
  c.var.actor.space === 'desk' ? 'fund' : isHolder(c.var.actor.space) ? 'member' : 'employer'
