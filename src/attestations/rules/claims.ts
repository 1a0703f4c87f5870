import { type Instant, parseIsoDate } from '#src/kernel/dates.ts'
import { parseCode } from '#src/kernel/codes.ts'
import {
  type Attestation,
  ATTESTATION_KINDS,
  type Claims,
  CODE_SYMBOLS,
  FACT_TYPES,
  type FactName,
  type Facts,
} from '../attestation.ts'

/** A text that was signed for something else is never taken for an attestation. */
export const PAPER_TYPE = 'attestation+jws'

/** A short name for each fact: the code to scan has to stay readable on a photocopy. */
export const SHORT: Readonly<Record<FactName, string>> = {
  name: 'n',
  born_on: 'b',
  matricule: 'm',
  points: 'p',
  since: 's',
  employer: 'e',
  employer_number: 'a',
  through: 't',
  dp_number: 'd',
  month: 'o',
  year: 'y',
  gross: 'g',
  net: 'v',
}

const NAMES = Object.keys(SHORT).filter((name): name is FactName => name in FACT_TYPES)

/** What is signed: code, kind, last day and facts, and nothing that the paper does not show. */
export const payloadOf = (
  one: Pick<Attestation, 'code' | 'kind' | 'validUntil' | 'facts'>,
): Record<string, unknown> => ({
  c: one.code,
  k: one.kind,
  u: one.validUntil,
  f: Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = one.facts[name]
      return value === undefined ? [] : [[SHORT[name], value]]
    }),
  ),
})

const factsIn = (value: unknown): Facts | null => {
  if (typeof value !== 'object' || value === null) return null
  const facts: Partial<Record<FactName, string | number>> = {}
  for (const [short, fact] of Object.entries(value)) {
    const name = NAMES.find((each) => SHORT[each] === short)
    if (name === undefined || (typeof fact !== 'string' && typeof fact !== 'number')) return null
    facts[name] = fact
  }
  return facts
}

/** What a signed text says, or null when it is not what an attestation looks like. */
export const claimsIn = (payload: Record<string, unknown>, issuedAt: Instant): Claims | null => {
  const { c, k, u, f } = payload
  const code = typeof c === 'string' ? parseCode(c, CODE_SYMBOLS) : null
  const kind = ATTESTATION_KINDS.find((one) => one === k)
  const validUntil = typeof u === 'string' ? parseIsoDate(u) : null
  const facts = factsIn(f)
  return code !== null && kind !== undefined && validUntil !== null && facts !== null
    ? { code, kind, validUntil, facts, issuedAt }
    : null
}
