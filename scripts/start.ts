import {
  isPortFree,
  localState,
  migrateLocally,
  type Persona,
  personasOf,
  seed,
  serve,
} from './local.ts'
import { makeSecrets } from './secrets.ts'

const port = Number(process.env['PORT'] ?? 8787)

const table = (personas: Persona[]): string => {
  const rows = personas.map((persona) => [
    persona.name,
    persona.space,
    persona.about,
    Object.entries(persona.sign_in.fields)
      .map(([name, value]) => `${name}=${value || '(empty)'}`)
      .join(' ') || `by its button on /demo (a second factor is asked for)`,
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map(([name = '', space = '', about, fields]) =>
      [
        `  ${name.padEnd(widths[0] ?? 0)}  ${space.padEnd(widths[1] ?? 0)}  ${about}`,
        `  ${' '.repeat(widths[0] ?? 0)}  → ${fields}`,
      ].join('\n'),
    )
    .join('\n')
}

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const run = async (): Promise<void> => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT must be a number between 1 and 65535; it is “${process.env['PORT']}”.`)
  }
  if (!(await isPortFree(port))) {
    const other = port < 65_535 ? port + 1 : port - 1
    fail(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${other} npm start`)
  }

  await makeSecrets()

  if ((await migrateLocally(localState)) === 'applied') console.log('Local database up to date.')
  const server = await serve({
    port,
    state: localState,
    vars: { DEMO: '1', LOCAL_ORIGIN: `http://localhost:${port}` },
    onLine: (line) => console.log(line),
  })

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // A signal sent to npm alone ends npm and its shell, not this process: leaving with them.
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => process.ppid !== parent && stop(), 500).unref()
  }
  server.process.once('exit', () => {
    if (!stopping) fail('The server stopped by itself; what it printed is above.')
  })

  try {
    const seeded = await seed(server.origin)
    console.log(
      seeded ? 'Demo data written.' : 'Data of the last run kept (npm run reset to start over).',
    )
    console.log(`\nPersonas, also on ${server.origin}/demo with one button each:\n`)
    console.log(table(await personasOf(server.origin)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await server.stop()
    process.exit(1)
  }
  console.log(`\nServing on ${server.origin} — Ctrl+C stops it.`)

  // Locally nothing fires the cron of wrangler.toml; a minute hand stands in for it.
  const minute = setInterval(() => {
    fetch(`${server.origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    )
  }, 60_000)
  minute.unref()
}

await run().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
