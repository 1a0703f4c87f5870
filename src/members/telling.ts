import { isConflict } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { noticed } from '#src/notices/index.ts'
import { listToTell, pointsTold, toldAll } from './store-telling.ts'

const MOST_AT_ONCE = 40

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
      link: new URL('/member', env.PUBLIC_ORIGIN ?? 'https://www.cimr.ma').href,
    }
    const to =
      one.userId === null
        ? { language: 'fr' as const, addresses: { email: one.email ?? '' } }
        : { userId: one.userId }
    try {
      await env.DB.batch([
        pointsTold(env.DB, { ...one, at }),
        ...noticed(env.DB, { to, template: 'points_credited', facts, at }),
      ])
    } catch (error) {
      // Another run told them: its row refused this one.
      if (!isConflict(error)) throw error
    }
  }
  if (waiting.length < MOST_AT_ONCE) await toldAll(env.DB).run()
  return waiting.length
}
