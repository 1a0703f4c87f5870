import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { memberAttestationsClosed } from './store.ts'

/** In the batch that records a death: every paper of that person is good for nothing any more. */
export const attestationsRevoked = (
  db: Database,
  one: {
    memberId: string
    why: string
    by: { kind: string; id: string; name: string }
    at: Instant
  },
): Statement[] => [
  memberAttestationsClosed(db, one),
  audited(db, {
    object: { kind: 'member', id: one.memberId },
    subject: { kind: 'member', id: one.memberId },
    action: 'attestations_revoked',
    actor: one.by,
    at: one.at,
    reason: one.why,
  }),
]
