import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'

/** Who of the fund looked at what an employer asked, or a company that is no employer yet. */
export const caseSeen = (c: Context<App>, id: string, employerNumber: string | null): Statement =>
  audited(c.var.db, {
    object: { kind: 'case', id },
    ...(employerNumber === null ? {} : { subject: { kind: 'employer', id: employerNumber } }),
    action: 'case_seen',
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })
