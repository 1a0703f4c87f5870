import {
  creditTaken,
  type Named,
  post,
  receivedWithCredit,
  takenBack,
} from '#src/accounts/index.ts'
import { audited, type NewAuditEntry } from '#src/audit/index.ts'
import { buybackSettled } from '#src/buybacks/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { parseCreditorReference } from '#src/kernel/identifiers.ts'
import { centimes } from '#src/kernel/money.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { noticed } from '#src/notices/index.ts'
import { pensionPaidBack, pensionReturned } from '#src/pensions/index.ts'
import {
  findLiveMatch,
  findNamed,
  findTarget,
  listCandidates,
  matched,
  type Movement,
  type NewMatch,
  type Target,
} from './store-bank.ts'

/** Who matches: somebody at the desk, and where links in messages lead. */
export type Matcher = {
  env: Env
  actor: NewAuditEntry['actor']
  origin: string
  at: Instant
}

type Aim = { target: Target; how: NewMatch['how'] }

/** By its reference, else by the amount and the account it came from, when only one order fits. */
const aimOf = async (who: Matcher, movement: Movement): Promise<Result<Aim>> => {
  const db = who.env.DB
  if (movement.reference !== null) {
    const target = await findTarget(db, movement.reference)
    return target ? ok({ target, how: 'reference' }) : refused('reference_unknown')
  }
  if (movement.counterpartyRib === null) return refused('nothing_fits')
  const [only, ...others] = (await listCandidates(db, movement)).filter(
    (one) => one.amount === movement.amount && one.isSameAccount === 1,
  )
  if (!only) return refused('nothing_fits')
  return others.length === 0
    ? ok({ target: only, how: 'amount_and_account' })
    : refused('several_fit')
}

const isOut = (movement: Movement): boolean => movement.direction === 'debit'

const told = (
  who: Matcher,
  about: { target: Target; named: { reference: string; tell: string }; movement: Movement },
): Statement[] => {
  const { target, named, movement } = about
  const path = target.paymentId === null ? '/accounts' : `/payments/${target.paymentId}`
  return noticed(who.env.DB, {
    to: { userId: named.tell },
    template: 'payment_settled',
    facts: {
      employer: target.employerName,
      reference: named.reference,
      amount: movement.amount,
      isBack: isOut(movement),
      link: new URL(path, who.origin).href,
    },
    at: who.at,
  })
}

const traced = (who: Matcher, target: Target, movement: Movement): Statement =>
  audited(who.env.DB, {
    object: { kind: 'bank_entry', id: movement.key },
    subject: { kind: 'employer', id: target.employerNumber },
    action: isOut(movement) ? 'settlement_returned' : 'settlement_matched',
    actor: who.actor,
    at: who.at,
    after: { amount_centimes: movement.amount, value_on: movement.valueOn },
  })

const namedIn = (dues: string): Named[] =>
  (JSON.parse(dues) as Named[]).map(({ dueId, amount }) => ({ dueId, amount }))

/** Money that came: to what the order names, then to the oldest due; points follow in the same batch. */
export const settledBy = async (
  who: Matcher,
  movement: Movement,
  { target, how }: Aim,
): Promise<Result<Target>> => {
  const db = who.env.DB
  const named = await findNamed(db, target)
  const source =
    target.paymentId === null
      ? target.transferOrderId === null
        ? { kind: 'bank_entry' as const, id: movement.key }
        : { kind: 'transfer_order' as const, id: target.transferOrderId }
      : { kind: 'payment' as const, id: target.paymentId }
  const match = { entryKey: movement.key, ...target, returns: null, how, by: who.actor.id }
  const posted = await post(db, {
    employerNumber: target.employerNumber,
    cause: { kind: 'bank_entry', id: `${movement.key} ${newId()}` },
    by: who.actor.name,
    at: who.at,
    drafts: (account, today) =>
      receivedWithCredit(
        account,
        {
          amount: movement.amount,
          credit: centimes(Math.max(0, (named?.credit ?? 0) - creditTaken(account, source.id))),
          named: namedIn(named?.dues ?? '[]'),
          datedOn: movement.bookedOn,
          valueOn: movement.valueOn,
          source,
        },
        today,
      ),
    also: ({ posting }) => [
      // One standing match a movement: its key refuses the batch of whoever comes second.
      matched(db, { ...match, id: newId(), posting, at: who.at }),
      ...(named ? told(who, { target, named, movement }) : []),
      traced(who, target, movement),
    ],
  })
  return posted ? ok(target) : refused('matched_already')
}

/** The order whose money comes back, by the id it was sent with, else by its reference. */
const returnedOf = async (who: Matcher, movement: Movement): Promise<Target | null> => {
  const references = [movement.originalEndToEndId, movement.reference, movement.endToEndId]
  for (const text of references) {
    const reference = text === null ? null : parseCreditorReference(text)
    const target = reference === null ? null : await findTarget(who.env.DB, reference)
    if (target) return target
  }
  return null
}

/** Money that went out again: its settlement and its points are reversed by contra entries. */
const returnedBy = async (who: Matcher, movement: Movement): Promise<Result<Target>> => {
  const db = who.env.DB
  const target = await returnedOf(who, movement)
  if (!target) return refused('reference_unknown')
  const live = await findLiveMatch(db, { ...target, amount: movement.amount })
  if (!live) return refused('nothing_to_return')
  const named = await findNamed(db, target)
  const posted = await post(db, {
    employerNumber: target.employerNumber,
    cause: { kind: 'bank_return', id: movement.key },
    by: who.actor.name,
    at: who.at,
    drafts: (account, today) =>
      takenBack(account, { posting: live.posting, today, isMistake: false }),
    also: ({ posting }) => [
      matched(db, {
        id: newId(),
        entryKey: movement.key,
        ...target,
        returns: live.id,
        how: 'original',
        posting,
        by: who.actor.id,
        at: who.at,
      }),
      ...(named ? told(who, { target, named, movement }) : []),
      traced(who, target, movement),
    ],
  })
  return posted ? ok(target) : refused('matched_already')
}

/** Money a member paid for points: it stands on no employer's account. */
const boughtBy = async (who: Matcher, movement: Movement): Promise<Result<null> | null> => {
  if (movement.reference === null) return null
  const paid = await buybackSettled(who, {
    entryKey: movement.key,
    reference: movement.reference,
    amount: movement.amount,
    valueOn: movement.valueOn,
    fromRib: movement.counterpartyRib,
  })
  if (paid === null) return null
  return paid ? ok(null) : refused('buyback_paid_already')
}

const heardBy = ({ env, actor, at }: Matcher) => ({ db: env.DB, actor, at })

/** The transfer of a pension that came back: money in, as it had been money out. */
const pensionBack = async (who: Matcher, movement: Movement): Promise<Result<null> | null> => {
  const endToEndId = movement.originalEndToEndId ?? movement.endToEndId
  if (endToEndId === null) return null
  const back = await pensionReturned(heardBy(who), {
    endToEndId,
    amount: movement.amount,
    reason: movement.returnReason,
    entryKey: movement.key,
  })
  if (back === null) return null
  return back ? ok(null) : refused('pension_return_odd')
}

/** What a pensioner gives back of what was paid in excess. */
const givenBack = async (who: Matcher, movement: Movement): Promise<Result<null> | null> => {
  if (movement.reference === null) return null
  const paid = await pensionPaidBack(heardBy(who), {
    reference: movement.reference,
    amount: movement.amount,
    entryKey: movement.key,
  })
  if (paid === null) return null
  return paid ? ok(null) : refused('pension_debt_smaller')
}

/** An employer's account took it, it paid for a member's points, or it is about a pension. */
export const isExplained = ({ matchId, buybackId, pensionId }: Movement): boolean =>
  matchId !== null || buybackId !== null || pensionId !== null

/**
 * One movement of the fund's account, matched if anything says what it is for: an employer's account,
 * or nobody's when a member paid for points, or when it is about a pension.
 */
export const matchedOne = async (
  who: Matcher,
  movement: Movement,
): Promise<Result<Target | null>> => {
  if (isExplained(movement)) return refused('matched_already')
  if (isOut(movement))
    return movement.isReturn ? await returnedBy(who, movement) : refused('not_income')
  if (movement.isReturn) return (await pensionBack(who, movement)) ?? refused('money_back_to_fund')
  const told = (await boughtBy(who, movement)) ?? (await givenBack(who, movement))
  if (told) return told
  const aim = await aimOf(who, movement)
  return aim.ok ? await settledBy(who, movement, aim.value) : aim
}
