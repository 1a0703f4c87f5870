import { finishDeposit, putDeposit } from '#src/declarations/deposits.ts'
import type { Database } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import product from '#src/index.ts'

export { AuditChain, GuessCounter } from '#src/index.ts'

/** What the checks write in bulk, and the end that counts it. */
const BULK = /INSERT INTO declaration_(?:lines|anomalies)|SET line_count/

/** D1, counted; with `stores` false the bulk is thrown away, to know what all the rest costs. */
const counted = (db: Database, stores: boolean) => {
  const counts = { statements: 0, batches: 0 }
  let isBulk = false
  const prepare = (sql: string): D1PreparedStatement => {
    counts.statements += 1
    isBulk ||= BULK.test(sql)
    return db.prepare(sql)
  }
  const batch = async (statements: D1PreparedStatement[]): Promise<unknown[]> => {
    counts.batches += 1
    const isDropped = isBulk && !stores
    isBulk = false
    return isDropped ? [] : await db.batch(statements)
  }
  return { counts, db: { prepare, batch } as unknown as Database }
}

const put = async (request: Request, env: Env, id: string): Promise<Response> => {
  const bytes = new Uint8Array(await request.arrayBuffer())
  const sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  await putDeposit(
    env,
    {
      id,
      employerNumber: '005624',
      quarter: parseQuarter('2026-T3') as Quarter,
      mode: 'test',
      by: { kind: 'employer', id: 'declarant-005624', name: 'Bench' },
      right: {
        name: 'declaration',
        categories: null,
        byFile: true,
        byForm: true,
        startsOn: isoDate('2003-01-01'),
        endsOn: null,
        lastUsedAt: null,
      },
      fileName: 'bench.txt',
      fileSize: bytes.byteLength,
      sha256,
      lines: Number(request.headers.get('x-lines')),
    },
    bytes,
  )
  return new Response(null, { status: 204 })
}

/** Data of the bench itself: each statement reads the same list of rows. */
const execute = async (request: Request, env: Env): Promise<Response> => {
  const { sql, rows } = await request.json<{ sql: string[]; rows: unknown[] }>()
  const list = JSON.stringify(rows)
  await env.DB.batch(sql.map((one) => env.DB.prepare(one).bind(list)))
  return new Response(null, { status: 204 })
}

/** A request as from the address it names: thousands of them from one would be made to wait. */
const from = (request: Request): Request => {
  const address = request.headers.get('x-bench-address')
  if (address === null) return request
  const headers = new Headers(request.headers)
  headers.set('CF-Connecting-IP', address)
  return new Request(request, { headers })
}

/** The product, with doors to its own deposit functions: `PUT` the bytes, then `POST` the checks. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext) {
    const url = new URL(request.url)
    const id = /^\/bench\/(\w+)$/.exec(url.pathname)?.[1]
    if (id === undefined) return await product.fetch?.(from(request) as never, env, context)
    if (id === 'sql') return await execute(request, env)
    if (request.method === 'PUT') return await put(request, env, id)
    const { counts, db } = counted(env.DB, url.searchParams.get('d1') === '1')
    await finishDeposit({ ...env, DB: db }, id)
    return Response.json(counts)
  },
  queue: product.queue,
}
