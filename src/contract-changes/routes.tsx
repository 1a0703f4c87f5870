import { type Context, Hono } from 'hono'
import { ContractPage } from '#views/contract-changes/contract.tsx'
import { employerOf, requireRole } from '#src/access/index.ts'
import { caseSeen } from '#src/cases/index.ts'
import { type DatedCategory, listContracts } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { employerRateEntry } from '#src/rulebook/regimes.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { asking, askingPage } from './asking.tsx'
import type { ContractChange, ContractRow } from './change.ts'
import { changeWithdrawn } from './deciding.ts'
import { categoryJson, changeJson } from './json.ts'
import { showChange } from './showing.tsx'
import { findChange, listChanges } from './store.ts'

const PAGE = 50
const HEADER = ['category', 'label', 'regime', 'tranche', 'rate_ppm', 'starts_on', 'ends_on']

/** The published rate beside each, on the day it begins. */
const withEmployerRate = (one: DatedCategory): ContractRow => ({
  ...one,
  employerRate: employerRateEntry(RULEBOOK, one.rate, one.startsOn)?.employerRate ?? null,
})

const administering = requireRole('employer', 'administrator')

/** The contract as the register has it: in force, to come, past; and what was asked of it. */
const overview = async (c: Context<App>): Promise<Response> => {
  const { db, actor, now } = c.var
  const { number } = employerOf(c)
  const offset = wholeNumber(c.req.query('from'))
  const [contract, found] = await Promise.all([
    listContracts(db, [number]),
    listChanges(db, number, { limit: PAGE + 1, offset }),
  ])
  const changes = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('contract.title'),
    section: 'contract',
    json: () => ({
      categories: contract.map(categoryJson),
      changes: changes.map(changeJson),
      next_from: next,
    }),
    csv: {
      name: 'contract.csv',
      text: () =>
        csvText(
          HEADER,
          contract.map((one) => Object.values(categoryJson(one))),
        ),
    },
    page: (t) => (
      <ContractPage
        t={t}
        today={casablancaDate(now)}
        contract={contract.map(withEmployerRate)}
        changes={changes}
        next={next}
        mayAsk={actor.rights.some(({ name }) => name === 'administrator') && !actor.mandateId}
      />
    ),
  })
}

const load = async (c: Context<App>): Promise<ContractChange> => {
  const one = await findChange(c.var.db, c.req.param('id') ?? '')
  if (one?.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

const withdraw = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const values = await readValues(c)
  const asked = { status: 200 as const, location: `/contract/changes/${one.id}` }
  try {
    const outcome = await once(c, values, asked, () => changeWithdrawn(c, one))
    return done(c, { ...outcome, json: () => ({ id: one.id, url: outcome.location }) })
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return await showChange(c, one, error)
    throw error
  }
}

/** Later in life: the contract, and what its administrator asks to change of it. */
export const contract = new Hono<App>()
  .use(requireRole('employer'))
  .get('/', overview)
  .get('/changes/new', administering, (c) => askingPage(c))
  .post('/changes', administering, asking)
  .get('/changes/:id', async (c) => await showChange(c, await load(c)))
  .post('/changes/:id/withdrawal', administering, withdraw)

/** What an employer asks of its contract, as the person who decides sees it. */
export const deskContractChanges = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/:id', async (c) => {
    const one = await findChange(c.var.db, c.req.param('id'))
    if (!one) throw notFound()
    await caseSeen(c, one.caseId, one.employerNumber).run()
    return await showChange(c, one)
  })
