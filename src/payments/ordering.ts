import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import {
  chosen,
  findInHand,
  leftOf,
  listDues,
  newReference,
  type OpenDue,
  totalOf,
  withOrdered,
} from '#src/accounts/index.ts'
import { employerOf, listPaymentUsers, mayComplete, type PaymentUser } from '#src/access/index.ts'
import { isConflict } from '#src/database/database.ts'
import { findConfirmations } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import { addDays, atCasablanca, casablancaDate, DAY_MS, instant } from '#src/kernel/dates.ts'
import { centimes, type Centimes } from '#src/kernel/money.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { usualConfirmations } from '#src/rulebook/parameters/access.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { orderLifeDays } from '#src/rulebook/parameters/payments.ts'
import type { Means, Order } from './payment.ts'
import type { orderAsked } from './requests.ts'
import {
  countPeople,
  findLastOrdinal,
  findReference,
  findSoleSignatory,
  listOpen,
  type Payment,
  referenceTaken,
} from './store.ts'
import {
  type DebitAccount,
  type DebitMandate,
  findDebitMandate,
  listDebitAccounts,
} from './store-accounts.ts'

/** What an order is decided on, read in one round trip. */
export type Ground = {
  dues: OpenDue[]
  /** In hand, and promised to no open order. */
  credit: Centimes
  open: Payment[]
  accounts: DebitAccount[]
  mandate: DebitMandate | null
  users: PaymentUser[]
  confirmations: 1 | 2
  soleSignatory: string | null
  /** The number of the last order given. */
  lastOrdinal: number
}

export const readGround = async (c: Context<App>): Promise<Ground> => {
  const { db, now } = c.var
  const { number } = employerOf(c)
  const [dues, inHand, open, accounts, mandate, users, chosenCount, soleSignatory, lastOrdinal] =
    await Promise.all([
      listDues(db, number),
      findInHand(db, number),
      listOpen(db, number),
      listDebitAccounts(db, number),
      findDebitMandate(db, number),
      listPaymentUsers(db, number),
      findConfirmations(db, number, now),
      findSoleSignatory(db, number, now),
      findLastOrdinal(db, number),
    ])
  const promised = open.reduce((total, one) => total + one.order.credit, 0)
  const usual = valueOn(usualConfirmations, casablancaDate(now)) === 1 ? 1 : 2
  return {
    dues: withOrdered(
      dues,
      open.map((one) => one.order),
    ),
    credit: centimes(Math.max(0, inHand - promised)),
    open,
    accounts,
    mandate,
    users,
    confirmations: chosenCount ?? usual,
    soleSignatory,
    lastOrdinal,
  }
}

/** The person behind a login: two logins of one card are one person. */
export const personOf = (users: readonly PaymentUser[], userId: string): string =>
  users.find((one) => one.id === userId)?.person ?? userId

export const payable = (ground: Ground): OpenDue[] => ground.dues.filter((due) => leftOf(due) > 0)

type Debit = { means: Means; debit: Order['debit'] }

/** The account used last, else the only one there is. */
const usualAccount = (ground: Ground, inForce: readonly DebitAccount[]): DebitAccount | null =>
  inForce.find((one) => ground.open.some((order) => order.order.debit?.rib === one.rib)) ??
  inForce.at(0) ??
  null

const debitOf = (
  ground: Ground,
  asked: z.infer<typeof orderAsked>,
  at: number,
): Result<Debit['debit']> => {
  if (asked.means === 'card') return ok(null)
  if (asked.means === 'direct_debit') {
    if (!ground.mandate) return refused('debit_mandate_missing')
    if (ground.mandate.effectiveAt > at) return refused('debit_mandate_waits')
    return ok({ rib: ground.mandate.rib, holder: ground.mandate.holder })
  }
  const inForce = ground.accounts.filter((one) => one.effectiveAt <= at)
  const named = ground.accounts.find((one) => one.rib === asked.debit_account)
  if (asked.debit_account !== undefined && !named) return refused('debit_account_unknown')
  if (named && named.effectiveAt > at)
    return refused('debit_account_waits', { from: named.effectiveAt })
  const account = named ?? usualAccount(ground, inForce)
  return account
    ? ok({ rib: account.rib, holder: account.holder })
    : refused('debit_account_missing')
}

/** The same command always makes the same order: its name follows from who asks, and which time. */
export const paymentIdOf = (c: Context<App>, commandId: string): string =>
  createHmac('sha256', `payment ${c.env.PASSWORD_PEPPER}`)
    .update(`${c.var.actor.userId}\n${commandId}`)
    .digest('hex')
    .slice(0, 32)

const MOST_TRIES = 5

/**
 * A reference nobody has, kept for this order before it exists: asked for again, it is the same.
 * Null: another order was given since the sums were read.
 */
const referenceFor = async (
  c: Context<App>,
  paymentId: string,
  ordinal: number,
): Promise<string | null> => {
  const { db } = c.var
  const { number } = employerOf(c)
  for (let tries = 0; ; tries += 1) {
    const known = await findReference(db, paymentId)
    if (known !== null) return known
    const reference = newReference(number)
    const taken = { reference, employerNumber: number, objectId: paymentId, ordinal }
    try {
      await referenceTaken(db, taken).run()
      return reference
    } catch (error) {
      if (!isConflict(error) || tries === MOST_TRIES) throw error
      if ((await findLastOrdinal(db, number)) >= ordinal && !(await findReference(db, paymentId)))
        return null
    }
  }
}

/** The order as it will be frozen, and until when it waits; or why it can't be given. */
export const orderOf = async (
  c: Context<App>,
  asked: z.infer<typeof orderAsked>,
  paymentId: string,
): Promise<Result<{ order: Order; digest: string; expiresAt: ReturnType<typeof instant> }>> => {
  const { actor, now, db } = c.var
  const ground = await readGround(c)
  const { number, name } = employerOf(c)
  const dues = chosen(ground.dues, {
    dues: asked.dues,
    quarters: asked.quarters,
    amount: asked.amount_centimes ?? asked.amount ?? null,
  })
  if (!dues.ok) return dues
  const total = totalOf(dues.value)
  const credit = asked.keep_credit ? 0 : Math.min(ground.credit, total)
  const amount = centimes(total - credit)
  const debit = amount === 0 ? ok(null) : debitOf(ground, asked, now)
  if (!debit.ok) return debit
  const today = casablancaDate(now)
  const days = valueOn(orderLifeDays, today)
  const expiresAt = instant(now + days * DAY_MS)
  const { soleSignatory } = ground
  const isSole = soleSignatory === actor.userId && ground.confirmations === 1
  const complete = mayComplete(ground.users, {
    person: personOf(ground.users, actor.userId),
    confirmations: ground.confirmations,
    isSole,
    life: { from: today, until: addDays(today, days), end: expiresAt },
  })
  if (!complete.ok) return complete
  const { rib, holder } = valueOn(fundAccount, today)
  const quarters = [...new Set(dues.value.map((due) => due.quarter))]
  const reference = await referenceFor(c, paymentId, ground.lastOrdinal + 1)
  if (reference === null) return refused('changed_meanwhile')
  const order: Order = {
    employerNumber: number,
    employerName: name,
    reference,
    amount,
    credit: centimes(credit),
    dues: dues.value,
    means: amount === 0 ? 'credit' : asked.means,
    debit: debit.value,
    beneficiary: { rib, holder },
    confirmations: ground.confirmations,
    soleSignatory: isSole ? soleSignatory : null,
    people: await countPeople(db, number, quarters),
  }
  return ok({ order, digest: sha256(JSON.stringify(order)), expiresAt })
}

/** The end of a day from now, as clocks in Casablanca show it. */
export const endOfDayIn = (now: number, days: number) =>
  atCasablanca(addDays(casablancaDate(instant(now)), days + 1), { hour: 0 })
