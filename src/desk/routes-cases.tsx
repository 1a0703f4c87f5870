import { type Context, Hono } from 'hono'
import { DeskCasePage } from '#views/desk/case.tsx'
import { requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { doerOf } from '#src/access/index.ts'
import {
  type Case,
  caseJson,
  findCase,
  KINDS,
  listEntries,
  listFiles,
  mayHandle,
  mayStep,
  type Outcome,
  sendPiece,
  type Step,
  subjectOf,
  threadJson,
} from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome as Done,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { daysLeft } from '#src/rulebook/calendar.ts'
import { carriedOn } from './effects.ts'
import { stepAsked } from './requests.ts'
import { CASE_ROLES, staffOf } from './staff.ts'
import { stepMade } from './steps.ts'
import { type Colleague, listColleagues } from './store.ts'

/** A case somebody at the desk may work on; who may not is told which role does. */
const load = async (c: Context<App>): Promise<Case> => {
  const one = await findCase(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  if (!mayHandle(staffOf(c), one.kind)) {
    const [right = ''] = KINDS[one.kind].roles
    throw new Problem(403, { code: 'case_of_others', facts: { right } })
  }
  return one
}

const asStaff = (one: Colleague) => ({ userId: one.id, roles: one.roles })

/** Reading somebody's case without having taken it is written down: they can see who looked. */
const noteLook = async (c: Context<App>, one: Case): Promise<void> => {
  if (one.takenBy === c.var.actor.userId) return
  await audited(c.var.db, {
    object: { kind: 'case', id: one.id },
    ...subjectOf(one),
    action: 'case_seen',
    actor: doerOf(c.var.actor),
    at: c.var.now,
  }).run()
}

type Failure = { problem: Problem | null; values: Values } | null

/** A page that leads here may have written what it asks: read again, and changed, before it is sent. */
const prefilled = (c: Context<App>): Values => ({
  step: c.req.query('step') ?? '',
  text: c.req.query('text') ?? '',
})

const show = async (c: Context<App>, one: Case, failure: Failure = null): Promise<Response> => {
  const { db, actor, now } = c.var
  const [entries, files, colleagues] = await Promise.all([
    listEntries(db, one.id, 'fund'),
    listFiles(db, one.id),
    listColleagues(db),
  ])
  const base = `/desk/cases/${one.id}`
  const others = colleagues.filter(
    (each) =>
      each.endedAt === null && each.id !== actor.userId && mayHandle(asStaff(each), one.kind),
  )
  const staff = staffOf(c)
  const may = (step: Step): boolean => mayStep(one, staff, step).ok
  const left = daysLeft(casablancaDate(now), one.promisedOn)
  const problem = failure?.problem ?? null
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('case.title', { number: one.number }),
    section: 'home',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...caseJson(one),
            contact: one.contact,
            taken_by: one.takenByName,
            proposal: one.proposal,
            revision: one.revision,
            days_left: left,
            ...threadJson(entries, files, base),
          },
    page: (t) => (
      <DeskCasePage
        t={t}
        item={one}
        kind={KINDS[one.kind]}
        entries={entries}
        files={files}
        base={base}
        left={left}
        isMine={one.takenBy === actor.userId}
        mayConfirm={may({ kind: 'confirm' })}
        mayTake={may({ kind: 'take' }) && one.takenBy !== actor.userId}
        colleagues={others.map(({ id, name }) => ({ value: id, label: name }))}
        commandId={newId()}
        values={failure?.values ?? {}}
        problem={problem}
      />
    ),
  })
}

const STEPS = ['take', 'hand', 'note', 'ask', 'propose', 'decide', 'confirm', 'return'] as const
type StepName = (typeof STEPS)[number]

/** Steps that say nothing would leave the person, or the colleague, without a reason. */
const NEEDS_TEXT: readonly StepName[] = ['note', 'ask', 'propose', 'decide', 'return']

type Asked = { text: string; to: string; outcome?: Outcome | undefined; reason: string }

const stepOf = (name: StepName, asked: Asked, colleagues: readonly Colleague[]): Step => {
  const reason = asked.reason === '' ? null : asked.reason
  switch (name) {
    case 'hand': {
      const to = colleagues.find((one) => one.id === asked.to && one.endedAt === null)
      return { kind: 'hand', to: to ? asStaff(to) : null }
    }
    case 'propose':
    case 'decide': {
      if (!asked.outcome) throw new Problem(422, { code: 'outcome_unknown', facts: {} })
      return { kind: name, outcome: asked.outcome, reason }
    }
    default:
      return { kind: name }
  }
}

const readStep = async (c: Context<App>, values: Values, name: StepName) => {
  const body = parseValues(values, stepAsked)
  if (!body.ok) throw new Problem(422, { code: 'step_unreadable', facts: {} })
  const asked = body.value
  if (NEEDS_TEXT.includes(name) && asked.text.trim() === '')
    throw new Problem(422, { code: 'text_to_write', facts: {} })
  const colleagues = name === 'hand' ? await listColleagues(c.var.db) : []
  return { ...asked, step: stepOf(name, asked, colleagues) }
}

const step = async (c: Context<App>, name: StepName): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const command = commandOf(c, values)
  const outcome: Done = { status: 200, location: `/desk/cases/${one.id}` }
  if (!(await outcomeOf(c.var.db, command))) {
    try {
      const asked = await readStep(c, values, name)
      const seen = asked.revision === undefined ? one.revision : Number(asked.revision)
      const ran = await carryOut(c.var.db, command, [
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        ...(await stepMade(c, { ...one, revision: seen }, asked.step, asked.text.trim())),
      ])
      if (ran === null) throw changedMeanwhile()
    } catch (error) {
      if (error instanceof Problem) return await show(c, one, { problem: error, values })
      throw error
    }
    await carriedOn(c, one)
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ id: one.id, url: outcome.location }) })
}

/** One case at the desk: what is known, what was said, and the steps that can be made. */
export const deskCases = new Hono<App>()
  .use(requireRole('desk', ...CASE_ROLES))
  .get('/:id', async (c) => {
    const one = await load(c)
    await noteLook(c, one)
    return await show(c, one, { problem: null, values: prefilled(c) })
  })
  .get('/:id/files/:file', async (c) => {
    const one = await load(c)
    await noteLook(c, one)
    return await sendPiece(c, one.id, c.req.param('file'))
  })
  .post('/:id/:step', async (c) => {
    const name = STEPS.find((each) => each === c.req.param('step'))
    if (!name) throw notFound()
    return await step(c, name)
  })
