import type { Context } from 'hono'
import { CertificatePage } from '#views/signatures/certificate.tsx'
import { certificatePaper } from '#views/signatures/certificate-paper.ts'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { signed } from '#src/signing/index.ts'
import { isWhole, recordsOf } from './freezing.ts'
import { signingJson } from './json.ts'
import { headOf } from './rules/record.ts'
import { maskedAddress } from './rules/names.ts'
import type { Signing } from './signing.ts'

export const CERTIFICATE_TYPE = 'signature-certificate'

/** One line of the certificate: who, when, by which address, closing on the line before. */
export type CertifiedSigner = {
  name: string
  typedName: string
  job: string
  address: string
  at: Signing['openedAt']
  previous: string
  hash: string
}

const signersOf = (signing: Signing): CertifiedSigner[] =>
  recordsOf(signing).flatMap((record) => {
    const signer = signing.signers.find(({ seq }) => seq === record.signerSeq)
    if (!signer) return []
    return [
      {
        name: signer.name,
        typedName: record.typedName ?? '',
        job: signer.job,
        address: maskedAddress(signer.address),
        at: record.at,
        previous: record.previous,
        hash: record.hash,
      },
    ]
  })

/** Compact: all of it fits one code to scan. */
const payloadOf = (signing: Signing, signers: readonly CertifiedSigner[]) => ({
  ref: signing.reference,
  number: signing.number,
  party: signing.party,
  documents: signing.documents.map(({ kind, sha256: digest }) => ({ kind, sha256: digest })),
  signers: signers.map(({ name, at }) => ({ name, at })),
  chain: headOf({ documentsDigest: signing.documentsDigest, records: recordsOf(signing) }),
})

/**
 * What was signed, by whom and when, signed itself with the fund's key: anybody checks it with the
 * keys at `/.well-known/jwks.json`, or on `/signature-checks`. There is none before the last signature.
 */
export const showCertificate = async (
  c: Context<App>,
  signing: Signing,
  base: string,
): Promise<Response> => {
  if (signing.state !== 'signed')
    throw new Problem(409, { code: 'signature_not_complete', facts: {} })
  if (!isWhole(signing)) throw new Problem(409, { code: 'signing_altered', facts: {} })
  const signers = signersOf(signing)
  const payload = payloadOf(signing, signers)
  const jws = await signed(c.env, { type: CERTIFICATE_TYPE, payload, now: c.var.now })
  const facts = { signing, signers, chain: payload.chain, jws }
  return await respond(c, {
    title: (t) => t('certificate.title'),
    json: () => ({
      ...signingJson(signing, base),
      signatures: signers.map((one) => ({
        name: one.name,
        typed_name: one.typedName,
        job: one.job,
        address: one.address,
        at: new Date(one.at).toISOString(),
        previous: one.previous,
        hash: one.hash,
      })),
      chain: payload.chain,
      jws,
    }),
    pdf: {
      name: `certificat-de-signature-${signing.number}.pdf`,
      paper: (t) => certificatePaper(t, facts, { at: c.var.now, isDemo: Boolean(c.env.DEMO) }),
    },
    page: (t) => <CertificatePage t={t} base={base} {...facts} />,
  })
}

/** A document as it was brought, or its digest: either gives the same sixty-four signs. */
export const digestBrought = (text: string): string => {
  const written = text.trim().toLowerCase()
  return /^[0-9a-f]{64}$/.test(written) ? written : sha256(text)
}
