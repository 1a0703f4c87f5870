import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Case } from './case.ts'
import { subjectOf } from './opening.ts'
import { caseMoved } from './store.ts'
import { entryAdded } from './store-entries.ts'

/** There is nothing left to do: the case closes by itself, and says so. */
export const caseSettled = (db: Database, one: Case, at: Instant): Statement[] => [
  caseMoved(db, {
    ...one,
    state: 'closed',
    outcome: 'settled',
    waitingSince: null,
    proposal: null,
    closedAt: at,
  }),
  entryAdded(db, {
    caseId: one.id,
    at,
    side: 'fund',
    userId: null,
    name: 'CIMR',
    what: 'decided',
    text: '',
    isInternal: false,
  }),
  audited(db, {
    object: { kind: 'case', id: one.id },
    ...subjectOf(one),
    action: 'case_decided',
    actor: { kind: 'fund', id: 'processing', name: 'CIMR' },
    at,
    after: { outcome: 'settled' },
  }),
]
