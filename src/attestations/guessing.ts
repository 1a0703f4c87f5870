import type { Context } from 'hono'
import { countAddressGuess } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'

/** Unknown codes are counted by the address they come from; the refusal when there were too many. */
export const counted = async (c: Context<App>): Promise<(() => Promise<void>) | Problem> => {
  try {
    return await countAddressGuess(c, 'verification')
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return error
    throw error
  }
}
