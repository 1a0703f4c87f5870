import { audited, type NewAuditEntry } from '#src/audit/index.ts'
import { type Database, isConflict, type Statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { noticed } from '#src/notices/index.ts'
import { parseDebtReference, parseEndToEndId } from './rules/references.ts'
import { returnConfirmed } from './store-confirmations.ts'
import {
  debtReceived,
  findIndebted,
  findSent,
  paymentReturned,
  type SentPayment,
  type Told,
} from './store-returns.ts'
import { returnsKept } from './store.ts'

type Heard = { db: Database; actor: NewAuditEntry['actor']; at: Instant }

export const recipientOf = (one: Told) =>
  one.userId === null
    ? {
        language: one.language,
        addresses: { email: one.email, sms: one.phone, letter: one.postalAddress },
      }
    : { userId: one.userId }

const said = ({ db, at }: Heard, one: SentPayment): Statement[] =>
  noticed(db, {
    to: recipientOf(one),
    template: 'pension_returned',
    facts: { dpNumber: one.dpNumber, month: one.month, amount: one.amount },
    at,
  })

type Returned = Pick<SentPayment, 'pensionId' | 'memberId' | 'month'>

const traced = (
  { db, actor, at }: Heard,
  one: Pick<Returned, 'pensionId' | 'memberId'>,
  what: { action: string; after: Record<string, unknown> },
): Statement =>
  audited(db, {
    object: { kind: 'pension', id: one.pensionId },
    subject: { kind: 'member', id: one.memberId },
    action: what.action,
    actor,
    at,
    after: what.after,
  })

/** A return that was told before is true: what it brings is owed again, or set against a debt. */
export const returnBecomesSure = (
  heard: Heard,
  one: Returned & { entryKey: string | null },
): Statement[] => {
  const { db, actor, at } = heard
  const after = { month: one.month, how: one.entryKey === null ? 'person' : 'bank' }
  return [
    returnConfirmed(db, { ...one, by: actor, at }),
    returnsKept(db, { pensionId: one.pensionId, at }),
    traced(heard, one, { action: 'pension_return_confirmed', after }),
  ]
}

const firstTold = (
  heard: Heard,
  one: SentPayment,
  told: { reason: string | null; entryKey: string | null },
): Statement[] => {
  const { db, actor, at } = heard
  const { reason, entryKey } = told
  const after = { month: one.month, amount_centimes: one.amount, reason }
  return [
    paymentReturned(db, { ...one, reason, entryKey, by: actor, at }),
    returnsKept(db, { pensionId: one.pensionId, at }),
    ...said(heard, one),
    traced(heard, one, { action: 'pension_returned', after }),
  ]
}

/**
 * A transfer that came back, or that the bank refuses to make: the account is known to be bad, the
 * person is told, and nothing more is paid there. Told by a person, it waits for the money or for a
 * second person before it is paid again. Null: no pension was paid under that id; false: it
 * was told before, or the amount is another.
 */
export const pensionReturned = async (
  heard: Heard,
  told: {
    endToEndId: string
    /** Null: the bank gave no amount, only its refusal. */
    amount: Centimes | null
    reason: string | null
    entryKey: string | null
  },
): Promise<boolean | null> => {
  const { db } = heard
  const named = parseEndToEndId(told.endToEndId)
  const one = named && (await findSent(db, named))
  if (!one) return null
  if (told.amount !== null && told.amount !== one.amount) return false
  const { entryKey } = told
  if (one.isReturned === 1 && (entryKey === null || one.isBooked === 1)) return false
  try {
    await db.batch(
      one.isReturned === 1
        ? returnBecomesSure(heard, { ...one, entryKey })
        : firstTold(heard, one, told),
    )
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

/** Money given back with the reference of a debt. Null: no debt has it; false: it is too much. */
export const pensionPaidBack = async (
  heard: Heard,
  money: { reference: string; amount: Centimes; entryKey: string },
): Promise<boolean | null> => {
  const { db, at } = heard
  const dpNumber = parseDebtReference(money.reference)
  const one = dpNumber === null ? null : await findIndebted(db, dpNumber)
  if (!one) return null
  if (money.amount > one.debt) return false
  try {
    await db.batch([
      debtReceived(db, { pensionId: one.id, amount: money.amount, entryKey: money.entryKey, at }),
      traced(
        heard,
        { pensionId: one.id, memberId: one.memberId },
        { action: 'pension_paid_back', after: { amount_centimes: money.amount } },
      ),
    ])
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}
