import { cancelled, dueOf, type Entry, listPosted, prepared } from '#src/accounts/index.ts'
import type { Statement, Database } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { listOpen } from '#src/payments/index.ts'
import type { Effect, FiledLine } from './cancellation.ts'
import { amountsByDue, effectOn } from './rules.ts'
import { findPointsTaken } from './store.ts'

type Asked = {
  id: string
  employerNumber: string
  taken: readonly FiledLine[]
  by: string
  at: Instant
}

/** The money a posting moves: what comes to hand, and the interest it reverses. */
const moneyOf = (entries: readonly Entry[]): Pick<Effect, 'toHand' | 'interest'> => {
  let [toHand, interest] = [0, 0]
  for (const entry of entries) {
    if (entry.dueId === null) toHand += entry.credit - entry.debit
    if (entry.kind === 'interest') interest += entry.credit - entry.debit
  }
  return { toHand: centimes(toHand), interest: centimes(interest) }
}

/** What open orders pay of these dues. */
const orderedOf = async (
  db: Database,
  employerNumber: string,
  dues: ReadonlySet<string>,
): Promise<Effect['ordered']> =>
  (await listOpen(db, employerNumber)).flatMap(({ order }) => {
    const named = order.dues.filter(({ dueId }) => dues.has(dueId))
    const amount = centimes(named.reduce((total, one) => total + one.amount, 0))
    return amount > 0 ? [{ reference: order.reference, amount }] : []
  })

export type Counted = { effect: Effect; statements: Statement[] }

/**
 * What cancelling these lines does: the very posting that accepting it writes. Shown before it is
 * asked for, written when it is decided. Null: it was posted before.
 */
export const counted = async (db: Database, asked: Asked): Promise<Counted | null> => {
  const { id, employerNumber, taken, by, at } = asked
  const parts = amountsByDue(taken).map(({ filingId, category, amount }) => ({
    dueId: dueOf(filingId, category),
    amount,
  }))
  const source = { kind: 'cancellation' as const, id }
  const made = await prepared(db, {
    employerNumber,
    cause: { kind: 'cancellation', id },
    by,
    at,
    drafts: (account, today) => cancelled(account, { parts, today, source }),
  })
  if (!made) return null
  const ordered = await orderedOf(db, employerNumber, new Set(parts.map(({ dueId }) => dueId)))
  const effect = effectOn(taken, moneyOf(made.posted.entries), ordered)
  return { effect, statements: made.statements }
}

/** What an accepted cancellation did, read back from the ledgers. */
export const carriedOut = async (
  db: Database,
  { id, employerNumber }: Pick<Asked, 'id' | 'employerNumber'>,
  filed: readonly FiledLine[],
): Promise<Effect> => {
  const entries = await listPosted(db, employerNumber, { kind: 'cancellation', id })
  const taken = filed.filter((line) => line.cancelledBy === id)
  const [entry] = entries
  const pointsTaken = entry ? await findPointsTaken(db, employerNumber, entry.posting) : points(0)
  return { ...effectOn(taken, moneyOf(entries), []), pointsTaken }
}
