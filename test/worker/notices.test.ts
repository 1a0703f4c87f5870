import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import worker from '#src/index.ts'
import type { Env } from '#src/env.ts'
import { type Instant, instant } from '#src/kernel/dates.ts'
import {
  deliverNotice,
  deliverWaiting,
  letterReturned,
  noticed,
  sealed,
} from '#src/notices/index.ts'
import { seeded } from '#test/support/client.ts'
import {
  complaint,
  DAY,
  later,
  MINUTE,
  nowOf,
  received,
  rowsOf,
  statesOf,
  to,
  write,
} from '#test/support/notices.ts'

const USER = 'administrator-005624'

beforeAll(seeded)

describe('a notice', () => {
  it('leaves once, whatever the queue sends twice or at the same time', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('twice@demo.example') })
    await Promise.all([1, 2, 3, 4].map(() => deliverNotice(env, id)))
    const job = { kind: 'deliver_notices' }
    const messages = ['a', 'b'].map((one) => ({
      id: one,
      timestamp: new Date(),
      attempts: 1,
      body: job,
    }))
    const batch = createMessageBatch('notices', messages)
    const context = createExecutionContext()
    await worker.queue?.(batch as never, env, context)
    expect((await getQueueResult(batch, context)).explicitAcks.sort()).toEqual(['a', 'b'])
    expect(await received('twice@demo.example')).toHaveLength(1)
    expect(await rowsOf(id)).toMatchObject([{ channel: 'email', state: 'delivered', attempts: 1 }])
  })

  it('a run that died after handing over sends nothing twice', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('died@demo.example') })
    let calls = 0
    const dying = {
      ...env,
      DB: new Proxy(env.DB, {
        get: (db, name) => {
          if (name === 'batch')
            return () => {
              calls += 1
              throw new Error('killed')
            }
          const value: unknown = Reflect.get(db, name)
          return typeof value === 'function' ? value.bind(db) : value
        },
      }),
    } as Env
    await expect(deliverNotice(dying, id)).rejects.toThrow('killed')
    expect(calls).toBe(1)
    expect(await received('died@demo.example')).toHaveLength(1)
    expect(await statesOf(id)).toEqual(['email waiting'])
    await later(3 * MINUTE)
    expect(await statesOf(id)).toEqual(['email delivered'])
    expect(await received('died@demo.example')).toHaveLength(1)
  })

  it('tells a user nobody knows nothing, by the same statements', async ({ expect }) => {
    expect(await write({ ...complaint, to: { userId: 'nobody' } })).toBe('')
  })

  it('rolls back with its change', async ({ expect }) => {
    const count = 'SELECT COUNT(*) AS n FROM notices'
    const before = await env.DB.prepare(count).first<{ n: number }>()
    const statements = noticed(env.DB, { ...complaint, to: { userId: USER }, at: instant(0) })
    const broken = env.DB.prepare(`INSERT INTO employers VALUES ('1', 'x', 'y', 0)`)
    await expect(env.DB.batch([...statements, broken])).rejects.toThrow(/CHECK/)
    expect(await env.DB.prepare(count).first()).toEqual(before)
  })

  it('keeps the address it was written to', async ({ expect }) => {
    const id = await write({ ...complaint, to: { userId: USER }, channels: ['email'] })
    const change = (email: string) =>
      env.DB.prepare('UPDATE users SET email = ? WHERE id = ?').bind(email, USER).run()
    await change('new@demo.example')
    await deliverNotice(env, id)
    await change(`${USER}@demo.example`)
    expect(await received('new@demo.example')).toEqual([])
    expect((await received(`${USER}@demo.example`))[0]).toMatchObject({ persona: USER })
  })

  it('is a record: neither rewritten nor removed', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('record@demo.example') })
    await deliverNotice(env, id)
    for (const sql of [
      `UPDATE notices SET facts = '{}' WHERE id = ?`,
      `UPDATE notices SET secret = 'x' WHERE id = ?`,
      'DELETE FROM notices WHERE id = ?',
      'DELETE FROM notice_deliveries WHERE notice_id = ?',
      `UPDATE notice_deliveries SET address = 'x' WHERE notice_id = ?`,
      `UPDATE notice_deliveries SET state = 'waiting' WHERE notice_id = ?`,
    ])
      await expect(env.DB.prepare(sql).bind(id).run()).rejects.toThrow('append_only')
  })
})

describe('a provider', () => {
  it('that is late gets another try, and the message arrives', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('x+late@demo.example') })
    await deliverWaiting(env)
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    expect(await received('x+late@demo.example')).toEqual([])
    await later(MINUTE)
    expect(await rowsOf(id)).toMatchObject([{ state: 'delivered', attempts: 2 }])
    expect(await received('x+late@demo.example')).toHaveLength(1)
  })

  it('that never answers is tried six times, then given up', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('x+silent@demo.example') })
    await deliverWaiting(env)
    for (const minutes of [1, 5, 15, 60, 240]) {
      expect((await rowsOf(id))[0]?.state).toBe('waiting')
      await later(minutes * MINUTE)
    }
    expect(await rowsOf(id)).toMatchObject([
      { state: 'failed', attempts: 6, next_at: null, failure: 'timeout' },
    ])
  })

  it('is not asked for ever when every run dies', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('killer@demo.example') })
    const sql = 'UPDATE notice_deliveries SET attempts = 6 WHERE notice_id = ?'
    await env.DB.prepare(sql).bind(id).run()
    await deliverWaiting(env)
    expect(await rowsOf(id)).toMatchObject([{ state: 'failed', failure: 'died' }])
    expect(await received('killer@demo.example')).toEqual([])
  })

  it('that refuses is not asked again', async ({ expect }) => {
    const id = await write({ ...complaint, to: to('x+fails@demo.example') })
    await deliverWaiting(env)
    expect(await rowsOf(id)).toMatchObject([
      { state: 'failed', attempts: 1, failure: 'address_refused' },
    ])
  })
})

describe('a legal notice', () => {
  const legal = (addresses: Record<string, string>) =>
    write({
      template: 'case_decided',
      facts: { number: 'R-2', link: 'https://teleservices.test/complaints/2' },
      to: { language: 'fr', addresses },
    })

  it('goes to one channel, the others held', async ({ expect }) => {
    const id = await legal({ email: 'legal@demo.example', sms: '+212600000000' })
    await deliverWaiting(env)
    expect(await statesOf(id)).toEqual(['email delivered', 'sms held', 'letter failed'])
  })

  it('goes out on the next one when a channel fails, down to the letter', async ({ expect }) => {
    const id = await legal({
      email: 'legal+fails@demo.example',
      sms: '+212600000009',
      letter: 'Legal, 1 rue X',
    })
    await deliverWaiting(env)
    expect(await statesOf(id)).toEqual(['email failed', 'sms failed', 'letter sent'])
    expect((await received('Legal, 1 rue X'))[0]).toMatchObject({ channel: 'letter' })
    await later(9 * DAY)
    expect(await statesOf(id)).toEqual(['email failed', 'sms failed', 'letter sent'])
    await later(2 * DAY)
    expect(await statesOf(id)).toEqual(['email failed', 'sms failed', 'letter delivered'])
  })

  it('whose letter comes back was not delivered', async ({ expect }) => {
    const id = await legal({ letter: 'RETOUR, 2 rue X' })
    await deliverWaiting(env)
    await later(DAY)
    expect(await statesOf(id)).toEqual(['email failed', 'sms failed', 'letter returned'])
    await env.DB.batch(letterReturned(env.DB, id, await nowOf()))
    expect((await rowsOf(id)).at(-1)?.state).toBe('returned')
  })
})

describe('a one-time code', () => {
  const code = async (phone: string, expiresAt?: Instant) =>
    await write({
      template: 'one_time_code',
      facts: { validMinutes: 10 },
      secret: sealed(env.PASSWORD_PEPPER, 'one_time_code', { code: '402871' }),
      to: { language: 'fr', addresses: { sms: phone } },
      ...(expiresAt === undefined ? {} : { expiresAt }),
    })

  const keptOf = async (id: string): Promise<string> => {
    const notice = await env.DB.prepare('SELECT * FROM notices WHERE id = ?').bind(id).first()
    const rows = await env.DB.prepare('SELECT * FROM notice_deliveries WHERE notice_id = ?')
      .bind(id)
      .all()
    return JSON.stringify([notice, rows.results])
  }

  it('is read in the message, and nowhere once it has left', async ({ expect }) => {
    const id = await code('+212600000010')
    expect(await keptOf(id)).not.toContain('402871')
    await deliverWaiting(env)
    const [message] = await received('+212600000010')
    expect(message).toMatchObject({ channel: 'sms', code: '402871', persona: null, links: [] })
    expect(message.text).toContain('402871')
    expect(await keptOf(id)).not.toContain('402871')
    expect(await keptOf(id)).toContain('"secret":null')
  })

  it('is wiped as well when it can’t be sent, or only too late', async ({ expect }) => {
    const refused = await code('+212600000019')
    const late = await code('+212600000018', instant((await nowOf()) + 30_000))
    await deliverWaiting(env)
    for (const id of [refused, late]) {
      expect(await keptOf(id)).toContain('"secret":null')
      expect(await keptOf(id)).toContain('"state":"failed"')
    }
    expect(await received('+212600000018')).toEqual([])
  })

  it('is not sent after its time', async ({ expect }) => {
    const id = await code('+212600000020', await nowOf())
    await deliverWaiting(env)
    expect(await rowsOf(id)).toMatchObject([{ state: 'failed', failure: 'expired' }])
  })
})
