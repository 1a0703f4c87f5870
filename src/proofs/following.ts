import { audited, CLOCK } from '#src/audit/index.ts'
import { batchUnlessTaken, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { addDays, casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { monthOf } from '#src/kernel/months.ts'
import { noticed } from '#src/notices/index.ts'
import { findTold, pensionHeld, recipientOf } from '#src/pensions/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { leastProofNotices, proofReminderDays } from '#src/rulebook/parameters/proofs.ts'
import { paymentDayOf } from '#src/rulebook/pension-payments.ts'
import type { Proof } from './proof.ts'
import {
  announcedMonth,
  datesOf,
  holdDue,
  holdsOn,
  monthsToOpen,
  noticeDue,
  startedBefore,
  yearlyRules,
} from './rules/due.ts'
import { listOwing, listToHold, listToTell, proofOpened, proofTold } from './store.ts'

const MOST_AT_ONCE = 40

/** Opens what falls due within the first notice: a hundred thousand people take no more than time. */
export const openProofs = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const today = casablancaDate(at)
  let opened = 0
  for (const month of monthsToOpen(today))
    for (const rule of yearlyRules(today)) {
      const dates = datesOf(month, rule.months)
      const owing = await listOwing(env.DB, {
        kind: rule.kind,
        pensions: rule.pensions,
        month,
        dueOn: dates.dueOn,
        startedBy: startedBefore(month),
        limit: MOST_AT_ONCE,
      })
      if (owing.length === 0) continue
      await batchUnlessTaken(
        env.DB,
        owing.map(({ pensionId }) =>
          proofOpened(env.DB, {
            id: newId(),
            pensionId,
            kind: rule.kind,
            dueMonth: month,
            ...dates,
            by: CLOCK.id,
            at,
          }),
        ),
      )
      opened += owing.length
    }
  return opened
}

/** A reminder, or the word that the next payment waits; written down with the notice that said it. */
const toldOf = async (
  env: Env,
  one: Proof,
  on: { days: number; today: IsoDate; at: Instant },
): Promise<Statement[]> => {
  const { days, today, at } = on
  const told = await findTold(env.DB, one.pensionId)
  if (!told) return []
  const noticeId = newId()
  const to = recipientOf(told)
  const holdsMonth = days === 0 ? announcedMonth(today) : null
  const common = { id: noticeId, to, at } as const
  const facts = { kind: one.kind, dpNumber: one.dpNumber }
  return [
    ...(holdsMonth === null
      ? noticed(env.DB, {
          ...common,
          template: 'proof_due',
          facts: { ...facts, dueOn: one.dueOn, days },
        })
      : noticed(env.DB, {
          ...common,
          template: 'proof_hold_announced',
          facts: {
            ...facts,
            month: holdsMonth,
            until: holdsOn(holdsMonth),
            payOn: paymentDayOf(holdsMonth),
          },
        })),
    proofTold(env.DB, { proofId: one.id, days, noticeId, holdsMonth, at }),
  ]
}

/** Sixty, thirty and ten days before, then that the next payment waits: each once. */
export const remindOfProofs = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const today = casablancaDate(at)
  const days = valueOn<readonly number[]>(proofReminderDays, today).map((each) => ({
    days: each,
    from: addDays(today, each),
  }))
  const waiting = await listToTell(env.DB, { today, days, limit: MOST_AT_ONCE })
  for (const one of waiting) {
    const due = noticeDue(one, today)
    if (due === null) continue
    await batchUnlessTaken(env.DB, await toldOf(env, one, { days: due, today, at }))
  }
  return waiting.length
}

/** On the last day before the payment announced is prepared, what is still missing keeps it back. */
export const holdUnproven = async (env: Env): Promise<number> => {
  const { DB: db } = env
  const at = await readNow(env)
  const today = casablancaDate(at)
  const announced = await listToHold(db, {
    month: monthOf(today),
    least: valueOn(leastProofNotices, today),
    limit: MOST_AT_ONCE,
  })
  const due = announced.filter((one) => holdDue(one, today) === 'hold')
  for (const one of due) {
    const told = await findTold(db, one.pensionId)
    await batchUnlessTaken(db, [
      ...pensionHeld(db, {
        pensionId: one.pensionId,
        cause: { kind: 'proof', id: one.id },
        by: CLOCK,
        at,
      }),
      ...(told
        ? noticed(db, {
            to: recipientOf(told),
            template: 'proof_held',
            facts: { kind: one.kind, dpNumber: one.dpNumber, month: monthOf(today) },
            at,
          })
        : []),
      audited(db, {
        object: { kind: 'pension', id: one.pensionId },
        subject: { kind: 'member', id: one.memberId },
        action: 'pension_held',
        actor: CLOCK,
        at,
        after: { kind: one.kind, due_month: one.dueMonth },
      }),
    ])
  }
  return due.length
}
