import { creditUsed, post } from '#src/accounts/index.ts'
import type { Database } from '#src/database/database.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import type { Order } from './payment.ts'

/** What an order takes from the employer's hand goes to what it names, once. */
export const usedCredit = async (
  db: Database,
  paymentId: string,
  { order, at }: { order: Order; at: Instant },
): Promise<void> => {
  await post(db, {
    employerNumber: order.employerNumber,
    cause: { kind: 'credit', id: paymentId },
    by: 'CIMR',
    at,
    drafts: (account, today) =>
      creditUsed(account, {
        amount: order.credit,
        named: order.dues,
        datedOn: casablancaDate(at),
        valueOn: today,
        source: { kind: 'payment', id: paymentId },
      }),
  })
}
