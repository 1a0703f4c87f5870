import { lastDay, next, type Quarter, quarterOf } from '#src/kernel/quarters.ts'
import type { Holdings } from '#src/members/index.ts'
import type { AnomalyKind, AnomalyState, Detail, Twin } from './anomaly.ts'

type Declared = { employer: string; quarters: Set<Quarter> }

/** Quarters declared by each employer that is still one: an earlier register may name others. */
const declaredBy = ({ entries, lines }: Holdings): Map<string, Declared> => {
  const employers = new Map<string, Declared>()
  const add = (number: string, employer: string, quarter: Quarter): void => {
    const held = employers.get(number) ?? { employer, quarters: new Set() }
    held.quarters.add(quarter)
    employers.set(number, held)
  }
  for (const entry of entries)
    if (entry.nature === 'salary' && entry.employerNumber !== null)
      for (const rank of entry.quarters.split(''))
        add(entry.employerNumber, entry.employerName ?? '', quarterOf(entry.year, Number(rank)))
  for (const line of lines)
    if (!line.isCancelled && !line.isRecall)
      add(line.employerNumber, line.employerName, line.quarter)
  return employers
}

/** A quarter that nobody declared, between two that the same employer did. */
const gapsIn = (holdings: Holdings): Detail[] =>
  [...declaredBy(holdings)].flatMap(([employerNumber, { employer, quarters }]) => {
    const [first, ...others] = [...quarters].toSorted((a, b) => (a < b ? -1 : 1))
    const last = others.at(-1)
    const gaps: Detail[] = []
    if (first === undefined || last === undefined) return gaps
    for (let quarter = next(first); lastDay(quarter) < lastDay(last); quarter = next(quarter))
      if (!quarters.has(quarter)) gaps.push({ kind: 'rights', employerNumber, employer, quarter })
    return gaps
  })

/** What the fund finds by itself: quarters left out, and a second number of the same person. */
export const foundIn = (holdings: Holdings, twins: readonly Twin[]): Detail[] => [
  ...twins.map(({ id, matricule }): Detail => ({ kind: 'matricule', otherId: id, matricule })),
  ...gapsIn(holdings),
]

/** Two numbers are for the fund alone; the rest is asked of the employer first. */
export const isAskedOfEmployer = (kind: AnomalyKind): boolean => kind !== 'matricule'

/** Two people decide of a person's identity, unless the employer has confirmed it. */
export const needsController = (kind: AnomalyKind, state: AnomalyState): boolean =>
  kind === 'matricule' || state !== 'confirmed'

export const isSame = (a: Detail, b: Detail): boolean => JSON.stringify(a) === JSON.stringify(b)
