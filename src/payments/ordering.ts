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
  findReference,
  findSoleSignatory,
  findTurn,
  listOpen,
  type Payment,
  referenceAbandoned,
  referenceTaken,
} from './store.ts'
import {
  type DebitAccount,
  type DebitMandate,
  findDebitMandate,
  listDebitAccounts,
} from './store-accounts.ts'

type Asked = z.infer<typeof orderAsked>

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
  /** The number of the last order given, and the orders that only have a number so far. */
  turn: { last: number; unwritten: string[] }
}

export const readGround = async (c: Context<App>): Promise<Ground> => {
  const { db, now } = c.var
  const { number } = employerOf(c)
  const [dues, inHand, open, accounts, mandate, users, chosenCount, soleSignatory, turn] =
    await Promise.all([
      listDues(db, number),
      findInHand(db, number),
      listOpen(db, number),
      listDebitAccounts(db, number),
      findDebitMandate(db, number),
      listPaymentUsers(db, number),
      findConfirmations(db, number, now),
      findSoleSignatory(db, number, now),
      findTurn(db, number),
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
    turn,
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

const debitOf = (ground: Ground, asked: Asked, at: number): Result<Debit['debit']> => {
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
      const { last } = await findTurn(db, number)
      if (last >= ordinal && !(await findReference(db, paymentId))) return null
    }
  }
}

/** All of an order but its reference and the people it is for; or why it can't be given. */
const planned = (c: Context<App>, ground: Ground, asked: Asked) => {
  const { actor, now } = c.var
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
  return ok({
    expiresAt,
    order: {
      employerNumber: number,
      employerName: name,
      amount,
      credit: centimes(credit),
      dues: dues.value,
      means: amount === 0 ? ('credit' as const) : asked.means,
      debit: debit.value,
      beneficiary: { rib, holder },
      confirmations: ground.confirmations,
      soleSignatory: isSole ? soleSignatory : null,
    },
  })
}

/**
 * Orders that only have their number so far are written down now, or ended: their object then
 * refuses them, should they still come.
 */
const settleUnwritten = async (c: Context<App>, ids: readonly string[]): Promise<void> => {
  for (const id of ids)
    if (!(await c.env.APPROVALS.getByName(id).writtenOrAbandoned()))
      await referenceAbandoned(c.var.db, id, c.var.now).run()
}

/** The order as it will be frozen, and until when it waits; or why it can't be given. */
export const orderOf = async (
  c: Context<App>,
  asked: Asked,
  paymentId: string,
): Promise<Result<{ order: Order; digest: string; expiresAt: ReturnType<typeof instant> }>> => {
  const before = (read: Ground) => read.turn.unwritten.filter((id) => id !== paymentId)
  let ground = await readGround(c)
  let plan = planned(c, ground, asked)
  // Only an order that could be given ends another that may still be on its way.
  if (plan.ok && before(ground).length > 0) {
    await settleUnwritten(c, before(ground))
    ground = await readGround(c)
    if (before(ground).length > 0) return refused('changed_meanwhile')
    plan = planned(c, ground, asked)
  }
  if (!plan.ok) return plan
  const { order: decided, expiresAt } = plan.value
  const reference = await referenceFor(c, paymentId, ground.turn.last + 1)
  if (reference === null) return refused('changed_meanwhile')
  const quarters = [...new Set(decided.dues.map((due) => due.quarter))]
  const people = await countPeople(c.var.db, decided.employerNumber, quarters)
  const order: Order = { ...decided, reference, people }
  return ok({ order, digest: sha256(JSON.stringify(order)), expiresAt })
}

/** The end of a day from now, as clocks in Casablanca show it. */
export const endOfDayIn = (now: number, days: number) =>
  atCasablanca(addDays(casablancaDate(instant(now)), days + 1), { hour: 0 })
