import { readFileSync } from 'node:fs'
import { createChecker } from '#src/declarations/rules/checker.ts'
import { readLines, surveyFile } from '#src/declarations/rules/fixed-width.ts'
import type { FileSurvey } from '#src/declarations/rules/formats.ts'
import { EXAMPLE } from '#src/declarations/rules/anomalies.ts'
import type {
  ActiveCategory,
  Anomaly,
  CheckingFacts,
  KnownPerson,
  LineFields,
} from '#src/declarations/rules/model.ts'
import { normaliseFields, salaryOf } from '#src/declarations/rules/notation.ts'
import { type SourceLine, sourceLineOf } from '#src/declarations/rules/source-line.ts'
import { parseIsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'

export const T3 = quarterOf(2026, 3)

export const sample = (name: 'T2_2026' | 'T3_2026' | 'T3_2026_erreurs'): Uint8Array =>
  new Uint8Array(readFileSync(`src/demo/samples/CIMR_005624_${name}.txt`))

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One byte a character: enough of Windows-1252 for French names. */
export const windowsBytesOf = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text, 'latin1'))

export const surveyed = (bytes: Uint8Array): FileSurvey => {
  const survey = surveyFile(bytes)
  if (!survey.ok) throw new Error(`refused: ${survey.refusal.code}`)
  return survey.value
}

export const readAll = async (
  chunks: Iterable<Uint8Array>,
  survey: FileSurvey,
): Promise<SourceLine[]> => {
  const lines: SourceLine[] = []
  for await (const batch of readLines(chunks, survey)) lines.push(...batch)
  return lines
}

export const read = async (bytes: Uint8Array): Promise<SourceLine[]> =>
  await readAll([bytes], surveyed(bytes))

/** What a reader says of each line, to compare two readings. */
export const tellingOf = (lines: readonly SourceLine[]) =>
  lines.map((line) => ({ number: line.number, length: line.badLength, fields: line.fields() }))

const category = (
  number: string,
  rate: number,
  more?: Partial<ActiveCategory>,
): ActiveCategory => ({
  number,
  regime: 'al_kamil',
  tranche: null,
  rate: ratePpm(rate),
  ...more,
})

/** The contracts of the three employers of the demo. */
export const CONTRACTS = {
  kamil: [category('05', 60_000), category('10', 37_500)],
  mounassib: [category('71', 80_000, { regime: 'al_mounassib' })],
  twoTranche: [
    category('02', 60_000, { regime: 'two_tranche', tranche: 1 }),
    category('92', 100_000, { regime: 'two_tranche', tranche: 2 }),
  ],
}

/** Somebody the employer declared last quarter with this line. */
export const knownFrom = (fields: LineFields): KnownPerson => ({
  matricule: fields.matricule,
  lastName: fields.last_name,
  firstName: fields.first_name,
  birthDate: parseIsoDate(fields.birth_date),
  cin: fields.cin === '' ? null : fields.cin,
  lastSalaries: { [fields.category]: salaryOf(fields) ?? centimes(0) },
  expectedNow: true,
})

/** The person of the examples, 17 500.00 DH the quarter before. */
export const HANANE: KnownPerson = {
  ...knownFrom(EXAMPLE),
  lastSalaries: { '10': centimes(1_750_000) },
}

export const factsOf = (
  contract: readonly ActiveCategory[] = CONTRACTS.kamil,
  more: Partial<CheckingFacts> & { known?: readonly KnownPerson[] } = {},
): CheckingFacts => {
  const { known = [HANANE], ...rest } = more
  return {
    employerNumber: '005624',
    quarter: T3,
    categories: new Map(contract.map((one) => [one.number, one])),
    openCategories: new Set(contract.map((one) => one.number)),
    scope: null,
    people: new Map(known.map((person) => [person.matricule, person])),
    ...rest,
  }
}

/** What was known before T3: everybody of the T2 sample. */
export const factsAfterT2 = async (): Promise<CheckingFacts> =>
  factsOf(CONTRACTS.kamil, {
    known: (await read(sample('T2_2026'))).map((line) => knownFrom(line.fields())),
  })

/** The line of the example's person, but for what is changed. */
export const lineWith = (change: Partial<LineFields> = {}): LineFields =>
  normaliseFields({ ...EXAMPLE, ...change })

/** Checks lines together: what each says at once, then what the whole says. */
export const checkAll = (lines: readonly SourceLine[], facts: CheckingFacts) => {
  const checker = createChecker(facts)
  const checked = lines.map((line) => checker.check(line))
  const late = checker.finish()
  return { checked, late, all: [...checked.flatMap((one) => one.anomalies), ...late] }
}

export const checkFields = (lines: readonly LineFields[], facts: CheckingFacts) =>
  checkAll(
    lines.map((fields, i) => sourceLineOf(fields, i + 1)),
    facts,
  )

/** `code@line`, sorted by line; `-` stands for the whole declaration. */
export const told = (anomalies: readonly Anomaly[]): string[] =>
  anomalies
    .toSorted((a, b) => (a.line ?? 1e9) - (b.line ?? 1e9))
    .map((anomaly) => `${anomaly.code}@${anomaly.line ?? '-'}`)

/** The codes that one changed line of the example's person earns. */
export const codesOf = (change: Partial<LineFields>, facts = factsOf()): string[] =>
  checkFields([lineWith(change)], facts)
    .all.filter((one) => one.code !== 'person_missing')
    .map((one) => one.code)
