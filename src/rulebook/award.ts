import { ageOn } from '#src/kernel/dates.ts'
import { type Points, points } from '#src/kernel/points.ts'
import { ok, type Refusal, type Result } from '#src/kernel/result.ts'
import { startAt } from './claim.ts'
import { valueOn } from './parameter.ts'
import { type Pension, pensionOn, type PensionTerms } from './pension.ts'
import { servicePointsOf, servicePointsStep } from './pension-payments.ts'
import type { Rulebook } from './rulebook.ts'

/** `full_early`: an option of the contract (Mousabbak, Moubakkir) makes it whole before 60. */
export type DepartureKind = 'early' | 'full_early' | 'normal' | 'deferred'

/** What a departure is called, by the age it happens at and by what the contract promised. */
export const departureKind = (
  book: Rulebook,
  { birthDate, on, groups }: Pick<PensionTerms, 'birthDate' | 'on' | 'groups'>,
): DepartureKind => {
  const normal = startAt(book, birthDate, valueOn(book.normalAge, on))
  if (on > normal) return 'deferred'
  if (on === normal) return 'normal'
  const age = ageOn(birthDate, on)
  return groups.length > 0 && groups.every(({ fullAge }) => fullAge <= age) ? 'full_early' : 'early'
}

/** A pension as it is awarded: from then on its points are worth the value of service. */
export type Award = Pension & {
  kind: DepartureKind
  /** Ps = yearly pension ÷ VPS: none when everything is paid once. */
  servicePoints: Points
}

/**
 * The pension of a simulation, awarded: the same engine and the same steps, then its points at the
 * value of service (Ps = Pl × VPL ÷ VPS). They are rounded from the yearly pension at four decimals,
 * half-up: a point of service is worth less than 100 DH, so that Ps × VPS gives that pension back to
 * the centime.
 */
export const awardOn = (
  book: Rulebook,
  terms: PensionTerms,
): Result<Award, Refusal<'before_earliest_age'>> => {
  const counted = pensionOn(book, terms)
  if (!counted.ok) return counted
  const pension = counted.value
  const kind = departureKind(book, terms)
  if (pension.single !== null) return ok({ ...pension, kind, servicePoints: points(0) })
  const { yearly } = pension
  return ok({
    ...pension,
    kind,
    servicePoints: servicePointsOf(book, yearly, terms.on),
    trace: {
      steps: [...pension.trace.steps, servicePointsStep(book, { yearly, on: terms.on })],
    },
  })
}
