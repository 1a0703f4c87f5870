import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unstable_startWorker } from 'wrangler'
import { freePort, migrateLocally, root, seed, serve } from '#scripts/local.ts'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { signIn } from '#test/support/http.ts'
import { type Data, EMPLOYER } from './data.ts'

const VARIABLES = {
  DEMO: '1',
  PASSWORD_PEPPER: 'bench-pepper',
  SIGNING_KEYS: await newKeySet(),
}

/** The roster of the facts, with what the quarter before says of each person, as rows of JSON. */
const ROSTER_SQL = [
  `INSERT INTO members (id, matricule, last_name, first_name, birth_date, cin, created_at)
   SELECT 'b' || (value->>0), value->>0, value->>1, value->>2, value->>3, value->>4, 0
   FROM json_each(?1)`,
  `INSERT INTO affiliations (employer_number, member_id, category)
   SELECT '${EMPLOYER}', 'b' || (value->>0), value->>5 FROM json_each(?1)`,
  `INSERT INTO declaration_lines (declaration_id, line, category, matricule, cin, fields,
     base_centimes, filing_id, member_id)
   SELECT f.declaration_id, 1000 + (value->>0), value->>5, value->>0, value->>4, '["2"]',
     value->>6, f.id, 'b' || (value->>0)
   FROM json_each(?1) JOIN (SELECT id, declaration_id FROM filings
     WHERE employer_number = '${EMPLOYER}' AND quarter = '2026-T2' LIMIT 1) f`,
]

const rosterRows = (facts: Data['facts']): unknown[][] =>
  [...facts.people.values()].map((person) => {
    const [category = '', salary = 0] = Object.entries(person.lastSalaries)[0] ?? []
    const { matricule, lastName, firstName, birthDate, cin } = person
    return [matricule, lastName, firstName, birthDate, cin, category, salary]
  })

const answered = async (call: Promise<Response>, status: number): Promise<Response> => {
  const answer = await call
  if (answer.status === status) return answer
  throw new Error(`answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
}

export type Stored = { checkMs: number; storeMs: number; statements: number; batches: number }

/** The bench's own Worker around the product, in workerd, on this state. */
export const withWorker = async <T>(
  state: string,
  run: (origin: string) => Promise<T>,
): Promise<T> => {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  const worker = await unstable_startWorker({
    config: join(root, 'wrangler.toml'),
    entrypoint: fileURLToPath(import.meta.resolve('./worker.ts')),
    bindings: Object.fromEntries(
      Object.entries(VARIABLES).map(([name, value]) => [name, { type: 'plain_text', value }]),
    ),
    dev: { persist: state, logLevel: 'none', watch: false, server: { port: 0 } },
  })
  try {
    await worker.ready
    const { origin } = await worker.url
    await seed(origin)
    return await run(origin)
  } finally {
    await worker.dispose()
  }
}

export const runSql = async (origin: string, sql: readonly string[], rows: readonly unknown[]) => {
  for (let at = 0; at < rows.length; at += 10_000) {
    const body = JSON.stringify({ sql, rows: rows.slice(at, at + 10_000) })
    await answered(fetch(`${origin}/bench/sql`, { method: 'POST', body }), 204)
  }
}

/** A state of its own for one measure, gone after it. */
export const withState = async <T>(run: (state: string) => Promise<T>): Promise<T> => {
  const state = mkdtempSync(join(tmpdir(), 'cimr-bench-'))
  try {
    await migrateLocally(state)
    return await run(state)
  } finally {
    rmSync(state, { recursive: true, force: true })
  }
}

/** In workerd, the product's own `finishDeposit`: with D1, then with its bulk thrown away. */
const measureStore = (state: string, data: Data): Promise<Stored> =>
  withWorker(state, async (origin) => {
    await runSql(origin, ROSTER_SQL, rosterRows(data.facts))
    const headers = { 'x-lines': String(data.lines) }
    const once = async (id: string, d1: 0 | 1) => {
      const url = `${origin}/bench/${id}`
      await answered(fetch(url, { method: 'PUT', headers, body: data.file }), 204)
      const start = performance.now()
      const answer = await answered(fetch(`${url}?d1=${d1}`, { method: 'POST' }), 200)
      const counts = (await answer.json()) as { statements: number; batches: number }
      return { ms: performance.now() - start, ...counts }
    }
    await once('warm', 1)
    const pairs = []
    for (let i = 0; i < 3; i += 1)
      pairs.push({ without: await once(`without${i}`, 0), whole: await once(`whole${i}`, 1) })
    const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[1] ?? Number.NaN
    const checkMs = middle(pairs.map((pair) => pair.without.ms))
    const { statements = 0, batches = 0 } = pairs[0]?.whole ?? {}
    const storeMs = middle(pairs.map((pair) => pair.whole.ms)) - checkMs
    return { checkMs, storeMs, statements, batches }
  })

export type Posted = { seconds: number; lines: number; anomalies: number }

/** A program's upload to the server of `npm start`, until its 201. */
const measurePost = async (state: string, data: Data): Promise<Posted> => {
  const server = await serve({ port: await freePort(), state, vars: VARIABLES })
  try {
    const { cookies } = await signIn(server.origin, 'declarant-005624')
    const form = new FormData()
    form.set('file', new File([data.file], `CIMR_${EMPLOYER}_T3_2026.txt`))
    const headers = { accept: 'application/json', cookie: cookies.join('; ') }
    const start = performance.now()
    const post = { method: 'POST', headers, body: form }
    const answer = await answered(fetch(`${server.origin}/declarations`, post), 201)
    const seconds = (performance.now() - start) / 1000
    await answer.body?.cancel()
    const url = new URL(answer.headers.get('location') ?? '', server.origin)
    const filed = await (await fetch(url, { headers })).json()
    const { line_count, anomalies } = filed as { line_count: number; anomalies: unknown[] }
    return { seconds, lines: line_count, anomalies: anomalies.length }
  } finally {
    await server.stop()
  }
}

export const measureServers = (data: Data): Promise<Stored & { posted: Posted }> =>
  withState(async (state) => {
    const stored = await measureStore(state, data)
    return { ...stored, posted: await measurePost(state, data) }
  })
