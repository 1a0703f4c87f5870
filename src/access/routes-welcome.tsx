import { type Context, Hono } from 'hono'
import { WelcomePage } from '#views/access/welcome.tsx'
import { audited } from '#src/audit/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { hashOfToken } from '#src/http/token.ts'
import { judgePassword } from './password-policy.ts'
import { hashPassword } from './passwords.ts'
import { proposePhrase } from './phrase.ts'
import { hashedQuestions, questionErrors } from './questions.ts'
import { newPassword, type NewPasswordRequest } from './requests.ts'
import { hasSecondFactor } from './second-factor.ts'
import { startSession } from './sessions.ts'
import { passwordTold } from './telling.ts'
import { otherWaysClosed } from './store-recovery.ts'
import {
  findLink,
  linkUsed,
  type OpenLink,
  passwordSet,
  questionsSet,
  sessionsEnded,
} from './store-users.ts'

const usedLink = (): Problem => new Problem(410, { code: 'link_used', facts: {} })

const openLink = async (c: Context<App>): Promise<OpenLink & { tokenHash: string }> => {
  const hash = hashOfToken(c.req.param('token'))
  const link = hash === null ? null : await findLink(c.var.db, hash, realNow())
  if (!link || hash === null) throw usedLink()
  return { ...link, tokenHash: hash }
}

const page = (
  c: Context<App>,
  link: OpenLink,
  refused: { errors: readonly FieldError[]; values: Values } | null = null,
) =>
  respond(c, {
    status: refused ? 422 : 200,
    problem: refused !== null,
    title: (t) => t('welcome.title'),
    json: () =>
      refused
        ? { code: refused.errors[0]?.code ?? 'invalid', status: 422, errors: refused.errors }
        : { name: link.name, login: link.login, fields: ['password', 'prompt_1', 'answer_1'] },
    page: (t) => (
      <WelcomePage
        t={t}
        path={new URL(c.req.url).pathname}
        link={link}
        phrase={proposePhrase()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })

const errorsIn = (asked: NewPasswordRequest, link: OpenLink): FieldError[] => {
  const context = [link.name, link.login, link.employerName ?? '', link.employerNumber ?? '']
  const judged = judgePassword(asked.password, { hasSecondFactor: false, context })
  return [
    ...(judged.ok ? [] : [{ field: 'password', code: judged.refusal.code }]),
    ...(asked.again === undefined || asked.again === asked.password
      ? []
      : [{ field: 'again', code: 'passwords_differ' }]),
    ...questionErrors(asked),
  ]
}

/** The page a one-time link opens: a first password, or a new one; then the person is inside. */
export const welcome = new Hono<App>()
  .get('/:token', async (c) => page(c, await openLink(c)))
  .post('/:token', async (c) => {
    const link = await openLink(c)
    const values = await readValues(c)
    const body = parseValues(values, newPassword)
    const errors = body.ok ? errorsIn(body.value, link) : body.errors
    if (!body.ok || errors.length > 0) return await page(c, link, { errors, values })
    const [hash, questions] = await Promise.all([
      hashPassword(body.value.password, c.env.PASSWORD_PEPPER),
      hashedQuestions(c, body.value),
    ])
    try {
      await c.var.db.batch([
        linkUsed(c.var.db, link.tokenHash, realNow()),
        passwordSet(c.var.db, link.userId, hash),
        ...questionsSet(c.var.db, link.userId, questions, c.var.now),
        ...sessionsEnded(c.var.db, link.userId, realNow()),
        ...otherWaysClosed(c.var.db, link.userId, realNow()),
        ...(link.purpose === 'password' ? passwordTold(c, link) : []),
        audited(c.var.db, {
          object: { kind: 'user', id: link.userId },
          action: 'password_chosen',
          actor: { kind: link.space, id: link.userId, name: link.name },
          at: c.var.now,
        }),
      ])
    } catch (error) {
      if (isConflict(error)) throw usedLink()
      throw error
    }
    wakeNotices(c)
    // Whoever has a second factor shows it at the door: a link alone is not enough.
    if (await hasSecondFactor(c, link.userId)) {
      const location = `/sign-in/${link.space}`
      return done(c, { status: 200, location, json: () => ({ location }) })
    }
    await startSession(c, { userId: link.userId, name: link.name, space: link.space })
    const location = `/${link.space}`
    return done(c, { status: 200, location, json: () => ({ location }) })
  })
