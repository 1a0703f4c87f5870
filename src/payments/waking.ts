import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { listWaking } from './store-projection.ts'

/** Orders that time has caught up with; each object's own alarm does the same. */
export const wakePayments = async (env: Env): Promise<number> => {
  const now = await readNow(env)
  const waking = await listWaking(env.DB, now)
  for (const { id } of waking) await env.APPROVALS.getByName(id).wake(now)
  return waking.length
}
