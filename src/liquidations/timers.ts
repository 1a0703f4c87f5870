import { audited, CLOCK } from '#src/audit/index.ts'
import { caseSettled, findCase } from '#src/cases/index.ts'
import { batchUnlessTaken, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { linkIn, noticed, originIn } from '#src/notices/index.ts'
import type { Contact, Liquidation } from './liquidation.ts'
import { confirmationDates, recallBefore, unconfirmedBefore, waitingDates } from './rules/timing.ts'
import { liquidationEnded, piecesRecalled } from './store.ts'
import { confirmationAtDesk, listUnconfirmed, listWaitingForPieces } from './store-timers.ts'
import { findOpenable } from './store-candidates.ts'
import { told } from './store-story.ts'
import { confirmationSent, recipientOf, type Reachable } from './telling.ts'

const MOST_AT_ONCE = 40

const linkTo = (env: Env, one: Pick<Liquidation, 'id'>): string =>
  linkIn(env, `/liquidations/${one.id}`)

const NOWHERE: Contact = { email: '', phone: '', postalAddress: '' }

const memberOf = async (env: Env, one: Liquidation): Promise<Reachable> => ({
  userId: (await findOpenable(env.DB, { id: one.memberId }))?.userId ?? null,
  contact: one.form.contact ?? NOWHERE,
})

const followerOf = async (env: Env, one: Liquidation) =>
  one.followedBy === null ? recipientOf(await memberOf(env, one)) : { userId: one.followedBy }

/** Members who have not confirmed hear again; later the desk finds it among its cases. */
const remindConfirmations = async (env: Env, at: Instant): Promise<number> => {
  const today = casablancaDate(at)
  const before = unconfirmedBefore(at)
  const waiting = await listUnconfirmed(env.DB, before, MOST_AT_ONCE)
  for (const { liquidation: one, reminders } of waiting) {
    if (one.confirmAskedAt === null) continue
    const { remindOn, deskOn } = confirmationDates(one.confirmAskedAt)
    if (reminders === 0 && today >= remindOn)
      await batchUnlessTaken(
        env.DB,
        confirmationSent(env.DB, one, await memberOf(env, one), {
          pepper: env.PASSWORD_PEPPER,
          origin: originIn(env),
          at,
          isAgain: true,
          after: reminders,
        }),
      )
    else if (reminders === 1 && today >= deskOn)
      await batchUnlessTaken(env.DB, [
        confirmationAtDesk(env.DB, one),
        told(env.DB, one.id, { at, what: 'confirmation_at_desk', side: 'fund', name: 'CIMR' }),
      ])
  }
  return waiting.length
}

const recalled = async (
  env: Env,
  one: Liquidation,
  about: { closeOn: IsoDate; at: Instant },
): Promise<Statement[]> => [
  piecesRecalled(env.DB, one),
  told(env.DB, one.id, { at: about.at, what: 'pieces_recalled', side: 'fund', name: 'CIMR' }),
  ...noticed(env.DB, {
    to: await followerOf(env, one),
    template: 'liquidation_pieces',
    facts: { number: one.number, closesOn: about.closeOn, link: linkTo(env, one) },
    at: about.at,
  }),
]

const closed = async (env: Env, one: Liquidation, at: Instant): Promise<Statement[]> => {
  const open = one.desk ? await findCase(env.DB, one.desk.caseId) : null
  return [
    liquidationEnded(env.DB, one, { stage: 'closed', at }),
    ...(open && open.state !== 'closed' ? caseSettled(env.DB, open, at) : []),
    told(env.DB, one.id, { at, what: 'closed', side: 'fund', name: 'CIMR' }),
    ...noticed(env.DB, {
      to: await followerOf(env, one),
      template: 'liquidation_closed',
      facts: { number: one.number, link: linkTo(env, one) },
      at,
    }),
    audited(env.DB, {
      object: { kind: 'liquidation', id: one.id },
      subject: { kind: 'member', id: one.memberId },
      action: 'liquidation_closed',
      actor: CLOCK,
      at,
    }),
  ]
}

/** Files that wait for pieces: recalled twice, then closed, and never before both recalls left. */
const recallPieces = async (env: Env, at: Instant): Promise<number> => {
  const today = casablancaDate(at)
  const waiting = await listWaitingForPieces(env.DB, recallBefore(at), MOST_AT_ONCE)
  for (const one of waiting) {
    const since = one.desk?.waitingSince
    if (!since) continue
    const { recallOn, closeOn } = waitingDates(since)
    const next = recallOn[one.pieceNotices]
    if (next !== undefined && today >= next)
      await batchUnlessTaken(env.DB, await recalled(env, one, { closeOn, at }))
    else if (next === undefined && today >= closeOn)
      await batchUnlessTaken(env.DB, await closed(env, one, at))
  }
  return waiting.length
}

/** What time alone brings to files: it may run twice, each thing happens once. */
export const followLiquidations = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  return (await remindConfirmations(env, at)) + (await recallPieces(env, at))
}
