import type { IsoDate } from '#src/kernel/dates.ts'
import type { Child, Spouse } from '#src/liquidations/index.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import type { SurvivorKind } from '#src/rulebook/survivor-award.ts'
import { orphanDrawsOn } from '#src/rulebook/survivors.ts'
import type { Heir, Named, Reach } from '#src/survivors/survivor.ts'

/** The family as the file of who died says it. */
export type Family = {
  isWidowed: boolean
  spouses: readonly Spouse[]
  children: readonly Child[]
}

export type Situation = {
  /** Who died: the member themself, or somebody who drew on their rights. */
  died: 'member' | SurvivorKind
  memberName: string
  family: Family | null
  /** Other spouses of the member who still draw: a child of theirs has a parent left. */
  livingSpouses: number
  named: readonly Named[]
  diedOn: IsoDate
  /** Where the household is written to. */
  household: Reach
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '')

type Person = { kind: SurvivorKind; lastName: string; firstName: string }

const isSame = (one: Person, other: Person): boolean =>
  one.kind === other.kind &&
  plain(one.lastName) === plain(other.lastName) &&
  plain(one.firstName) === plain(other.firstName)

const spousesOf = ({ died, family, household }: Situation): Heir[] =>
  died !== 'member'
    ? []
    : (family?.spouses ?? []).map(({ lastName, firstName }, i) => ({
        kind: 'spouse',
        about: `spouse-${i + 1}`,
        lastName,
        firstName,
        reach: household,
      }))

/** Children who have lost both parents by this death, as far as the fund can know it. */
const orphansOf = (book: Rulebook, situation: Situation): Heir[] => {
  const { died, family, livingSpouses, diedOn, household, memberName } = situation
  const hasLostBoth =
    died === 'member' ? family?.isWidowed === true : died === 'spouse' && livingSpouses === 0
  if (!family || !hasLostBoth) return []
  return family.children.flatMap((child, i): Heir[] =>
    orphanDrawsOn(book, child, diedOn)
      ? [
          {
            kind: 'orphan',
            about: `child-${i + 1}`,
            lastName: memberName,
            firstName: child.firstName,
            reach: household,
          },
        ]
      : [],
  )
}

/**
 * Whom a death gives a right to: those of the file of who died, and those somebody named. A person
 * who is both is one, reached where they said.
 */
export const heirsOf = (book: Rulebook, situation: Situation): Heir[] => {
  const known = [...spousesOf(situation), ...orphansOf(book, situation)]
  const reached = known.map((heir) => {
    const named = situation.named.find((one) => isSame(one, heir))
    return named ? { ...heir, reach: named.reach } : heir
  })
  const others = situation.named
    .filter((one, i) => situation.named.findIndex((other) => isSame(one, other)) === i)
    .filter((one) => !known.some((heir) => isSame(one, heir)))
    .map((one): Heir => ({ ...one, about: null }))
  return [...reached, ...others]
}

/** Somewhere a link can be sent to. */
export const isReachable = ({ email, phone, postalAddress }: Reach): boolean =>
  email !== '' || phone !== '' || postalAddress !== ''
