import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { centimes, NO_MONEY } from '#src/kernel/money.ts'
import { memberRetired } from '#src/members/index.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { newDpNumber, pensionAwarded } from '#src/pensions/index.ts'
import { counted, isSameAward, readCareer } from './calculating.ts'
import type { Calculation, Form, Liquidation } from './liquidation.ts'
import { readPieces } from './receiving.ts'
import { mayPropose } from './rules/state.ts'
import { withdrawUntil } from './rules/timing.ts'
import { findLiquidation, liquidationEnded, liquidationValidated } from './store.ts'
import { calculated, listCalculations } from './store-story.ts'
import { reachableOf } from './submitting.ts'
import { noted, recipientOf } from './telling.ts'

const load = async (c: Context<App>, id: string): Promise<Liquidation> => {
  const one = await findLiquidation(c.var.db, id)
  if (!one) throw changedMeanwhile()
  return one
}

/** Counted again, on what the registers hold at this moment. */
export const countedNow = async (
  c: Context<App>,
  one: Liquidation,
): Promise<Pick<Calculation, 'terms' | 'award' | 'rulebook'>> => {
  const career = await readCareer(c.var.db, one.memberId, casablancaDate(c.var.now))
  const calculation = counted(career, one.form)
  if (!calculation) throw new Problem(409, { code: 'step_missing', facts: { step: 'option' } })
  return calculation
}

/** In the batch of an agent's proposal: the file is ready, and what it comes to is written down. */
export const liquidationProposed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  const may = mayPropose(one, await readPieces(c, one))
  if (!may.ok) throw new Problem(409, may.refusal)
  const { actor, db, now: at } = c.var
  return [
    calculated(db, one.id, { ...(await countedNow(c, one)), at, by: actor.name }),
    ...noted(c, one, { what: 'proposed' }),
  ]
}

type Entered = { contact: NonNullable<Form['contact']>; account: NonNullable<Form['account']> }

const entered = ({ form }: Liquidation): Entered => {
  if (form.contact === null || form.account === null) throw changedMeanwhile()
  return { contact: form.contact, account: form.account }
}

/** The pension as the register takes it. */
const pensionOf = (
  c: Context<App>,
  one: Liquidation,
  { terms, award, rulebook }: Pick<Calculation, 'terms' | 'award' | 'rulebook'>,
) => {
  const { contact, account } = entered(one)
  return {
    id: newId(),
    dpNumber: newDpNumber(),
    memberId: one.memberId,
    kind: 'member' as const,
    person: {
      lastName: one.lastName,
      firstName: one.firstName,
      birthDate: terms.birthDate,
      cin: one.cin ?? '',
      ...contact,
      language: 'fr' as const,
    },
    startsOn: terms.on,
    endsOn: null,
    points: award.servicePoints,
    once: { capital: award.capital, single: award.single ?? NO_MONEY },
    account,
    award: { trace: award.trace, rulebook },
    source: { kind: 'liquidation' as const, id: one.id },
    at: c.var.now,
  }
}

/**
 * In the batch of a controller's approval: the award that was proposed, counted once more. Had a
 * figure moved since, nobody would have looked at it: the file goes back to the agent.
 */
export const liquidationAwarded = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { actor, db, now: at } = c.var
  const one = await load(c, id)
  const may = mayPropose(one, await readPieces(c, one))
  if (!may.ok) throw new Problem(409, may.refusal)
  const proposed = (await listCalculations(db, one.id)).at(-1)
  const calculation = await countedNow(c, one)
  if (!proposed || !isSameAward(proposed.award, calculation.award))
    throw new Problem(409, { code: 'calculation_moved', facts: {} })
  const pension = pensionOf(c, one, calculation)
  const on = casablancaDate(at)
  const { award, terms } = calculation
  return [
    liquidationValidated(db, one, { pensionId: pension.id, on }),
    ...pensionAwarded(db, pension),
    memberRetired(db, { memberId: one.memberId, on: terms.on }),
    ...noted(c, one, { what: 'validated', after: { dp_number: pension.dpNumber } }),
    ...noticed(db, {
      to: recipientOf(await reachableOf(c, one)),
      template: 'liquidation_awarded',
      facts: {
        number: one.number,
        dpNumber: pension.dpNumber,
        monthly: award.monthly,
        once: centimes(award.capital + (award.single ?? NO_MONEY)),
        on: terms.on,
        withdrawUntil: withdrawUntil(on),
        link: linkTo(c, `/liquidations/${one.id}/award`),
      },
      at,
    }),
    audited(db, {
      object: { kind: 'pension', id: pension.id },
      subject: { kind: 'member', id: one.memberId },
      action: 'pension_awarded',
      actor: doerOf(actor),
      at,
      after: { yearly_centimes: award.yearly, capital_centimes: award.capital },
    }),
  ]
}

/** In the batch of a refusal: the file is over; another can be opened. */
export const liquidationRefused = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  if (one.stage !== 'submitted') throw changedMeanwhile()
  return [
    liquidationEnded(c.var.db, one, { stage: 'refused', at: c.var.now }),
    ...noted(c, one, { what: 'refused' }),
  ]
}
