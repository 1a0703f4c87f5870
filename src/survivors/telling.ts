import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { newToken } from '#src/http/token.ts'
import { isReachable } from './rules/heirs.ts'
import { linkKept } from './store-files.ts'
import type { Reach, Survivor } from './survivor.ts'

/** What a message to a survivor is about. */
export type About = 'opened' | 'again' | 'asked' | 'refused'

export const recipientOf = (reach: Reach) => ({
  language: 'fr' as const,
  addresses: {
    ...(reach.email ? { email: reach.email } : {}),
    ...(reach.phone ? { sms: reach.phone } : {}),
    ...(reach.postalAddress ? { letter: reach.postalAddress } : {}),
  },
})

/**
 * A new link to their file, which ends the one before: 256 random bits, kept hashed. Without an
 * address nothing leaves, and the desk sees that it has to find one.
 */
export const linkSent = (
  c: Context<App>,
  one: { id: string; number: string; reach: Reach; deceased: string; about: About },
): Statement[] => {
  if (!isReachable(one.reach)) return []
  const { token, hash } = newToken()
  const link = linkTo(c, `/survivor-files/${token}`)
  return [
    linkKept(c.var.db, { id: one.id, hash }),
    ...noticed(c.var.db, {
      to: recipientOf(one.reach),
      template: 'survivor_link',
      facts: { number: one.number, deceased: one.deceased, about: one.about },
      secret: sealed(c.env.PASSWORD_PEPPER, 'survivor_link', { link }),
      at: c.var.now,
    }),
  ]
}

export const nameOf = (one: { firstName: string; lastName: string }): string =>
  `${one.firstName} ${one.lastName}`

/** A survivor has no login: staff act under theirs, and who follows a link under their own name. */
const actorOf = (c: Context<App>, one: Survivor) => {
  const actor = c.var.actor as Context<App>['var']['actor'] | undefined
  return actor ? doerOf(actor) : { kind: 'person', id: 'nobody', name: nameOf(one) }
}

/** For the batch of a change: its trace, in the history of whose rights they are. */
export const noted = (
  c: Context<App>,
  one: Survivor,
  about: { what: string; after?: Record<string, string | number | null> },
): Statement =>
  audited(c.var.db, {
    object: { kind: 'survivor', id: one.id },
    subject: { kind: 'member', id: one.memberId },
    action: `survivor_${about.what}`,
    actor: actorOf(c, one),
    at: c.var.now,
    ...(about.after ? { after: about.after } : {}),
  })
