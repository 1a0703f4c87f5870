import type { RuleCode } from '#src/declarations/rules/anomalies.ts'
import type { DeclarationLimits } from '#src/rulebook/declaration-limits.ts'
import type { Severity } from '#src/declarations/rules/model.ts'

/** What a rule says: on the person's own line (`message`), and on its public page. */
export type RuleText = {
  title: string
  /** A figure in it comes from the rulebook, for the quarter it is read in. */
  what: string | ((limits: DeclarationLimits) => string)
  why: string
  fix: string
  message: (a: { value: string; expected: string | null }) => string
}

export type RuleTexts = Record<RuleCode, RuleText>

/** What a mistake of that weight does, until it is mended. */
export type SeverityTexts = Record<Severity, { name: string; consequence: string }>
