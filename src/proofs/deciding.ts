import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, type Values } from '#src/http/read-body.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { findTold, pensionHeld, pensionSuspended, recipientOf } from '#src/pensions/index.ts'
import { proofSettled } from './accepting.ts'
import type { Proof } from './proof.ts'
import { pieceAccepted, pieceRefused, seenAtCounter } from './requests.ts'
import { holdDue, isGiven, isSettled, maySuspendOn } from './rules/due.ts'
import { pieceDecided, pieceGiven } from './store-pieces.ts'

const conflict = (code: string): Problem => new Problem(409, { code, facts: {} })

const traced = (c: Context<App>, one: Proof, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'pension', id: one.pensionId },
    subject: { kind: 'member', id: one.memberId },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
    after: { kind: one.kind, due_month: one.dueMonth },
  })

/** The paper is right: everything it held is let go at once. */
export const pieceTaken = async (
  c: Context<App>,
  proof: Proof,
  values: Values,
): Promise<Statement[]> => {
  const body = parseValues(values, pieceAccepted)
  if (!body.ok || !isGiven(proof)) throw conflict('proof_nothing_to_see')
  const { db, actor, now: at } = c.var
  const { seq } = body.value
  const piece = pieceDecided(db, { proofId: proof.id, seq, reason: null, by: actor.userId, at })
  return await proofSettled(db, { proof, piece, how: 'accepted', by: doerOf(actor), at })
}

/** What came is not what was asked for: the person is told why, and the reminders go on. */
export const pieceTurnedDown = async (
  c: Context<App>,
  proof: Proof,
  values: Values,
): Promise<Statement[]> => {
  if (!isGiven(proof)) throw conflict('proof_nothing_to_see')
  const body = parseValues(values, pieceRefused)
  if (!body.ok) throw new Problem(422, { code: 'proof_reason_to_write', facts: {} })
  const { db, actor, now: at } = c.var
  const { seq, reason } = body.value
  const told = await findTold(db, proof.pensionId)
  return [
    pieceDecided(db, { proofId: proof.id, seq, reason, by: actor.userId, at }),
    ...(told
      ? noticed(db, {
          to: recipientOf(told),
          template: 'proof_refused',
          facts: { kind: proof.kind, reason, link: linkTo(c, `/pensioner/proofs/${proof.id}`) },
          at,
        })
      : []),
    traced(c, proof, 'proof_refused'),
  ]
}

/** An agent saw the person: a sign of life the fund has by itself. */
export const counted = async (
  c: Context<App>,
  proof: Proof,
  values: Values,
): Promise<Statement[]> => {
  if (isSettled(proof)) throw conflict('proof_settled')
  const body = parseValues(values, seenAtCounter)
  if (!body.ok) throw new Problem(422, { code: 'counter_to_write', facts: {} })
  const { db, actor, now: at } = c.var
  const piece = pieceGiven(db, {
    proofId: proof.id,
    how: 'counter',
    documentId: null,
    seenBy: `${actor.name}, ${body.value.where.trim()}`,
    by: actor.userId,
    at,
  })
  return await proofSettled(db, { proof, piece, how: 'counter', by: doerOf(actor), at })
}

/** Where notices did not arrive, no clock holds anything: a controller may, with their name. */
export const held = (c: Context<App>, proof: Proof): Statement[] => {
  if (holdDue(proof, casablancaDate(c.var.now)) === null) throw conflict('proof_not_to_hold')
  const { db, actor, now: at } = c.var
  const cause = { kind: 'proof' as const, id: proof.id }
  return [
    ...pensionHeld(db, { pensionId: proof.pensionId, cause, by: doerOf(actor), at }),
    traced(c, proof, 'pension_held'),
  ]
}

export const suspended = (c: Context<App>, proof: Proof): Statement[] => {
  if (!maySuspendOn(proof, casablancaDate(c.var.now))) throw conflict('proof_not_to_suspend')
  const { db, actor, now: at } = c.var
  const cause = { kind: 'proof' as const, id: proof.id }
  return [
    ...pensionSuspended(db, { pensionId: proof.pensionId, cause, by: doerOf(actor), at }),
    traced(c, proof, 'pension_suspended'),
  ]
}
