import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { caseMoved, caseSettled, findCase } from '#src/cases/index.ts'
import type { Case } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { addDays, casablancaDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { promiseFrom } from '#src/rulebook/calendar.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicationDays } from '#src/rulebook/parameters/promises.ts'
import { signatureDays } from '#src/rulebook/parameters/signatures.ts'
import { signingOf, signingWithdrawn } from '#src/signatures/index.ts'
import type { Application } from './application.ts'
import { contractToSign } from './contracting.ts'
import { notEligible } from './offering.ts'
import { readPieces } from './receiving.ts'
import { mayPropose, mayWithdraw } from './rules/state.ts'
import {
  applicationAccepted as acceptedNow,
  applicationEnded,
  conventionReceived,
  findApplication,
  listOfSameIce,
} from './store.ts'
import { wholeForm } from './submitting.ts'
import { noted } from './telling.ts'

const load = async (c: Context<App>, id: string): Promise<Application> => {
  const one = await findApplication(c.var.db, id)
  if (!one) throw changedMeanwhile()
  return one
}

/** The one paper of the process is there: what is promised runs from today. */
export const conventionArrived = async (
  c: Context<App>,
  one: Application,
): Promise<Statement[]> => {
  if (one.stage !== 'submitted' || !one.desk)
    throw new Problem(409, { code: 'application_over', facts: {} })
  if (one.conventionAt !== null) throw new Problem(409, { code: 'convention_known', facts: {} })
  const { db, now: at } = c.var
  const open = await findCase(db, one.desk.caseId)
  if (!open) throw changedMeanwhile()
  return [
    conventionReceived(db, one, at),
    caseMoved(db, { ...open, promisedOn: promiseFrom(casablancaDate(at), applicationDays) }),
    ...noted(c, one, { what: 'convention_received' }),
  ]
}

/** What refuses the decision, whoever takes it: pieces, the paper, another accepted, a past date. */
const judged = async (c: Context<App>, one: Application): Promise<void> => {
  const may = mayPropose(one, await readPieces(c, one))
  if (!may.ok) throw new Problem(409, may.refusal)
  const others = await listOfSameIce(c.var.db, one)
  const accepted = others.find(({ stage }) => stage === 'to_sign' || stage === 'active')
  if (accepted) throw new Problem(409, { code: 'ice_accepted', facts: { number: accepted.number } })
  const today = casablancaDate(c.var.now)
  const { offer } = wholeForm(one)
  const refusal = notEligible(offer, today)
  if (refusal) throw new Problem(409, refusal)
  const { effectOn } = offer
  if (quarterOfDate(effectOn) < quarterOfDate(today))
    throw new Problem(409, { code: 'effect_passed', facts: {} })
}

/** In the batch of an agent's proposal: the file is ready for the controller. */
export const applicationProposed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  await judged(c, one)
  return noted(c, one, { what: 'proposed' })
}

/**
 * In the batch of a controller's approval, by delegation of the board. Of two applications for one
 * company the second breaks on a unique index, whatever was read before.
 */
export const applicationAccepted = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  await judged(c, one)
  const { db, actor, now: at } = c.var
  const today = casablancaDate(at)
  const validDays = valueOn(signatureDays, today)
  const signUntil = addDays(today, validDays)
  return [
    acceptedNow(db, one, { at, by: actor.userId, signUntil }),
    ...contractToSign(c, one, validDays),
    ...noted(c, one, { what: 'accepted', after: { sign_until: signUntil } }),
  ]
}

/** In the batch of a refusal; another application can be made. */
export const applicationRefused = async (
  c: Context<App>,
  { facts }: Pick<Extract<Case, { kind: 'application' }>, 'facts'>,
): Promise<Statement[]> => {
  const one = await load(c, facts.applicationId)
  if (one.stage !== 'submitted') throw changedMeanwhile()
  return [
    applicationEnded(c.var.db, one, { stage: 'refused', at: c.var.now }),
    ...noted(c, one, { what: 'refused' }),
  ]
}

/** For the batch: given up by its applicant. */
export const withdrawn = async (c: Context<App>, one: Application): Promise<Statement[]> => {
  const may = mayWithdraw(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, now: at } = c.var
  const open = one.stage === 'submitted' && one.desk ? await findCase(db, one.desk.caseId) : null
  const signing = await signingOf(db, { kind: 'application', id: one.id })
  return [
    applicationEnded(db, one, { stage: 'withdrawn', at }),
    ...(open ? caseSettled(db, open, at) : []),
    ...(signing?.state === 'open'
      ? signingWithdrawn(db, signing, { by: doerOf(c.var.actor), at })
      : []),
    ...noted(c, one, { what: 'withdrawn' }),
  ]
}
