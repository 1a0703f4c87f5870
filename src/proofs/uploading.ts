import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import { documentArrived, type Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import type { Doer } from '#src/pensions/index.ts'
import type { Proof } from './proof.ts'
import { isSettled } from './rules/due.ts'
import { pieceGiven } from './store-pieces.ts'

/** Nothing more is asked for once it is there. */
export const refuseSettled = (one: Proof): void => {
  if (isSettled(one)) throw new Problem(409, { code: 'proof_settled', facts: {} })
}

/** A paper for the desk to look at, whoever sent it; the reminders stop meanwhile. */
export const paperGiven = async (
  c: Context<App>,
  proof: Proof,
  given: { examined: Examined; by: Doer },
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const { examined, by } = given
  const document = await documentArrived(c, examined, by.id)
  return [
    document.kept,
    pieceGiven(db, {
      proofId: proof.id,
      how: 'upload',
      documentId: document.id,
      seenBy: '',
      by: by.id,
      at,
    }),
    audited(db, {
      object: { kind: 'pension', id: proof.pensionId },
      subject: { kind: 'member', id: proof.memberId },
      action: 'proof_given',
      actor: by,
      at,
      after: { kind: proof.kind, due_month: proof.dueMonth },
    }),
  ]
}
