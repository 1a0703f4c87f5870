import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import worker from '#src/index.ts'
import type { Env } from '#src/env.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { SAMPLES } from '#test/support/samples.ts'

// A signed-in page asks D1 at most three times: who is there, what it is about, all the rest.
const MOST = 3

const counting = (): { bindings: Env; trips: () => number } => {
  let trips = 0
  const originals = new WeakMap<object, D1PreparedStatement>()
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'prepare') return (sql: string) => wrapped(db.prepare(sql))
      if (name === 'batch')
        return (statements: object[]) => {
          trips += 1
          return db.batch(statements.map((s) => originals.get(s) ?? (s as D1PreparedStatement)))
        }
      const value: unknown = Reflect.get(db, name)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => wrapped(target.bind(...values))
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (['all', 'first', 'run', 'raw'].includes(String(name))) trips += 1
        return value.bind(target)
      },
    })
    originals.set(proxy, statement)
    return proxy
  }
  return { bindings: { ...env, DB } as Env, trips: () => trips }
}

const visit = async (visitor: Visitor, space: string, path: string) => {
  const { bindings, trips } = counting()
  const request = new Request(`https://teleservices.test${path}`, {
    headers: {
      Accept: 'text/html',
      Cookie: `__Host-${space}=${visitor.cookie(`__Host-${space}`)}`,
    },
  })
  const context = createExecutionContext()
  const answer = await worker.fetch?.(request as never, bindings as never, context)
  await waitOnExecutionContext(context)
  return { status: answer?.status, trips: trips() }
}

describe('round trips to D1', () => {
  let karim: Visitor
  let hanane: Visitor
  const paths: Record<string, string> = {}

  beforeAll(async () => {
    await seeded()
    karim = await signedInAs('declarant-005624')
    hanane = await signedInAs('member-hanane')
    paths['checked'] = (await karim.upload('/declarations', SAMPLES.t3Errors)).location ?? ''
    const filed = (await karim.get('/declarations')).json().declarations.at(-1).url
    paths['filed'] = filed
    paths['filing'] = (await karim.get(filed)).json().filings[0].url
    paths['line'] = (await hanane.get('/member')).json().quarters[0].url
  })

  it.for<readonly ['employer' | 'member', () => string]>([
    ['employer', () => '/employer'],
    ['employer', () => '/declarations'],
    ['employer', () => '/declarations/new'],
    ['employer', () => '/roster-checks'],
    ['employer', () => `${paths['checked']}`],
    ['employer', () => `${paths['checked']}/lines`],
    ['employer', () => `${paths['checked']}/lines/12`],
    ['employer', () => `${paths['filed']}/lines/1`],
    ['employer', () => `${paths['checked']}/form`],
    ['employer', () => `${paths['filing']}`],
    ['employer', () => '/employer/history'],
    ['employer', () => '/notices'],
    ['member', () => '/member'],
    ['member', () => '/member/history'],
    ['member', () => '/notices'],
    ['member', () => `${paths['line']}`],
  ])('%s %#', async ([space, pathOf], { expect }) => {
    const visited = await visit(space === 'member' ? hanane : karim, space, pathOf())
    expect(visited.status).toBe(200)
    expect(visited.trips).toBeLessThanOrEqual(MOST)
  })
})
