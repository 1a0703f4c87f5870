import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '#src/index.ts'
import type { Env } from '#src/env.ts'

const bytesOf = (value: unknown): number =>
  typeof value === 'string' ? new TextEncoder().encode(value).length : 0

/** The real D1, watched: how often it was asked, what, and the bytes of the longest value given. */
export const watchedD1 = (): {
  bindings: Env
  trips: () => number
  asked: () => string[]
  longest: () => number
} => {
  let trips = 0
  let longest = 0
  const asked: string[] = []
  const originals = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>()
  const wrapped = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get: (target, name) => {
        if (name === 'bind')
          return (...values: unknown[]) => {
            longest = Math.max(longest, ...values.map(bytesOf))
            return wrapped(target.bind(...values), sql)
          }
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (['all', 'first', 'run', 'raw'].includes(String(name))) {
          trips += 1
          asked.push(sql)
        }
        return value.bind(target)
      },
    })
    originals.set(proxy, { statement, sql })
    return proxy
  }
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'prepare') return (sql: string) => wrapped(db.prepare(sql), sql)
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) => {
          trips += 1
          asked.push(...statements.map((one) => originals.get(one)?.sql ?? ''))
          return db.batch(statements.map((one) => originals.get(one)?.statement ?? one))
        }
      const value: unknown = Reflect.get(db, name)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  return {
    bindings: { ...env, DB } as Env,
    trips: () => trips,
    asked: () => asked,
    longest: () => longest,
  }
}

/** One request to the Worker with those bindings, to its end. */
export const sendTo = async (bindings: Env, request: Request): Promise<Response> => {
  const context = createExecutionContext()
  const answer = await worker.fetch?.(request as never, bindings as never, context)
  await waitOnExecutionContext(context)
  if (!answer) throw new Error('no answer')
  return answer
}
