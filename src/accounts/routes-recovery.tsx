import { type Context, Hono } from 'hono'
import { RecoveryPage } from '#views/accounts/recovery.tsx'
import { RecoveryOnePage } from '#views/accounts/recovery-one.tsx'
import { doerOf, payersOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import { findEmployer } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { csvText } from '#src/http/csv.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { addDays, casablancaDate, daysBetween, type IsoDate } from '#src/kernel/dates.ts'
import { parseEmployerNumber } from '#src/kernel/identifiers.ts'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { interestFreeDays } from '#src/rulebook/parameters/calendar.ts'
import { planMonths } from '#src/rulebook/parameters/payments.ts'
import { planJson } from './json.ts'
import { endingAsked, planAsked } from './requests.ts'
import { owing } from './routes.tsx'
import { interestSoFar, mayPlan, type NextStep, nextStep } from './rules/recovering.ts'
import { listDues } from './store.ts'
import { findPlan, type Instalment, planEnded, planMade } from './store-plans.ts'
import { countDebtors, type Debtor, listDebtors } from './store-recovery.ts'

const PAGE = 50
const MOST = 7000
const LATE = ['all', 'due', 'interest'] as const
export type Late = (typeof LATE)[number]

export type FollowedDebtor = Debtor & { days: number; interest: number; next: NextStep }

const followed = (debtor: Debtor, today: IsoDate): FollowedDebtor => ({
  ...debtor,
  days: Math.max(0, daysBetween(debtor.since, today)),
  interest: interestSoFar(debtor, today),
  next: nextStep(debtor, today),
})

/** The first day of dues that the filter leaves out. */
const dueBefore = (late: Late, today: IsoDate): IsoDate | null => {
  if (late === 'all') return null
  return late === 'due' ? today : addDays(today, 0 - valueOn(interestFreeDays, today))
}

const debtorJson = (one: FollowedDebtor) => ({
  employer_number: one.number,
  name: one.name,
  owed_centimes: one.owed,
  since: one.since,
  days: one.days,
  interest_so_far_centimes: one.interest,
  last_paid_on: one.lastPaidOn,
  has_plan: one.instalments.length > 0,
  next_step: one.next.step,
  url: `/desk/recovery/${one.number}`,
})

const list = async (c: Context<App>): Promise<Response> => {
  const today = casablancaDate(c.var.now)
  const text = (c.req.query('q') ?? '').trim().slice(0, 80)
  const late = LATE.find((one) => one === c.req.query('late')) ?? 'all'
  const offset = wholeNumber(c.req.query('from'))
  const isTable = (c.req.header('Accept') ?? '').includes('text/csv')
  const asked = { text, dueBefore: dueBefore(late, today) }
  const [found, total] = await Promise.all([
    listDebtors(c.var.db, { ...asked, limit: isTable ? MOST : PAGE, offset }),
    countDebtors(c.var.db, asked),
  ])
  const debtors = found.map((one) => followed(one, today))
  const after = offset + debtors.length
  return await respond(c, {
    title: (t) => t('debts.title'),
    section: 'recovery',
    json: () => ({
      total: total.count,
      owed_centimes: total.owed,
      debtors: debtors.map(debtorJson),
      next_from: after < total.count ? after : null,
    }),
    csv: {
      name: 'recouvrement.csv',
      text: () =>
        csvText(
          ['employer_number', 'name', 'owed_centimes', 'since', 'days', 'interest', 'next_step'],
          debtors.map((one) => [
            one.number,
            one.name,
            one.owed,
            one.since,
            one.days,
            one.interest,
            one.next.step,
          ]),
        ),
    },
    page: (t) => (
      <RecoveryPage
        t={t}
        debtors={debtors}
        total={total}
        text={text}
        late={late}
        lates={LATE}
        next={after < total.count ? after : null}
      />
    ),
  })
}

const loadOne = async (c: Context<App>) => {
  const number = parseEmployerNumber(c.req.param('employer_number') ?? '')
  const employer = number === null ? null : await findEmployer(c.var.db, number)
  if (!employer) throw notFound()
  return employer
}

const one = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const employer = await loadOne(c)
  const today = casablancaDate(c.var.now)
  const [dues, plan] = await Promise.all([
    listDues(c.var.db, employer.number),
    findPlan(c.var.db, employer.number),
  ])
  const { owed } = owing(dues, today)
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: () => employer.name,
    section: 'recovery',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            employer_number: employer.number,
            name: employer.name,
            owed_centimes: owed,
            plan: plan && planJson(plan),
            account: `/accounts/${employer.number}`,
          },
    page: (t) => (
      <RecoveryOnePage
        t={t}
        employer={employer}
        owed={owed}
        plan={plan}
        months={valueOn(planMonths, today)}
        today={today}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** One change of a plan, once, with its trace. */
const carried = async (
  c: Context<App>,
  values: Values,
  about: {
    employer: { number: string; name: string }
    status: 200 | 201
    action: 'plan_made' | 'plan_ended'
    reason: string
    instalments: readonly Instalment[]
  },
  statements: Statement[],
): Promise<Response> => {
  const { db, actor, now } = c.var
  const command = commandOf(c, values)
  const { number, name } = about.employer
  const outcome: Outcome = { status: about.status, location: `/desk/recovery/${number}` }
  if (!(await outcomeOf(db, command))) {
    const ran = await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: now }),
      ...statements,
      ...(await payersOf(c, number)).flatMap((userId) =>
        noticed(db, {
          to: { userId },
          template: 'plan_told',
          facts: {
            employer: name,
            instalments: about.instalments.length,
            lastOn: about.instalments.at(-1)?.on ?? null,
            link: linkTo(c, `/accounts/${number}`),
          },
          at: now,
        }),
      ),
      audited(db, {
        object: { kind: 'employer', id: number },
        action: about.action === 'plan_made' ? 'plan_made' : 'plan_ended',
        actor: doerOf(actor),
        reason: about.reason,
        at: now,
      }),
    ])
    if (ran === null)
      return await one(c, {
        errors: [],
        problem: changedMeanwhile(),
        values,
      })
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const make = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const employer = await loadOne(c)
  const body = parseValues(values, planAsked)
  if (!body.ok) return await one(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const today = casablancaDate(now)
  const { owed } = owing(await listDues(db, employer.number), today)
  const { instalments } = body.value
  const months = valueOn(planMonths, today)
  const may = mayPlan(instalments, { owed, today, months })
  if (!may.ok) return await one(c, { errors: [], problem: new Problem(409, may.refusal), values })
  const reason = body.value.reason.trim()
  return await carried(
    c,
    values,
    { employer, status: 201, action: 'plan_made', reason, instalments },
    [
      planMade(db, {
        id: newId(),
        employerNumber: employer.number,
        reason,
        instalments,
        by: actor.userId,
        at: now,
      }),
    ],
  )
}

const end = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const employer = await loadOne(c)
  const body = parseValues(values, endingAsked)
  if (!body.ok) return await one(c, { errors: body.errors, problem: null, values })
  const plan = await findPlan(c.var.db, employer.number)
  if (!plan || plan.id !== c.req.param('id')) throw notFound()
  const reason = body.value.reason.trim()
  const ending = {
    id: plan.id,
    employerNumber: employer.number,
    by: c.var.actor.userId,
    at: c.var.now,
  }
  return await carried(
    c,
    values,
    { employer, status: 200, action: 'plan_ended', reason, instalments: [] },
    [planEnded(c.var.db, ending)],
  )
}

const recovers = requireRole('desk', 'desk_recovery')

/** *Recouvrement*: who owes what since when, and what comes next. */
export const recovery = new Hono<App>()
  .get('/', requireRole('desk', 'desk_recovery', 'desk_controller'), list)
  .get('/:employer_number', requireRole('desk', 'desk_recovery', 'desk_controller'), (c) => one(c))
  .post('/:employer_number/plans', recovers, make)
  .post('/:employer_number/plans/:id/ending', recovers, end)
