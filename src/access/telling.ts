import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { recoveryOf } from './credentials.ts'
import type { NewLink } from './links.ts'
import { couldStop, isOverMoney, isPaymentRight } from './rules.ts'
import { employerOf } from './sessions.ts'
import type { LinkPurpose } from './store-users.ts'
import type { GrantedRight, NewRight, User } from './users.ts'
import type { RightName, Space } from './actor.ts'

const STOP = '/payment-settings'

/** A one-time link on its way to the person's own address: by e-mail, or in a printed letter. */
export const linkTold = (
  c: Context<App>,
  about: { userId: string; purpose: LinkPurpose; by: 'email' | 'letter' },
  link: NewLink,
): Statement[] => {
  const { userId, purpose, by } = about
  const channels: readonly ['email' | 'letter'] = [by]
  const common = { to: { userId }, at: c.var.now, expiresAt: link.expiresAt, channels }
  const secret = { link: linkTo(c, link.path) }
  const pepper = c.env.PASSWORD_PEPPER
  return purpose === 'welcome'
    ? noticed(c.var.db, {
        ...common,
        template: 'invitation',
        facts: { employer: employerOf(c).name, validUntil: link.expiresAt },
        secret: sealed(pepper, 'invitation', secret),
      })
    : noticed(c.var.db, {
        ...common,
        template: 'password_link',
        facts: { validUntil: link.expiresAt },
        secret: sealed(pepper, 'password_link', secret),
      })
}

/** A key of one's own access: whoever did not add or remove it learns it, everywhere. */
export const passkeyTold = (
  c: Context<App>,
  template: 'passkey_added' | 'passkey_removed',
  name: string,
): Statement[] => {
  const { userId, space } = c.var.actor
  const link = linkTo(c, `/${space}/security`)
  return noticed(c.var.db, { to: { userId }, template, facts: { name, link }, at: c.var.now })
}

/** Of a password that changed, wherever from: the person hears of it everywhere. */
export const passwordTold = (c: Context<App>, who: { userId: string; space: Space }): Statement[] =>
  noticed(c.var.db, {
    to: { userId: who.userId },
    template: 'password_changed',
    facts: { link: linkTo(c, recoveryOf(who.space)) },
    at: c.var.now,
  })

export const factorTold = (
  c: Context<App>,
  template: 'second_factor_added' | 'second_factor_removed',
): Statement[] => {
  const { userId, space } = c.var.actor
  const link = linkTo(c, `/${space}/security`)
  return noticed(c.var.db, { to: { userId }, template, facts: { link }, at: c.var.now })
}

/** Everyone who still pays or administers learns that one of them can no longer stop a change. */
const payerLostTold = (
  c: Context<App>,
  lost: { user: User; right: RightName | null },
  payers: readonly string[],
): Statement[] =>
  payers
    .filter((userId) => userId !== lost.user.id)
    .flatMap((userId) =>
      noticed(c.var.db, {
        to: { userId },
        template: 'payer_lost',
        facts: {
          who: lost.user.name,
          right: lost.right,
          employer: employerOf(c).name,
          by: c.var.actor.name,
          link: linkTo(c, STOP),
        },
        at: c.var.now,
      }),
    )

/** Whoever loses a right over money hears of it at once, wherever they see it first. */
export const lossTold = (
  c: Context<App>,
  lost: { user: User; right: GrantedRight },
  payers: readonly string[],
): Statement[] => {
  const { user, right } = lost
  const told = {
    to: { userId: user.id },
    template: 'right_revoked' as const,
    facts: { right: right.name, employer: employerOf(c).name, by: c.var.actor.name },
    at: c.var.now,
  }
  if (!isOverMoney(right.name)) return noticed(c.var.db, told)
  return [
    ...noticed(c.var.db, { ...told, channels: ['in_app', 'email', 'sms'] }),
    ...(couldStop(right, c.var.now) ? payerLostTold(c, { user, right: right.name }, payers) : []),
  ]
}

export const endingTold = (c: Context<App>, user: User, payers: readonly string[]): Statement[] => [
  ...noticed(c.var.db, {
    to: { userId: user.id },
    template: 'login_ended',
    facts: { employer: employerOf(c).name, by: c.var.actor.name },
    at: c.var.now,
  }),
  ...(user.rights.some((right) => couldStop(right, c.var.now))
    ? payerLostTold(c, { user, right: null }, payers)
    : []),
]

/** The person is told of each right; of a payment right, everyone who pays is told too. */
export const grantsTold = (
  c: Context<App>,
  about: { id: string; name: string; payers: readonly string[] },
  grants: readonly NewRight[],
): Statement[] =>
  grants.flatMap((right) => {
    const employer = employerOf(c).name
    const isPayment = isPaymentRight(right.name)
    const from = isPayment ? casablancaDate(right.effectiveAt) : right.startsOn
    const told = noticed(c.var.db, {
      to: { userId: about.id },
      template: 'right_granted',
      facts: { right: right.name, employer, from, by: c.var.actor.name },
      at: c.var.now,
    })
    if (!isPayment) return told
    return [
      ...told,
      ...about.payers.flatMap((userId) =>
        noticed(c.var.db, {
          to: { userId },
          template: 'payment_right_pending',
          facts: {
            who: about.name,
            right: right.name,
            employer,
            inForceFrom: right.effectiveAt,
            stopLink: linkTo(c, STOP),
          },
          at: c.var.now,
        }),
      ),
    ]
  })

export const confirmationsTold = (
  c: Context<App>,
  payers: readonly string[],
  change: { count: number; inForceFrom: Instant },
): Statement[] =>
  payers.flatMap((userId) =>
    noticed(c.var.db, {
      to: { userId },
      template: 'confirmations_pending',
      facts: {
        ...change,
        who: c.var.actor.name,
        employer: employerOf(c).name,
        stopLink: linkTo(c, STOP),
      },
      at: c.var.now,
    }),
  )
