import { type Due, owedOn } from '#src/accounts/account.ts'
import { centimes, type Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'

/** What a payment names of a due. */
export type OrderedDue = {
  dueId: string
  kind: Due['kind']
  quarter: Quarter
  category: string | null
  amount: Centimes
}

/** A due with what open orders already pay of it. */
export type OpenDue = Due & { ordered: Centimes }

/** What can still be ordered of it. */
export const leftOf = (due: OpenDue): Centimes => centimes(Math.max(0, owedOn(due) - due.ordered))

/** What an open order already pays is not ordered twice. */
export const withOrdered = (
  dues: readonly Due[],
  orders: readonly { dues: readonly OrderedDue[] }[],
): OpenDue[] =>
  dues.map((due) => ({
    ...due,
    ordered: centimes(
      orders
        .flatMap((order) => order.dues)
        .filter((one) => one.dueId === due.id)
        .reduce((total, one) => total + one.amount, 0),
    ),
  }))

export type Choice = {
  /** Dues by their names, or whole quarters; none: everything that is due. */
  dues: readonly string[]
  quarters: readonly Quarter[]
  /** Null: all that is left of them. */
  amount: Centimes | null
}

/** What is chosen, oldest first, up to the amount asked for. */
export const chosen = (dues: readonly OpenDue[], choice: Choice): Result<OrderedDue[]> => {
  const isAll = choice.dues.length === 0 && choice.quarters.length === 0
  const named = dues.filter(
    (due) => isAll || choice.dues.includes(due.id) || choice.quarters.includes(due.quarter),
  )
  const unknown = choice.dues.filter((id) => !dues.some((due) => due.id === id))
  if (unknown.length > 0) return refused('due_unknown')
  const open = named.filter((due) => leftOf(due) > 0)
  if (open.length === 0)
    return refused(named.some((due) => due.ordered > 0) ? 'ordered_already' : 'nothing_due')
  const total = open.reduce((sum, due) => sum + leftOf(due), 0)
  if (choice.amount !== null && (choice.amount <= 0 || choice.amount > total))
    return refused('amount_above_due', { most: total })
  let rest: number = choice.amount ?? total
  return ok(
    open.flatMap((due) => {
      const amount = Math.min(rest, leftOf(due))
      rest -= amount
      const { id: dueId, kind, quarter, category } = due
      return amount > 0 ? [{ dueId, kind, quarter, category, amount: centimes(amount) }] : []
    }),
  )
}

export const totalOf = (dues: readonly OrderedDue[]): Centimes =>
  centimes(dues.reduce((sum, due) => sum + due.amount, 0))
