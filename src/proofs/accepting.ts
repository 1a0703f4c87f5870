import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { noticed } from '#src/notices/index.ts'
import { type Doer, findTold, pensionReleased, recipientOf } from '#src/pensions/index.ts'
import type { Proof } from './proof.ts'
import { listAlike } from './store.ts'
import { pieceGiven } from './store-pieces.ts'

export type Settled = {
  proof: Proof
  /** What was written as the proof itself: accepted, or seen. */
  piece: Statement
  how: 'accepted' | 'attestor' | 'counter'
  by: Doer
  at: Instant
}

/** Its own trace, and what it held let go: the months kept leave with the next payment. */
const released = (db: Database, proof: Proof, one: Settled): Statement[] => [
  ...pensionReleased(db, {
    pensionId: proof.pensionId,
    cause: { kind: 'proof', id: proof.id },
    by: one.by,
    at: one.at,
  }),
  audited(db, {
    object: { kind: 'pension', id: proof.pensionId },
    subject: { kind: 'member', id: proof.memberId },
    action: 'proof_accepted',
    actor: one.by,
    at: one.at,
    after: { kind: proof.kind, due_month: proof.dueMonth, how: one.how },
  }),
]

/**
 * A proof is there: in the same batch everything it held is let go, the same for the other pensions of
 * the same person, and they are told. Releasing waits for nobody.
 */
export const proofSettled = async (db: Database, one: Settled): Promise<Statement[]> => {
  const { proof, by, at } = one
  const [told, alike] = await Promise.all([findTold(db, proof.pensionId), listAlike(db, proof)])
  return [
    one.piece,
    ...released(db, proof, one),
    ...alike.flatMap((other) => [
      pieceGiven(db, {
        proofId: other.id,
        how: 'counter',
        documentId: null,
        seenBy: `DP ${proof.dpNumber}`,
        by: by.id,
        at,
      }),
      ...released(db, other, one),
    ]),
    ...(told
      ? noticed(db, {
          to: recipientOf(told),
          template: 'proof_accepted',
          facts: {
            kind: proof.kind,
            until: proof.validUntil,
            isReleased: proof.hold !== null || alike.some(({ hold }) => hold !== null),
          },
          at,
        })
      : []),
  ]
}
