import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

/** What a mistake does to its line: not filed; filed but points withheld; nothing. */
export type Severity = 'blocking' | 'to_correct' | 'to_note'

/** The fields of a declaration line, in the order of the 190-character record. */
export const FIELDS = [
  'record_code',
  'employer_number',
  'category',
  'matricule',
  'rate',
  'last_name',
  'first_name',
  'internal_number',
  'sex',
  'nationality',
  'affiliated_on',
  'birth_date',
  'marital_status',
  'children',
  'salary',
  'left_on',
  'cin',
  'cnss_number',
  'phone',
  'email',
  'quarter',
] as const
export type FieldName = (typeof FIELDS)[number]

/**
 * A line as its author wrote it, in one notation for file and form: '' when absent; a readable date
 * is ISO (`2026-08-15`), a readable salary is dirhams with two decimals and a point (`13500.00`), a
 * readable rate is a percentage with two decimals (`3.75`), a readable quarter is `2026-T3`.
 * What can't be read stays exactly as typed.
 */
export type LineFields = Record<FieldName, string>

/** `field` is 'record' when the line as a whole is meant; `line` is null for the whole declaration. */
export type Anomaly = {
  line: number | null
  field: FieldName | 'record'
  code: string
  severity: Severity
  value: string
  /** In the notation of `LineFields`; a range is `a/b`, a choice is separated by spaces. */
  expected: string | null
}

export type Regime = 'al_kamil' | 'al_mounassib' | 'two_tranche'

/** A category of the employer's contract, in force for the quarter declared. */
export type ActiveCategory = {
  number: string
  regime: Regime
  /** Two-tranche regime only. */
  tranche: 1 | 2 | null
  rate: RatePpm
}

/** A person this employer has declared before. */
export type KnownPerson = {
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate | null
  cin: string | null
  /** Salary of the quarter before, by category; empty when absent from it. */
  lastSalaries: Readonly<Record<string, Centimes>>
  /** Declared in the quarter before, and not as leaving. */
  expectedNow: boolean
}

export type CheckingFacts = {
  employerNumber: string
  quarter: Quarter
  /** By category number. */
  categories: ReadonlyMap<string, ActiveCategory>
  /** Numbers of the categories open to the person who declares. */
  openCategories: ReadonlySet<string>
  /** Categories this declaration speaks for when it is a form; null: those found in the lines. */
  scope: ReadonlySet<string> | null
  /** By matricule: everyone this employer ever declared. */
  people: ReadonlyMap<string, KnownPerson>
  /** Null: a declaration, not a recall. */
  recall?: RecallFacts | null
}

/** What stands declared of a person in a category: sums of lines. */
export type DeclaredSums = Omit<Contribution, 'rate' | 'employerRate'> & {
  /** Null: not all at the same. */
  rate: RatePpm | null
}

/** A recall adds to what stands declared; `isDifference`: what another rate makes of it. */
export type RecallFacts = {
  isDifference: boolean
  /** By matricule, then by category. */
  declared: ReadonlyMap<string, Readonly<Record<string, DeclaredSums>>>
}

/** Each part rounded half-up to the centime; `earning` is the employer's part that earns points. */
export type Contribution = {
  base: Centimes
  rate: RatePpm
  employerRate: RatePpm
  employee: Centimes
  employer: Centimes
  earning: Centimes
  points: Points
}

export type CheckedLine = {
  line: number
  fields: LineFields
  anomalies: Anomaly[]
  /** The worst of its anomalies. */
  severity: Severity | null
  /** Null when a blocking mistake leaves nothing to compute. */
  contribution: Contribution | null
}
