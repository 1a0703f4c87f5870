import type { Context } from 'hono'
import { grantsFor, isPaymentRight } from '#src/access/index.ts'
import { type ContractCategory, listCategories } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import {
  addDays,
  casablancaDate,
  DAY_MS,
  HOUR_MS,
  instant,
  type Instant,
} from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { paymentChangeDelay } from '#src/rulebook/parameters/access.ts'
import { mandateProposalDays } from '#src/rulebook/parameters/mandates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { type Mandate, MANDATE_RIGHTS, type MandateRight, type Terms } from './mandates.ts'

export const contractOf = (c: Context<App>, employerNumber: string): Promise<ContractCategory[]> =>
  listCategories(c.var.db, employerNumber, quarterOfDate(casablancaDate(c.var.now)))

type Asked = {
  rights?: readonly string[] | undefined
  categories?: readonly string[] | undefined
  by_file?: boolean | undefined
  by_form?: boolean | undefined
}

/** What a mandate will hold: exactly what was ticked, by the same rules as a user's rights. */
export const termsOf = async (
  c: Context<App>,
  asked: Asked,
  contract: readonly ContractCategory[],
): Promise<Result<Terms>> => {
  const foreign = asked.rights?.find((name) => !MANDATE_RIGHTS.some((right) => right === name))
  if (foreign !== undefined) return refused('right_not_for_firms', { right: foreign })
  const rights = MANDATE_RIGHTS.filter((name) => asked.rights?.includes(name))
  const grants = grantsFor(
    { ...asked, rights },
    {
      userId: '',
      contract,
      held: [],
      grantedBy: c.var.actor.userId,
      now: c.var.now,
      today: casablancaDate(c.var.now),
      delayHours: 0,
      newId,
    },
  )
  if (!grants.ok) return grants
  const declares = grants.value.find((grant) => grant.name === 'declaration')
  return ok({
    rights: grants.value.map((grant) => grant.name as MandateRight),
    categories: grants.value.find((grant) => grant.categories !== null)?.categories ?? null,
    byFile: declares?.byFile ?? false,
    byForm: declares?.byForm ?? false,
  })
}

export const proposalDays = (c: Context<App>): number =>
  valueOn(mandateProposalDays, casablancaDate(c.var.now))

export const expiryOf = (c: Context<App>): Instant => instant(c.var.now + proposalDays(c) * DAY_MS)

/** From when the firm may order payments, where the mandate says so: a day, as for anybody. */
export const payFromOf = (c: Context<App>, one: Pick<Mandate, 'rights'>): Instant | null => {
  if (!one.rights.some(isPaymentRight)) return null
  const hours = valueOn(paymentChangeDelay, casablancaDate(c.var.now))
  return instant(c.var.now + hours * HOUR_MS)
}

/** The first day of the month under way. */
export const monthOf = (c: Context<App>) => {
  const today = casablancaDate(c.var.now)
  return addDays(today, 1 - Number(today.slice(-2)))
}
