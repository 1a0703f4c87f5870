import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type DemoServer, demoServer } from '#test/support/demo-server.ts'
import { bytesOf, HOSTILE, onePage, streamOf } from '#test/support/documents.ts'

// The real Worker, on its own process: what somebody who means harm sends costs no more memory than
// the largest document somebody honest does. Read from /proc, so on Linux alone.

const MIB = 1_048_576
const GROWS_AT_MOST = 32 * MIB
/** So many of the honest ones, and memory stays where it is. */
const HONEST = 20
const ROUNDS = 5
const PAGE = 4096

const FIELDS = {
  // Nobody's: a document that is taken is examined whole, and the request refused after that.
  employer_number: '999999',
  last_name: 'ALAOUI',
  first_name: 'Leila',
  cin: 'BE123456',
  job: 'Directrice',
  email: 'leila@exemple.ma',
  phone: '0661000000',
  postal_address: 'Casablanca',
}
const PATH = '/administrator-requests'
const BOUNDARY = 'a-boundary-of-its-own'

const formStart = (): string => {
  const fields = Object.entries(FIELDS).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `name="piece"; filename="piece.pdf"\r\nContent-Type: application/pdf`
  return `${fields.join('')}--${BOUNDARY}\r\nContent-Disposition: form-data; ${file}\r\n\r\n`
}

type Answer = { status: number; code: string }

/** Whoever goes on after the answer is hung up on, sometimes before it is read. */
const HUNG_UP = new Set(['ECONNRESET', 'EPIPE'])
const TOO_LARGE: Answer = { status: 413, code: 'too_large' }

/** wrangler's proxy says in its own words that it was hung up on. */
const answerIn = (status: number, text: string): Answer => {
  if (text.includes('Network connection lost')) return TOO_LARGE
  return { status, code: text.startsWith('{') ? (JSON.parse(text) as Answer).code : text }
}

/** Sends `pieces` one after another on a connection of its own, until the server has answered. */
const sent = (origin: string, pieces: Iterable<Uint8Array>, length?: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let hasAnswered = false
    const headers = {
      Accept: 'application/json',
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(length === undefined ? {} : { 'Content-Length': length }),
    }
    const asked = request(
      `${origin}${PATH}`,
      { method: 'POST', headers, agent: false },
      (answer) => {
        hasAnswered = true
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          resolve(answerIn(answer.statusCode ?? 0, Buffer.concat(chunks).toString()))
          asked.destroy()
        })
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (HUNG_UP.has(error.code ?? '')) resolve(TOO_LARGE)
      else reject(error)
    })
    const queue = pieces[Symbol.iterator]()
    const next = (): void => {
      while (!hasAnswered) {
        const { done, value } = queue.next()
        if (done) {
          asked.end()
          return
        }
        if (!asked.write(value)) {
          asked.once('drain', next)
          return
        }
      }
    }
    next()
  })

const uploaded = (origin: string, bytes: Uint8Array): Promise<Answer> => {
  const body = bytesOf(`${formStart()}`, bytes, `\r\n--${BOUNDARY}--\r\n`)
  return sent(origin, [body], body.length)
}

function* gigabyte(): Generator<Uint8Array> {
  yield bytesOf(formStart(), '%PDF-1.7\n')
  const chunk = new Uint8Array(64 * 1024)
  for (let sentBytes = 0; sentBytes < 1024 * MIB; sentBytes += chunk.length) yield chunk
}

const parentOf = (pid: string): string | null => {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

/** The processes of workerd under `root`: wrangler's own proxy is one, the Worker the other. */
const workerdsUnder = (root: number): string[] => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const isUnder = (pid: string | null): boolean =>
    pid === String(root) || (pid !== null && parents.has(pid) && isUnder(parents.get(pid) ?? null))
  return pids.filter(
    (pid) => isUnder(pid) && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('workerd'),
  )
}

const residentOf = (pid: string): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE

describe.runIf(process.env['LONG'] && existsSync('/proc/self/statm'))('the Worker', () => {
  let server: DemoServer
  const most = new Map<string, number>()
  let timer: NodeJS.Timeout

  beforeAll(async () => {
    server = await demoServer()
    const pids = workerdsUnder(server.pid)
    timer = setInterval(() => {
      for (const pid of pids) most.set(pid, Math.max(most.get(pid) ?? 0, residentOf(pid)))
    }, 20)
  }, 120_000)
  afterAll(async () => {
    clearInterval(timer)
    await server.stop()
  })

  it('grows no further for harm than for a document of ten mebibytes', async ({ expect }) => {
    const honest = onePage(streamOf(new Uint8Array(9.9 * MIB).fill(0x20)))
    const accepted = { status: 422, code: 'employer_unknown' }
    for (let i = 0; i < HONEST; i += 1)
      expect(await uploaded(server.origin, honest)).toEqual(accepted)
    const before = new Map(most)
    for (let i = 0; i < ROUNDS; i += 1) {
      for (const [name, code, make] of HOSTILE)
        expect([name, await uploaded(server.origin, make())]).toEqual([name, { status: 422, code }])
      expect(await sent(server.origin, gigabyte())).toEqual(TOO_LARGE)
      // Still there, whatever was hung up on.
      expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    }
    expect(before.size).toBeGreaterThan(0)
    for (const [pid, bytes] of most)
      expect(bytes - (before.get(pid) ?? 0)).toBeLessThanOrEqual(GROWS_AT_MOST)
  })

  // Not measured: wrangler's own middleware reads to the end what the Worker refused to.
  it('refuses a gigabyte that says so, and is still there after', async ({ expect }) => {
    expect(await sent(server.origin, gigabyte(), 1024 * MIB)).toEqual(TOO_LARGE)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })
})
