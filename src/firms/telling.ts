import type { Context } from 'hono'
import { listUsers, payersOf } from '#src/access/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import type { Mandate, Side } from './mandates.ts'
import { listFirmAdministrators } from './store-mandates.ts'

/** Whoever administers the employer's users, and the firm. */
export const bothSides = async (c: Context<App>, one: Mandate, firmId: string | null) => {
  const [users, firm, payers] = await Promise.all([
    listUsers(c.var.db, one.employerNumber),
    firmId === null ? [] : listFirmAdministrators(c.var.db, firmId),
    payersOf(c, one.employerNumber),
  ])
  const administrators = users.filter(
    (user) => user.endedAt === null && user.rights.some((r) => r.name === 'administrator'),
  )
  return {
    employer: administrators.map((user) => user.id),
    firm: firm.map((user) => user.id),
    payers,
  }
}
type Sides = Awaited<ReturnType<typeof bothSides>>

export const answerTold = (
  c: Context<App>,
  one: Mandate,
  to: Sides,
  answer: { isAccepted: boolean; firmName: string; payFrom: Instant | null },
): Statement[] => {
  const { db, now } = c.var
  const { firmName: firm, payFrom } = answer
  const told = [...to.employer, ...to.firm].flatMap((userId) =>
    noticed(db, {
      to: { userId },
      template: 'mandate_answered',
      facts: { firm, employer: one.employerName, isAccepted: answer.isAccepted },
      at: now,
    }),
  )
  if (payFrom === null) return told
  // A firm that may order payments is a new payment right: everyone who pays hears of it.
  return [
    ...told,
    ...to.payers.flatMap((userId) =>
      noticed(db, {
        to: { userId },
        template: 'payment_right_pending',
        facts: {
          who: firm,
          right: 'payment_orderer',
          employer: one.employerName,
          inForceFrom: payFrom,
          stopLink: linkTo(c, '/payment-settings'),
        },
        at: now,
      }),
    ),
  ]
}

export const endTold = (c: Context<App>, one: Mandate, to: Sides, side: Side): Statement[] =>
  [...to.employer, ...to.firm].flatMap((userId) =>
    noticed(c.var.db, {
      to: { userId },
      template: 'mandate_ended',
      facts: {
        firm: one.firmName,
        employer: one.employerName,
        endedBy: side,
        on: casablancaDate(c.var.now),
      },
      at: c.var.now,
    }),
  )
