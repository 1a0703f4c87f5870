import { type Context, Hono } from 'hono'
import { DeskAttestationsPage } from '#views/attestations/desk.tsx'
import { doerOf, requireRole, rightOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { parseCode } from '#src/kernel/codes.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { type Attestation, CODE_SYMBOLS } from './attestation.ts'
import { subjectOf } from './issuing.ts'
import { deskJson } from './json.ts'
import { revocationAsked } from './requests.ts'
import { attestationClosed, findAnyAttestation, findByCode } from './store.ts'

const LOCATION = '/desk/attestations'
const MOST_TYPED = 60

type Shown = {
  typed: string
  one: Attestation | null
  refused?: { errors: readonly FieldError[]; values: Values; problem: Problem | null }
}

const page = (c: Context<App>, { typed, one, refused }: Shown): Promise<Response> =>
  respond(c, {
    ...(refused ? { status: refused.problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('desk.attestations'),
    section: 'attestations',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { attestation: one && deskJson(one) },
    page: (t) => (
      <DeskAttestationsPage
        t={t}
        typed={typed}
        item={one}
        today={casablancaDate(c.var.now)}
        mayRevoke={rightOf(c.var.actor, 'desk_controller') !== null}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

/** Somebody calls with a code: what it is shows, and its holder's history says who looked. */
const search = async (c: Context<App>): Promise<Response> => {
  const typed = (c.req.query('code') ?? '').slice(0, MOST_TYPED)
  const code = parseCode(typed, CODE_SYMBOLS)
  const one = code === null ? null : await findByCode(c.var.db, code)
  if (one)
    await audited(c.var.db, {
      object: { kind: 'attestation', id: one.id },
      subject: subjectOf(one),
      action: 'attestation_looked',
      actor: doerOf(c.var.actor),
      at: c.var.now,
    }).run()
  return await page(c, { typed, one })
}

const revoke = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const { db, actor, now: at } = c.var
  const one = await findAnyAttestation(db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  const body = parseValues(values, revocationAsked)
  if (!body.ok)
    return await page(c, {
      typed: one.code,
      one,
      refused: { errors: body.errors, values, problem: null },
    })
  const location = `${LOCATION}?code=${one.code}`
  const { reason, withheld } = body.value
  const by = doerOf(actor)
  const outcome = await once(c, values, { status: 200, location }, async () => {
    if (one.closing) throw new Problem(409, { code: 'attestation_closed', facts: {} }, location)
    const how = withheld ? ('withheld' as const) : ('revoked' as const)
    return [
      attestationClosed(db, { id: one.id, how, why: reason.trim(), by, at }),
      audited(db, {
        object: { kind: 'attestation', id: one.id },
        subject: subjectOf(one),
        action: 'attestation_revoked',
        actor: by,
        at,
        reason: reason.trim(),
        after: { how },
      }),
    ]
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** At the desk: whoever answers a caller reads a paper; a controller revokes it. */
export const deskAttestations = new Hono<App>()
  .get(
    '/',
    requireRole('desk', 'desk_agent', 'desk_controller', 'desk_recovery', 'desk_pensions'),
    search,
  )
  .post('/:id/revocation', requireRole('desk', 'desk_controller'), revoke)
