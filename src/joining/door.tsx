import { type Context, Hono } from 'hono'
import { EntryPage } from '#views/joining/entry.tsx'
import {
  countGuess,
  enter,
  entryCodeHash,
  isSameHash,
  localPath,
  newEntryCode,
  requireRole,
  signInPage,
} from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { batchUnlessTaken } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate, instant } from '#src/kernel/dates.ts'
import { noticed, sealed, wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicantCodeMinutes } from '#src/rulebook/parameters/joining.ts'
import { newToken, hashOfToken } from '#src/http/token.ts'
import { codeTyped, entryAsked } from './requests.ts'
import {
  applicantCreated,
  type Entry,
  entryOpened,
  entryUsed,
  findApplicant,
  findEntry,
} from './store-entries.ts'

const MINUTE_MS = 60_000
const HOME = '/applications'

const over = (): Problem => new Problem(410, { code: 'entry_over', facts: {} })

/** A code leaves for the address, whoever it belongs to: known and unknown take the same statements. */
const start = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, entryAsked)
  if (!body.ok) return await signInPage(c, 'applicant', { errors: body.errors, values })
  const { email } = body.value
  const counted = await countGuess(c, `applicant ${email}`).catch(problemOf)
  if (counted instanceof Problem)
    return await signInPage(c, 'applicant', { errors: [], values, problem: counted })
  const { db, now: at, language } = c.var
  const { token, hash } = newToken()
  const code = newEntryCode()
  const ms = valueOn(applicantCodeMinutes, casablancaDate(at)) * MINUTE_MS
  const until = instant(at + ms)
  await db.batch([
    entryOpened(db, {
      tokenHash: hash,
      email,
      codeHash: entryCodeHash(c, email, code),
      madeAt: realNow(),
      expiresAt: instant(realNow() + ms),
    }),
    ...noticed(db, {
      to: { language, addresses: { email } },
      template: 'applicant_code',
      facts: { until },
      secret: sealed(c.env.PASSWORD_PEPPER, 'applicant_code', { code }),
      expiresAt: until,
      at,
    }),
  ])
  wakeNotices(c)
  const next = localPath(body.value.next, HOME)
  const location = `/applicant-entries/${token}${next === HOME ? '' : `?next=${encodeURIComponent(next)}`}`
  return done(c, { status: 202, location, json: () => ({ url: location }) })
}

const loadEntry = async (c: Context<App>): Promise<Entry> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findEntry(c.var.db, hash, realNow())
  if (!one) throw over()
  return one
}

type Failure = { errors: readonly FieldError[]; problem: Problem | null }

const show = async (c: Context<App>, failure: Failure | null = null): Promise<Response> => {
  const one = await loadEntry(c)
  return await respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t('applicant.entry.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? null,
      url: c.req.path,
      fields: ['code'],
    }),
    page: (t) => (
      <EntryPage
        t={t}
        action={c.req.path}
        email={one.email}
        next={localPath(c.req.query('next'), HOME)}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

/** A right code: the login is made the first time, and the person is inside. */
const takeCode = async (c: Context<App>): Promise<Response> => {
  const one = await loadEntry(c)
  const values = await readValues(c)
  const body = parseValues(values, codeTyped)
  const counted = await countGuess(c, `applicant code ${one.email}`).catch(problemOf)
  if (counted instanceof Problem) return await show(c, { errors: [], problem: counted })
  const given = entryCodeHash(c, one.email, body.ok ? body.value.code : '')
  if (!isSameHash(given, one.codeHash))
    return await show(c, { errors: [{ field: 'code', code: 'entry_code_wrong' }], problem: null })
  await counted()
  const { db, now: at, language } = c.var
  const known = await findApplicant(db, one.email)
  const id = known?.userId ?? newId()
  const name = known?.name ?? one.email
  const written = await batchUnlessTaken(db, [
    entryUsed(db, one),
    ...(known
      ? []
      : [
          applicantCreated(db, { id, email: one.email, language, createdAt: at }),
          audited(db, {
            object: { kind: 'user', id },
            action: 'applicant_entered',
            actor: { kind: 'applicant', id, name },
            at,
          }),
        ]),
  ])
  if (!written) throw over()
  const next = localPath(typeof values['next'] === 'string' ? values['next'] : undefined, HOME)
  const location = await enter(c, { userId: id, name, space: 'applicant', next })
  return done(c, { status: 200, location, json: () => ({ location }) })
}

/** The applicant's way in: an address and the code sent to it; no password, no account beforehand. */
export const applicantDoor = new Hono<App>()
  .get('/applicant', requireRole('applicant'), (c) => c.redirect(HOME, 303))
  .post('/sign-in/applicant', start)
  .get('/applicant-entries/:token', (c) => show(c))
  .post('/applicant-entries/:token', takeCode)
