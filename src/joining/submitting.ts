import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { caseOpened, caseTold } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { conventionRule } from '#src/rulebook/parameters/joining.ts'
import type { Application, Form } from './application.ts'
import { readPieces } from './receiving.ts'
import { maySubmit } from './rules/state.ts'
import { applicationSubmitted } from './store.ts'
import { noted } from './telling.ts'

type Whole = { [S in keyof Form]: NonNullable<Form[S]> }

/** Every step was entered: of a file that was submitted this always holds. */
export const wholeForm = ({ form }: Pick<Application, 'form'>): Whole => {
  const { request, employer, people, offer, payment } = form
  if (!request || !employer || !people || !offer || !payment) throw changedMeanwhile()
  return { request, employer, people, offer, payment }
}

/**
 * To the fund: a case with its promise. The convention is the one paper that is still to come, unless
 * the rule of that day waives it. Nobody is told that another asked for the same company.
 */
export const submitted = async (c: Context<App>, one: Application): Promise<Statement[]> => {
  const may = maySubmit(one, await readPieces(c, one))
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at, language } = c.var
  const { request, offer } = wholeForm(one)
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const opened = caseOpened(db, {
    kind: 'application',
    facts: {
      applicationId: one.id,
      file: one.number,
      company: request.companyName,
      ice: request.ice,
      headcount: offer.categories.reduce((total, { headcount }) => total + headcount, 0),
    },
    userId: actor.userId,
    contact,
    objectId: one.id,
    text: '',
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  const isWaived = valueOn(conventionRule, casablancaDate(at)) === 'waived'
  return [
    ...opened.statements,
    applicationSubmitted(db, one, { caseId: opened.id, at, isWaived }),
    ...noted(c, one, { what: 'submitted', after: { case: opened.number } }),
    ...caseTold(
      c,
      { ...opened, kind: 'application', userId: actor.userId, contact, objectId: one.id },
      'received',
    ),
  ]
}
