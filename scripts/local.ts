import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where wrangler keeps the local database, files and queues unless told otherwise. */
export const localState = join(root, '.wrangler', 'state')

export const WRANGLER = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')

/** Nothing here talks to Cloudflare: no telemetry, no request for the Request.cf sample. */
const environment = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  NO_UPDATE_NOTIFIER: '1',
}

const digestOfMigrations = (): string => {
  const digest = createHash('sha256')
  const folder = join(root, 'migrations')
  for (const name of readdirSync(folder).toSorted()) {
    if (name.endsWith('.sql')) digest.update(name).update(readFileSync(join(folder, name)))
  }
  return digest.digest('hex')
}

/** Applies what is new to the local database. A stamp beside the data makes a second start immediate. */
export const migrateLocally = async (state: string): Promise<'applied' | 'nothing_new'> => {
  const stamp = join(state, 'migrations.sha256')
  const wanted = digestOfMigrations()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'nothing_new'
  const call = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state]
  await promisify(execFile)(process.execPath, [WRANGLER, ...call], {
    cwd: root,
    env: { ...environment, CI: 'true' },
  })
  mkdirSync(state, { recursive: true })
  writeFileSync(stamp, wanted)
  return 'applied'
}

export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)))
  })

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

export type Server = {
  origin: string
  process: ChildProcess
  /** What the server has printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

type Options = {
  port: number
  state: string
  vars: Record<string, string>
  onLine?: (line: string) => void
}

/** Starts the real Worker and resolves once /healthz answers. */
export const serve = async ({ port, state, vars, onLine }: Options): Promise<Server> => {
  const inspector = await freePort()
  const child = spawn(
    process.execPath,
    [
      WRANGLER,
      'dev',
      ...['--port', String(port), '--ip', '127.0.0.1', '--inspector-port', String(inspector)],
      ...['--persist-to', state, '--show-interactive-dev-session=false', '--log-level', 'error'],
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    // Its own process group, so that stopping reaches workerd as well.
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  )
  let printed = ''
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-20_000)
    for (const line of chunk.toString().split('\n')) if (line.trim()) onLine?.(line)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)

  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
    } catch {
      // The group is already gone.
    }
  }
  // Should this process end without stopping it, the server does not stay behind.
  process.once('exit', () => signal('SIGKILL'))
  const stop = async (): Promise<void> => {
    signal('SIGTERM')
    const impatience = setTimeout(() => signal('SIGKILL'), 4_000)
    await exited
    clearTimeout(impatience)
    signal('SIGKILL')
  }

  const origin = `http://localhost:${port}`
  const deadline = performance.now() + 90_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${printed}`)
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return { origin, process: child, printed: () => printed, stop }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  await stop()
  throw new Error(`The server did not answer /healthz within 90 seconds:\n${printed}`)
}

export type Persona = {
  id: string
  space: string
  name: string
  about: string
  sign_in: { url: string; fields: Record<string, string> }
}

/** Fills an empty database; true when it did, false when there was data already. */
export const seed = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/demo/seed`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', origin },
    body: '{}',
  })
  const text = await answer.text()
  if (!answer.ok)
    throw new Error(`POST /demo/seed answered ${answer.status}: ${text.slice(0, 500)}`)
  return answer.status === 201
}

export const personasOf = async (origin: string): Promise<Persona[]> => {
  const answer = await fetch(`${origin}/demo`, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`GET /demo answered ${answer.status}`)
  return ((await answer.json()) as { personas: Persona[] }).personas
}
