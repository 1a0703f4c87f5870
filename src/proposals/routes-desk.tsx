import { type Context, Hono } from 'hono'
import { ProposalsPage } from '#views/proposals/list.tsx'
import { NewProposalPage } from '#views/proposals/new.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId, type Outcome } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { addDays, casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { proposalAnswerDays } from '#src/rulebook/parameters/corrections.ts'
import { proposalJson } from './json.ts'
import { isOpen, type Proposal } from './proposal.ts'
import { proposalAsked, said } from './requests.ts'
import { showProposal } from './showing.tsx'
import {
  entryAdded,
  findProposal,
  findStandingLine,
  listProposals,
  proposalMade,
  proposalMoved,
} from './store.ts'

const PAGE = 50

const newPage = async (
  c: Context<App>,
  errors: readonly FieldError[] = [],
  values: Values = {},
): Promise<Response> =>
  await respond(c, {
    ...(errors.length > 0 ? { status: 422, problem: true } : {}),
    title: (t) => t('proposal.new'),
    section: 'home',
    json: () => (errors.length > 0 ? { code: errors[0]?.code, errors } : {}),
    page: (t) => <NewProposalPage t={t} commandId={newId()} values={values} errors={errors} />,
  })

const traced = (c: Context<App>, id: string, employerNumber: string, action: string) =>
  audited(c.var.db, {
    object: { kind: 'proposal', id },
    subject: { kind: 'employer', id: employerNumber },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

const create = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, proposalAsked)
  if (!body.ok) return await newPage(c, body.errors, values)
  const { db, actor, now: at } = c.var
  const { employer_number: employerNumber, quarter, matricule, category, salary } = body.value
  const named = { employerNumber, quarter, matricule, category }
  const line = await findStandingLine(db, named)
  if (!line) return await newPage(c, [{ field: 'matricule', code: 'line_not_filed' }], values)
  if (line.isProposed === 1)
    return await newPage(c, [{ field: 'matricule', code: 'already_proposed' }], values)
  if (line.declared === salary)
    return await newPage(c, [{ field: 'salary', code: 'salary_same' }], values)
  const id = newId()
  const today = casablancaDate(at)
  const answerBy = addDays(today, valueOn(proposalAnswerDays, today))
  const asked: Outcome = { status: 201, location: `/desk/proposals/${id}` }
  const outcome = await once(c, values, asked, async () => [
    proposalMade(db, { id, employerNumber, ...line, salary, answerBy, by: actor.userId, at }),
    entryAdded(db, id, {
      at,
      side: 'fund',
      name: actor.name,
      what: 'proposed',
      text: body.value.reason.trim(),
    }),
    ...noticed(db, {
      to: { userId: line.filedBy },
      template: 'correction_proposed',
      facts: { quarter, answerBy, link: linkTo(c, `/proposals/${id}`) },
      at,
    }),
    traced(c, id, employerNumber, 'proposal_made'),
  ])
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const load = async (c: Context<App>): Promise<Proposal> => {
  const one = await findProposal(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  return one
}

/** After an objection: the fund keeps to what it proposes, or takes it back. Both say why. */
const answer = async (
  c: Context<App>,
  { to, what }: { to: 'proposed' | 'withdrawn'; what: 'maintained' | 'withdrawn' },
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const body = parseValues(values, said)
  if (!body.ok) {
    const errors = [{ field: 'text', code: 'required' }]
    return await showProposal(c, one, { errors, problem: null, values })
  }
  const { db, actor, now: at } = c.var
  const text = body.value.text.trim()
  const asked: Outcome = { status: 200, location: `/desk/proposals/${one.id}` }
  const outcome = await once(c, values, asked, async (): Promise<Statement[]> => {
    if (!isOpen(one)) throw new Problem(409, { code: 'proposal_over', facts: {} })
    return [
      proposalMoved(db, { id: one.id, to, at }),
      entryAdded(db, one.id, { at, side: 'fund', name: actor.name, what, text }),
      traced(c, one.id, one.employerNumber, `proposal_${what}`),
    ]
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** What the fund proposes to employers, and what they answered. */
export const deskProposals = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/', async (c) => {
    const offset = wholeNumber(c.req.query('from'))
    const found = await listProposals(c.var.db, null, { limit: PAGE + 1, offset })
    const shown = found.slice(0, PAGE)
    const next = found.length > PAGE ? offset + PAGE : null
    return await respond(c, {
      title: (t) => t('proposals.title'),
      section: 'home',
      json: () => ({ proposals: shown.map(proposalJson), next_from: next }),
      page: (t) => <ProposalsPage t={t} proposals={shown} next={next} base="/desk/proposals" />,
    })
  })
  .get('/new', (c) => newPage(c))
  .post('/', create)
  .get('/:id', async (c) => await showProposal(c, await load(c)))
  .post('/:id/maintained', (c) => answer(c, { to: 'proposed', what: 'maintained' }))
  .post('/:id/withdrawal', (c) => answer(c, { to: 'withdrawn', what: 'withdrawn' }))
