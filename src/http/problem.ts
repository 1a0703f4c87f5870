import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Facts, Refusal } from '#src/kernel/result.ts'

/** A refusal on its way out: `code` is stable, its sentence is the message `refusal.<code>`. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly facts: Facts
  /** Where the thing that stands in the way can be seen. */
  readonly location: string | undefined

  constructor(status: ContentfulStatusCode, refusal: Refusal, location?: string) {
    super(refusal.code)
    this.status = status
    this.code = refusal.code
    this.facts = refusal.facts
    this.location = location
  }
}

/** For `catch`: a refusal is shown beside what was typed; anything else goes on its way. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  throw error
}

const problem = (status: ContentfulStatusCode, code: string, facts: Facts = {}): Problem =>
  new Problem(status, { code, facts })

/** Also for an object of somebody else: it answers as if it did not exist. */
export const notFound = (): Problem => problem(404, 'not_found')
/** What was decided on is no longer so: read again, then act. */
export const changedMeanwhile = (): Problem => problem(409, 'changed_meanwhile')
export const malformed = (code = 'malformed'): Problem => problem(400, code)
export const unsupportedType = (): Problem => problem(415, 'unsupported_media_type')
export const tooLarge = (limit: number): Problem =>
  problem(413, 'too_large', { limit_mib: Math.round(limit / 1_048_576) })
