import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { FreePointsPage } from '#views/free-points/free-points.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { caseOpened, pieceAdded } from '#src/cases/index.ts'
import { DOCUMENT_BODY, type Examined, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parsedBy, parseValues, readValues, text } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate, type IsoDate, parseTypedDay } from '#src/kernel/dates.ts'
import { type Holdings, type Member, readHoldings, seen, statementOf } from '#src/members/index.ts'
import { type FreePoints, freePointsOf } from './rules.ts'
import { daysGivenOnce, findOverlap } from './store.ts'

const day = parsedBy(parseTypedDay, 'day_shape')
const illness = z.object({ from: day, to: day, text: text({ max: 2000 }).default('') })

type Held = { member: Member; holdings: Holdings }

const load = async (c: Context<App>): Promise<Held> => {
  const found = await readHoldings(c.var.db, c.req.param('id') ?? '')
  if (!found) throw notFound()
  return found
}

const page = async (
  c: Context<App>,
  { member }: Held,
  refused: Refused | null = null,
): Promise<Response> => {
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('free.title'),
    section: 'home',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { last_name: member.lastName, first_name: member.firstName },
    page: (t) => (
      <FreePointsPage
        t={t}
        member={member}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

type Asked = { from: IsoDate; to: IsoDate; text: string; piece: Examined; counted: FreePoints }

/** An agent enters it on medical proof: it is a case from then on, and a controller decides. */
const opened = async (
  c: Context<App>,
  { member }: Held,
  { id, asked }: { id: string; asked: Asked },
) => {
  const { db, actor, now: at } = c.var
  const { from, to, counted } = asked
  const known = await findOverlap(db, { memberId: member.id, from, to })
  if (known) throw new Problem(409, { code: 'illness_known', facts: { number: known.number } })
  const one = caseOpened(db, {
    kind: 'free_points',
    facts: {
      memberId: member.id,
      illFrom: from,
      illTo: to,
      days: counted.days,
      points: counted.points,
    },
    memberId: member.id,
    objectId: id,
    text: asked.text,
    contact: {
      name: `${member.firstName} ${member.lastName}`,
      email: '',
      phone: '',
      postalAddress: '',
      language: 'fr',
    },
    by: { side: 'fund', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  return [
    ...one.statements,
    daysGivenOnce(db, one.id, { memberId: member.id, from, to }),
    ...(await pieceAdded(c, one.id, asked.piece, actor.userId)),
  ]
}

const enter = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const held = await load(c)
  const body = parseValues(values, illness)
  if (!body.ok) return await page(c, held, { errors: body.errors, problem: null, values })
  const refuse = (code: string, facts: Problem['facts'] = {}, status: 409 | 422 = 409) =>
    page(c, held, { errors: [], problem: new Problem(status, { code, facts }), values })
  const { from, to } = body.value
  if (to < from || to > casablancaDate(c.var.now)) return await refuse('illness_days')
  const piece = await readDocument(file)
  if (!piece.ok) return await refuse(piece.refusal.code, piece.refusal.facts, 422)
  const proof = piece.value
  if (proof === null) return await refuse('proof_needed', {}, 422)
  const counted = freePointsOf(statementOf(held.holdings), { from, to })
  if (!counted.ok) return await refuse(counted.refusal.code, counted.refusal.facts)
  const asked = { ...body.value, piece: proof, counted: counted.value }
  try {
    const outcome = await once(
      c,
      { ...values, piece: proof.sha256 },
      { status: 201, location: '/desk' },
      () => opened(c, held, { id: `${held.member.id} ${from} ${to}`, asked }),
    )
    return done(c, {
      ...outcome,
      json: () => ({
        url: outcome.location,
        days: counted.value.days,
        points_ten_thousandths: counted.value.points,
      }),
    })
  } catch (error) {
    if (error instanceof Problem && error.status === 409)
      return await page(c, held, { errors: [], problem: error, values })
    throw error
  }
}

/** Free points for a long illness: entered by an agent, decided by a controller. */
export const freePoints = new Hono<App>()
  .use('/:id/free-points', requireRole('desk', 'desk_agent'))
  .get('/:id/free-points', async (c) => {
    const held = await load(c)
    await seen(c, held.member.id, 'statement_looked')
    return await page(c, held)
  })
  .post('/:id/free-points', enter)
