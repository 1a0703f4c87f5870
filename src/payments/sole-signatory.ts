import type { Context } from 'hono'
import { payersOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { doerOf } from '#src/access/index.ts'
import { casablancaDate, HOUR_MS, instant } from '#src/kernel/dates.ts'
import { noticed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { paymentChangeDelay } from '#src/rulebook/parameters/access.ts'
import { soleSignatoryRecorded } from './store-accounts.ts'

/** When a change of how an employer pays is in force: it can be stopped until then. */
export const inForceFrom = (now: number) =>
  instant(now + valueOn(paymentChangeDelay, casablancaDate(instant(now))) * HOUR_MS)

/** For the batch of the case that two at the fund decided: one person engages the company alone. */
export const soleSignatorySet = async (
  c: Context<App>,
  set: {
    userId: string
    userName: string
    employer: { number: string; name: string }
    caseId: string
  },
): Promise<Statement[]> => {
  const { db, actor, now } = c.var
  const { employer } = set
  const effectiveAt = inForceFrom(now)
  const payers = await payersOf(c, employer.number)
  return [
    soleSignatoryRecorded(db, {
      employerNumber: employer.number,
      userId: set.userId,
      caseId: set.caseId,
      at: now,
      effectiveAt,
    }),
    ...payers.flatMap((userId) =>
      noticed(db, {
        to: { userId },
        template: 'sole_signatory_set',
        facts: { who: set.userName, employer: employer.name, inForceFrom: effectiveAt },
        at: now,
      }),
    ),
    audited(db, {
      object: { kind: 'employer', id: employer.number },
      action: 'sole_signatory_set',
      actor: doerOf(actor),
      at: now,
      after: { user: set.userId, in_force_from: effectiveAt },
    }),
  ]
}
