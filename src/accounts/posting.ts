import { isConflict, type Database, type Statement } from '#src/database/database.ts'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { lastDay } from '#src/kernel/quarters.ts'
import { type Coverage, pointsSettled } from '#src/members/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { pointsCrediting } from '#src/rulebook/parameters/payments.ts'
import { recallPricing } from '#src/rulebook/parameters/recalls.ts'
import type { Cause, Draft, Entry } from './account.ts'
import { filedIn } from './contributions.ts'
import { type Account, accountOf } from './rules/account.ts'
import { priceOf, shareCovered } from './rules/coverage.ts'
import { settled } from './rules/planning.ts'
import { duesCounted } from './store.ts'
import { entriesWritten, findPostings, listEntries, postingMade } from './store-entries.ts'

type Posted = { posting: number; entries: readonly Entry[]; after: Account }

type Asked = {
  employerNumber: string
  cause: Cause
  /** Who is written down as having posted it. */
  by: string
  at: Instant
  /** What the cause itself writes, decided on the account as it stands. */
  drafts: (account: Account, today: IsoDate) => readonly Draft[]
  /** Filings whose points are counted again, beside those of the dues it touches. */
  filings?: readonly string[]
  /** Written with it or not at all. */
  also?: (posted: Posted) => Statement[]
}

/** Points follow what is covered: of the dues this change touches, and of the filings named. */
const coverageOf = (
  { entries, after }: Pick<Posted, 'entries' | 'after'>,
  filings: readonly string[] = [],
): Coverage[] => {
  const touched = new Set(entries.map((entry) => entry.dueId))
  return after.dues.flatMap((due) => {
    const of = filedIn(due)
    if (!of || !(touched.has(due.id) || filings.includes(of.filingId))) return []
    const on = lastDay(due.quarter)
    return [
      {
        ...of,
        sharePpm: shareCovered(due, valueOn(pointsCrediting, on)),
        price: priceOf(due, after.entries, valueOn(recallPricing, on)),
      },
    ]
  })
}

export type Prepared = { posted: Posted; statements: Statement[]; last: number }

/**
 * One change of an account with all it brings with it: interest, money in hand, points; as
 * statements for the batch of whatever causes it. The number of the posting is the guard: the batch
 * breaks when another change came first. Null: this cause was posted before.
 */
export const prepared = async (db: Database, asked: Asked): Promise<Prepared | null> => {
  const { employerNumber, cause, by, at } = asked
  const today = casablancaDate(at)
  const [entries, found] = await Promise.all([
    listEntries(db, employerNumber),
    findPostings(db, employerNumber, cause),
  ])
  if (found.made !== null) return null
  const account = accountOf(entries)
  const posting = { employerNumber, seq: found.last + 1, cause, by, at }
  const place = { posting: posting.seq, recordedAt: at, today }
  const done = settled(account, asked.drafts(account, today), place)
  const posted: Posted = { posting: posting.seq, ...done }
  return {
    posted,
    last: found.last,
    statements: [
      postingMade(db, posting),
      entriesWritten(db, posting, done.entries),
      duesCounted(db, employerNumber),
      ...pointsSettled(db, {
        employerNumber,
        posting: posting.seq,
        at,
        coverage: coverageOf(done, asked.filings),
      }),
      ...(asked.also?.(posted) ?? []),
    ],
  }
}

const MOST_TRIES = 8

/**
 * The same, written at once: when another change came first, it is decided again on the account as
 * it has become. Null: it was posted before, or what goes with it was refused.
 */
export const post = async (db: Database, asked: Asked): Promise<Posted | null> => {
  for (let tries = 0, last = -1; tries < MOST_TRIES; tries += 1) {
    const made = await prepared(db, asked)
    // Nobody came in between, and yet it was refused: what goes with it stands in the way.
    if (!made || made.last === last) return null
    last = made.last
    try {
      await db.batch(made.statements)
      return made.posted
    } catch (error) {
      if (!isConflict(error)) throw error
    }
  }
  return null
}
