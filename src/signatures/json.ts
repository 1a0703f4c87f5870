import { maskedAddress } from './rules/names.ts'
import type { Signer, Signing, SigningDocument } from './signing.ts'

const moment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

export const documentJson = (one: SigningDocument, base: string) => ({
  seq: one.seq,
  kind: one.kind,
  title: one.title,
  sha256: one.sha256,
  url: `${base}/documents/${one.seq}`,
})

/** What signers know of one another: no address and no reason. */
const otherJson = ({ name, job, record }: Signer) => ({
  name,
  job,
  answer: record?.what ?? null,
  at: moment(record?.at ?? null),
})

/** For those it belongs to, and for the fund: why somebody refused. */
export const ownSigningJson = (one: Signing, base: string) => ({
  ...signingJson(one, base),
  signers: one.signers.map((signer) => ({
    ...otherJson(signer),
    reason: signer.record?.reason ?? null,
  })),
})

export const signingJson = (one: Signing, base: string) => ({
  reference: one.reference,
  number: one.number,
  party: one.party,
  asked_by: one.askedBy,
  state: one.state,
  opened_at: moment(one.openedAt),
  expires_at: moment(one.expiresAt),
  documents_digest: one.documentsDigest,
  documents: one.documents.map((document) => documentJson(document, base)),
  signers: one.signers.map(otherJson),
})

/** For the one who is asked: theirs alone, and masked all the same. */
export const requestJson = (signing: Signing, signer: Signer, base: string) => ({
  ...signingJson(signing, base),
  you: { name: signer.name, job: signer.job, address: maskedAddress(signer.address) },
})
