import { freePort, localState, migrateLocally, serve } from './local.ts'
import { makeSecrets } from './secrets.ts'

const port = Number(process.env['PORT'] ?? 8787)

const isServing = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/demo`, { headers: { accept: 'application/json' } }).catch(
    () => null,
  )
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

const jobOf = async (origin: string, name: string): Promise<unknown> => {
  const answer = await fetch(`${origin}/demo/jobs/${name}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`The job ${name} answered ${answer.status}.`)
  return await answer.json()
}

/**
 * A job of the local data, and what it answers: by the server of `npm start` when it runs (two on one
 * state would disturb each other), else by one of our own.
 */
export const runJob = async (name: string): Promise<unknown> => {
  const running = `http://localhost:${port}`
  if (await isServing(running)) return await jobOf(running, name)
  await makeSecrets()
  await migrateLocally(localState)
  const server = await serve({ port: await freePort(), state: localState, vars: { DEMO: '1' } })
  try {
    return await jobOf(server.origin, name)
  } finally {
    await server.stop()
  }
}
