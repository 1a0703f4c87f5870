import type { Problem } from './problem.ts'
import type { FieldError, Values } from './read-body.ts'

/** Why a form was refused, field by field or as a whole, and what was typed: its page shows all of it. */
export type Refused = {
  errors: readonly FieldError[]
  problem: Problem | null
  values: Values
}
