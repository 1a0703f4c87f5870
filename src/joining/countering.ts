import type { Context } from 'hono'
import { caseAnswered, caseMoved, entryAdded, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import type { Application, Offer, Proposal } from './application.ts'
import { mayCounter } from './rules/state.ts'
import { formSaved } from './store.ts'
import { proposalAnswered, proposed } from './store-story.ts'
import { noted } from './telling.ts'

/**
 * For the batch: another category, rate or date than was asked for. The promise stops until the
 * applicant has answered; what an agent had put forward falls, since it was about something else.
 */
export const countered = async (
  c: Context<App>,
  one: Application,
  { offer, text }: { offer: Offer; text: string },
): Promise<Statement[]> => {
  const may = mayCounter(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at } = c.var
  const open = one.desk ? await findCase(db, one.desk.caseId) : null
  if (!open || open.state === 'closed') throw changedMeanwhile()
  return [
    proposed(db, one.id, { offer, text, byId: actor.userId, byName: actor.name, at }),
    caseMoved(db, { ...open, state: 'waiting', waitingSince: at, proposal: null }),
    entryAdded(db, {
      caseId: open.id,
      at,
      side: 'fund',
      userId: actor.userId,
      name: actor.name,
      what: 'asked',
      text,
      isInternal: false,
    }),
    ...noted(c, one, { what: 'countered' }),
    ...noticed(db, {
      to: { userId: one.userId },
      template: 'application_countered',
      facts: { number: one.number, link: linkTo(c, `/applications/${one.id}`) },
      at,
    }),
  ]
}

/** For the batch of the applicant's answer: what they accept becomes what they ask for. */
export const counterAnswered = async (
  c: Context<App>,
  one: Application,
  { proposal, answer, text }: { proposal: Proposal; answer: 'accepted' | 'declined'; text: string },
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  if (one.stage !== 'submitted' || proposal.answer !== null) throw changedMeanwhile()
  if (answer === 'declined' && text.trim() === '')
    throw new Problem(422, { code: 'answer_to_write', facts: {} })
  const open = one.desk ? await findCase(db, one.desk.caseId) : null
  if (!open) throw changedMeanwhile()
  return [
    proposalAnswered(db, { applicationId: one.id, seq: proposal.seq, answer, text, at }),
    ...(answer === 'accepted'
      ? [formSaved(db, one, { form: { ...one.form, offer: proposal.offer }, at })]
      : []),
    ...(await caseAnswered(c, open, { text, piece: null, name: actor.name })),
    ...noted(c, one, { what: `counter_${answer}` }),
  ]
}
