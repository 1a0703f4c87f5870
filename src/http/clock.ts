import type { Database } from '#src/database/database.ts'
import { type Instant, instant } from '#src/kernel/dates.ts'

/** The only place that reads the machine's clock. Sessions and throttles keep this one. */
export const realNow = (): Instant => instant(Date.now())

/** The demo's clock is the real one, moved: see src/demo. In production nothing is read. */
export const demoOffsetStatement = (db: Database) =>
  db.prepare('SELECT offset_ms FROM demo_clock WHERE id = 1')

export const nowWith = (offset: number): Instant => instant(realNow() + offset)

/** For work outside a request: queue, cron, alarms. */
export const readNow = async (env: { DB: Database; DEMO?: string }): Promise<Instant> => {
  if (!env.DEMO) return realNow()
  const row = await demoOffsetStatement(env.DB).first<{ offset_ms: number }>()
  return nowWith(row?.offset_ms ?? 0)
}
