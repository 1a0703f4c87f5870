import { batchUnlessTaken } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { linkIn, noticed } from '#src/notices/index.ts'
import { correctionsAllTold, correctionTold, listCorrectedQuarters } from './store-corrections.ts'
import { listToTell, pointsTold, toldAll } from './store-telling.ts'

const MOST_AT_ONCE = 40

/** By their login, or by the address the register has. */
export const reached = ({ userId, email }: { userId: string | null; email: string | null }) =>
  userId === null ? { language: 'fr' as const, addresses: { email: email ?? '' } } : { userId }

/**
 * Members hear that their employer's payment gave them points, or that they went back: each posting
 * once, in small batches, so that a hundred thousand people take no more than time.
 */
export const tellOfPoints = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const waiting = await listToTell(env.DB, MOST_AT_ONCE)
  for (const one of waiting) {
    const { points, quarter, employer } = one
    const facts = {
      employer,
      quarter,
      points: Math.abs(points) as typeof points,
      isBack: points < 0,
      link: linkIn(env, '/member'),
    }
    const to = reached(one)
    await batchUnlessTaken(env.DB, [
      pointsTold(env.DB, { ...one, at }),
      ...noticed(env.DB, { to, template: 'points_credited', facts, at }),
    ])
  }
  if (waiting.length < MOST_AT_ONCE) await toldAll(env.DB).run()
  return waiting.length
}

/** Members hear that what their employer declared of them was corrected: before, and after. */
export const tellOfCorrections = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const waiting = await listCorrectedQuarters(env.DB, MOST_AT_ONCE)
  for (const one of waiting) {
    const { employer, quarter, baseBefore, baseAfter, pointsBefore, pointsAfter } = one
    const figures = { baseBefore, baseAfter, pointsBefore, pointsAfter }
    const facts = { employer, quarter, ...figures, link: linkIn(env, '/member') }
    const to = reached(one)
    await batchUnlessTaken(env.DB, [
      correctionTold(env.DB, { ...one, at }),
      ...noticed(env.DB, { to, template: 'salary_corrected', facts, at }),
    ])
  }
  if (waiting.length < MOST_AT_ONCE) await correctionsAllTold(env.DB).run()
  return waiting.length
}
