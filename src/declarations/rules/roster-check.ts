import { identityFinding } from './identity.ts'
import type { CheckingFacts } from './model.ts'
import type { SourceLine } from './source-line.ts'

export type RosterAnswer = { line: number; name: string; isMatch: boolean }

/** Match or no match, nothing of what the fund holds: an entrant has nobody to match yet. */
export const checkRoster = (
  lines: readonly SourceLine[],
  people: CheckingFacts['people'],
): RosterAnswer[] => {
  return lines.map((line) => {
    const fields = line.fields()
    const isMatch =
      line.badLength === null &&
      fields.matricule !== '' &&
      identityFinding(fields, people.get(fields.matricule)) === null
    return { line: line.number, name: `${fields.last_name} ${fields.first_name}`.trim(), isMatch }
  })
}
