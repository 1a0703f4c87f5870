import type { Database, Statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { caseOpened } from './opening.ts'

/** Points of people who draw a pension moved, or will: one case each, for what the pension becomes. */
export const revisionsOpened = (
  db: Database,
  asked: {
    employerNumber: string
    moved: readonly { memberId: string; quarter: Quarter; points: number }[]
    at: Instant
  },
): Statement[] => {
  const people = new Map<string, { quarter: Quarter; points: number }>()
  for (const { memberId, quarter, points: moved } of asked.moved)
    people.set(memberId, { quarter, points: (people.get(memberId)?.points ?? 0) + moved })
  return [...people].flatMap(
    ([memberId, one]) =>
      caseOpened(db, {
        kind: 'revision',
        facts: { quarter: one.quarter, points: points(one.points) },
        memberId,
        employerNumber: asked.employerNumber,
        text: '',
        by: { side: 'fund', kind: 'fund', userId: null, name: 'CIMR' },
        at: asked.at,
      }).statements,
  )
}
