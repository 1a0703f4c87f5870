import type { Context } from 'hono'
import { employerOf } from '#src/access/index.ts'
import type { Database } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { addDays, casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { opensOn, previous, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { correctionWindow } from '#src/rulebook/correction-window.ts'
import { entryOn, valueOn } from '#src/rulebook/parameter.ts'
import {
  recallDueDays,
  type RecallReason,
  recallReasons,
} from '#src/rulebook/parameters/recalls.ts'
import type { Recall, RecallEffect, RecallLine } from './recall.ts'
import { effectOf } from './rules.ts'
import { findDueOn, findRecall, listRecallLines } from './store.ts'

export const reasonsOn = (now: Instant): readonly RecallReason[] =>
  entryOn(recallReasons, casablancaDate(now)).value

export const reasonOf = ({
  reason,
  enteredAt,
}: Pick<Recall, 'reason' | 'enteredAt'>): RecallReason =>
  reasonsOn(enteredAt).find(({ code }) => code === reason) ?? {
    code: reason,
    piece: 'optional',
    counts: 'salary',
  }

/** What can be recalled today: never a quarter that has not opened for declaration. */
export const recallWindow = (
  now: Instant,
): { oldest: Quarter; latest: Quarter; isEstimated: boolean } => {
  const today = casablancaDate(now)
  const present = quarterOfDate(today)
  return {
    ...correctionWindow(today),
    latest: opensOn(present) <= today ? present : previous(present),
  }
}

/** The employer's own; somebody else's answers as if it did not exist. */
export const loadRecall = async (c: Context<App>): Promise<Recall> => {
  const one = await findRecall(c.var.db, c.req.param('id') ?? '')
  if (one?.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

/** A recall with its lines and what they come to: if it were accepted now, or as it was. */
export const seen = async (
  db: Database,
  { id }: Pick<Recall, 'id'>,
  now: Instant,
): Promise<{ lines: RecallLine[]; effect: RecallEffect }> => {
  const [lines, accepted] = await Promise.all([listRecallLines(db, id), findDueOn(db, id)])
  const today = casablancaDate(now)
  const dueOn = accepted ?? addDays(today, valueOn(recallDueDays, today))
  return { lines, effect: effectOf(lines, dueOn) }
}
