import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { HOUR_MS, type Instant } from '#src/kernel/dates.ts'
import { FUND } from './approval/chain.ts'
import { listWithNetwork, type WithNetwork } from './store-network.ts'

/**
 * A network of cards or counters: it is told of an order, and answers later. Its answer informs or
 * rejects; the money is settled by the fund's own bank statement, like any other.
 */
export type Network = {
  answer: (sent: WithNetwork, now: Instant) => 'waiting' | 'paid' | 'failed'
}

const ANSWERS_AFTER = HOUR_MS
const CENTIMES = 100
const UNLUCKY = 13

/** The demo's network: answers after an hour, and refuses amounts that end in 13 centimes. */
const simulator: Network = {
  answer: (sent, now) => {
    if (now < sent.sentAt + ANSWERS_AFTER) return 'waiting'
    return sent.amount % CENTIMES === UNLUCKY ? 'failed' : 'paid'
  },
}

/** Null where no network is connected: the means is then refused, and says so. */
export const networkOf = (env: Env): Network | null => (env.DEMO ? simulator : null)

/** What the network refused is refused here; run again, nothing is refused twice. */
export const networkHeard = async (env: Env): Promise<number> => {
  const network = networkOf(env)
  if (!network) return 0
  const now = await readNow(env)
  let count = 0
  for (const sent of await listWithNetwork(env.DB)) {
    if (network.answer(sent, now) !== 'failed') continue
    await env.APPROVALS.getByName(sent.id).handle(
      sent.id,
      {
        type: 'bank_refuse',
        reason: 'network',
        id: 'network',
        requestDigest: sent.id,
        by: FUND,
        expectedSeq: null,
      },
      now,
    )
    count += 1
  }
  return count
}
