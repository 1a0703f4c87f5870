import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import type { SigningEffects } from './effects.ts'
import { recordsOf } from './freezing.ts'
import { copyGiven, senderOf } from './linking.ts'
import { endedFor } from './opening.ts'
import { headOf, recordText } from './rules/record.ts'
import type { Signer, Signing, SigningRecord } from './signing.ts'
import { answerRecorded, signingEnded, signingStillOpen } from './store.ts'
import type { Said } from './store-links.ts'

type Whose = { signing: Signing; signer: Signer }
type Answer = Pick<SigningRecord, 'what' | 'typedName' | 'intent' | 'reason' | 'codeVerifiedAt'>

const USER_AGENT_KEPT = 300

/** The answer and where it came from, closing on the one before it. */
const recordOf = (c: Context<App>, { signing, signer }: Whose, answer: Answer): SigningRecord => {
  const records = recordsOf(signing)
  const record = {
    ...answer,
    signingId: signing.id,
    position: records.length + 1,
    signerSeq: signer.seq,
    digests: signing.documents.map((one) => one.sha256),
    ip: c.req.header('CF-Connecting-IP') ?? '',
    userAgent: (c.req.header('User-Agent') ?? '').slice(0, USER_AGENT_KEPT),
    at: c.var.now,
    previous: headOf({ documentsDigest: signing.documentsDigest, records }),
  }
  return { ...record, hash: sha256(recordText(record)) }
}

const withRecord = (
  { signing, signer }: Whose,
  record: SigningRecord,
  state: Signing['state'],
): Signing => ({
  ...signing,
  state,
  endedAt: state === 'open' ? null : record.at,
  signers: signing.signers.map((one) => (one.seq === signer.seq ? { ...one, record } : one)),
})

const written = (
  c: Context<App>,
  { signing, signer }: Whose,
  record: SigningRecord,
): Statement[] => [
  signingStillOpen(c.var.db, signing.id),
  answerRecorded(c.var.db, record),
  audited(c.var.db, {
    object: { kind: 'signing', id: signing.id },
    action: `signing_${record.what}`,
    actor: { kind: 'signer', id: `${signing.id}:${signer.seq}`, name: signer.name },
    at: record.at,
    after: { position: record.position, documents: signing.documentsDigest, hash: record.hash },
  }),
]

/**
 * For the batch: a signature. The position is the guard: of two people at once, one is told that
 * something changed. With the last one the signing is signed, and what was waiting for it happens.
 */
export const signedBy = async (
  c: Context<App>,
  whose: Whose,
  { said, effects }: { said: Said; effects: SigningEffects },
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const { typedName, intent } = said
  const record = recordOf(c, whose, {
    what: 'signed',
    typedName,
    intent,
    reason: null,
    codeVerifiedAt: at,
  })
  const isLast = record.position === whose.signing.signers.length
  const after = withRecord(whose, record, isLast ? 'signed' : 'open')
  const to = { sender: senderOf(c), at }
  if (!isLast)
    return [
      ...written(c, whose, record),
      ...copyGiven(db, { signing: after, signer: whose.signer }, to),
    ]
  return [
    ...written(c, whose, record),
    signingEnded(db, after.id, { state: 'signed', at }),
    ...after.signers.flatMap((signer) => copyGiven(db, { signing: after, signer }, to)),
    ...(await effects[after.object.kind].signed(c, after)),
  ]
}

/** For the batch: a refusal, with its reason. Nobody signs after it. */
export const declinedBy = async (
  c: Context<App>,
  whose: Whose,
  { reason, effects }: { reason: string; effects: SigningEffects },
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const { signing, signer } = whose
  const record = recordOf(c, whose, {
    what: 'declined',
    typedName: null,
    intent: null,
    reason,
    codeVerifiedAt: null,
  })
  const after = withRecord(whose, record, 'declined')
  return [
    ...written(c, whose, record),
    ...endedFor(db, signing, { state: 'declined', at, except: signer.seq }),
    ...(await effects[signing.object.kind].declined(c, after)),
  ]
}
