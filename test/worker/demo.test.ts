import {
  createExecutionContext,
  createMessageBatch,
  getQueueResult,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import worker from '#src/index.ts'
import { PERSONAS } from '#src/demo/personas.ts'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'

beforeAll(seeded)

describe('the demo', () => {
  it('lists its personas, and their fields open their doors', async ({ expect }) => {
    const { personas } = (await new Visitor().get('/demo')).json()
    expect(personas).toHaveLength(PERSONAS.length)
    for (const persona of personas) {
      expect(Object.keys(persona)).toEqual(['id', 'space', 'name', 'about', 'sign_in'])
      const visitor = new Visitor()
      const answer = await visitor.submit(persona.sign_in.url, persona.sign_in.fields)
      expect([persona.id, answer.status]).toEqual([persona.id, 303])
      expect((await visitor.get(answer.location ?? '')).status).toBe(200)
    }
  })

  it('keeps those of a space together, and an employer’s people', async ({ expect }) => {
    const { personas } = (await new Visitor().get('/demo')).json()
    const runs = personas
      .map(({ space }: { space: string }) => space)
      .filter((space: string, i: number, all: string[]) => space !== all[i - 1])
    expect(runs).toEqual(['employer', 'applicant', 'accountant', 'member', 'pensioner', 'desk'])
    const numbers = personas
      .filter(({ space }: { space: string }) => space === 'employer')
      .map(({ sign_in, id }: { sign_in: { fields: Record<string, string> }; id: string }) => [
        id.slice(-6),
        sign_in.fields['employer_number'] ?? id.slice(-6),
      ])
    expect(numbers).toEqual(numbers.toSorted())
    expect(numbers.every(([of, number]: string[]) => of === number)).toBe(true)
    const { text } = await new Visitor().get('/demo', { as: 'html' })
    expect(text).toContain('<h3>Espace entreprise</h3>')
  })

  it('has one button for each of them', async ({ expect }) => {
    const { text } = await new Visitor().get('/demo', { as: 'html' })
    for (const { name } of PERSONAS) expect(text).toContain(`Entrer comme ${name}`)
  })

  it('seeds an empty database only', async ({ expect }) => {
    expect((await new Visitor().post('/demo/seed')).json()).toEqual({ seeded: false })
  })

  it('starts on Monday 12 October 2026 at nine, and runs on', async ({ expect }) => {
    const { text } = await new Visitor().get('/demo', { as: 'html' })
    expect(text).toMatch(/12\u00a0octobre\u00a02026 à 9\u00a0h\u00a0\d\d/)
  })

  it('moves its clock forward, never back, and runs what fell due', async ({ expect }) => {
    const visitor = new Visitor()
    const moved = await visitor.post('/demo/clock', { now: '2026-11-15T09:00:00+01:00' })
    expect(moved.json()).toMatchObject({ now: '2026-11-15T08:00:00.000Z' })
    expect(Object.keys(moved.json().ran)).toContain('seal-audit')
    const now = Date.parse((await visitor.get('/demo')).json().now)
    expect(now).toBeGreaterThanOrEqual(Date.parse('2026-11-15T08:00:00Z'))
    const back = await visitor.post('/demo/clock', { now: '2026-11-01T09:00:00+01:00' })
    expect([back.status, back.json().code]).toEqual([409, 'clock_backwards'])
    for (const wrong of ['', 'tomorrow', '2026-13-45T99:99', '2026-11-16'])
      expect((await visitor.post('/demo/clock', { now: wrong })).status).toBe(422)
    const wall = await visitor.submit('/demo/clock', { now: '2026-11-16T09:30' })
    expect(wall.status).toBe(303)
  })

  it('opens the next quarter with the clock, not before', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const early = await karim.post('/declarations', { quarter: '2026-T4' })
    expect([early.status, early.json().code]).toEqual([409, 'quarter_not_open'])
    expect(early.json().facts.opens_on).toBe('2026-12-01')
    await karim.post('/demo/clock', { now: '2026-12-01T00:00:00Z' })
    expect((await karim.get('/employer')).json().quarters[0].quarter).toBe('2026-T4')
    const late = (await karim.get('/employer')).json().quarters[1]
    expect(late).toMatchObject({ quarter: '2026-T3', is_complete: false })
    expect((await karim.get('/employer', { as: 'html' })).status).toBe(200)
  })

  it('keeps sessions on the real clock', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    await karim.post('/demo/clock', { now: '2027-03-01T09:00:00Z' })
    expect((await karim.get('/employer')).status).toBe(200)
  })

  it('runs each job at the press of a button', async ({ expect }) => {
    const visitor = new Visitor()
    for (const path of (await visitor.get('/demo')).json().jobs as string[]) {
      const answer = await visitor.submit(path)
      expect([path, answer.status]).toEqual([path, 303])
    }
    expect((await visitor.post('/demo/jobs/other')).status).toBe(404)
  })

  it('does not exist where DEMO is not set', async ({ expect }) => {
    const { DEMO: _demo, ...production } = env
    for (const [method, path] of [
      ['GET', '/demo'],
      ['POST', '/demo/seed'],
      ['POST', '/demo/clock'],
      ['POST', '/demo/jobs/seal-audit'],
      ['GET', '/demo/samples/CIMR_005624_T3_2026.txt'],
    ] as const) {
      const context = createExecutionContext()
      const request = new Request(`https://teleservices.test${path}`, { method })
      const answer = await worker.fetch?.(request as never, production as never, context)
      await waitOnExecutionContext(context)
      expect([path, answer?.status]).toEqual([path, 404])
    }
    const context = createExecutionContext()
    const front = new Request('https://teleservices.test/', { headers: { Accept: 'text/html' } })
    const answer = await worker.fetch?.(front as never, production as never, context)
    expect(await answer?.text()).not.toMatch(/démonstration|SPÉCIMEN|personnages/i)
  })
})

describe('the queue', () => {
  it('acknowledges what is already done, and retries what fails', async ({ expect }) => {
    const batch = createMessageBatch('deposits', [
      {
        id: 'a',
        timestamp: new Date(),
        attempts: 1,
        body: { kind: 'check_deposit', declarationId: 'none' },
      },
      {
        id: 'b',
        timestamp: new Date(),
        attempts: 1,
        body: { kind: 'process_filings', declarationId: 'none' },
      },
    ])
    const context = createExecutionContext()
    await worker.queue?.(batch as never, env, context)
    const result = await getQueueResult(batch, context)
    expect(result.explicitAcks.sort()).toEqual(['a', 'b'])

    const broken = createMessageBatch('deposits', [
      {
        id: 'c',
        timestamp: new Date(),
        attempts: 1,
        body: { kind: 'process_filings', declarationId: 'x' },
      },
    ])
    const failing = {
      ...env,
      DB: {
        prepare: () => {
          throw new Error('D1 is away')
        },
      },
    }
    await worker.queue?.(broken as never, failing as never, context)
    expect((await getQueueResult(broken, context)).retryMessages).toMatchObject([{ msgId: 'c' }])
  })
})
