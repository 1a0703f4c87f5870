import { type Context, Hono } from 'hono'
import { SightingPage, SightingSaidPage } from '#views/proofs/sighting.tsx'
import { batchUnlessTaken } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { hashOfToken } from '#src/http/token.ts'
import { proofSettled } from './accepting.ts'
import type { Proof } from './proof.ts'
import { sightingSaid } from './requests.ts'
import { isSettled } from './rules/due.ts'
import { findProof } from './store.ts'
import { findSighting, pieceGiven, type Sighting, sightingUsed } from './store-pieces.ts'

const SAID = '/sightings/said'

const over = (): Problem => new Problem(410, { code: 'sighting_over', facts: {} })

const load = async (c: Context<App>): Promise<{ sighting: Sighting; proof: Proof }> => {
  const hash = hashOfToken(c.req.param('token'))
  const sighting = hash === null ? null : await findSighting(c.var.db, hash, realNow())
  const proof = sighting && (await findProof(c.var.db, sighting.proofId))
  if (!sighting || !proof || isSettled(proof)) throw over()
  return { sighting, proof }
}

type Refused = { errors: readonly FieldError[]; values: Values }

/** Who stands before them, and nothing else of the file. */
const show = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const { sighting, proof } = await load(c)
  const { name, birthDate, kind } = proof
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t('sighting.title'),
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, errors: refused.errors }
        : { attestor: sighting.attestor, name, birth_date: birthDate },
    page: (t) => (
      <SightingPage
        t={t}
        path={new URL(c.req.url).pathname}
        attestor={sighting.attestor}
        who={{ name, birthDate, kind }}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

/** The link serves once; what it held is let go in the same batch. */
const say = async (c: Context<App>): Promise<Response> => {
  const { sighting, proof } = await load(c)
  const values = await readValues(c)
  const body = parseValues(values, sightingSaid)
  if (!body.ok) return await show(c, { errors: body.errors, values })
  const { db, now: at } = c.var
  const { name, job } = body.value
  const seenBy = `${name.trim()}, ${job.trim()} — ${sighting.attestor}`
  const by = { kind: 'attestor', id: sighting.attestorId, name: seenBy }
  const piece = pieceGiven(db, {
    proofId: proof.id,
    how: 'attestor',
    documentId: null,
    seenBy,
    by: sighting.attestorId,
    at,
  })
  const written = await batchUnlessTaken(db, [
    sightingUsed(db, sighting.tokenHash, realNow()),
    ...(await proofSettled(db, { proof, piece, how: 'attestor', by, at })),
  ])
  if (!written) throw over()
  wakeNotices(c)
  return done(c, { status: 201, location: SAID, json: () => ({ said: true }) })
}

/** An attestor says they saw somebody today: one page, by a link sent to the organisation. */
export const sightings = new Hono<App>()
  .get('/said', (c) =>
    respond(c, {
      title: (t) => t('sighting.said'),
      json: () => ({ said: true }),
      page: (t) => <SightingSaidPage t={t} />,
    }),
  )
  .get('/:token', (c) => show(c))
  .post('/:token', say)
