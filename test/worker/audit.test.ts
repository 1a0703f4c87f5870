import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { auditChain } from '#src/audit/index.ts'
import { seeded, signedInAs } from '#test/support/client.ts'
import { SAMPLES } from '#test/support/samples.ts'

beforeAll(seeded)

const chain = () => auditChain(env)
const unsealed = () =>
  env.DB.prepare(
    `SELECT COUNT(*) AS n FROM audit_entries e
     WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.position = e.position)`,
  ).first<number>('n')

describe('the audit log', () => {
  it('says who did what to which object, in order', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const { location } = await karim.upload('/declarations', SAMPLES.t3)
    await karim.post(`${location}/filings`, { lines: 'all' })
    const { results } = await env.DB.prepare(
      `SELECT seq, action, actor_name FROM audit_entries
       WHERE object_kind = 'declaration' AND object_id = ? ORDER BY seq`,
    )
      .bind(location?.split('/').at(-1))
      .all()
    expect(results).toEqual([
      { seq: 1, action: 'received', actor_name: 'Karim Ziani' },
      { seq: 2, action: 'checked', actor_name: 'CIMR' },
      { seq: 3, action: 'filed', actor_name: 'Karim Ziani' },
      { seq: 4, action: 'processed', actor_name: 'CIMR' },
    ])
  })

  it('is sealed by the alarm the change set, and by one alone', async ({ expect }) => {
    expect(await unsealed()).toBeGreaterThan(0)
    expect(await runDurableObjectAlarm(chain())).toBe(true)
    expect(await unsealed()).toBe(0)
    expect(await chain().verify()).toBeNull()
    expect(await chain().seal()).toBe(0)
  })

  it('keeps its place when the object is evicted', async ({ expect }) => {
    await signedInAs('declarant-005624')
    await evictDurableObject(chain())
    expect(await chain().seal()).toBeGreaterThan(0)
    expect(await chain().verify()).toBeNull()
  })

  it('is sealed once when two calls come together', async ({ expect }) => {
    await signedInAs('administrator-005624')
    await Promise.all([chain().seal(), chain().seal(), chain().seal()])
    expect(await unsealed()).toBe(0)
    expect(await chain().verify()).toBeNull()
  })

  it('refuses to be changed', async ({ expect }) => {
    for (const sql of [
      `UPDATE audit_entries SET action = 'x' WHERE position = 1`,
      'DELETE FROM audit_entries WHERE position = 1',
      `UPDATE audit_seals SET chain_hash = 'x' WHERE position = 1`,
      'DELETE FROM audit_seals WHERE position = 1',
    ])
      await expect(env.DB.prepare(sql).run()).rejects.toThrow(/append_only/)
  })

  it('notices a log cut short, triggers or not', async ({ expect }) => {
    const last = await env.DB.prepare('SELECT MAX(position) AS n FROM audit_entries').first('n')
    await env.DB.batch([
      env.DB.prepare('DROP TRIGGER audit_seals_no_delete'),
      env.DB.prepare('DELETE FROM audit_seals WHERE position = ?').bind(last),
    ])
    expect(await chain().verify()).not.toBeNull()
    await runInDurableObject(chain(), async (_object, state) => {
      await state.storage.deleteAlarm()
    })
  })
})
