import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newLink } from '#src/access/links.ts'
import { deskUserCreated, roleGranted } from '#src/access/store-staff.ts'
import { audited } from '#src/audit/store.ts'
import type { Database } from '#src/database/database.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { parseEmail } from '#src/kernel/identifiers.ts'
import { localState, migrateLocally, root, WRANGLER } from './local.ts'

const USAGE =
  'npm run desk:first-administrator -- <e-mail> [--remote]\n' +
  'Opens the first access of the fund’s desk, and prints the one-time link to it.'

type Recorded = { sql: string; values: readonly (string | number | null)[] }

/** Stands where a database would: keeps each statement instead of running it. */
const recorder = {
  prepare: (sql: string) => ({
    bind: (...values: Recorded['values']): Recorded => ({ sql, values }),
  }),
} as unknown as Database

const literal = (value: string | number | null): string => {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

/** wrangler takes text: the same statements as the service's, with their values written out. */
const written = ({ sql, values }: Recorded): string => {
  let next = 0
  return `${sql.replace(/\?(\d*)/g, (_match, position: string) =>
    literal(values[position === '' ? next++ : Number(position) - 1] ?? null),
  )};`
}

const execute = async (args: readonly string[], isRemote: boolean): Promise<string> => {
  const where = isRemote ? ['--remote'] : ['--local', '--persist-to', localState]
  const call = ['d1', 'execute', 'DB', ...where, '--yes', '--json', ...args]
  const { stdout } = await promisify(execFile)(process.execPath, [WRANGLER, ...call], {
    cwd: root,
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
  })
  return stdout
}

const hasAdministrator = async (isRemote: boolean): Promise<boolean> => {
  const sql = `SELECT COUNT(*) AS n FROM users u JOIN user_rights r ON r.user_id = u.id
    WHERE u.space = 'desk' AND u.ended_at IS NULL AND r.name = 'desk_administrator'
      AND r.revoked_at IS NULL`
  const [answer] = JSON.parse(await execute(['--command', sql], isRemote)) as [
    { results: { n: number }[] },
  ]
  return (answer.results[0]?.n ?? 0) > 0
}

const statementsFor = (email: string): { path: string; statements: Recorded[] } => {
  const id = newId()
  const at = realNow()
  const link = newLink(recorder, { userId: id, purpose: 'welcome', madeBy: 'command', at })
  const statements = [
    deskUserCreated(recorder, { id, name: email, email, createdAt: at }),
    roleGranted(recorder, { userId: id, name: 'desk_administrator', by: 'command', at }),
    ...link.statements,
    audited(recorder, {
      object: { kind: 'user', id },
      action: 'staff_added',
      actor: { kind: 'fund', id: 'command', name: 'desk:first-administrator' },
      at,
      after: { roles: ['desk_administrator'] },
    }),
  ]
  return { path: link.path, statements: statements as unknown as Recorded[] }
}

const run = async (): Promise<number> => {
  const isRemote = process.argv.includes('--remote')
  const email = parseEmail(process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '')
  if (email === null) {
    console.error(USAGE)
    return 2
  }
  if (!isRemote) await migrateLocally(localState)
  if (await hasAdministrator(isRemote)) {
    console.error('The desk has an administrator: they open the other accesses, at /desk/staff.')
    return 1
  }
  const { path, statements } = statementsFor(email)
  const folder = mkdtempSync(join(tmpdir(), 'cimr-desk-'))
  const file = join(folder, 'first-administrator.sql')
  try {
    writeFileSync(file, statements.map(written).join('\n'), { mode: 0o600 })
    await execute(['--file', file], isRemote)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`The access of ${email} is open. This link opens once, for seven days:`)
  console.log(isRemote ? path : `http://localhost:${process.env['PORT'] ?? 8787}${path}`)
  return 0
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
