import type { TestProject } from 'vitest/node'
import { findChromium } from './browser.ts'
import { demoServer } from './demo-server.ts'

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
  const { origin, stop } = await demoServer()
  project.provide('origin', origin)
  return stop
}
