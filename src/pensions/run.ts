import { audited, CLOCK } from '#src/audit/index.ts'
import { type Database, isConflict } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, type Instant, instant } from '#src/kernel/dates.ts'
import { addMonths, lastDayOf, type Month } from '#src/kernel/months.ts'
import {
  openMonthOn,
  paymentDayOf,
  PENSION_BOOK,
  type PensionBook,
  serviceValuesUntil,
} from '#src/rulebook/pension-payments.ts'
import { type Facts, type Granted, prepared } from './rules/preparing.ts'
import { chunkStatements } from './store-chunks.ts'
import {
  type Candidate,
  findLastRun,
  findPosition,
  hasPensions,
  listCandidates,
  listGranted,
  runStarted,
  runStepped,
} from './store-runs.ts'

/** Some eight statements each: a job of sixty stays well below the thousand of an invocation. */
const CHUNK = 400
const CHUNKS_A_JOB = 60
const CHUNKS_A_MINUTE = 5
/** A chunk takes a second: a run that wrote nothing for that long has lost its message. */
const LOST_AFTER_MS = 120_000
const TRIES = 5

const traced = (
  db: Database,
  month: Month,
  action: 'pension_run_started' | 'pension_run_closed',
  at: Instant,
) =>
  audited(db, {
    object: { kind: 'pension_run', id: month },
    action: action === 'pension_run_started' ? 'pension_run_started' : 'pension_run_closed',
    actor: CLOCK,
    at,
  })

/** The month to work on: the open run, else the next one once its last day to decide is past. */
const monthToRun = async (db: Database, at: Instant): Promise<Month | null> => {
  const last = await findLastRun(db)
  if (last && !last.isClosed) return last.month
  const due = addMonths(openMonthOn(casablancaDate(at)), -1)
  const next = last ? addMonths(last.month, 1) : due
  if (next > due || !(await hasPensions(db, next))) return null
  try {
    await db.batch([
      runStarted(db, { month: next, payOn: paymentDayOf(next), at }),
      traced(db, next, 'pension_run_started', at),
    ])
  } catch (error) {
    // Started at the same moment by another run.
    if (!isConflict(error)) throw error
  }
  return next
}

const digestUntil = (book: PensionBook, month: Month): string =>
  sha256(serviceValuesUntil(book, lastDayOf(month))).slice(0, 16)

/** Nothing was decided, and no value corrected, since a payment that left nothing open. */
const isSteady = (book: PensionBook, { last, basis }: Candidate, month: Month): boolean =>
  last !== null &&
  last.outcome === 'pay' &&
  last.month === addMonths(month, -1) &&
  last.basis === basis &&
  last.valueDigest === digestUntil(book, last.month)

const factsOf = (one: Candidate, granted: Granted | null): Facts => ({
  ...one,
  end:
    one.endedOn === null || one.endReason === null ? null : { on: one.endedOn, why: one.endReason },
  granted,
})

type Run = { month: Month; at: Instant; book: PensionBook; chunk: number }

/** One chunk, or none when nobody is left. Answers how many were looked at. */
const prepareChunk = async (env: Env, run: Run): Promise<number> => {
  const { DB: db } = env
  const { month, book, at, chunk } = run
  const position = await findPosition(db, month)
  const next = (after: string) => listCandidates(db, { month, after, limit: chunk })
  const found = await next(position.lastId)
  // Whoever was awarded meanwhile, before the place the run has come to.
  const candidates = found.length > 0 ? found : await next('')
  if (candidates.length === 0) return 0
  const open = candidates.filter((one) => !isSteady(book, one, month))
  const granted =
    open.length === 0
      ? new Map<string, Granted>()
      : await listGranted(
          db,
          open.map(({ id }) => id),
        )
  const payOn = paymentDayOf(month)
  const looked = candidates.map((candidate) => ({
    candidate,
    made: prepared(book, factsOf(candidate, granted.get(candidate.id) ?? null), { month, payOn }),
  }))
  const written = { month, seq: position.seq + 1, valueDigest: digestUntil(book, month), at }
  await db.batch(chunkStatements(db, written, looked))
  return candidates.length
}

/** Read again when another run, or a decision on one of them, was faster. */
const preparedChunk = async (env: Env, run: Run): Promise<number> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await prepareChunk(env, run)
    } catch (error) {
      if (!isConflict(error) || left === 1) throw error
    }
  }
}

const closed = async (db: Database, month: Month, at: Instant): Promise<void> => {
  try {
    await db.batch([
      runStepped(db, { month, step: 'closed', by: CLOCK, at }),
      traced(db, month, 'pension_run_closed', at),
    ])
  } catch (error) {
    if (!isConflict(error)) throw error
  }
}

export type Went = { month: Month | null; looked: number; isDone: boolean }

/**
 * Goes on with the run that is due, from whatever was written: cut anywhere, started again, or run
 * twice at once, each pension is looked at once a month.
 */
export const goOn = async (
  env: Env,
  {
    at,
    most,
    book = PENSION_BOOK,
    chunk = CHUNK,
  }: { at: Instant; most: number; book?: PensionBook; chunk?: number },
): Promise<Went> => {
  const month = await monthToRun(env.DB, at)
  if (month === null) return { month, looked: 0, isDone: true }
  let looked = 0
  for (let left = most; left > 0; left -= 1) {
    const count = await preparedChunk(env, { month, at, book, chunk })
    if (count === 0) {
      await closed(env.DB, month, at)
      return { month, looked, isDone: true }
    }
    looked += count
  }
  return { month, looked, isDone: false }
}

/** What a queue message asks for; it leaves the next one when it did not come to the end. */
export const preparePensions = async (env: Env): Promise<void> => {
  const { isDone } = await goOn(env, { at: await readNow(env), most: CHUNKS_A_JOB })
  if (!isDone) await env.PENSIONS.send({ kind: 'prepare_pensions' })
}

/** The clock starts a run on its day, and takes up one whose message was lost. */
export const runPensions = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const last = await findLastRun(env.DB)
  if (last && !last.isClosed) {
    const { lastAt } = await findPosition(env.DB, last.month)
    if (lastAt !== null && lastAt > instant(at - LOST_AFTER_MS)) return 0
  }
  const { looked, isDone } = await goOn(env, { at, most: CHUNKS_A_MINUTE })
  if (!isDone) await env.PENSIONS.send({ kind: 'prepare_pensions' })
  return looked
}

/** Every run that is due, to its end: for the demo, where nobody waits for a queue. */
export const runAllPensions = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  let total = 0
  for (;;) {
    const { month, looked } = await goOn(env, { at, most: CHUNKS_A_JOB })
    if (month === null) return total
    total += looked
  }
}
