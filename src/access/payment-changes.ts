import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { findConfirmations, listPendingConfirmations } from '#src/employers/index.ts'
import { casablancaDate, HOUR_MS, instant } from '#src/kernel/dates.ts'
import { paymentChangeDelay, usualConfirmations } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { RightName } from './actor.ts'
import { isPaymentRight } from './rules.ts'
import { employerOf } from './sessions.ts'
import { listPendingPaying, type PendingPaying } from './store-pending.ts'
import { listPendingMandates } from './store-mandates.ts'
import { listPayers, listUsers } from './store-users.ts'
import type { User } from './users.ts'

/** A change that is not in force yet, whoever asked for it. */
export type PendingChange =
  | {
      kind: 'right'
      id: string
      right: RightName
      who: string
      effectiveAt: number
      userId: string
    }
  /** An accountant firm that will order payments. */
  | { kind: 'mandate'; id: string; right: RightName; who: string; effectiveAt: number }
  /** An account, a mandate or one person alone: recorded, and not in force yet. */
  | PendingPaying
  | { kind: 'confirmations'; id: string; count: number; by: string; effectiveAt: number }

const isOpen = (user: User): boolean => user.endedAt === null

/** What is in force, and what waits; all of it in one round trip. */
export const loadSettings = async (c: Context<App>) => {
  const { number } = employerOf(c)
  const [chosen, changes, users, firms, paying] = await Promise.all([
    findConfirmations(c.var.db, number, c.var.now),
    listPendingConfirmations(c.var.db, number, c.var.now),
    listUsers(c.var.db, number),
    listPendingMandates(c.var.db, number, c.var.now),
    listPendingPaying(c.var.db, number, c.var.now),
  ])
  const usual = valueOn(usualConfirmations, casablancaDate(c.var.now))
  const pending: PendingChange[] = [
    ...changes.map((change) => ({
      kind: 'confirmations' as const,
      id: change.id,
      count: change.confirmations,
      by: change.askedBy,
      effectiveAt: change.effectiveAt,
    })),
    ...firms.map((firm) => ({
      kind: 'mandate' as const,
      right: 'payment_orderer' as const,
      ...firm,
    })),
    ...paying,
    // A right of a closed login never comes: nobody has to stop it.
    ...users.filter(isOpen).flatMap((user) =>
      user.rights
        .filter((right) => isPaymentRight(right.name) && right.effectiveAt > c.var.now)
        .map((right) => ({
          kind: 'right' as const,
          id: right.id,
          right: right.name,
          who: user.name,
          effectiveAt: right.effectiveAt,
          userId: user.id,
        })),
    ),
  ]
  return { confirmations: chosen ?? usual, isChosen: chosen !== null, pending, users }
}

/** Everyone who hears of a change of the payments, also who paid or administered within its delay. */
export const payersOf = (c: Context<App>, employerNumber?: string): Promise<string[]> => {
  const hours = valueOn(paymentChangeDelay, casablancaDate(c.var.now))
  const since = instant(c.var.now - hours * HOUR_MS)
  return listPayers(c.var.db, employerNumber ?? employerOf(c).number, since)
}
