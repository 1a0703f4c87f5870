import type { Database } from '#src/database/database.ts'
import { notFound } from '#src/http/problem.ts'
import { sha256 } from '#src/http/command.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { careerFor, readHoldings, versionOf } from '#src/members/index.ts'
import { type Award, awardOn } from '#src/rulebook/award.ts'
import { effectAfter } from '#src/rulebook/claim.ts'
import type { CapitalOption, PensionTerms } from '#src/rulebook/pension.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { Career } from '#src/rulebook/simulation.ts'
import type { Calculation, Form } from './liquidation.ts'

/** What the registers hold of somebody today: what is credited counts, what is to come does not. */
export const readCareer = async (
  db: Database,
  memberId: string,
  today: IsoDate,
): Promise<Career> => {
  const found = await readHoldings(db, memberId)
  if (!found) throw notFound()
  return careerFor(RULEBOOK, found, today)
}

const termsOf = (
  career: Career,
  chosen: { departsOn: IsoDate; option: CapitalOption },
): PensionTerms => ({
  birthDate: career.birthDate,
  on: effectAfter(RULEBOOK, chosen.departsOn),
  groups: career.groups,
  option: chosen.option,
  insurer: career.insurer,
  employee: career.employee,
  pointValue: null,
})

const OPTIONS: readonly CapitalOption[] = ['none', 'full', 'insurer']

export type Offer = { option: CapitalOption; on: IsoDate; award: Award }

/** What each option gives from that day, side by side; nothing before the earliest age. */
export const offersOf = (career: Career, departsOn: IsoDate): Offer[] => {
  const hasInsurer = career.insurer.capital > 0 || career.insurer.annuity > 0
  return OPTIONS.filter((option) => option !== 'insurer' || hasInsurer).flatMap((option) => {
    const terms = termsOf(career, { departsOn, option })
    const award = awardOn(RULEBOOK, terms)
    return award.ok ? [{ option, on: terms.on, award: award.value }] : []
  })
}

/** What was chosen, counted on what the registers hold now; null while something is still to choose. */
export const counted = (
  career: Career,
  { departure, option }: Form,
): Pick<Calculation, 'terms' | 'award' | 'rulebook'> | null => {
  if (departure === null || option === null) return null
  const terms = termsOf(career, { departsOn: departure.departsOn, option })
  const award = awardOn(RULEBOOK, terms)
  return award.ok ? { terms, award: award.value, rulebook: versionOf() } : null
}

/** What the member confirms: a change of any of it asks for a new confirmation. */
export const choicesDigest = ({ family, departure, option, account }: Form): string =>
  sha256(JSON.stringify([family, departure, option, account]))

export const isSameAward = (one: Award, other: Award): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
