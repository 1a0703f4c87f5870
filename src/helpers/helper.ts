import type { HelpRight } from '#src/access/index.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Somebody a pensioner named, as that person sees them. */
export type Helper = {
  id: string
  /** Their login, once they came in. */
  userId: string | null
  name: string
  email: string
  rights: readonly HelpRight[]
  namedAt: Instant
  revokedAt: Instant | null
  /** When they last came in; null: never. */
  lastEnteredAt: Instant | null
}
