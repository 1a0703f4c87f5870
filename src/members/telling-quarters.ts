import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { addDays, casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { firstDay, lastDay, previous, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { linkIn, noticed } from '#src/notices/index.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { missingQuarterDays } from '#src/rulebook/parameters/notices.ts'
import {
  declaredAllTold,
  findSweep,
  listDeclaredToTell,
  listEmployersAfter,
  listMissing,
  quarterTold,
  sweepMoved,
} from './store-quarters.ts'
import { batchUnlessTaken } from '#src/database/database.ts'
import { reached } from './telling.ts'

const MOST_AT_ONCE = 40
const EMPLOYERS_AT_ONCE = 25

/** Members hear what their employer declared of them, once a quarter (feature e8). */
const tellOfDeclared = async (env: Env, at: Instant): Promise<number> => {
  const waiting = await listDeclaredToTell(env.DB, MOST_AT_ONCE)
  for (const one of waiting) {
    const { employer, quarter, base, points } = one
    const facts = { employer, quarter, base, points, link: linkIn(env, '/member') }
    await batchUnlessTaken(env.DB, [
      quarterTold(env.DB, { ...one, kind: 'declared', at }),
      ...noticed(env.DB, { to: reached(one), template: 'quarter_declared', facts, at }),
    ])
  }
  if (waiting.length < MOST_AT_ONCE) await declaredAllTold(env.DB).run()
  return waiting.length
}

/** The latest quarter whose missing people are to be told: so many days after its deadline. */
const missingQuarter = (today: IsoDate): Quarter => {
  let quarter = quarterOfDate(today)
  const days = valueOn(missingQuarterDays, today)
  while (addDays(calendarOf(quarter).declareBy, days) > today) quarter = previous(quarter)
  return quarter
}

const tellMissingOf = async (
  env: Env,
  { employerNumber, quarter, at }: { employerNumber: string; quarter: Quarter; at: Instant },
): Promise<number> => {
  const gap = {
    employerNumber,
    quarter,
    before: previous(quarter),
    firstDay: firstDay(quarter),
    lastDay: lastDay(quarter),
  }
  let told = 0
  for (;;) {
    const missing = await listMissing(env.DB, gap, MOST_AT_ONCE)
    for (const one of missing) {
      const facts = { employer: one.employer, quarter, link: linkIn(env, '/anomalies') }
      await batchUnlessTaken(env.DB, [
        quarterTold(env.DB, { ...one, kind: 'missing', at }),
        ...noticed(env.DB, { to: reached(one), template: 'quarter_missing', facts, at }),
      ])
    }
    told += missing.length
    if (missing.length < MOST_AT_ONCE) return told
  }
}

/** Employer after employer, some at each run; a run cut short goes on where it was. */
const tellOfMissing = async (env: Env, at: Instant): Promise<number> => {
  const { DB: db } = env
  const quarter = missingQuarter(casablancaDate(at))
  const sweep = (await findSweep(db, quarter)) ?? { quarter, afterEmployer: '', doneAt: null }
  if (sweep.doneAt !== null) return 0
  const employers = await listEmployersAfter(db, sweep.afterEmployer, EMPLOYERS_AT_ONCE)
  let told = 0
  for (const employerNumber of employers)
    told += await tellMissingOf(env, { employerNumber, quarter, at })
  await sweepMoved(db, {
    quarter,
    afterEmployer: employers.at(-1) ?? sweep.afterEmployer,
    doneAt: employers.length < EMPLOYERS_AT_ONCE ? at : null,
  }).run()
  return told
}

/** What each member hears of a quarter: declared, or missing. Paid is told with its points. */
export const tellOfQuarters = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  return (await tellOfDeclared(env, at)) + (await tellOfMissing(env, at))
}
