import type { Database } from '#src/database/database.ts'
import type { Actor } from '#src/access/actor.ts'
import type { GuessCounter } from '#src/access/object.ts'
import type { AuditChain } from '#src/audit/object.ts'
import type { Language, Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** What a queue message asks for: finish a deposit whose bytes are already in R2, or process a filing. */
export type Job = { kind: 'check_deposit' | 'process_filings'; declarationId: string }

export type Env = {
  DB: Database
  FILES: R2Bucket
  ASSETS: Fetcher
  DEPOSITS: Queue<Job>
  AUDIT_CHAIN: DurableObjectNamespace<AuditChain>
  GUESSES: DurableObjectNamespace<GuessCounter>
  PASSWORD_PEPPER: string
  /** JSON Web Key Set of private keys: the first signs. */
  SIGNING_KEYS: string
  /** JSON Web Key Set, public parts only: what they signed can still be checked. */
  RETIRED_SIGNING_KEYS?: string
  /** Set only where the demo is served. */
  DEMO?: string
}

export type App = {
  Bindings: Env
  Variables: {
    requestId: string
    db: Database
    now: Instant
    language: Language
    t: Translate
    /** Everyone this browser is signed in as, by space. */
    actors: Partial<Record<Actor['space'], Actor>>
    /** The one the route asked for with `requireRole`. */
    actor: Actor
  }
}
