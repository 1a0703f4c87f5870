import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, it } from 'vitest'
import { auditChain, audited, verifyAudit } from '#src/audit/index.ts'
import { GENESIS, link, type Sealed } from '#src/audit/chain.ts'
import type { KeptHead } from '#src/audit/heads.ts'
import { chainedAfter, hash } from '#src/audit/store.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { keysOf, signed, verified } from '#src/signing/index.ts'
import { moveTo } from '#test/support/clock.ts'
import { Visitor } from '#test/support/client.ts'

const TYPE = 'audit-head+jws'
const DAYS = ['2026-10-12', '2026-10-13', '2026-10-16'] as const
const chain = () => auditChain(env)
const keyOf = (day: string): string => `audit/heads/${day}.jws`
const textOf = async (day: string): Promise<string> =>
  (await (await env.FILES.get(keyOf(day)))?.text()) ?? ''
const kept = async (): Promise<string[]> =>
  (await env.FILES.list({ prefix: 'audit/heads/' })).objects.map((o) => o.key.slice(12, 22))

const write = async (day: string, hour = 10): Promise<void> => {
  await audited(env.DB, {
    object: { kind: 'declaration', id: 'd1' },
    action: 'filed',
    actor: { kind: 'employer', id: 'u1', name: 'Nadia' },
    at: atCasablanca(isoDate(day), { hour }),
  }).run()
}

const TABLES = ['audit_entries', 'audit_seals']
const allowed = async (sql: string, ...values: (string | number)[]): Promise<void> => {
  for (const table of TABLES)
    for (const event of ['update', 'delete', 'replace'])
      await env.DB.prepare(`DROP TRIGGER IF EXISTS ${table}_no_${event}`).run()
  await env.DB.prepare(sql)
    .bind(...values)
    .run()
}

const remember = (change: { head?: Sealed; daily?: KeptHead | null }): Promise<void> =>
  runInDurableObject(chain(), async (_object, state) => {
    if (change.head) await state.storage.put('head', change.head)
    if (change.daily === null) await state.storage.delete('daily_head')
    if (change.daily) await state.storage.put('daily_head', change.daily)
  })

/** As an owner of the database would: every seal and the object's memory made to fit again. */
const resealed = async (): Promise<void> => {
  await allowed('DELETE FROM audit_seals')
  let before = GENESIS
  for (const entry of await chainedAfter(env.DB, 0, -1)) {
    before = link(hash, before, entry)
    await allowed(
      'INSERT INTO audit_seals (position, chain_hash, sealed_at) VALUES (?, ?, 0)',
      entry.position,
      before,
    )
    await remember({ head: { position: entry.position, chainHash: before } })
  }
}

/** Three days with entries, two without, then the 18th: each day over has its head. */
beforeEach(async () => {
  await allowed('DELETE FROM audit_seals')
  await allowed('DELETE FROM audit_entries')
  await allowed(`DELETE FROM sqlite_sequence WHERE name = 'audit_entries'`)
  for (const { key } of (await env.FILES.list()).objects) await env.FILES.delete(key)
  await runInDurableObject(chain(), (_object, state) => state.storage.deleteAll())
  await write('2026-10-12')
  await write('2026-10-12', 23)
  await write('2026-10-13', 0)
  await write('2026-10-16')
  await write('2026-10-18')
  await moveTo('2026-10-18', 12)
  await chain().keepHeads()
})

describe('the head of a day', () => {
  it('is kept for each day over that has entries, after missed days as well', async ({
    expect,
  }) => {
    expect(await kept()).toEqual([...DAYS])
    expect(await verifyAudit(env)).toBeNull()
  })

  it('says where the chain stood, signed, and names the head before', async ({ expect }) => {
    const heads = await Promise.all(
      DAYS.map(async (day) => {
        const read = await verified(await keysOf(env), await textOf(day), { type: TYPE })
        return read.ok ? read.value.payload : null
      }),
    )
    expect(heads).toMatchObject([
      { number: 1, day: '2026-10-12', position: 2, count: 2, before: null },
      { number: 2, position: 3, count: 3, before: hash(await textOf('2026-10-12')) },
      { number: 3, position: 4, count: 4, before: hash(await textOf('2026-10-13')) },
    ])
    const seal = env.DB.prepare('SELECT chain_hash FROM audit_seals WHERE position = 2')
    expect(heads[0]?.['chain_hash']).toBe(await seal.first('chain_hash'))
    const object = await env.FILES.head(keyOf('2026-10-13'))
    expect(object?.customMetadata).toMatchObject({ day: '2026-10-13', number: '2', position: '3' })
  })

  it('is signed once, however often and together it is asked for', async ({ expect }) => {
    const before = await Promise.all(DAYS.map(textOf))
    expect(await chain().keepHeads()).toBe(0)
    await write('2026-10-18', 13)
    await moveTo('2026-10-20', 1)
    await Promise.all([chain().keepHeads(), chain().keepHeads(), chain().keepHeads()])
    expect(await Promise.all(DAYS.map(textOf))).toEqual(before)
    expect(await kept()).toEqual([...DAYS, '2026-10-18'])
    expect(await verifyAudit(env)).toBeNull()
  })

  it('is taken over when the object forgot that it had signed it', async ({ expect }) => {
    const before = await Promise.all(DAYS.map(textOf))
    await remember({ daily: null })
    await chain().keepHeads()
    expect(await Promise.all(DAYS.map(textOf))).toEqual(before)
    expect(await verifyAudit(env)).toBeNull()
  })

  it('covers what came after the head of its own day', async ({ expect }) => {
    await write('2026-10-16', 11)
    await moveTo('2026-10-21', 1)
    await chain().keepHeads()
    expect(await kept()).toEqual([...DAYS, '2026-10-18'])
    expect(await verifyAudit(env)).toBeNull()
  })

  it('still verifies after a rotation, and no longer once its key is disowned', async ({
    expect,
  }) => {
    const { published } = await keysOf(env)
    const next = await newKeySet()
    const rotated = {
      ...env,
      SIGNING_KEYS: next,
      RETIRED_SIGNING_KEYS: JSON.stringify({ keys: published }),
    }
    const jws = await textOf(DAYS[0])
    const by = async (source: typeof env) =>
      await verified(await keysOf(source), jws, { type: TYPE })
    expect(await by(rotated)).toMatchObject({ ok: true })
    expect(await by({ ...env, SIGNING_KEYS: next })).toMatchObject({ ok: false })
  })
})

describe('what is done to the entries is seen', () => {
  it.for<[string, string]>([
    ['edited', `UPDATE audit_entries SET actor_name = 'X' WHERE position = 2`],
    ['edited', `UPDATE audit_entries SET subject_kind = 'member', subject_id = 'm' WHERE seq = 2`],
    ['edited', `UPDATE audit_entries SET object_id = 'd2', seq = 1 WHERE position = 1`],
    ['reordered', 'UPDATE audit_entries SET seq = 90 WHERE position = 3'],
    // With their seals, which the database would not leave without their entries.
    ['reordered', 'DELETE FROM audit_entries WHERE position = 2'],
    ['missing', 'DELETE FROM audit_entries WHERE position >= 4'],
    ['missing', 'DELETE FROM audit_entries'],
  ])('%s: %s', async ([kind, sql], { expect }) => {
    if (sql.startsWith('DELETE')) await allowed(sql.replace('audit_entries', 'audit_seals'))
    await allowed(sql)
    expect((await verifyAudit(env))?.kind).toBe(kind)
  })

  it('two that change places', async ({ expect }) => {
    await allowed('UPDATE audit_entries SET seq = -seq WHERE position IN (2, 3)')
    await allowed(`UPDATE audit_entries SET seq = 5 + seq WHERE position IN (2, 3)`)
    expect(await verifyAudit(env)).toMatchObject({ kind: 'reordered', position: 2 })
  })
})

describe('what is done to the seals is seen', () => {
  it.for<[string, string]>([
    ['seal_altered', `UPDATE audit_seals SET chain_hash = 'x' WHERE position = 2`],
    ['seal_missing', 'DELETE FROM audit_seals WHERE position = 2'],
    ['missing', 'DELETE FROM audit_seals WHERE position >= 4'],
    ['missing', 'DELETE FROM audit_seals'],
    [
      'seal_altered',
      `UPDATE audit_seals SET chain_hash = (SELECT s.chain_hash FROM audit_seals s
         WHERE s.position = 5 - audit_seals.position) WHERE position IN (2, 3)`,
    ],
  ])('%s: %s', async ([kind, sql], { expect }) => {
    await allowed(sql)
    expect((await verifyAudit(env))?.kind).toBe(kind)
  })
})

describe('a log written again from end to end, seals and memory with it, is seen', () => {
  it('when an entry was edited', async ({ expect }) => {
    const [entry] = await chainedAfter(env.DB, 2, 1)
    await allowed('DELETE FROM audit_seals')
    await allowed(`UPDATE audit_entries SET actor_name = 'X' WHERE position = 3`)
    const [edited] = await chainedAfter(env.DB, 2, 1)
    expect(edited?.contentHash).not.toBe(entry?.contentHash)
    await allowed('UPDATE audit_entries SET hash = ? WHERE position = 3', `${edited?.contentHash}`)
    await resealed()
    expect(await verifyAudit(env)).toEqual({
      kind: 'head_contradicted',
      position: 3,
      day: '2026-10-13',
    })
  })

  it('when its end was cut', async ({ expect }) => {
    await allowed('DELETE FROM audit_seals')
    await allowed('DELETE FROM audit_entries WHERE position >= 3')
    await resealed()
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_contradicted', position: 3 })
  })

  it('when one of its entries was taken out of the beginning', async ({ expect }) => {
    await allowed('DELETE FROM audit_seals')
    await allowed('DELETE FROM audit_entries WHERE position = 1')
    await allowed('UPDATE audit_entries SET seq = seq - 1')
    await resealed()
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_contradicted', position: 2 })
  })
})

describe('what is done to the heads is seen', () => {
  it('deleted: any one, the last, all', async ({ expect }) => {
    await env.FILES.delete(keyOf('2026-10-13'))
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_missing', day: '2026-10-16' })
    await env.FILES.delete(keyOf('2026-10-16'))
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_missing', day: '2026-10-16' })
    await env.FILES.delete(keyOf('2026-10-12'))
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_missing', day: '2026-10-16' })
  })

  it('edited, emptied, or signed by somebody else', async ({ expect }) => {
    const jws = await textOf('2026-10-13')
    const claims = { number: 2, day: '2026-10-13', position: 3, chain_hash: 'x', count: 3 }
    const stranger = { SIGNING_KEYS: await newKeySet() }
    const now = atCasablanca(isoDate('2026-10-14'), { hour: 1 })
    for (const text of [
      '',
      jws.slice(0, -4),
      jws.replace(/\.e/, '.f'),
      await signed(stranger, { type: TYPE, payload: { ...claims, before: null }, now }),
      await signed(env, { type: 'receipt+jws', payload: { ...claims, before: null }, now }),
      await signed(env, { type: TYPE, payload: { day: '2026-10-13' }, now }),
    ]) {
      await env.FILES.put(keyOf('2026-10-13'), text)
      expect(await verifyAudit(env)).toMatchObject({ kind: 'head_forged', day: '2026-10-13' })
    }
  })

  it('put in each other’s place', async ({ expect }) => {
    const [first, second] = [await textOf('2026-10-12'), await textOf('2026-10-13')]
    await env.FILES.put(keyOf('2026-10-12'), second)
    await env.FILES.put(keyOf('2026-10-13'), first)
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_misplaced', day: '2026-10-12' })
  })

  it('signed again with our own key, in the middle or at the end', async ({ expect }) => {
    const now = atCasablanca(isoDate('2026-10-20'), { hour: 1 })
    for (const day of ['2026-10-13', '2026-10-16']) {
      const jws = await textOf(day)
      const read = await verified(await keysOf(env), jws, { type: TYPE })
      const payload = read.ok ? read.value.payload : {}
      await env.FILES.put(keyOf(day), await signed(env, { type: TYPE, payload, now }))
      expect(await verifyAudit(env)).toMatchObject({ kind: 'head_replaced', day })
      await env.FILES.put(keyOf(day), jws)
    }
    expect(await verifyAudit(env)).toBeNull()
  })

  it('planted for a day to come: it is not taken for ours', async ({ expect }) => {
    await env.FILES.put(keyOf('2026-10-18'), 'planted')
    await moveTo('2026-10-19', 1)
    expect(await chain().keepHeads()).toBe(0)
    expect(await textOf('2026-10-18')).toBe('planted')
    expect(await verifyAudit(env)).toMatchObject({ kind: 'head_forged', day: '2026-10-18' })
  })
})

describe('the job of the demo', () => {
  it('says that the log is whole, or what is broken, in words', async ({ expect }) => {
    const visitor = new Visitor()
    const whole = await visitor.post('/demo/jobs/verify-audit')
    expect(whole.json()).toEqual({ job: 'verify-audit', done: 1, break: null })
    await env.FILES.delete(keyOf('2026-10-16'))
    const broken = await visitor.post('/demo/jobs/verify-audit')
    expect(broken.json().break).toMatchObject({ kind: 'head_missing', day: '2026-10-16' })
    expect(broken.json().break.sentence).toContain('16')
    const pressed = await visitor.submit('/demo/jobs/verify-audit')
    expect([pressed.status, pressed.location]).toEqual([303, '/demo/audit'])
    const page = await visitor.get('/demo/audit', { as: 'html', lang: 'ar' })
    expect(page.text).toContain('رأس يومي')
  })
})
