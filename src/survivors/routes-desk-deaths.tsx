import { type Context, Hono } from 'hono'
import { DeathPage } from '#views/survivors/death.tsx'
import { DeathEntryPage, DeathsPage } from '#views/survivors/deaths.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { listFiles } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { DOCUMENT_BODY, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { seen } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { fileOpened } from './deciding.ts'
import { deathJson, heirJson, heirsCapitalJson, survivorJson } from './json.ts'
import { readHeirs } from './reading.ts'
import { foundBy, reportedByStaff } from './reporting.ts'
import { deathEntered, numberAsked, reachOf, survivorNamed } from './requests.ts'
import { stateOf } from './rules/state.ts'
import {
  deathIdentified,
  deathNamed,
  findDeath,
  findHeirsCapital,
  listDeaths,
  listTwins,
} from './store.ts'
import { listOfDeath } from './store-files.ts'
import type { Death } from './survivor.ts'

const PAGE = 50

const load = async (c: Context<App>): Promise<Death> => {
  const one = await findDeath(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  return one
}

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const isOver = c.req.query('over') === '1'
  const found = await listDeaths(c.var.db, { isOver, limit: PAGE + 1, offset })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('deaths.title'),
    section: 'deaths',
    json: () => ({ deaths: shown.map(deathJson), next_from: next }),
    page: (t) => <DeathsPage t={t} deaths={shown} isOver={isOver} next={next} />,
  })
}

const NOTHING: Refused = { errors: [], problem: null, values: {} }

const refusalJson = ({ problem, errors }: Refused) => ({
  code: problem?.code ?? errors[0]?.code,
  facts: problem?.facts ?? {},
  errors,
})

const entry = (c: Context<App>, refused: Refused | null = null) =>
  respond(c, {
    ...(refused ? { status: refused.problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('death.enter'),
    section: 'deaths',
    json: () => (refused ? refusalJson(refused) : {}),
    page: (t) => <DeathEntryPage t={t} commandId={newId()} {...(refused ?? NOTHING)} />,
  })

const enter = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, deathEntered)
  if (!body.ok) return await entry(c, { errors: body.errors, problem: null, values })
  if (body.value.died_on > casablancaDate(c.var.now))
    return await entry(c, {
      errors: [{ field: 'died_on', code: 'day_to_come' }],
      problem: null,
      values,
    })
  const piece = await readDocument(file)
  if (!piece.ok)
    return await entry(c, { errors: [], problem: new Problem(422, piece.refusal), values })
  const id = newId()
  const asked = { ...values, piece: piece.value?.sha256 ?? null }
  const outcome = await once(c, asked, { status: 201, location: `/desk/deaths/${id}` }, () =>
    reportedByStaff(c, { ...body.value, id }, piece.value),
  )
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const show = async (
  c: Context<App>,
  one: Death,
  refused: Refused | null = null,
): Promise<Response> => {
  const { db } = c.var
  const [about, files, pieces, heirsCapital, twins] = await Promise.all([
    readHeirs(db, one),
    listOfDeath(db, one.id),
    listFiles(db, one.desk.caseId),
    findHeirsCapital(db, one.id),
    one.known ? listTwins(db, { ...one.known, id: one.id }) : [],
  ])
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('death.title'),
    section: 'deaths',
    json: () =>
      refused
        ? refusalJson(refused)
        : {
            ...deathJson(one),
            survivors:
              one.stage === 'confirmed' ? files.map(survivorJson) : about.heirs.map(heirJson),
            heirs_capital: heirsCapital && heirsCapitalJson(heirsCapital),
            records: pieces.length,
            other_reports: twins.map(({ id }) => `/desk/deaths/${id}`),
          },
    page: (t) => (
      <DeathPage
        t={t}
        item={one}
        heirs={about.heirs}
        files={files.map((item) => ({ item, state: stateOf(item) }))}
        pieces={pieces}
        pension={about.pension}
        heirsCapital={heirsCapital}
        twins={twins}
        commandId={newId()}
        {...(refused ?? NOTHING)}
      />
    ),
  })
}

const command = async (
  c: Context<App>,
  make: (one: Death, values: Values) => Promise<Statement[]>,
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const location = `/desk/deaths/${one.id}`
  try {
    const outcome = await once(c, values, { status: 200, location }, () => make(one, values))
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (error instanceof Unreadable)
      return await show(c, one, { errors: error.errors, problem: null, values })
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await show(c, one, { errors: [], problem: error, values })
  }
}

/** What was typed can't be read: it comes back with its mistakes. */
class Unreadable extends Error {
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super('unreadable')
    this.errors = errors
  }
}

const noted = (c: Context<App>, one: Death, memberId: string, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'death', id: one.id },
    subject: { kind: 'member', id: memberId },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

/** While somebody decides, what they read does not change under them. */
const stillOpen = (one: Death): void => {
  if (one.stage !== 'reported') throw new Problem(409, { code: 'death_decided', facts: {} })
  if (one.desk.state === 'proposed') throw new Problem(409, { code: 'case_proposed', facts: {} })
}

/** The number was wrong, or named somebody else: an agent who has read the record says who died. */
const identify = async (c: Context<App>, one: Death, values: Values): Promise<Statement[]> => {
  const body = parseValues(values, numberAsked)
  if (!body.ok) throw new Unreadable(body.errors)
  stillOpen(one)
  const found = await foundBy(c, body.value.number)
  if (!found) throw new Problem(409, { code: 'number_unknown', facts: {} })
  return [deathIdentified(c.var.db, one, found), noted(c, one, found.memberId, 'death_identified')]
}

/** Somebody the fund does not know of: before the decision in its list, after it with a file at once. */
const name = async (c: Context<App>, one: Death, values: Values): Promise<Statement[]> => {
  const body = parseValues(values, survivorNamed)
  if (!body.ok) throw new Unreadable(body.errors)
  const { known } = one
  if (!known) throw new Problem(409, { code: 'death_unidentified', facts: {} })
  const named = {
    kind: body.value.kind,
    lastName: body.value.last_name.trim(),
    firstName: body.value.first_name.trim(),
    reach: reachOf(body.value),
  }
  if (one.stage === 'confirmed')
    return fileOpened(c, { death: one, known, heir: { ...named, about: null } }).statements
  stillOpen(one)
  return [
    deathNamed(c.var.db, one, [...one.named, named]),
    noted(c, one, known.memberId, 'death_named'),
  ]
}

/** Deaths at the desk: reported, looked at, decided by two people on their case. */
export const deskDeaths = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/', list)
  .get('/new', (c) => entry(c))
  .post('/', enter)
  .get('/:id', async (c) => {
    const one = await load(c)
    if (one.known) await seen(c, one.known.memberId, 'death_seen')
    return await show(c, one)
  })
  .post('/:id/identification', (c) => command(c, (one, values) => identify(c, one, values)))
  .post('/:id/survivors', (c) => command(c, (one, values) => name(c, one, values)))
