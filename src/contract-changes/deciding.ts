import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseSettled, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { categoryClosed, categoryOpened } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import type { ContractChange, RegisterStep } from './change.ts'
import { stepJson } from './json.ts'
import { groundOf } from './reading.ts'
import { mayChange, stepsOf, undeclared } from './rules/contract.ts'
import { changeEnded, findChange } from './store.ts'

const register = (c: Context<App>, employer: string, step: RegisterStep): Statement =>
  step.kind === 'close'
    ? categoryClosed(c.var.db, { employer, ...step })
    : categoryOpened(c.var.db, { ...step, employer, number: step.category })

/** What it does on the contract as it stands; a contract ends once its last quarter is declared. */
const steps = async (c: Context<App>, one: ContractChange): Promise<RegisterStep[]> => {
  const ground = await groundOf(c.var.db, one.employerNumber, one.asked)
  const may = mayChange(one.asked, ground)
  if (!may.ok) throw new Problem(409, may.refusal)
  if (one.asked.kind === 'leaving') {
    const categories = undeclared(one.asked, ground)
    if (categories.length > 0)
      throw new Problem(409, {
        code: 'change_last_declaration',
        facts: { quarter: one.asked.quarter, categories: categories.join(', ') },
      })
  }
  return stepsOf(one.asked, ground.contract)
}

/** Before a second person is asked: a proposal that could not be carried out helps nobody. */
export const changeProposed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await findChange(c.var.db, id)
  if (!one || one.endedAt !== null) throw changedMeanwhile()
  await steps(c, one)
  return []
}

/** In the batch of the decision: categories end and begin in the register, by dates. */
export const changeAccepted = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const one = await findChange(db, id)
  if (!one || one.endedAt !== null) throw changedMeanwhile()
  const made = await steps(c, one)
  const given = one.asked.kind === 'category' ? (made[0]?.category ?? null) : null
  return [
    ...made.map((step) => register(c, one.employerNumber, step)),
    changeEnded(db, { id, category: given, at }, 'accepted'),
    audited(db, {
      object: { kind: 'employer', id: one.employerNumber },
      action: 'contract_changed',
      actor: doerOf(actor),
      at,
      after: { change: id, kind: one.asked.kind, register: JSON.stringify(made.map(stepJson)) },
    }),
  ]
}

export const changeRefused = (c: Context<App>, id: string): Statement[] => [
  changeEnded(c.var.db, { id, at: c.var.now }, 'refused'),
]

/** Until somebody at the fund has taken it up. */
export const changeWithdrawn = async (
  c: Context<App>,
  one: ContractChange,
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  if (one.state !== 'requested') throw new Problem(409, { code: 'change_under_review', facts: {} })
  const followed = await findCase(db, one.caseId)
  return [
    changeEnded(db, { id: one.id, at }, 'withdrawn'),
    ...(followed ? caseSettled(db, followed, at) : []),
    audited(db, {
      object: { kind: 'employer', id: one.employerNumber },
      action: 'contract_change_withdrawn',
      actor: doerOf(actor),
      at,
      after: { change: one.id },
    }),
  ]
}
