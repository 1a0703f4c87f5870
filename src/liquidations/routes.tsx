import { type Context, Hono } from 'hono'
import { CandidatesPage } from '#views/liquidations/candidates.tsx'
import { LiquidationsPage } from '#views/liquidations/list.tsx'
import { OwnLiquidationPage } from '#views/liquidations/own.tsx'
import { employerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { addYears, casablancaDate } from '#src/kernel/dates.ts'
import { claimUntil, startAt } from '#src/rulebook/claim.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { candidateJson, liquidationJson } from './json.ts'
import { openedByEmployer, openedByMember } from './opening.ts'
import { newLiquidation } from './requests.ts'
import { stateOf } from './rules/state.ts'
import { findOfMember, listOfEmployer } from './store.ts'
import { findOpenable, listCandidates } from './store-candidates.ts'

const PAGE = 50

const asEmployer = requireRole('employer', 'liquidation')

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const page = { limit: PAGE + 1, offset }
  const found = await listOfEmployer(c.var.db, employerOf(c).number, page)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('liquidations.title'),
    section: 'liquidations',
    json: () => ({ liquidations: shown.map(liquidationJson), next_from: next }),
    page: (t) => (
      <LiquidationsPage
        t={t}
        rows={shown.map((item) => ({ item, state: stateOf(item) }))}
        next={next}
      />
    ),
  })
}

/** Present staff from fifty on, the nearest to a full pension first. */
const candidates = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const find = (c.req.query('find') ?? '').trim()
  const today = casablancaDate(c.var.now)
  const found = await listCandidates(
    c.var.db,
    {
      employerNumber: employerOf(c).number,
      bornBy: addYears(today, -valueOn(RULEBOOK.earliestAge, today)),
      find,
    },
    { limit: PAGE + 1, offset },
  )
  const age = valueOn(RULEBOOK.normalAge, today)
  const shown = found
    .slice(0, PAGE)
    .map((one) => ({ ...one, fullOn: startAt(RULEBOOK, one.birthDate, age) }))
  const next = found.length > PAGE ? offset + PAGE : null
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('liquidations.candidates'),
    section: 'liquidations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { candidates: shown.map(candidateJson), next_from: next },
    page: (t) => (
      <CandidatesPage
        t={t}
        candidates={shown}
        next={next}
        find={find}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

const open = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, newLiquidation)
  if (!body.ok) return await candidates(c, { errors: body.errors, problem: null, values })
  try {
    const outcome = await openedByEmployer(c, values, body.value.matricule)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.status > 422) throw error
    return await candidates(c, { errors: [], problem: error, values })
  }
}

/** A member's own: the file that is there, or the way to open one. */
const own = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const memberId = c.var.actor.memberId ?? ''
  const [one, member] = await Promise.all([
    findOfMember(c.var.db, memberId),
    findOpenable(c.var.db, { id: memberId }),
  ])
  const today = casablancaDate(c.var.now)
  const birthDate = member?.birthDate ?? null
  const age = valueOn(RULEBOOK.normalAge, today)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('liquidations.own'),
    section: 'liquidations',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { liquidation: one && liquidationJson(one) },
    page: (t) => (
      <OwnLiquidationPage
        t={t}
        item={one}
        state={one && stateOf(one)}
        employer={member?.employerName ?? null}
        fullOn={birthDate && startAt(RULEBOOK, birthDate, age)}
        claimUntil={birthDate && claimUntil(RULEBOOK, birthDate, today)}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const openOwn = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  try {
    const outcome = await openedByMember(c, values)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await own(c, error)
  }
}

/** E-liquidation, the employer's desk: who nears their pension, whose file is open. */
export const liquidations = new Hono<App>()
  .get('/', asEmployer, list)
  .get('/candidates', asEmployer, (c) => candidates(c))
  .post('/', asEmployer, open)
  .get('/mine', requireRole('member'), (c) => own(c))
  .post('/mine', requireRole('member'), openOwn)
