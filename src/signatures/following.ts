import { audited, CLOCK } from '#src/audit/index.ts'
import { batchUnlessTaken } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { signatureReminderDays } from '#src/rulebook/parameters/signatures.ts'
import { askedToSign, senderIn } from './linking.ts'
import { endedFor } from './opening.ts'
import { remindersOn } from './rules/timing.ts'
import { findSigning } from './store.ts'
import { listExpired, listWaiting, reminderSent } from './store-links.ts'

const MOST_AT_ONCE = 40

/** Who has not answered hears again, each time once; it may run twice. */
export const remindSigners = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const days = valueOn(signatureReminderDays, casablancaDate(at))
  let reminded = 0
  for (const reminder of remindersOn(days, at)) {
    const waiting = await listWaiting(env.DB, { ...reminder, now: at, limit: MOST_AT_ONCE })
    for (const one of waiting) {
      const signing = await findSigning(env.DB, one.signingId)
      const signer = signing?.signers.find(({ seq }) => seq === one.signerSeq)
      if (!signing || !signer) continue
      const isSent = await batchUnlessTaken(env.DB, [
        reminderSent(env.DB, { ...one, days: reminder.days, at }),
        ...askedToSign(
          env.DB,
          { signing, signer },
          { sender: senderIn(env), at, isReminder: true },
        ),
      ])
      if (isSent) reminded += 1
    }
  }
  return reminded
}

/** What nobody finished signing is over on its day; what was signed of it stands as a record. */
export const expireSignings = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const over = await listExpired(env.DB, { now: at, limit: MOST_AT_ONCE })
  for (const { id } of over) {
    const signing = await findSigning(env.DB, id)
    if (!signing) continue
    await batchUnlessTaken(env.DB, [
      ...endedFor(env.DB, signing, { state: 'expired', at }),
      audited(env.DB, {
        object: { kind: 'signing', id },
        action: 'signing_expired',
        actor: CLOCK,
        at,
      }),
    ])
  }
  return over.length
}
