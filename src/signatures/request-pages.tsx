import type { Context } from 'hono'
import { CodePage } from '#views/signatures/code.tsx'
import { RequestPage } from '#views/signatures/request.tsx'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import type { FieldError, Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { hashOfToken } from '#src/http/token.ts'
import { isWhole } from './freezing.ts'
import { requestJson } from './json.ts'
import { maskedAddress } from './rules/names.ts'
import { isOpen } from './rules/timing.ts'
import type { Signer, Signing } from './signing.ts'
import { findSigning } from './store.ts'
import { findLink } from './store-links.ts'

export const BASE = '/signature-requests'

export type Whose = { signing: Signing; signer: Signer }
type Failure = { errors: readonly FieldError[]; problem: Problem | null; values: Values }

export const refusedBy = (problem: Problem, values: Values): Failure => ({
  errors: [],
  problem,
  values,
})
export const mistaken = (errors: readonly FieldError[], values: Values): Failure => ({
  errors,
  problem: null,
  values,
})

export const baseOf = (c: Context<App>): string => `${BASE}/${c.req.param('token')}`

/** Used, over or never made: whoever follows such a link reads the same. */
export const load = async (c: Context<App>): Promise<Whose> => {
  const { db, now } = c.var
  const hash = hashOfToken(c.req.param('token'))
  const link = hash === null ? null : await findLink(db, { tokenHash: hash, purpose: 'sign', now })
  const signing = link && (await findSigning(db, link.signingId))
  const signer = signing?.signers.find(({ seq }) => seq === link?.signerSeq)
  if (!signing || !signer || signer.record || !isOpen(signing, now))
    throw new Problem(410, { code: 'signature_link_over', facts: {} })
  return { signing, signer }
}

const statusOf = (failure: Failure | null) =>
  failure ? { status: failure.problem?.status ?? (422 as const), problem: true } : {}

const failureJson = ({ problem, errors }: Failure) => ({
  code: problem?.code ?? errors[0]?.code,
  ...(problem ? { facts: problem.facts } : { errors }),
})

export const show = (
  c: Context<App>,
  whose: Whose,
  failure: Failure | null = null,
): Promise<Response> =>
  respond(c, {
    ...statusOf(failure),
    title: (t) => t('signing.title'),
    json: () =>
      failure ? failureJson(failure) : requestJson(whose.signing, whose.signer, baseOf(c)),
    page: (t) => (
      <RequestPage
        t={t}
        {...whose}
        address={maskedAddress(whose.signer.address)}
        base={baseOf(c)}
        commandId={newId()}
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

export const showCode = (c: Context<App>, whose: Whose, failure: Failure | null = null) =>
  respond(c, {
    ...statusOf(failure),
    title: (t) => t('signing.code.title'),
    json: () =>
      failure ? failureJson(failure) : requestJson(whose.signing, whose.signer, baseOf(c)),
    page: (t) => (
      <CodePage
        t={t}
        signing={whose.signing}
        address={maskedAddress(whose.signer.address)}
        base={baseOf(c)}
        commandId={newId()}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

/** What they sign is what they read: the page's digest is ours, and ours is that of the texts. */
export const stumbleOf = ({ signing }: Whose, digest: string | undefined): Problem | null => {
  if (!isWhole(signing)) return new Problem(409, { code: 'signing_altered', facts: {} })
  return digest === undefined || digest === signing.documentsDigest
    ? null
    : new Problem(409, { code: 'signing_changed', facts: {} })
}
