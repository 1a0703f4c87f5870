import { type Context, Hono } from 'hono'
import { SolePage } from '#views/payments/sole.tsx'
import { doerOf, listPaymentUsers, requireRole } from '#src/access/index.ts'
import { caseOpened } from '#src/cases/index.ts'
import { findConfirmations, findEmployer } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { parseEmployerNumber } from '#src/kernel/identifiers.ts'
import { soleAsked } from './requests.ts'

/** Who could be it: both rights, where one confirmation is enough. */
const candidatesOf = async (c: Context<App>, number: string | null) => {
  if (number === null) return []
  const [users, confirmations] = await Promise.all([
    listPaymentUsers(c.var.db, number),
    findConfirmations(c.var.db, number, c.var.now),
  ])
  if (confirmations !== 1) return []
  const orders = new Set(users.filter((u) => u.right === 'payment_orderer').map((u) => u.id))
  return users
    .filter((user) => user.right === 'payment_validator' && orders.has(user.id))
    .map(({ id, name }) => ({ id, name }))
}

const page = async (
  c: Context<App>,
  refused: { problem: Problem; values: Values } | null = null,
): Promise<Response> => {
  const typed = c.req.query('employer_number') ?? String(refused?.values['employer_number'] ?? '')
  const number = parseEmployerNumber(typed)
  const candidates = await candidatesOf(c, number)
  return await respond(c, {
    ...(refused ? { status: refused.problem.status, problem: true } : {}),
    title: (t) => t('sole.title'),
    section: 'home',
    json: () =>
      refused
        ? { code: refused.problem.code, facts: refused.problem.facts }
        : { employer_number: number, candidates },
    page: (t) => (
      <SolePage
        t={t}
        number={typed}
        isSearched={number !== null}
        candidates={candidates}
        commandId={newId()}
        values={refused?.values ?? {}}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** Opens the case: an agent proposes, a controller decides, and the day's delay still runs. */
const open = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const refuse = (status: 409 | 422, code: string) =>
    page(c, { problem: new Problem(status, { code, facts: {} }), values })
  const body = parseValues(values, soleAsked)
  if (!body.ok) return await refuse(422, 'reason_to_write')
  const { db, actor, now } = c.var
  const { employer_number: number, user, reason } = body.value
  const [employer, candidates] = await Promise.all([
    findEmployer(db, number),
    candidatesOf(c, number),
  ])
  const person = candidates.find((one) => one.id === user)
  if (!employer) return await refuse(409, 'employer_unknown')
  if (!person) return await refuse(409, 'sole_needs_rights')
  const command = commandOf(c, values)
  const before = await outcomeOf(db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const opened = caseOpened(db, {
    kind: 'sole_signatory',
    facts: { userId: person.id, userName: person.name },
    userId: person.id,
    employerNumber: employer.number,
    objectId: `sole-${employer.number}-${newId()}`,
    text: reason.trim(),
    by: { side: 'fund', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at: now,
  })
  const outcome: Outcome = { status: 201, location: `/desk/cases/${opened.id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    ...opened.statements,
  ])
  if (ran === null) throw changedMeanwhile()
  return done(c, { ...outcome, json: () => ({ id: opened.id, url: outcome.location }) })
}

/** Sole power, read in a company's papers: off by default, put by two at the fund. */
export const soleSignatories = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/', (c) => page(c))
  .post('/', open)
