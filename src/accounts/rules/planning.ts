import { instant, type IsoDate } from '#src/kernel/dates.ts'
import { centimes, type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { lateInterest } from '#src/rulebook/late-interest.ts'
import { type Draft, type Due, type Entry, type Named, owedOn } from '#src/accounts/account.ts'
import { type Account, accountOf, standing } from './account.ts'

const contraOf = (entry: Entry, today: IsoDate): Draft => ({
  ...withoutPlace(entry),
  debit: entry.credit,
  credit: entry.debit,
  datedOn: today,
  source: { kind: 'entry', id: entry.id },
  corrects: entry.id,
})

const withoutPlace = ({ id: _id, posting: _posting, recordedAt: _at, ...draft }: Entry): Draft =>
  draft

/**
 * The standing money of a posting taken back, whole. A mistake takes back what was used of the
 * employer's hand as well; a return of the bank leaves that where it was put.
 */
export const takenBack = (
  account: Account,
  back: { posting: number; today: IsoDate; isMistake: boolean },
): Draft[] => {
  const kinds = back.isMistake ? ['payment', 'credit_used'] : ['payment']
  return standing(account.entries)
    .filter((entry) => entry.posting === back.posting && kinds.includes(entry.kind))
    .map((entry) => contraOf(entry, back.today))
}

/** What an order already took of the employer's hand. */
export const creditTaken = (account: Account, sourceId: string): Centimes =>
  centimes(
    standing(account.entries)
      .filter((entry) => entry.kind === 'credit_used' && entry.source.id === sourceId)
      .reduce((total, entry) => total + entry.credit, 0),
  )

type Money = Pick<Draft, 'kind' | 'datedOn' | 'valueOn' | 'source'>

const onDue = (money: Money, due: Due, amount: Centimes): Draft => ({
  ...money,
  quarter: due.quarter,
  category: due.category,
  dueId: due.id,
  debit: NO_MONEY,
  credit: amount,
  dueOn: null,
  corrects: null,
  interest: null,
})

const inHand = (money: Money, side: { debit: Centimes; credit: Centimes }): Draft => ({
  ...money,
  ...side,
  quarter: null,
  category: null,
  dueId: null,
  dueOn: null,
  corrects: null,
  interest: null,
})

/**
 * Where money goes: to what the order names, up to what it names, oldest first; then to the oldest
 * due; what nothing is left for stays in the employer's hand.
 */
const shared = (
  account: Account,
  amount: Centimes,
  named: readonly Named[],
  isNamedOnly = false,
): { parts: { due: Due; amount: Centimes }[]; rest: Centimes } => {
  let rest: number = amount
  const given = new Map<string, number>()
  const give = (due: Due, most: number): void => {
    const already = given.get(due.id) ?? 0
    const part = Math.min(rest, most, owedOn(due) - already)
    if (part <= 0) return
    given.set(due.id, already + part)
    rest -= part
  }
  for (const due of account.dues) {
    const asked = named.filter((one) => one.dueId === due.id)
    if (asked.length > 0)
      give(
        due,
        asked.reduce((total, one) => total + one.amount, 0),
      )
  }
  if (!isNamedOnly) for (const due of account.dues) give(due, rest)
  return {
    parts: account.dues.flatMap((due) => {
      const part = given.get(due.id)
      return part ? [{ due, amount: centimes(part) }] : []
    }),
    rest: centimes(rest),
  }
}

/** Entries of money that came in, part by part. */
export const received = (
  account: Account,
  money: { amount: Centimes; named: readonly Named[] } & Omit<Money, 'kind'>,
): Draft[] => {
  const { amount, named, ...rest } = money
  const about: Money = { ...rest, kind: 'payment' }
  const split = shared(account, amount, named)
  return [
    ...split.parts.map((part) => onDue(about, part.due, part.amount)),
    ...(split.rest > 0 ? [inHand(about, { debit: NO_MONEY, credit: split.rest })] : []),
  ]
}

/** Money in hand put on what is named, as much as there is: a pair of entries for each due. */
export const creditUsed = (
  account: Account,
  use: { amount: Centimes; named: readonly Named[] } & Omit<Money, 'kind'>,
): Draft[] => {
  const { amount, named, ...rest } = use
  const about: Money = { ...rest, kind: 'credit_used' }
  const most = Math.max(0, Math.min(amount, account.inHand))
  return shared(account, centimes(most), named, true).parts.flatMap((part) => [
    inHand(about, { debit: part.amount, credit: NO_MONEY }),
    onDue(about, part.due, part.amount),
  ])
}

/** Money that came in for an order, and what the order takes from the employer's hand beside it. */
export const receivedWithCredit = (
  account: Account,
  money: { amount: Centimes; credit: Centimes; named: readonly Named[] } & Omit<Money, 'kind'>,
  today: IsoDate,
): Draft[] => {
  const { credit, ...came } = money
  const first = received(account, came)
  if (credit === 0) return first
  const between = accountOf([
    ...account.entries,
    ...placed(first, { posting: 0, recordedAt: instant(0) }),
  ])
  const { amount: _amount, ...about } = came
  const use = { ...about, amount: credit, datedOn: today, valueOn: today }
  return [...first, ...creditUsed(between, use)]
}

/** What leaves the employer's hand for their own bank. */
export const refunded = (money: { amount: Centimes } & Omit<Money, 'kind'>): Draft[] => {
  const { amount, ...about } = money
  return [inHand({ ...about, kind: 'refund' }, { debit: amount, credit: NO_MONEY })]
}

/**
 * What is cancelled of a due is not owed any more: an entry that names the due, and so the one that
 * opened it. Money received for it goes back to the employer's hand when the account settles.
 */
export const cancelled = (
  account: Account,
  asked: { parts: readonly Named[]; today: IsoDate; source: Draft['source'] },
): Draft[] =>
  asked.parts
    .filter(({ amount }) => amount > 0)
    .map(({ dueId, amount }) => {
      const due = account.dues.find(({ id }) => id === dueId)
      invariant(due && amount <= due.debit, 'no more is cancelled than stands')
      const { today, source } = asked
      const about: Money = { kind: 'cancellation', datedOn: today, valueOn: today, source }
      return onDue(about, due, amount)
    })

type Fraction = { entry: Entry; amount: Centimes }

/**
 * Fractions that reached a contribution or a recall, each with the day it counts from, and what of
 * it was owed: what a due gave back came with the last of them.
 */
const fractionsOf = (account: Account): Fraction[] => {
  const interests = new Set(account.dues.filter((d) => d.kind === 'interest').map((d) => d.id))
  const live = standing(account.entries)
  const givenBack = new Map<string, number>()
  for (const { kind, dueId, debit } of live)
    if (kind === 'credit_kept' && dueId !== null)
      givenBack.set(dueId, (givenBack.get(dueId) ?? 0) + debit)
  return live
    .filter(
      (entry) =>
        entry.credit > 0 &&
        entry.dueId !== null &&
        !interests.has(entry.dueId) &&
        (entry.kind === 'payment' || entry.kind === 'credit_used'),
    )
    .toReversed()
    .map((entry) => {
      const back = givenBack.get(entry.dueId ?? '') ?? 0
      givenBack.set(entry.dueId ?? '', Math.max(0, back - entry.credit))
      return { entry, amount: centimes(Math.max(0, entry.credit - back)) }
    })
    .filter(({ amount }) => amount > 0)
    .toReversed()
}

/** Interest whose fraction was taken back, or was not all owed: booked again on what was. */
const interestCancelled = (account: Account, today: IsoDate): Draft[] => {
  const owed = new Map(fractionsOf(account).map(({ entry, amount }) => [entry.id, amount]))
  return standing(account.entries)
    .filter(
      ({ interest }) =>
        interest !== null && owed.get(interest.fraction) !== interest.amount_centimes,
    )
    .map((entry) => contraOf(entry, today))
}

/** More was taken out of the employer's hand than is left: the last uses of it are undone first. */
const creditRestored = (account: Account, today: IsoDate): Draft[] => {
  let missing = 0 - account.inHand
  if (missing <= 0) return []
  const drafts: Draft[] = []
  const uses = standing(account.entries).filter((entry) => entry.kind === 'credit_used')
  for (let i = uses.length - 1; i > 0 && missing > 0; i -= 1) {
    const [out, onto] = [uses[i - 1], uses[i]]
    if (!out || !onto || onto.dueId === null || out.dueId !== null) continue
    drafts.push(contraOf(out, today), contraOf(onto, today))
    missing -= out.debit
  }
  return drafts
}

/** What a due gave back while it was overpaid, now that it owes again. */
const keptReturned = (account: Account, today: IsoDate): Draft[] => {
  const owing = new Set(account.dues.filter((due) => owedOn(due) > 0).map((due) => due.id))
  const kept = standing(account.entries).filter((entry) => entry.kind === 'credit_kept')
  return kept.flatMap((back, i) => {
    const inHandSide = kept[i + 1]
    return back.dueId !== null && owing.has(back.dueId) && inHandSide
      ? [contraOf(back, today), contraOf(inHandSide, today)]
      : []
  })
}

/** A due that was paid more than it owes gives the rest back to the employer's hand. */
const overpaid = (account: Account, today: IsoDate): Draft[] =>
  account.dues
    .filter((due) => due.credit > due.debit)
    .flatMap((due) => {
      const amount = centimes(due.credit - due.debit)
      const about: Money = {
        kind: 'credit_kept',
        datedOn: today,
        valueOn: today,
        source: { kind: 'entry', id: due.id },
      }
      const back = { ...onDue(about, due, NO_MONEY), debit: amount }
      return [back, inHand(about, { debit: NO_MONEY, credit: amount })]
    })

/** What is paid in full together: a quarter's contributions, or what was recalled of a quarter. */
const wholeOf = (due: Due): string =>
  due.kind === 'recall' ? due.id.slice(0, -(due.category ?? '').length) : due.quarter

/** Art. 7: booked only once a whole is paid in full, fraction by fraction, each one once. */
const interestBooked = (account: Account, today: IsoDate): Draft[] => {
  const owed = new Set(
    account.dues.filter((d) => d.kind !== 'interest' && owedOn(d) > 0).map(wholeOf),
  )
  const booked = new Set(standing(account.entries).flatMap((e) => e.interest?.fraction ?? []))
  const dueOf = new Map(account.dues.map((due) => [due.id, due]))
  return fractionsOf(account).flatMap(({ entry, amount: owedOf }) => {
    const due = dueOf.get(entry.dueId ?? '')
    if (!due || owed.has(wholeOf(due)) || booked.has(entry.id)) return []
    const late = { amount: owedOf, dueOn: due.dueOn, valueOn: entry.valueOn }
    const { amount, days } = lateInterest(late)
    if (amount === 0) return []
    return [
      {
        kind: 'interest' as const,
        quarter: due.quarter,
        category: due.category,
        dueId: `interest-${entry.id}`,
        debit: amount,
        credit: NO_MONEY,
        datedOn: today,
        valueOn: today,
        dueOn: today,
        source: { kind: 'entry' as const, id: entry.id },
        corrects: null,
        interest: {
          fraction: entry.id,
          amount_centimes: late.amount,
          due_on: late.dueOn,
          paid_on: late.valueOn,
          days,
        },
      },
    ]
  })
}

const STEPS = [interestCancelled, keptReturned, creditRestored, overpaid, interestBooked]

/** The entries of a posting with the places they will have. */
const placed = (drafts: readonly Draft[], at: Pick<Entry, 'posting' | 'recordedAt'>): Entry[] =>
  drafts.map((draft, i) => ({ ...draft, ...at, id: `${at.posting}-${i + 1}` }))

const MOST_ROUNDS = 100

/**
 * Everything a change brings with it: uses of money that is not there any more, interest of what was
 * taken back, overpaid dues, interest of what is now paid in full. One list, in order of need.
 */
export const settled = (
  account: Account,
  drafts: readonly Draft[],
  at: Pick<Entry, 'posting' | 'recordedAt'> & { today: IsoDate },
): { entries: Entry[]; after: Account } => {
  const { today, ...place } = at
  let entries = placed(drafts, place)
  for (let round = 0; ; round += 1) {
    invariant(round < MOST_ROUNDS, 'an account settles')
    const after = accountOf([...account.entries, ...entries])
    const more = STEPS.map((step) => step(after, today)).find((found) => found.length > 0)
    if (!more) return { entries, after }
    entries = placed([...entries.map(withoutPlace), ...more], place)
  }
}
