import { type Context, Hono } from 'hono'
import { PersonalDataPage } from '#views/personal-data/personal-data.tsx'
import { doerOf, nobodyElse, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'
import { HOLDINGS, readHolding } from './store.ts'

/** Columns that hold JSON are handed out as what they hold. */
const JSON_COLUMNS = [
  'detail',
  'fields',
  'career',
  'wishes',
  'figures',
  'contact',
  'facts',
  'channels',
  'rights',
]

const opened = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      JSON_COLUMNS.includes(name) && typeof value === 'string'
        ? (JSON.parse(value) as unknown)
        : value,
    ]),
  )

const everything = async (c: Context<App>): Promise<Record<string, unknown>> => {
  const { db, actor, now } = c.var
  const memberId = actor.memberId ?? ''
  const parts = await Promise.all(
    HOLDINGS.map(
      async (one) => [one.name, (await readHolding(db, memberId, one)).map(opened)] as const,
    ),
  )
  await audited(db, {
    object: { kind: 'member', id: memberId },
    subject: { kind: 'member', id: memberId },
    action: 'personal_data_taken',
    actor: doerOf(actor),
    at: now,
  }).run()
  return { taken_at: new Date(now).toISOString(), ...Object.fromEntries(parts) }
}

/** Law 09-08: what the fund holds of somebody, in one file, and how to have it put right. */
export const personalData = new Hono<App>()
  .use(requireRole('member'))
  .get('/', (c) =>
    respond(c, {
      title: (t) => t('personal.title'),
      section: 'home',
      json: () => ({ file: '/member/data/file', parts: HOLDINGS.map(({ name }) => name) }),
      page: (t) => <PersonalDataPage t={t} parts={HOLDINGS.map(({ name }) => name)} />,
    }),
  )
  .get('/file', nobodyElse, async (c) =>
    c.body(JSON.stringify(await everything(c), null, 2), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
    }),
  )
