import { listDurableObjectIds, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** The counters start again: what comes next is about the answers below their limits. */
export const forgetGuesses = async (): Promise<void> => {
  for (const id of await listDurableObjectIds(env.GUESSES))
    await runInDurableObject(env.GUESSES.get(id), (_object, state) => {
      state.storage.sql.exec('DELETE FROM guesses')
    })
}
