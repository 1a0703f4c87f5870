import type { Database } from '#src/database/database.ts'
import type { Actor } from '#src/access/actor.ts'
import type { GuessCounter } from '#src/access/object.ts'
import type { ApprovalChain } from '#src/payments/approval/object.ts'
import type { AuditChain } from '#src/audit/object.ts'
import type { PolicyChanges } from '#src/http/headers.ts'
import type { Language, Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** What a queue message asks for: finish a deposit whose bytes are already in R2, or process a filing. */
type DeclarationJob = { kind: 'check_deposit' | 'process_filings'; declarationId: string }
/** Notices were written: send what is due. */
export type NoticeJob = { kind: 'deliver_notices' }
/** The run of the month's pensions goes on. */
export type PensionJob = { kind: 'prepare_pensions' }
export type Job = DeclarationJob | NoticeJob | PensionJob

export type Env = {
  DB: Database
  FILES: R2Bucket
  ASSETS: Fetcher
  DEPOSITS: Queue<DeclarationJob>
  NOTICES: Queue<NoticeJob>
  PENSIONS: Queue<PensionJob>
  AUDIT_CHAIN: DurableObjectNamespace<AuditChain>
  APPROVALS: DurableObjectNamespace<ApprovalChain>
  GUESSES: DurableObjectNamespace<GuessCounter>
  PASSWORD_PEPPER: string
  /** JSON Web Key Set of private keys: the first signs. */
  SIGNING_KEYS: string
  /** JSON Web Key Set, public parts only: what they signed can still be checked. */
  RETIRED_SIGNING_KEYS?: string
  /** Providers of messages; without them e-mail and SMS fail after their tries. */
  EMAIL?: SendEmail
  EMAIL_FROM?: string
  SMS_URL?: string
  SMS_TOKEN?: string
  /** `https://…` of the service, for links in messages; else that of the request. */
  PUBLIC_ORIGIN?: string
  /** Where `npm start` serves: the links of messages that no request wrote lead there. */
  LOCAL_ORIGIN?: string
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
    /** What this page's Content-Security-Policy says otherwise than the others'. */
    policy?: PolicyChanges
    /** The one the route asked for with `requireRole`. */
    actor: Actor
  }
}
