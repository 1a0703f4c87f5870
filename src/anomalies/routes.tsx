import { type Context, Hono } from 'hono'
import { AnomaliesPage } from '#views/anomalies/anomalies.tsx'
import { requireRole } from '#src/access/index.ts'
import { DOCUMENT_BODY, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { readHoldings } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { anomalyJson, detailJson } from './json.ts'
import { detailOf, reported } from './reporting.ts'
import { anomalyReport } from './requests.ts'
import { foundIn, isSame } from './rules.ts'
import { listAnomaliesOf, listTwins } from './store.ts'

const ownId = (c: Context<App>): string => c.var.actor.memberId ?? ''

const page = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const { db } = c.var
  const [held, twins, reports] = await Promise.all([
    readHoldings(db, ownId(c)),
    listTwins(db, ownId(c)),
    listAnomaliesOf(db, ownId(c)),
  ])
  if (!held) throw notFound()
  // What is being looked at, or was, is not found again.
  const found = foundIn(held.holdings, twins).filter(
    (one) => !reports.some(({ detail }) => isSame(detail, one)),
  )
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('anomalies.title'),
    section: 'anomalies',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { found: found.map(detailJson), reported: reports.map(anomalyJson) },
    page: (t) => (
      <AnomaliesPage
        t={t}
        member={held.member}
        found={found}
        reports={reports}
        commandId={newId()}
        values={refused?.values ?? { kind: c.req.query('kind') ?? '' }}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

const report = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, anomalyReport)
  if (!body.ok) return await page(c, { errors: body.errors, problem: null, values })
  const piece = await readDocument(file)
  if (!piece.ok)
    return await page(c, { errors: [], problem: new Problem(422, piece.refusal), values })
  const held = await readHoldings(c.var.db, ownId(c))
  if (!held) throw notFound()
  const id = newId()
  const digest = piece.value?.sha256 ?? ''
  try {
    const detail = await detailOf(c.var.db, held.member, body.value)
    const outcome = await once(
      c,
      { ...values, piece: digest },
      { status: 201, location: '/anomalies' },
      () =>
        reported(c, {
          id,
          member: held.member,
          detail,
          text: body.value.text,
          piece: piece.value,
        }),
    )
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await page(c, { errors: [], problem: error, values })
  }
}

/** What is wrong in somebody's file: found by the fund, said by them, followed to the end. */
export const anomalies = new Hono<App>()
  .use(requireRole('member'))
  .get('/', (c) => page(c))
  .post('/', report)
