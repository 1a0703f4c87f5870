import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, migrateLocally, seed, serve } from '#scripts/local.ts'
import { findChromium } from './browser.ts'

declare module 'vitest' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- declaration merging needs an interface
  interface ProvidedContext {
    origin: string
  }
}

/** The browser project speaks to the real server, on data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacked once here, not by each test file at the same time.
  await findChromium()
  const state = mkdtempSync(join(tmpdir(), 'cimr-teleservices-'))
  await migrateLocally(state)
  const server = await serve({
    port: await freePort(),
    state,
    vars: { DEMO: '1', PASSWORD_PEPPER: 'test-pepper' },
  })
  try {
    await seed(server.origin)
  } catch (error) {
    await server.stop()
    throw new Error(`${String(error)}\n${server.printed()}`, { cause: error })
  }
  project.provide('origin', server.origin)
  return async () => {
    await server.stop()
    rmSync(state, { recursive: true, force: true })
  }
}
