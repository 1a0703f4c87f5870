import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { inForceFrom } from './sole-signatory.ts'
import { debitAccountAdded } from './store-accounts.ts'
import { mandateRecorded } from './store-collections.ts'

/**
 * For the batch of a signed *Bulletin E@sypaiement*: the account an employer pays from, and the
 * mandate on it. Both wait their day, as any change of how one pays does: it can be stopped.
 */
export const debitMandateSigned = (
  c: Context<App>,
  signed: {
    employer: { number: string; name: string }
    userId: string
    reference: string
    rib: string
    holder: string
    signedOn: IsoDate
  },
): Statement[] => {
  const { db, now: at } = c.var
  const { employer, userId, reference, rib, holder, signedOn } = signed
  const effectiveAt = inForceFrom(at)
  return [
    debitAccountAdded(db, {
      id: newId(),
      rib,
      holder,
      employerNumber: employer.number,
      userId,
      addedAt: at,
      effectiveAt,
    }),
    ...mandateRecorded(db, {
      id: newId(),
      employerNumber: employer.number,
      reference,
      rib,
      holder,
      signedOn,
      by: userId,
      at,
      effectiveAt,
    }),
    ...noticed(db, {
      to: { userId },
      template: 'debit_account_pending',
      facts: {
        who: 'CIMR',
        rib,
        employer: employer.name,
        inForceFrom: effectiveAt,
        stopLink: linkTo(c, '/payment-settings'),
      },
      at,
    }),
  ]
}
