import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { NO_MONEY } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { versionOf } from '#src/members/index.ts'
import { noticed } from '#src/notices/index.ts'
import {
  firstPaymentOn,
  newDpNumber,
  type NewPension,
  pensionAwarded,
  pensionRevised,
} from '#src/pensions/index.ts'
import { firstMonthOf } from '#src/rulebook/pension-payments.ts'
import { dayAfter, type SurvivorAward } from '#src/rulebook/survivor-award.ts'
import { countedNow, readPieces } from './reading.ts'
import { mayPropose } from './rules/state.ts'
import { findSurvivor, survivorEnded } from './store-files.ts'
import { calculated, findCalculation } from './store-pieces.ts'
import type { Survivor, SurvivorForm } from './survivor.ts'
import { linkSent, nameOf, noted, recipientOf } from './telling.ts'

const load = async (c: Context<App>, id: string): Promise<Survivor> => {
  const one = await findSurvivor(c.var.db, id)
  if (!one) throw changedMeanwhile()
  return one
}

/** Whole, checked, and with a right: counted on what the registers hold at this moment. */
const ready = async (c: Context<App>, one: Survivor): Promise<SurvivorAward> => {
  const today = casablancaDate(c.var.now)
  const may = mayPropose(one, await readPieces(c.var.db, one, today))
  if (!may.ok) throw new Problem(409, may.refusal)
  const counted = await countedNow(c.var.db, one, today)
  if (!counted.ok) throw new Problem(409, counted.refusal)
  return counted.value
}

/** In the batch of an agent's proposal: what it comes to is written down. */
export const survivorProposed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { actor, db, now: at } = c.var
  const one = await load(c, id)
  const award = await ready(c, one)
  return [
    calculated(db, one.id, { at, by: actor.name, award, rulebook: versionOf() }),
    noted(c, one, { what: 'proposed' }),
  ]
}

type Entered = { [Part in keyof SurvivorForm]: NonNullable<SurvivorForm[Part]> }

const entered = ({ form: { identity, account, contact } }: Survivor): Entered => {
  if (identity === null || account === null || contact === null) throw changedMeanwhile()
  return { identity, account, contact }
}

/**
 * The pension as the register takes it. A capital that is due does not wait for the age of who draws
 * later: then the pension begins without points, and they come on their day.
 */
const pensionOf = (c: Context<App>, one: Survivor, award: SurvivorAward): NewPension => {
  const { identity, account, contact } = entered(one)
  const isEarly = one.capital > NO_MONEY && award.on > dayAfter(one.deceased.diedOn)
  return {
    id: newId(),
    dpNumber: newDpNumber(),
    memberId: one.memberId,
    kind: one.kind,
    person: {
      lastName: identity.lastName,
      firstName: identity.firstName,
      birthDate: identity.birthDate,
      cin: identity.cin,
      ...contact,
      language: 'fr',
    },
    startsOn: isEarly ? dayAfter(one.deceased.diedOn) : award.on,
    endsOn: award.until,
    points: isEarly ? points(0) : award.points,
    once: { capital: one.capital, single: NO_MONEY },
    account,
    award: {
      trace: { steps: [...award.trace.steps, ...(one.capitalTrace?.steps ?? [])] },
      rulebook: versionOf(),
    },
    source: { kind: 'death', id: one.id },
    at: c.var.now,
  }
}

/**
 * In the batch of a controller's approval: the award that was proposed, counted once more. Had a figure
 * moved since, nobody would have looked at it: the file goes back to the agent.
 */
export const survivorAwarded = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { actor, db, now: at } = c.var
  const one = await load(c, id)
  const award = await ready(c, one)
  const proposed = await findCalculation(db, one.id)
  if (!proposed || JSON.stringify(proposed.award) !== JSON.stringify(award))
    throw new Problem(409, { code: 'calculation_moved', facts: {} })
  const pension = pensionOf(c, one, award)
  const { contact } = entered(one)
  return [
    ...pensionAwarded(db, pension),
    ...(pension.startsOn < award.on
      ? pensionRevised(db, {
          pensionId: pension.id,
          from: award.on,
          points: award.points,
          cause: { kind: 'age', id: one.id },
          at,
        })
      : []),
    survivorEnded(db, one, { stage: 'awarded', pensionId: pension.id, at }),
    noted(c, one, { what: 'awarded', after: { dp_number: pension.dpNumber } }),
    ...noticed(db, {
      to: recipientOf(contact),
      template: 'survivor_awarded',
      facts: {
        number: one.number,
        deceased: nameOf(one.deceased),
        dpNumber: pension.dpNumber,
        monthly: award.monthly,
        month: firstMonthOf(award.on),
        until: award.until,
        capital: one.capital,
        paysOn: firstPaymentOn(pension.startsOn, casablancaDate(at)),
      },
      at,
    }),
    audited(db, {
      object: { kind: 'pension', id: pension.id },
      subject: { kind: 'member', id: one.memberId },
      action: 'pension_awarded',
      actor: doerOf(actor),
      at,
      after: { yearly_centimes: award.yearly, capital_centimes: one.capital },
    }),
  ]
}

/** In the batch of a refusal: the answer is on the file, behind a link of its own. */
export const survivorRefused = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  return [
    survivorEnded(c.var.db, one, { stage: 'refused', pensionId: null, at: c.var.now }),
    ...linkSent(c, { ...told(one), about: 'refused' }),
    noted(c, one, { what: 'refused' }),
  ]
}

const told = (one: Survivor) => ({
  id: one.id,
  number: one.number,
  reach: one.reach,
  deceased: nameOf(one.deceased),
})

/** The desk asks for something: its person has no login, and hears it with a link to the file. */
export const survivorAsked = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  return linkSent(c, { ...told(one), about: 'asked' })
}

/** For the batch of whoever sends it again, to where they are now said to be. */
export const linkSentAgain = (c: Context<App>, one: Survivor): Statement[] =>
  linkSent(c, { ...told(one), about: 'again' })
