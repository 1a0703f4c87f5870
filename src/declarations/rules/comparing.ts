import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type Points, points } from '#src/kernel/points.ts'

/** A line of a declaration, as far as two of them are compared. */
export type Comparable = {
  line: number
  category: string
  /** The matricule, else the identity card: what tells two people apart. */
  person: string
  /** As written; an entrant has nothing else before they are given a matricule. */
  cin: string
  name: string
  base: Centimes | null
  employee: Centimes | null
  employer: Centimes | null
  points: Points | null
}

export type Change = {
  kind: 'added' | 'removed' | 'changed'
  person: string
  name: string
  category: string
  before: Comparable | null
  after: Comparable | null
}

type Sums = { lines: number; base: Centimes; due: Centimes; points: Points }

export type Comparison = {
  changes: Change[]
  same: number
  before: Sums
  after: Sums
}

/** An entrant known by an identity card here is the person known by a matricule there. */
const peopleIn = (lines: readonly Comparable[]): Map<string, string> =>
  new Map(
    lines
      .filter(({ cin, person }) => cin !== '' && cin !== person)
      .map(({ cin, person }) => [cin, person]),
  )

/** One person has two lines in a category with tranches: the first is compared with the first. */
const keyed = (
  lines: readonly Comparable[],
  people: ReadonlyMap<string, string>,
): Map<string, Comparable> => {
  const seen = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const who = `${line.category} ${people.get(line.person) ?? line.person}`
      const nth = (seen.get(who) ?? 0) + 1
      seen.set(who, nth)
      return [`${who} ${nth}`, line]
    }),
  )
}

const sumsOf = (lines: readonly Comparable[]): Sums => ({
  lines: lines.length,
  base: centimes(lines.reduce((total, line) => total + (line.base ?? 0), 0)),
  due: centimes(
    lines.reduce((total, line) => total + (line.employee ?? 0) + (line.employer ?? 0), 0),
  ),
  points: points(lines.reduce((total, line) => total + (line.points ?? 0), 0)),
})

const isSame = (a: Comparable, b: Comparable): boolean =>
  a.base === b.base &&
  a.employee === b.employee &&
  a.employer === b.employer &&
  a.points === b.points

/**
 * What differs between two declarations, person by person: who came, who went, whose figures moved.
 * In the order of the later one; those who went come last.
 */
export const compared = (
  before: readonly Comparable[],
  after: readonly Comparable[],
): Comparison => {
  const people = peopleIn([...before, ...after])
  const [old, now] = [keyed(before, people), keyed(after, people)]
  const changes: Change[] = []
  let same = 0
  for (const [key, line] of now) {
    const was = old.get(key) ?? null
    if (was && isSame(was, line)) same += 1
    else {
      const { person, name, category } = line
      const kind = was ? 'changed' : 'added'
      changes.push({ kind, person, name, category, before: was, after: line })
    }
  }
  for (const [key, was] of old) {
    if (now.has(key)) continue
    const { person, name, category } = was
    changes.push({ kind: 'removed', person, name, category, before: was, after: null })
  }
  return { changes, same, before: sumsOf(before), after: sumsOf(after) }
}
