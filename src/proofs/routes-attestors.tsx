import { type Context, Hono } from 'hono'
import { AttestorsPage } from '#views/proofs/attestors.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { attestorJson } from './json.ts'
import { attestorAsked } from './requests.ts'
import { attestorEnded, attestorRegistered, findAttestor, listAttestors } from './store-pieces.ts'

const HERE = '/desk/attestors'

const list = async (
  c: Context<App>,
  refused: { errors: readonly FieldError[]; values: Values } | null = null,
): Promise<Response> => {
  const rows = await listAttestors(c.var.db, false)
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t('attestors.title'),
    section: 'attestors',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, errors: refused.errors }
        : { attestors: rows.map(attestorJson) },
    page: (t) => (
      <AttestorsPage
        t={t}
        rows={rows}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const traced = (c: Context<App>, id: string, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'attestor', id },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

const register = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, attestorAsked)
  if (!body.ok) return await list(c, { errors: body.errors, values })
  const { db, actor, now: at } = c.var
  const id = newId()
  const outcome = await once(c, values, { status: 201, location: HERE }, async () => [
    attestorRegistered(db, { id, ...body.value, by: actor.userId, at }),
    traced(c, id, 'attestor_registered'),
  ])
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Struck off: the links it was sent open nothing from now on. */
const end = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const { db, actor, now: at } = c.var
  const outcome = await once(c, values, { status: 200, location: HERE }, async () => {
    const one = await findAttestor(db, c.req.param('id') ?? '')
    if (!one) throw notFound()
    return [
      attestorEnded(db, { id: one.id, by: actor.userId, at }),
      traced(c, one.id, 'attestor_ended'),
    ]
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Consulates, town halls and banks whose word the fund takes; a controller registers them. */
export const attestors = new Hono<App>()
  .use(requireRole('desk', 'desk_controller'))
  .get('/', (c) => list(c))
  .post('/', register)
  .post('/:id/ending', end)
