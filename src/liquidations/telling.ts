import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { noticed, sealed } from '#src/notices/index.ts'
import { newToken } from '#src/http/token.ts'
import type { Contact, Liquidation } from './liquidation.ts'
import { sideOf } from './reading.ts'
import { confirmationAsked } from './store.ts'
import { told } from './store-story.ts'

/** How a member is reached: their login, else every address that is known of them. */
export type Reachable = { userId: string | null; contact: Contact }

export const recipientOf = ({ userId, contact }: Reachable) =>
  userId !== null
    ? { userId }
    : {
        language: 'fr' as const,
        addresses: {
          ...(contact.email ? { email: contact.email } : {}),
          ...(contact.phone ? { sms: contact.phone } : {}),
          ...(contact.postalAddress ? { letter: contact.postalAddress } : {}),
        },
      }

/** `after`: of a reminder that time brings, how many left before it; null for any other link. */
export type Asking = {
  pepper: string
  origin: string
  at: Instant
  isAgain: boolean
  after: number | null
}

/** The member's own link to what was chosen for them; a new one ends the one before. */
export const confirmationSent = (
  db: D1Database,
  one: Pick<Liquidation, 'id' | 'number' | 'employerName'>,
  who: Reachable,
  { pepper, origin, at, isAgain, after }: Asking,
): Statement[] => {
  const { token, hash } = newToken()
  const link = new URL(`/liquidation-confirmations/${token}`, origin).href
  return [
    confirmationAsked(db, { id: one.id, hash, at, after }),
    told(db, one.id, {
      at,
      what: isAgain ? 'confirmation_reminded' : 'confirmation_asked',
      side: 'fund',
      name: 'CIMR',
    }),
    ...noticed(db, {
      to: recipientOf(who),
      template: 'liquidation_confirm',
      facts: { number: one.number, employer: one.employerName ?? '', isReminder: isAgain },
      secret: sealed(pepper, 'liquidation_confirm', { link }),
      at,
    }),
  ]
}

/** For the batch of a change: the line of the file's story, and its trace in the member's history. */
export const noted = (
  c: Context<App>,
  { id, memberId }: Pick<Liquidation, 'id' | 'memberId'>,
  about: { what: string; detail?: string; after?: Record<string, string | number | null> },
): Statement[] => {
  const { db, actor, now: at } = c.var
  const { what, detail = '', after } = about
  return [
    told(db, id, { at, what, side: sideOf(c), name: actor.name, detail }),
    audited(db, {
      object: { kind: 'liquidation', id },
      subject: { kind: 'member', id: memberId },
      action: `liquidation_${what}`,
      actor: doerOf(actor),
      at,
      ...(after ? { after } : {}),
    }),
  ]
}
