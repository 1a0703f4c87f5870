import { type Context, Hono } from 'hono'
import { ProposalsPage } from '#views/proposals/list.tsx'
import { doerOf, employerOf, mayRead, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { correctionRight } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import type { Outcome } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { accepted } from './accepting.ts'
import { proposalJson } from './json.ts'
import { isOpen, type Proposal } from './proposal.ts'
import { said } from './requests.ts'
import { showProposal } from './showing.tsx'
import {
  entryAdded,
  findProposal,
  listProposalEntries,
  listProposals,
  proposalMoved,
} from './store.ts'

const PAGE = 50

const load = async (c: Context<App>): Promise<Proposal> => {
  const one = await findProposal(c.var.db, c.req.param('id') ?? '')
  if (one?.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

const traced = (c: Context<App>, { id, employerNumber }: Proposal, action: string) =>
  audited(c.var.db, {
    object: { kind: 'proposal', id },
    subject: { kind: 'employer', id: employerNumber },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

/** By whoever may correct its category, while it waits. */
const requireAnswerable = (c: Context<App>, one: Proposal): void => {
  const open = correctionRight(c.var.actor)?.categories ?? null
  if (open !== null && !open.includes(one.category))
    throw new Problem(409, { code: 'category_closed', facts: { categories: one.category } })
  if (!isOpen(one)) throw new Problem(409, { code: 'proposal_over', facts: {} })
}

/** What it refuses comes back on the page, with all that was typed. */
const answering = async (
  c: Context<App>,
  make: (one: Proposal, values: Values) => Promise<Response>,
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  try {
    return await make(one, values)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await showProposal(c, one, { errors: [], problem: error, values })
  }
}

const acceptance = (c: Context<App>): Promise<Response> =>
  answering(c, async (one, values) => {
    const { db } = c.var
    const [first] = await listProposalEntries(db, one.id)
    const asked: Outcome = { status: 200, location: `/proposals/${one.id}` }
    const outcome = await once(c, values, asked, async () => {
      requireAnswerable(c, one)
      const made = await accepted(c, one, first?.text ?? '')
      return [...made.statements, traced(c, one, 'proposal_accepted')]
    })
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })

const contest = (c: Context<App>): Promise<Response> =>
  answering(c, async (one, values) => {
    const body = parseValues(values, said)
    if (!body.ok) {
      const errors = [{ field: 'text', code: 'required' }]
      return await showProposal(c, one, { errors, problem: null, values })
    }
    const { db, actor, now: at } = c.var
    const asked: Outcome = { status: 200, location: `/proposals/${one.id}` }
    const outcome = await once(c, values, asked, async () => {
      requireAnswerable(c, one)
      const text = body.value.text.trim()
      return [
        proposalMoved(db, { id: one.id, to: 'contested', at }),
        entryAdded(db, one.id, { at, side: 'employer', name: actor.name, what: 'contested', text }),
        traced(c, one, 'proposal_contested'),
      ]
    })
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })

const correcting = requireRole('employer', 'corrections', 'administrator')

/** What the fund proposes to correct: beside what was declared, accepted or contested. */
export const proposals = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('corrections', 'declaration', 'account'))
  .get('/', async (c) => {
    const offset = wholeNumber(c.req.query('from'))
    const page = { limit: PAGE + 1, offset }
    const found = await listProposals(c.var.db, employerOf(c).number, page)
    const shown = found.slice(0, PAGE)
    const next = found.length > PAGE ? offset + PAGE : null
    return await respond(c, {
      title: (t) => t('proposals.title'),
      section: 'declarations',
      json: () => ({ proposals: shown.map(proposalJson), next_from: next }),
      page: (t) => <ProposalsPage t={t} proposals={shown} next={next} base="/proposals" />,
    })
  })
  .get('/:id', async (c) => await showProposal(c, await load(c)))
  .post('/:id/acceptance', correcting, acceptance)
  .post('/:id/contest', correcting, contest)
