import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { EntrantsPage } from '#views/joining/entrants.tsx'
import { countGuess, doerOf, employerOf, ownPeople, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { listCategories, listRoster } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues, text, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { membersAffiliated } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { type Entrant, type EntrantList, readEntrants } from './rules/entrants.ts'
import { entrantsRegistered, type Found, listEntrantStates } from './store-entrants.ts'

const LOCATION = '/entrants'
const MOST_TEXT = 60_000
const MOST_LINES = 500
/** Each is told in the same batch, which has a size. */
const MOST_KNOWN = 100

const listGiven = z.object({ list: text({ min: 1, max: MOST_TEXT }) })

export type EntrantRow = Entrant & Found
type Checked = { list: string; rows: EntrantRow[]; faults: EntrantList['faults'] }

const countOf = (rows: readonly EntrantRow[], wanted: EntrantRow['state']): number =>
  rows.filter(({ state }) => state === wanted).length

/**
 * Saying that a card is somebody's tells who is a member: lists that would say so are counted as
 * guesses at it, whether they are checked or registered. What is registered says it as well.
 */
const counted = async (c: Context<App>, rows: readonly EntrantRow[]): Promise<void> => {
  if (countOf(rows, 'known') + countOf(rows, 'other') > 0)
    await countGuess(c, `entrants ${employerOf(c).number}`)
}

/** The list as it was pasted, each line with what the register says of it. Nothing is kept. */
const checked = async (c: Context<App>, values: Values): Promise<Checked> => {
  const body = parseValues(values, listGiven)
  if (!body.ok) throw new Problem(422, { code: 'list_to_paste', facts: {} })
  const { number } = employerOf(c)
  const today = casablancaDate(c.var.now)
  const contract = await listCategories(c.var.db, number, quarterOfDate(today))
  const { list } = body.value
  const read = readEntrants(list, { categories: contract.map((one) => one.number), today })
  if (read.entrants.length > MOST_LINES)
    throw new Problem(422, { code: 'list_too_long', facts: { most: MOST_LINES } })
  const states = await listEntrantStates(c.var.db, number, read.entrants)
  const rows = read.entrants.map((one) => ({
    ...one,
    ...(states.get(one.line) ?? { state: 'new' as const, memberId: null }),
  }))
  await counted(c, rows)
  return { list, rows, faults: read.faults }
}

const rowJson = (one: EntrantRow) => ({
  line: one.line,
  last_name: one.lastName,
  first_name: one.firstName,
  cin: one.cin,
  category: one.category,
  state: one.state,
})

const page = async (
  c: Context<App>,
  about: { found: Checked | null; problem: Problem | null; values: Values },
): Promise<Response> => {
  const { found, problem, values } = about
  const roster = await listRoster(c.var.db, employerOf(c).number)
  const isRefused = problem !== null || (found !== null && found.faults.length > 0)
  return await respond(c, {
    status: problem?.status ?? (isRefused ? 422 : 200),
    problem: isRefused,
    title: (t) => t('entrants.title'),
    section: 'roster',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...(found && found.faults.length > 0 ? { code: found.faults[0]?.code } : {}),
            entrants: (found?.rows ?? []).map(rowJson),
            faults: found?.faults ?? [],
            staff: roster.map(({ matricule, category }) => ({ matricule, category })),
          },
    page: (t) => (
      <EntrantsPage
        t={t}
        rows={found?.rows ?? null}
        faults={found?.faults ?? []}
        list={found?.list ?? (typeof values['list'] === 'string' ? values['list'] : '')}
        roster={roster}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** What was found, answered; each list of which something is said is in the employer's log. */
const answer = async (
  c: Context<App>,
  about: { found: Checked | null; problem: Problem | null; values: Values },
): Promise<Response> => {
  const rows = about.found?.rows ?? []
  if (rows.length > 0)
    await audited(c.var.db, {
      object: { kind: 'employer', id: employerOf(c).number },
      action: 'entrants_checked',
      actor: doerOf(c.var.actor),
      at: c.var.now,
      after: { lines: rows.length, known: countOf(rows, 'known'), other: countOf(rows, 'other') },
    }).run()
  return await page(c, about)
}

/** Said beside what was typed; what is wrong otherwise goes on its way. */
const saidOf = (error: unknown): Problem => {
  if (error instanceof Problem && [409, 422, 429].includes(error.status)) return error
  throw error
}

const check = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  try {
    return await answer(c, { found: await checked(c, values), problem: null, values })
  } catch (error) {
    return await page(c, { found: null, problem: saidOf(error), values })
  }
}

/** Who is registered: new people, and known ones the employer says are the same. */
const chosen = ({ rows, faults }: Checked, values: Values): EntrantRow[] => {
  if (faults.length > 0) throw new Problem(422, { code: 'list_to_correct', facts: {} })
  const found = rows.filter(
    ({ state, line }) => state === 'new' || (state === 'known' && values[`same_${line}`] === 'yes'),
  )
  if (found.length === 0) throw new Problem(409, { code: 'nobody_to_register', facts: {} })
  return found
}

/** Two cards of one person are one person. */
const peopleIn = (list: readonly EntrantRow[]): number =>
  new Set(list.map(({ memberId, cin }) => memberId ?? cin)).size

/** Each person once, who was a member before: they are told. */
const knownIn = (list: readonly EntrantRow[]) => {
  const known = list.flatMap(({ memberId, from }) =>
    memberId === null ? [] : [{ memberId, from }],
  )
  const first = new Map(known.toReversed().map((one) => [one.memberId, one]))
  if (first.size > MOST_KNOWN)
    throw new Problem(422, { code: 'list_too_many_known', facts: { most: MOST_KNOWN } })
  return [...first.values()]
}

/** Registered as it was checked; asked for again, it answers as the first time. */
const register = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const { db, actor, now: at } = c.var
  const employer = employerOf(c)
  const { number } = employer
  let found: Checked | null = null
  try {
    const outcome = await once(c, values, { status: 201, location: LOCATION }, async () => {
      found = await checked(c, values)
      const list = chosen(found, values)
      return [
        ...entrantsRegistered(db, number, { entrants: list, at }),
        ...(await membersAffiliated(c, knownIn(list), employer)),
        audited(db, {
          object: { kind: 'employer', id: number },
          action: 'entrants_registered',
          actor: doerOf(actor),
          at,
          after: { count: peopleIn(list) },
        }),
      ]
    })
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: LOCATION }) })
  } catch (error) {
    return await answer(c, { found, problem: saidOf(error), values })
  }
}

/** Bulletins d'affiliation: a company's staff, pasted as a list, before its first declaration. */
export const entrants = new Hono<App>()
  .use(requireRole('employer', 'declaration'))
  .get('/', (c) => page(c, { found: null, problem: null, values: {} }))
  .post('/', check)
  .post('/registration', ownPeople, register)
