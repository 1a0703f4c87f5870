import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { type Instant, instant } from '#src/kernel/dates.ts'
import { type Carried, CARRIERS, type Message } from './carrier.ts'
import { byDemoMailbox } from './demo-carrier.ts'
import { LEASE_MS, letterPostedBefore, MOST_ATTEMPTS, retryAt } from './retries.ts'
import {
  claimed,
  type Due,
  failed,
  findDue,
  handedOver,
  listDue,
  postponed,
  queuedForPrint,
  secretWiped,
  type Try,
} from './store-deliveries.ts'
import { lettersDelivered } from './store-letters.ts'
import { returnedInDemo } from './store-mailbox.ts'
import { wordsOf } from './words.ts'

const carry = async (env: Env, due: Due, now: Instant): Promise<Carried> => {
  if (due.channel === 'in_app') return { kind: 'delivered', reference: null }
  // Runs that die leave no trace but this count: one that kills them all is not tried for ever.
  if (due.attempts > MOST_ATTEMPTS) return { kind: 'refused', why: 'died' }
  if (due.expiresAt !== null && due.expiresAt <= now) return { kind: 'refused', why: 'expired' }
  const words = wordsOf(env.PASSWORD_PEPPER, due)
  if (!words) return { kind: 'refused', why: 'unreadable' }
  const message: Message = {
    key: `${due.noticeId}.${due.channel}`,
    channel: due.channel,
    address: due.address,
    userId: due.userId,
    language: due.language,
    ...words,
    attempt: due.attempts,
    at: now,
  }
  return await (env.DEMO ? byDemoMailbox : CARRIERS[due.channel])(env, message)
}

/** Whatever goes wrong on the way is one more failed try: the text stays out of the log. */
const carrySafely = async (env: Env, due: Due, now: Instant): Promise<Carried> => {
  try {
    return await carry(env, due, now)
  } catch (error) {
    console.error('notice not carried', due.channel, error instanceof Error ? error.name : '')
    return { kind: 'later', why: 'error' }
  }
}

/** What became of a try, written once: the guard of each statement is the try's own number. */
const record = async (
  env: Env,
  mine: Try & Pick<Due, 'expiresAt'>,
  carried: Carried,
  now: Instant,
): Promise<void> => {
  const db = env.DB
  switch (carried.kind) {
    case 'sent':
    case 'delivered':
      await db.batch([
        handedOver(db, mine, { state: carried.kind, at: now, reference: carried.reference }),
        secretWiped(db, mine.noticeId),
      ])
      return
    case 'to_print':
      await queuedForPrint(db, mine).run()
      return
    case 'later': {
      const next = retryAt(mine.attempts, now)
      // What would come too late is given up now, and its secret with it.
      if (next !== null && (mine.expiresAt === null || next < mine.expiresAt)) {
        await postponed(db, mine, next).run()
        return
      }
      break
    }
    case 'refused':
  }
  await db.batch([
    ...failed(db, mine, { at: now, failure: carried.why }),
    secretWiped(db, mine.noticeId),
  ])
}

/**
 * Sends what is due of one notice. May run twice, or beside itself: a try belongs to one run, and the
 * provider gets the same key each time. A run that dies leaves its try to another after the lease.
 */
export const deliverNotice = async (env: Env, id: string): Promise<void> => {
  const now = await readNow(env)
  // A channel that fails may open the next one, which is then due at once.
  for (;;) {
    let tried = 0
    for (const due of await findDue(env.DB, id, now)) {
      const lease = { now, until: instant(now + LEASE_MS) }
      if (!(await claimed(env.DB, due, lease))) continue
      tried += 1
      const mine = { ...due, attempts: due.attempts + 1 }
      await record(env, mine, await carrySafely(env, mine, now), now)
    }
    if (tried === 0) return
  }
}

const AT_ONCE = 50

/** Whatever is due, of any notice: a lost message, a retry, a run that died. Says how many. */
export const deliverWaiting = async (env: Env): Promise<number> => {
  const ids = await listDue(env.DB, await readNow(env), AT_ONCE)
  for (const id of ids)
    try {
      await deliverNotice(env, id)
    } catch (error) {
      // The next turn takes it up; the text and the address stay out of the log.
      console.error('notice left for the next turn', error instanceof Error ? error.name : '')
    }
  return ids.length
}

/** Letters posted long enough ago count as delivered; in the demo, some come back before. */
export const settleLetters = async (env: Env): Promise<number> => {
  const now = await readNow(env)
  if (env.DEMO) await returnedInDemo(env.DB, now)
  const done = await lettersDelivered(env.DB, {
    postedBefore: letterPostedBefore(now),
    at: now,
  }).run()
  return done.meta.changes
}
