import type { Context } from 'hono'
import { NewAttestationPage } from '#views/attestations/new.tsx'
import type { App } from '#src/env.ts'
import { commandOf, newId, type Outcome, outcomeOf } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { AttestationKind } from './attestation.ts'
import { addressOf, holderOf, kindsOf, queryOf } from './holding.ts'
import { prepareIssue } from './issuing.ts'
import { attestationJson } from './json.ts'
import { attestationAsked } from './requests.ts'
import { KINDS, lastDayOf } from './rules/kinds.ts'
import { findAttestation } from './store.ts'

const asking = async (
  c: Context<App>,
  kind: AttestationKind,
  refused: Refused | null = null,
): Promise<Response> => {
  const { amount, optional } = KINDS[kind]
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t(`attestation.kind.${kind}`),
    section: 'attestations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { kind, amount, optional_fields: optional },
    page: (t) => (
      <NewAttestationPage
        t={t}
        kind={kind}
        amount={amount}
        optional={optional}
        last={lastDayOf(kind, casablancaDate(c.var.now))}
        query={queryOf(c)}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

const kindAsked = (c: Context<App>, typed: unknown): AttestationKind | undefined =>
  kindsOf(c).find((one) => one === typed)

const shownAfter = async (c: Context<App>, outcome: Outcome): Promise<Response> => {
  const id = outcome.location.split('/').at(-1) ?? ''
  const made = await findAttestation(c.var.db, id, holderOf(c))
  if (!made) throw notFound()
  return done(c, {
    ...outcome,
    location: `${outcome.location}${queryOf(c)}`,
    json: () => attestationJson(made, addressOf(c, made)),
  })
}

/** Made once; asked again, the same paper. */
export const issue = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, attestationAsked)
  const kind = kindAsked(c, values['kind'])
  if (!body.ok || !kind) {
    const errors = body.ok ? [{ field: 'kind', code: 'missing_or_wrong' }] : body.errors
    return await asking(c, kind ?? kindsOf(c)[0] ?? 'points', { errors, problem: null, values })
  }
  // Asked again, it answers as the first time, whatever could be attested now.
  const before = await outcomeOf(c.var.db, commandOf(c, values))
  if (before) return await shownAfter(c, before)
  const { purpose, language, year, chooses_fields: choosesFields, fields } = body.value
  const prepared = await prepareIssue(c, holderOf(c), {
    kind,
    withAmount: body.value.with_amount,
    // A form with every box unticked sends none of them.
    fields: fields ?? (choosesFields ? [] : null),
    validUntil: body.value.valid_until ?? null,
    language,
    purpose,
    year: year ?? null,
  })
  if (!prepared.ok)
    return await asking(c, kind, {
      errors: [],
      problem: new Problem(409, prepared.refusal),
      values,
    })
  const { id, statements } = prepared.value
  const location = `/attestations/${id}`
  const outcome = await once(c, values, { status: 201, location }, statements)
  return await shownAfter(c, outcome)
}

/** The form of one kind; with nothing changed, one press makes the usual paper. */
export const askFor = (c: Context<App>): Promise<Response> =>
  asking(c, kindAsked(c, c.req.query('kind')) ?? kindsOf(c)[0] ?? 'points')
