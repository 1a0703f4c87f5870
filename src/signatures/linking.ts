import type { Context } from 'hono'
import type { Database, Statement } from '#src/database/database.ts'
import type { App, Env } from '#src/env.ts'
import { casablancaDate, DAY_MS, type Instant, instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, originIn, sealed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { signatureReadingDays } from '#src/rulebook/parameters/signatures.ts'
import { newToken } from '#src/http/token.ts'
import type { Signer, Signing } from './signing.ts'
import { linkMade } from './store-links.ts'

/** Whoever writes links into messages: a request, or the clock. */
export type Sender = { pepper: string; origin: string }

export const senderOf = (c: Context<App>): Sender => ({
  pepper: c.env.PASSWORD_PEPPER,
  origin: linkTo(c, '/'),
})
export const senderIn = (env: Env): Sender => ({
  pepper: env.PASSWORD_PEPPER,
  origin: originIn(env),
})

/** One address, the signer's own: nothing about them goes anywhere else. */
export const toSigner = ({ language, channel, address }: Signer) => ({
  language,
  addresses: { [channel]: address },
})

type Asked = { sender: Sender; at: Instant; isReminder: boolean }

/** For the batch: the signer's way to what is asked of them. A reminder brings a link of its own. */
export const askedToSign = (
  db: Database,
  { signing, signer }: { signing: Omit<Signing, 'state' | 'endedAt'>; signer: Signer },
  { sender, at, isReminder }: Asked,
): Statement[] => {
  const { token, hash } = newToken()
  const link = new URL(`/signature-requests/${token}`, sender.origin).href
  const { id: signingId, expiresAt, number, party, askedBy, documents } = signing
  return [
    linkMade(db, {
      tokenHash: hash,
      signingId,
      signerSeq: signer.seq,
      purpose: 'sign',
      at,
      expiresAt,
    }),
    ...noticed(db, {
      to: toSigner(signer),
      channels: [signer.channel],
      template: 'signature_asked',
      facts: { number, party, askedBy, documents: documents.length, until: expiresAt, isReminder },
      secret: sealed(sender.pepper, 'signature_asked', { link }),
      expiresAt,
      at,
    }),
  ]
}

/** For the batch: the signer's own copy of what they signed, and of the certificate once it is there. */
export const copyGiven = (
  db: Database,
  { signing, signer }: { signing: Signing; signer: Signer },
  { sender, at }: { sender: Sender; at: Instant },
): Statement[] => {
  const { token, hash } = newToken()
  const link = new URL(`/signed-papers/${token}`, sender.origin).href
  const until = instant(at + valueOn(signatureReadingDays, casablancaDate(at)) * DAY_MS)
  const left = signing.signers.filter(({ record }) => record === null).length
  return [
    linkMade(db, {
      tokenHash: hash,
      signingId: signing.id,
      signerSeq: signer.seq,
      purpose: 'read',
      at,
      expiresAt: until,
    }),
    ...noticed(db, {
      to: toSigner(signer),
      channels: [signer.channel],
      template: 'signature_given',
      facts: { number: signing.number, party: signing.party, left, until },
      secret: sealed(sender.pepper, 'signature_given', { link }),
      at,
    }),
  ]
}
