import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, instant } from '#src/kernel/dates.ts'
import { noticed, sealed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { signatureCodeMinutes } from '#src/rulebook/parameters/signatures.ts'
import { toSigner } from './linking.ts'
import type { Signer, Signing } from './signing.ts'
import { codeMade, findCode, type Said } from './store-links.ts'

const MINUTE_MS = 60_000
const CODES = 1_000_000
const DIGITS = 6

type Whose = { signing: Signing; signer: Signer }

/** Bound to one signer of one signing: somebody else's code signs nothing. */
const codeHash = (c: Context<App>, { signing, signer }: Whose, code: string): string =>
  sha256(`signing ${signing.id} ${signer.seq} ${code.replace(/\D/g, '')} ${c.env.PASSWORD_PEPPER}`)

/** For the batch: a code to the address the link went to, for what they have just said. */
export const codeSent = (
  c: Context<App>,
  whose: Whose,
  said: Omit<Said, 'documentsDigest'>,
): Statement[] => {
  const { db, now: at } = c.var
  const { signing, signer } = whose
  const code = String(randomInt(CODES)).padStart(DIGITS, '0')
  const ms = valueOn(signatureCodeMinutes, casablancaDate(at)) * MINUTE_MS
  const until = instant(at + ms)
  return [
    codeMade(db, {
      signingId: signing.id,
      signerSeq: signer.seq,
      ...said,
      documentsDigest: signing.documentsDigest,
      codeHash: codeHash(c, whose, code),
      at,
      expiresAt: instant(realNow() + ms),
    }),
    ...noticed(db, {
      to: toSigner(signer),
      channels: [signer.channel],
      template: 'signature_code',
      facts: { number: signing.number, party: signing.party, until },
      secret: sealed(c.env.PASSWORD_PEPPER, 'signature_code', { code }),
      expiresAt: until,
      at,
    }),
  ]
}

/** What the code says yes to; null: it is wrong, or its minutes are over. */
export const saidWith = (c: Context<App>, whose: Whose, code: string): Promise<Said | null> =>
  findCode(c.var.db, {
    signingId: whose.signing.id,
    signerSeq: whose.signer.seq,
    codeHash: codeHash(c, whose, code),
    realNow: realNow(),
  })
