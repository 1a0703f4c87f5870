import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { freePort, migrateLocally, seed, serve } from '#scripts/local.ts'

export type DemoServer = { origin: string; pid: number; stop: () => Promise<void> }

/** The real server on fresh demo data of its own; `stop` takes both away. */
export const demoServer = async (): Promise<DemoServer> => {
  const state = mkdtempSync(join(tmpdir(), 'cimr-teleservices-'))
  await migrateLocally(state)
  const server = await serve({
    port: await freePort(),
    state,
    vars: { DEMO: '1', PASSWORD_PEPPER: 'test-pepper', SIGNING_KEYS: await newKeySet() },
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(state, { recursive: true, force: true })
  }
  try {
    await seed(server.origin)
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${server.printed()}`, { cause: error })
  }
  return { origin: server.origin, pid: server.process.pid ?? 0, stop }
}
