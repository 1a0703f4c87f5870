import type { Context } from 'hono'
import { type RightName, rightOf } from '#src/access/index.ts'
import type { Staff } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'

/** Everyone at the desk but its administrators, who see no case. */
export const CASE_ROLES = [
  'desk_agent',
  'desk_controller',
  'desk_recovery',
  'desk_pensions',
] as const satisfies readonly RightName[]

export const staffOf = (c: Context<App>): Staff => ({
  userId: c.var.actor.userId,
  roles: CASE_ROLES.filter((role) => rightOf(c.var.actor, role) !== null),
})

export const DESK_ROLES = [...CASE_ROLES, 'desk_administrator'] as const
export type DeskRole = (typeof DESK_ROLES)[number]
export const isDeskRole = (text: string): text is DeskRole =>
  DESK_ROLES.some((role) => role === text)
