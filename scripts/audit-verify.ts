import { freePort, localState, migrateLocally, serve } from './local.ts'
import { makeSecrets } from './secrets.ts'

type Verdict = {
  break: { kind: string; position: number; day: string | null; sentence: string } | null
}

const port = Number(process.env['PORT'] ?? 8787)

const isServing = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/demo`, { headers: { accept: 'application/json' } }).catch(
    () => null,
  )
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

const verdictOf = async (origin: string): Promise<Verdict> => {
  const answer = await fetch(`${origin}/demo/jobs/verify-audit`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`The verification answered ${answer.status}.`)
  return (await answer.json()) as Verdict
}

/** The server of `npm start` when it runs (two on one state would disturb each other), else one of our own. */
const verified = async (): Promise<Verdict> => {
  const running = `http://localhost:${port}`
  if (await isServing(running)) return await verdictOf(running)
  await makeSecrets()
  await migrateLocally(localState)
  const server = await serve({ port: await freePort(), state: localState, vars: { DEMO: '1' } })
  try {
    return await verdictOf(server.origin)
  } finally {
    await server.stop()
  }
}

const run = async (): Promise<number> => {
  if (process.argv.includes('--remote')) {
    console.error(
      'Not from here: a deployed log is read by its own Worker alone (docs/guides/audit.md).',
    )
    return 2
  }
  const { break: found } = await verified()
  if (found) {
    console.error(
      `BROKEN  ${found.kind} at entry ${found.position}${found.day ? `, ${found.day}` : ''}`,
    )
    console.error(found.sentence)
    return 1
  }
  console.log('WHOLE  Entries, seals and daily heads agree: nothing was edited, removed or moved.')
  return 0
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
