import { addMonthsTo, type IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { type DatedParameter, valueOn } from '#src/rulebook/parameter.ts'
import { attestationMonths, taxAttestationMonths } from '#src/rulebook/parameters/attestations.ts'
import { type AttestationKind, FACT_TYPES, type FactName, type Facts } from '../attestation.ts'

type Kind = {
  holder: 'member' | 'employer'
  /** In the order of the paper: six at most. */
  facts: readonly FactName[]
  /** Those its holder may leave out. */
  optional: readonly FactName[]
  /** Whether the figures stand on it: as its holder wishes, always, or there is none. */
  amount: 'optional' | 'always' | 'never'
  months: DatedParameter<number>
}

/** Everything that tells one kind of attestation from another, but where its facts are read. */
export const KINDS: Readonly<Record<AttestationKind, Kind>> = {
  points: {
    holder: 'member',
    facts: ['name', 'born_on', 'matricule', 'points'],
    optional: ['born_on', 'matricule'],
    amount: 'always',
    months: attestationMonths,
  },
  membership: {
    holder: 'member',
    facts: ['name', 'born_on', 'matricule', 'since', 'employer'],
    optional: ['born_on', 'matricule', 'since', 'employer'],
    amount: 'never',
    months: attestationMonths,
  },
  employer: {
    holder: 'employer',
    facts: ['name', 'employer_number', 'through'],
    optional: [],
    amount: 'never',
    months: attestationMonths,
  },
  pension: {
    holder: 'member',
    facts: ['name', 'born_on', 'dp_number', 'month', 'gross', 'net'],
    optional: ['born_on', 'dp_number', 'gross'],
    amount: 'optional',
    months: attestationMonths,
  },
  tax: {
    holder: 'member',
    facts: ['name', 'dp_number', 'year', 'gross', 'net'],
    optional: [],
    amount: 'always',
    months: taxAttestationMonths,
  },
}

const FIGURES: readonly string[] = ['points', 'amount']
const isFigure = (name: FactName): boolean => FIGURES.includes(FACT_TYPES[name])

/** They say when the paper was made, not what is true: another one does not contradict them. */
const AS_OF: readonly FactName[] = ['month', 'through']

/** The facts as its kind orders them, without the figures unless they are wanted. */
export const factsShown = (
  kind: AttestationKind,
  facts: Facts,
  { withFigures }: { withFigures: boolean },
): Facts =>
  Object.fromEntries(
    KINDS[kind].facts.flatMap((name) => {
      const value = facts[name]
      return value === undefined || (isFigure(name) && !withFigures) ? [] : [[name, value]]
    }),
  )

export const hasFigures = (facts: Facts): boolean =>
  Object.keys(facts).some((name) => isFigure(name as FactName))

/** What its holder wants on the paper. */
export type Wish = {
  kind: AttestationKind
  withAmount: boolean
  /** Of the optional facts, those that stay; null: all. */
  fields: readonly string[] | null
  /** A last day earlier than usual. */
  validUntil: IsoDate | null
}

/** Of what is known, what the paper says. */
export const factsChosen = ({ kind, withAmount, fields }: Wish, known: Facts): Facts => {
  const { optional, amount } = KINDS[kind]
  const withFigures = amount === 'always' || (amount === 'optional' && withAmount)
  return Object.fromEntries(
    Object.entries(factsShown(kind, known, { withFigures })).filter(
      ([name]) => fields === null || !optional.includes(name as FactName) || fields.includes(name),
    ),
  )
}

export const lastDayOf = (kind: AttestationKind, issuedOn: IsoDate): IsoDate =>
  addMonthsTo(issuedOn, valueOn(KINDS[kind].months, issuedOn))

/** Until when it is good: as usual, or a day its holder chose before that. */
export const endOf = (
  { kind, validUntil }: Pick<Wish, 'kind' | 'validUntil'>,
  today: IsoDate,
): Result<IsoDate, Refusal> => {
  const last = lastDayOf(kind, today)
  if (validUntil === null) return ok(last)
  if (validUntil < today) return refused('attestation_end_past')
  if (validUntil > last) return refused('attestation_end_late', { last })
  return ok(validUntil)
}

/** A newer paper takes the place of an older one when both speak of a fact, and not alike. */
export const isReplaced = (older: Facts, newer: Facts): boolean =>
  Object.entries(newer).some(([name, value]) => {
    const before = older[name as FactName]
    return before !== undefined && before !== value && !AS_OF.includes(name as FactName)
  })
