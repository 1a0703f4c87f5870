import { addYears, type IsoDate } from '#src/kernel/dates.ts'
import { addDays } from '#src/kernel/dates.ts'
import {
  firstDay,
  lastDay,
  next,
  previous,
  type Quarter,
  quarterOfDate,
} from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { ChangeAsked, RegisterStep } from '#src/contract-changes/change.ts'
import type { DatedCategory } from '#src/employers/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  categoryNumbers,
  changeQuarters,
  suspensionQuarters,
  suspensionYears,
} from '#src/rulebook/parameters/contract-changes.ts'
import { normalAge } from '#src/rulebook/parameters/ages.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'

/** What a change is judged on: the register, what was filed, and when a suspension last began. */
export type Ground = {
  contract: readonly DatedCategory[]
  /** Categories a declaration speaks for, from the quarter of the change on. */
  filed: readonly { quarter: Quarter; category: string }[]
  suspendedFrom: IsoDate | null
}

type Asked<K extends ChangeAsked['kind']> = Extract<ChangeAsked, { kind: K }>

/** The day that a change begins; of leaving, the contract's last. */
export const effectOf = ({ kind, quarter }: ChangeAsked): IsoDate =>
  kind === 'leaving' ? lastDay(quarter) : firstDay(quarter)

/** The quarters a change can begin with, asked for that day: those to come, not the one that runs. */
export const quartersToCome = (on: IsoDate): Quarter[] => {
  const quarters = [next(quarterOfDate(on))]
  while (quarters.length < valueOn(changeQuarters, on))
    quarters.push(next(quarters.at(-1) ?? quarterOfDate(on)))
  return quarters
}

/** A contract ends with the quarter that runs, or one to come. */
export const lastQuarters = (on: IsoDate): Quarter[] => [quarterOfDate(on), ...quartersToCome(on)]

/** How a category stands on a day, where nothing ends it. */
const standingOn = (contract: readonly DatedCategory[], on: IsoDate): DatedCategory[] =>
  contract.filter(({ startsOn, endsOn }) => startsOn <= on && endsOn === null)

const startsAfter = (contract: readonly DatedCategory[], on: IsoDate): boolean =>
  contract.some(({ startsOn }) => startsOn > on)

/** A rate only rises (S3), to one of its product, and nothing was declared at the old one yet. */
const raised = (
  { category, to, quarter }: Asked<'rate'>,
  { contract, filed }: Ground,
): Result<true> => {
  const effect = firstDay(quarter)
  const held = standingOn(contract, effect).find(({ number }) => number === category)
  if (!held || held.startsOn === effect) return refused('change_category_unknown', { category })
  if (!ratesOf(held.regime, effect).includes(to)) return refused('change_rate_unknown')
  if (to <= held.rate) return refused('change_rate_rises', { rate: held.rate })
  return filed.some((one) => one.category === category)
    ? refused('change_declared', { quarter })
    : ok(true)
}

/** Al Mounassib was chosen on joining or never (S2); the two-tranche regime is no longer opened. */
const added = (asked: Asked<'category'>, { contract }: Ground): Result<true> => {
  const effect = firstDay(asked.quarter)
  const standing = standingOn(contract, effect)
  if (standing.length === 0) return refused('change_contract_closed')
  if (asked.regime === 'al_mounassib' && !standing.some(({ regime }) => regime === asked.regime))
    return refused('offer_member')
  if (!ratesOf(asked.regime, effect).includes(asked.rate)) return refused('change_rate_unknown')
  return freeNumber(asked, contract) === null ? refused('change_numbers_used') : ok(true)
}

/** Once in so many years of membership (S11), and not for ever. */
const suspended = (
  { quarter, resumes }: Asked<'suspension'>,
  { contract, filed, suspendedFrom }: Ground,
): Result<true> => {
  const effect = firstDay(quarter)
  if (standingOn(contract, effect).length === 0) return refused('change_contract_closed')
  if (startsAfter(contract, effect)) return refused('change_coming')
  const years = valueOn(suspensionYears, effect)
  if (suspendedFrom !== null && addYears(suspendedFrom, years) > effect)
    return refused('change_suspended_before', { on: suspendedFrom, years })
  if (resumes <= quarter) return refused('change_resumes_first')
  const most = valueOn(suspensionQuarters, effect)
  let last = quarter
  for (let left = most; left > 0; left -= 1) last = next(last)
  if (resumes > last) return refused('change_too_long', { most })
  return filed.length > 0 ? refused('change_declared', { quarter }) : ok(true)
}

const left = ({ quarter }: Asked<'leaving'>, { contract, filed }: Ground): Result<true> => {
  const effect = lastDay(quarter)
  if (standingOn(contract, effect).length === 0) return refused('change_contract_closed')
  if (startsAfter(contract, effect)) return refused('change_coming')
  return filed.some((one) => one.quarter > quarter)
    ? refused('change_declared', { quarter: next(quarter) })
    : ok(true)
}

/** Whether it may be asked for, and still be accepted, on a contract as it stands. */
export const mayChange = (asked: ChangeAsked, ground: Ground): Result<true> => {
  switch (asked.kind) {
    case 'rate':
      return raised(asked, ground)
    case 'category':
      return added(asked, ground)
    case 'suspension':
      return suspended(asked, ground)
    case 'leaving':
      return left(asked, ground)
  }
}

/** From a coming quarter, not too far ahead: judged on the day it is asked for. */
export const isInTime = ({ kind, quarter }: ChangeAsked, today: IsoDate): boolean =>
  (kind === 'leaving' ? lastQuarters(today) : quartersToCome(today)).includes(quarter)

/** Categories of the last quarter that no declaration speaks for yet: a contract ends after them. */
export const undeclared = (
  { quarter }: { quarter: Quarter },
  { contract, filed }: Ground,
): string[] =>
  standingOn(contract, lastDay(quarter))
    .map(({ number }) => number)
    .filter((number) => !filed.some((one) => one.quarter === quarter && one.category === number))

/** The first number of the product and option that this contract never had. */
export const freeNumber = (
  { regime, option, quarter }: Pick<Asked<'category'>, 'regime' | 'option' | 'quarter'>,
  contract: readonly DatedCategory[],
): string | null => {
  const on = firstDay(quarter)
  const age = option === null ? valueOn(normalAge, on) : Number(option)
  const range = valueOn(categoryNumbers, on).find(
    ({ regime: product, years }) => product === regime && years === age,
  )
  if (!range) return null
  const used = new Set(contract.map(({ number }) => number))
  for (let at = Number(range.first); at <= Number(range.last); at += 1) {
    const number = String(at).padStart(range.first.length, '0')
    if (!used.has(number)) return number
  }
  return null
}

const closed = ({ number, startsOn }: DatedCategory, endsOn: IsoDate): RegisterStep => ({
  kind: 'close',
  category: number,
  startsOn,
  endsOn,
})

const opened = (held: DatedCategory, startsOn: IsoDate, rate = held.rate): RegisterStep => ({
  kind: 'open',
  category: held.number,
  label: held.label,
  regime: held.regime,
  tranche: held.tranche,
  rate,
  startsOn,
})

/** What the register becomes: what ends, on which day, and what begins. */
export const stepsOf = (asked: ChangeAsked, contract: readonly DatedCategory[]): RegisterStep[] => {
  const effect = effectOf(asked)
  const standing = standingOn(contract, effect)
  switch (asked.kind) {
    case 'rate':
      return standing
        .filter(({ number }) => number === asked.category)
        .flatMap((held) => [closed(held, addDays(effect, -1)), opened(held, effect, asked.to)])
    case 'category': {
      const number = freeNumber(asked, contract)
      if (number === null) return []
      const { label, regime, rate } = asked
      return [
        { kind: 'open', category: number, label, regime, tranche: null, rate, startsOn: effect },
      ]
    }
    case 'suspension':
      return standing.flatMap((held) => [
        closed(held, lastDay(previous(asked.quarter))),
        opened(held, firstDay(asked.resumes)),
      ])
    case 'leaving':
      return standing.map((held) => closed(held, effect))
  }
}
