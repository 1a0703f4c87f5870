import { type Context, Hono } from 'hono'
import { type CertificateRead, CheckPage } from '#views/signatures/check.tsx'
import { countAddressGuess } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { instant } from '#src/kernel/dates.ts'
import { keysOf, verified } from '#src/signing/index.ts'
import { CERTIFICATE_TYPE, digestBrought } from './certificate.tsx'
import { certificateBrought } from './requests.ts'

type Payload = {
  ref: string
  number: string
  party: string
  documents: { kind: string; sha256: string }[]
  signers: { name: string; at: number }[]
  chain: string
}

/** The document that was brought is one of those signed; null: none was brought. */
const heldIn = (payload: Payload, document: string | undefined): CertificateRead['held'] => {
  if (document === undefined || document.trim() === '') return null
  const digest = digestBrought(document)
  return payload.documents.find(({ sha256 }) => sha256 === digest)?.kind ?? 'none'
}

const read = async (
  c: Context<App>,
  brought: { jws: string; document?: string | undefined },
): Promise<CertificateRead | Problem> => {
  const jws = brought.jws.replace(/\s/g, '')
  const found = await verified(await keysOf(c.env), jws, { type: CERTIFICATE_TYPE })
  if (!found.ok) return new Problem(422, { code: 'certificate_not_ours', facts: {} })
  // Ours, so written by this service: its members are those of the type.
  const payload = found.value.payload as unknown as Payload
  return {
    reference: payload.ref,
    number: payload.number,
    party: payload.party,
    documents: payload.documents,
    signers: payload.signers.map(({ name, at }) => ({ name, at: instant(at) })),
    chain: payload.chain,
    signedAt: found.value.signedAt,
    held: heldIn(payload, brought.document),
  }
}

const readJson = (one: CertificateRead) => ({
  reference: one.reference,
  number: one.number,
  party: one.party,
  documents: one.documents.map(({ kind, sha256 }) => ({ kind, sha256 })),
  signers: one.signers.map(({ name, at }) => ({ name, at: new Date(at).toISOString() })),
  chain: one.chain,
  certified_at: new Date(one.signedAt).toISOString(),
  document: one.held,
})

const show = (
  c: Context<App>,
  about: { found: CertificateRead | null; problem: Problem | null; values: Values },
): Promise<Response> =>
  respond(c, {
    ...(about.problem ? { status: about.problem.status, problem: true } : {}),
    title: (t) => t('certificate.check.title'),
    json: () =>
      about.problem
        ? { code: about.problem.code, facts: about.problem.facts }
        : ((about.found && readJson(about.found)) ?? {}),
    page: (t) => <CheckPage t={t} {...about} />,
  })

const check = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, certificateBrought)
  if (!body.ok) {
    const problem = new Problem(422, { code: 'certificate_not_ours', facts: {} })
    return await show(c, { found: null, problem, values })
  }
  const forgive = await countAddressGuess(c, 'signature certificate')
  const found = await read(c, body.value)
  if (found instanceof Problem) return await show(c, { found: null, problem: found, values })
  await forgive()
  return await show(c, { found, problem: null, values })
}

/** Whoever holds a certificate checks it here, or with the keys alone: nothing is looked up. */
export const signatureChecks = new Hono<App>()
  .get('/', (c) => show(c, { found: null, problem: null, values: {} }))
  .post('/', check)
