import { createExecutionContext, createMessageBatch, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import worker from '#src/index.ts'
import type { Env } from '#src/env.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { linesOf, SAMPLES } from '#test/support/samples.ts'

// The time of a deposit is when R2 holds its bytes: whatever fails afterwards is finished later.
let karim: Visitor
beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
})

/** The Worker with a D1 that fails when it is asked to write what `fails` names. */
const withFailing = (fails: RegExp): Env => {
  const guarded = env.DB.prepare.bind(env.DB)
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'prepare')
        return (sql: string) => {
          if (fails.test(sql)) throw new Error('D1 is away')
          return guarded(sql)
        }
      const value: unknown = Reflect.get(db, name)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  return { ...env, DB } as Env
}

const uploadTo = async (bindings: Env, file: string, accept = 'application/json') => {
  const form = new FormData()
  form.set('file', new File([file], 'CIMR_005624_T3_2026.txt'))
  const request = new Request('https://teleservices.test/declarations', {
    method: 'POST',
    headers: { Accept: accept, Cookie: `__Host-employer=${karim.cookie('__Host-employer')}` },
    body: form,
  })
  const context = createExecutionContext()
  const answer = await worker.fetch?.(request as never, bindings as never, context)
  await waitOnExecutionContext(context)
  if (!answer) throw new Error('no answer')
  return answer
}

const delivered = async (id: string): Promise<void> => {
  const body = { kind: 'check_deposit', declarationId: id }
  const batch = createMessageBatch('deposits', [
    { id: 'm', timestamp: new Date(), attempts: 1, body },
  ])
  await worker.queue?.(batch as never, env, createExecutionContext())
}

const objects = async () => (await env.FILES.list()).objects.length
const some = (from: number, to: number): string => linesOf(SAMPLES.t3).slice(from, to).join('\r\n')

describe('when D1 fails after R2 holds the bytes', () => {
  it.for([
    ['opening the declaration', /INSERT INTO declarations /, 0],
    ['storing its lines', /INSERT INTO declaration_lines /, 8],
    ['ending the checks', /UPDATE declarations SET line_count/, 16],
  ] as const)('the deposit is receipted and finished: %s', async (row, { expect }) => {
    const [, fails, from] = row
    const file = some(from, from + 8)
    const before = await objects()
    const answer = await uploadTo(withFailing(fails), file)
    expect(answer.status).toBe(202)
    const receipt = await answer.json<{ id: string; received_at: string; file: object }>()
    expect(receipt).toMatchObject({ status: 'received', quarter: '2026-T3', line_count: 8 })
    expect(await objects()).toBe(before + 1)

    const waiting = await karim.get(`/declarations/${receipt.id}`)
    expect(waiting.json()).toMatchObject({ id: receipt.id, status: 'received' })

    await delivered(receipt.id)
    const done = (await karim.get(`/declarations/${receipt.id}`)).json()
    expect(done).toMatchObject({ status: 'checked', line_count: 8, good_line_count: 8 })
    expect(done.received_at).toBe(receipt.received_at)
    expect(done.file).toEqual(receipt.file)

    await delivered(receipt.id)
    expect((await karim.get(`/declarations/${receipt.id}`)).json()).toEqual(done)
    await karim.post(`/declarations/${receipt.id}/abandonment`)
  })

  it('says so on a page, with the time and the digest', async ({ expect }) => {
    const answer = await uploadTo(withFailing(/INSERT INTO declarations /), some(3, 9), 'text/html')
    const page = await answer.text()
    expect(answer.status).toBe(202)
    expect(page).toContain('Votre fichier est reçu')
    expect(page).toMatch(/[0-9a-f]{64}/)
  })
})

describe('when R2 fails', () => {
  it('nothing was received, and the answer says so', async ({ expect }) => {
    const before = await objects()
    const FILES = new Proxy(env.FILES, {
      get: (bucket, name) => {
        if (name === 'put') return () => Promise.reject(new Error('R2 is away'))
        const value: unknown = Reflect.get(bucket, name)
        return typeof value === 'function' ? value.bind(bucket) : value
      },
    })
    const answer = await uploadTo({ ...env, FILES }, some(4, 12))
    expect(answer.status).toBe(503)
    const problem = await answer.json<{ code: string; title: string }>()
    expect(problem.code).toBe('not_received')
    expect(problem.title).toMatch(/rien/i)
    expect(await objects()).toBe(before)
  })
})

describe('a long file', () => {
  it('shows how far its checks are, and ends', async ({ expect }) => {
    const lines = linesOf(SAMPLES.t3)
    const many = Array.from({ length: 900 }, () => lines.join('\r\n')).join('\r\n')
    const answer = await karim.upload('/declarations', many, { mode: 'test' }, { as: 'html' })
    expect(answer.status).toBe(303)
    const path = answer.location ?? ''
    const id = path.split('/').at(-1) ?? ''
    const page = await karim.get(path, { as: 'html' })
    if (page.text.includes('<progress'))
      expect(page.text).toMatch(/<progress id="checked" value="\d+" max="23400"/)
    await delivered(id)
    expect((await karim.get(path)).json()).toMatchObject({ status: 'checked', line_count: 23_400 })
  })
})
