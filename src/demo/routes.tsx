import { holdUnproven, openProofs, remindOfProofs } from '#src/proofs/index.ts'
import { expireSignings, remindSigners } from '#src/signatures/index.ts'
import { type Context, Hono } from 'hono'
import { breakSentence, VerdictPage } from '#views/audit/verdict.tsx'
import { DemoPage } from '#views/demo/demo.tsx'
import { demoCode, enter, signIn } from '#src/access/index.ts'
import { auditChain, verifyAudit } from '#src/audit/index.ts'
import { finishWaiting, processWaiting } from '#src/declarations/index.ts'
import { sweepDocuments } from '#src/documents/index.ts'
import type { App, Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { atCasablanca, instant, parseIsoDate } from '#src/kernel/dates.ts'
import { tellOfCorrections, tellOfPoints, tellOfQuarters } from '#src/members/index.ts'
import { followApplications } from '#src/joining/index.ts'
import { followLiquidations, openDrafts, warnOfLapses } from '#src/liquidations/index.ts'
import { deliverWaiting, settleLetters } from '#src/notices/index.ts'
import { matchWaiting, networkHeard, wakePayments, writePensionFiles } from '#src/payments/index.ts'
import { runAllPensions } from '#src/pensions/index.ts'
import { fieldsOf, hasDemoDoor, signInOf } from './doors.ts'
import { PERSONAS_BY_SPACE } from './order.ts'
import { type Persona, PERSONAS } from './personas.ts'
import t2 from './samples/CIMR_005624_T2_2026.txt'
import t3 from './samples/CIMR_005624_T3_2026.txt'
import t3Errors from './samples/CIMR_005624_T3_2026_erreurs.txt'
import { bankSays, bankStatement } from './payments.ts'
import { expireBuybacks } from '#src/buybacks/index.ts'
import { recallAllSimulations } from '#src/simulations/index.ts'
import { clockSet, seed } from './seed.ts'

const SAMPLES: Record<string, string> = {
  'CIMR_005624_T3_2026.txt': t3,
  'CIMR_005624_T3_2026_erreurs.txt': t3Errors,
  'CIMR_005624_T2_2026.txt': t2,
}

/** Work that runs by itself in production; here also at the press of a button. */
const JOBS: Record<string, (env: Env) => Promise<number>> = {
  'finish-deposits': finishWaiting,
  'process-filings': processWaiting,
  'bank-statement': async (env) => bankSays(env, await readNow(env)),
  'wake-payments': wakePayments,
  'network-answers': networkHeard,
  'match-bank-entries': matchWaiting,
  'tell-of-points': tellOfPoints,
  'tell-of-corrections': tellOfCorrections,
  'tell-of-quarters': tellOfQuarters,
  'recall-simulations': recallAllSimulations,
  'expire-buybacks': expireBuybacks,
  'follow-applications': followApplications,
  'follow-liquidations': followLiquidations,
  'open-drafts': openDrafts,
  'warn-of-lapses': warnOfLapses,
  'sweep-documents': sweepDocuments,
  'open-proofs': openProofs,
  'remind-of-proofs': remindOfProofs,
  'hold-unproven': holdUnproven,
  'remind-signers': remindSigners,
  'expire-signings': expireSignings,
  'run-pensions': runAllPensions,
  'write-pension-files': writePensionFiles,
  'deliver-notices': deliverWaiting,
  'settle-letters': settleLetters,
  'seal-audit': (env) => auditChain(env).seal(),
  'keep-heads': (env) => auditChain(env).keepHeads(),
}
/** Answers with its verdict, so it is no job among the others. */
const VERIFY = 'verify-audit'
const JOB_NAMES = [...Object.keys(JOBS), VERIFY]

/** The bank's morning comes when it is asked for: time alone does not settle anything. */
const OF_TIME = Object.entries(JOBS).filter(([name]) => name !== 'bank-statement')

const runJobs = async (env: Env): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const [name, job] of OF_TIME) counts[name] = await job(env)
  return counts
}

/** `2026-11-15T09:00+01:00`; without an offset, as clocks in Casablanca show it. */
const instantOf = (text: string): number => {
  const wall = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::\d{2})?$/.exec(text)
  if (wall) {
    const date = parseIsoDate(wall[1] ?? '')
    const time = { hour: Number(wall[2]), minute: Number(wall[3]) }
    return date ? atCasablanca(date, time) : Number.NaN
  }
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN
}

const moveClock = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const asked = instantOf(typeof values['now'] === 'string' ? values['now'] : '')
  if (Number.isNaN(asked)) throw new Problem(422, { code: 'clock_unreadable', facts: {} })
  if (asked < c.var.now) throw new Problem(409, { code: 'clock_backwards', facts: {} })
  await clockSet(c.var.db, instant(asked)).run()
  const ran = await runJobs(c.env)
  return done(c, {
    status: 200,
    location: '/demo#clock',
    json: () => ({ now: new Date(asked).toISOString(), ran }),
  })
}

const verdict = async (c: Context<App>): Promise<Response> => {
  const found = await verifyAudit(c.env)
  return await respond(c, {
    title: (t) => t('audit.title'),
    json: () => ({
      job: VERIFY,
      done: 1,
      break: found && {
        kind: found.kind,
        position: found.position,
        day: found.day ?? null,
        sentence: breakSentence(c.var.t, found),
      },
    }),
    page: (t) => <VerdictPage t={t} found={found} back="/demo#jobs" />,
  })
}

const personaAtDoor = (c: Context<App>): Persona => {
  const persona = PERSONAS.find((one) => one.id === c.req.param('id'))
  if (!persona || !hasDemoDoor(persona)) throw notFound()
  return persona
}

export const demo = new Hono<App>()
  .use(async (c, next) => {
    if (!c.env.DEMO) throw notFound()
    await next()
  })
  .get('/', (c) =>
    respond(c, {
      title: (t) => t('demo.title'),
      json: () => ({
        now: new Date(c.var.now).toISOString(),
        personas: PERSONAS_BY_SPACE.flatMap(({ personas }) => personas).map((p) => ({
          id: p.id,
          space: p.space,
          name: p.name,
          about: p.about.fr,
          sign_in: signInOf(p),
        })),
        samples: Object.keys(SAMPLES).map((name) => `/demo/samples/${name}`),
        jobs: JOB_NAMES.map((name) => `/demo/jobs/${name}`),
        mailbox: '/demo/mailbox',
      }),
      page: (t) => (
        <DemoPage
          t={t}
          now={c.var.now}
          spaces={PERSONAS_BY_SPACE.map(({ space, personas }) => ({
            space,
            personas: personas.map((p) => ({ ...p, signIn: signInOf(p) })),
          }))}
          samples={Object.keys(SAMPLES)}
          jobs={JOB_NAMES}
        />
      ),
    }),
  )
  .get('/doors/:id', async (c) => {
    const persona = personaAtDoor(c)
    const code = await demoCode(c, persona.id)
    return c.json({ url: `/sign-in/${persona.space}`, fields: { ...fieldsOf(persona), code } })
  })
  .post('/doors/:id', async (c) => {
    const persona = personaAtDoor(c)
    const { id, name, space } = persona
    if (space === 'applicant') {
      const location = await enter(c, { userId: id, name, space, next: '/applications' })
      return done(c, { status: 200, location, json: () => ({ location }) })
    }
    const code = (await demoCode(c, persona.id)) ?? ''
    return await signIn(c, persona.space, { ...fieldsOf(persona), code })
  })
  .post('/seed', async (c) => {
    const isNew = await seed(c.env)
    return c.json({ seeded: isNew }, isNew ? 201 : 200)
  })
  .post('/clock', moveClock)
  .post('/jobs/:name', async (c) => {
    const name = c.req.param('name')
    if (name === VERIFY)
      return wanted(c) === 'json' ? await verdict(c) : c.redirect('/demo/audit', 303)
    const job = JOBS[name]
    if (!job) throw notFound()
    const count = await job(c.env)
    return done(c, {
      status: 200,
      location: '/demo#jobs',
      json: () => ({ job: name, done: count }),
    })
  })
  .get('/audit', verdict)
  .get('/bank-statement', async (c) =>
    c.body(await bankStatement(c.env, c.var.now), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="releve.xml"',
    }),
  )
  .get('/samples/:name', (c) => {
    const name = c.req.param('name')
    const text = SAMPLES[name]
    if (text === undefined) throw notFound()
    return c.body(text, 200, {
      'Content-Type': 'text/plain; charset=us-ascii',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
