import type { Context } from 'hono'
import { holdsRight } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { listWaiting, type Payment } from './store.ts'

/** Orders this person can do something about: to confirm, or to send. */
export const listForMe = async (c: Context<App>, employerNumber: string): Promise<Payment[]> => {
  const { actor, db } = c.var
  const confirms = holdsRight(actor, 'payment_validator')
  const orders = holdsRight(actor, 'payment_orderer')
  if (!confirms && !orders) return []
  const waiting = await listWaiting(db, employerNumber)
  return waiting.filter((one) =>
    one.status === 'approved' ? orders : confirms && one.orderedBy !== actor.userId,
  )
}
