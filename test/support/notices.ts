import { env } from 'cloudflare:workers'
import { type Instant, instant, isoDate } from '#src/kernel/dates.ts'
import { type NewNotice, noticed } from '#src/notices/index.ts'
import { Visitor } from './client.ts'

export const demo = new Visitor()

export const MINUTE = 60_000
export const DAY = 86_400_000

export const nowOf = async (): Promise<Instant> =>
  instant(Date.parse((await demo.get('/demo')).json().now))

/** Writes a notice as a route would, and says its id; empty when none was written. */
export const write = async (notice: Omit<NewNotice, 'at'>, at?: Instant): Promise<string> => {
  const before = await env.DB.prepare('SELECT id FROM notices').all<{ id: string }>()
  await env.DB.batch(noticed(env.DB, { ...notice, at: at ?? (await nowOf()) } as NewNotice))
  const after = await env.DB.prepare('SELECT id FROM notices').all<{ id: string }>()
  const known = new Set(before.results.map(({ id }) => id))
  return after.results.find(({ id }) => !known.has(id))?.id ?? ''
}

export const complaint = {
  template: 'case_received',
  facts: {
    kind: 'complaint',
    number: 'R-1',
    promisedOn: isoDate('2026-10-19'),
    link: 'https://teleservices.test/complaints/1',
  },
} as const

export const to = (address: string) => ({
  language: 'fr' as const,
  addresses: { email: address },
})

type Row = {
  channel: string
  state: string
  attempts: number
  next_at: number | null
  failure: string | null
}

export const rowsOf = async (id: string): Promise<Row[]> =>
  (
    await env.DB.prepare(
      `SELECT channel, state, attempts, next_at, failure FROM notice_deliveries
       WHERE notice_id = ? ORDER BY position`,
    )
      .bind(id)
      .all<Row>()
  ).results

export const statesOf = async (id: string): Promise<string[]> =>
  (await rowsOf(id)).map((row) => `${row.channel} ${row.state}`)

/** What the demo's mailbox holds for an address, newest first. */
export const received = async (address: string) =>
  (await demo.get(`/demo/mailbox?to=${encodeURIComponent(address)}`)).json().messages

/** Moves the demo's clock, which runs what fell due. */
export const later = async (ms: number): Promise<void> => {
  const now = new Date((await nowOf()) + ms).toISOString()
  const answer = await demo.post('/demo/clock', { now })
  if (answer.status !== 200) throw new Error(answer.text)
}
