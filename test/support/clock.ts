import { env } from 'cloudflare:workers'
import { realNow } from '#src/http/clock.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'

/** Sets the demo's clock, either way: tests may go back. */
export const moveTo = async (day: string, hour: number): Promise<void> => {
  const offset = atCasablanca(isoDate(day), { hour }) - realNow()
  await env.DB.prepare('INSERT OR REPLACE INTO demo_clock (id, offset_ms) VALUES (1, ?)')
    .bind(offset)
    .run()
}
