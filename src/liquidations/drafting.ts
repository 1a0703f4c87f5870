import { audited, CLOCK } from '#src/audit/index.ts'
import { batchUnlessTaken, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import {
  addMonthsTo,
  addYears,
  casablancaDate,
  type Instant,
  type IsoDate,
} from '#src/kernel/dates.ts'
import { linkIn, noticed } from '#src/notices/index.ts'
import { claimUntil, startAt } from '#src/rulebook/claim.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { claimWarningMonths, draftMonths } from '#src/rulebook/parameters/liquidation.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { EMPTY, newFileNumber } from './opening.ts'
import { liquidationOpened } from './store.ts'
import { lapseWarned, listLapsing, listNearing, type Nearing } from './store-candidates.ts'
import { told } from './store-story.ts'
import { recipientOf } from './telling.ts'

const MOST_AT_ONCE = 40

const reached = (one: Nearing) =>
  recipientOf({
    userId: one.userId,
    contact: {
      email: one.email ?? '',
      phone: one.phone ?? '',
      postalAddress: one.postalAddress ?? '',
    },
  })

const draftOpened = (env: Env, one: Nearing, at: Instant): Statement[] => {
  const id = newId()
  const number = newFileNumber()
  const facts = {
    number,
    who: `${one.firstName} ${one.lastName}`,
    fullOn: startAt(RULEBOOK, one.birthDate, valueOn(RULEBOOK.normalAge, casablancaDate(at))),
    link: linkIn(env, `/liquidations/${id}`),
  }
  return [
    liquidationOpened(env.DB, {
      id,
      number,
      memberId: one.memberId,
      employerNumber: one.employerNumber,
      side: 'fund',
      followedBy: null,
      form: EMPTY,
      at,
    }),
    told(env.DB, id, { at, what: 'opened', side: 'fund', name: 'CIMR' }),
    ...noticed(env.DB, { to: reached(one), template: 'liquidation_near', facts, at }),
    ...(one.employerUserId === null
      ? []
      : noticed(env.DB, {
          to: { userId: one.employerUserId },
          template: 'liquidation_near',
          facts,
          at,
        })),
    audited(env.DB, {
      object: { kind: 'liquidation', id },
      subject: { kind: 'member', id: one.memberId },
      action: 'liquidation_opened',
      actor: CLOCK,
      at,
    }),
  ]
}

/** A draft opens before the normal age (feature f3): nothing is asked for in anybody's place. */
export const openDrafts = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const today = casablancaDate(at)
  const age = valueOn(RULEBOOK.normalAge, today)
  const until = addMonthsTo(today, valueOn(draftMonths, today))
  const born = { after: addYears(today, -age), by: addYears(until, -age) }
  const near = await listNearing(env.DB, born, MOST_AT_ONCE)
  for (const one of near) await batchUnlessTaken(env.DB, draftOpened(env, one, at))
  return near.length
}

/** Born so that their right ends within the months of the warning, and has not ended. */
const lapsing = (today: IsoDate, months: number) => {
  const years = valueOn(RULEBOOK.normalAge, today) + valueOn(RULEBOOK.claimYears, today)
  return {
    bornAfter: addYears(today, -years),
    bornBy: addYears(addMonthsTo(today, months), -years),
    months,
  }
}

/** Whoever has not claimed hears, several times, that their right ends (S40): the nearest end first. */
export const warnOfLapses = async (env: Env): Promise<number> => {
  let warned = 0
  const at = await readNow(env)
  const today = casablancaDate(at)
  const steps = [...valueOn(claimWarningMonths, today)].toSorted((a, b) => a - b)
  for (const months of steps)
    for (const one of await listLapsing(env.DB, lapsing(today, months), MOST_AT_ONCE)) {
      warned += 1
      await batchUnlessTaken(env.DB, [
        lapseWarned(env.DB, { memberId: one.memberId, months, at }),
        ...noticed(env.DB, {
          to: reached(one),
          template: 'claim_ending',
          facts: {
            until: claimUntil(RULEBOOK, one.birthDate, today),
            link: linkIn(env, '/liquidations/mine'),
          },
          at,
        }),
      ])
    }
  return warned
}
