import { type Context, Hono } from 'hono'
import { InvitationPage } from '#views/firms/invitation.tsx'
import {
  accountantCreated,
  hashPassword,
  judgePassword,
  proposePhrase,
  roleGranted,
  startSession,
} from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { hashOfToken } from '#src/http/token.ts'
import { answerMade } from './answering.ts'
import { mandateJson } from './json.ts'
import type { Mandate } from './mandates.ts'
import { type FirmOpening, firmOpened } from './requests.ts'
import { stateOf } from './rules.ts'
import {
  findAccountant,
  findFirmByIce,
  findInvitation,
  firmCreated,
  mandateAnswered,
} from './store-mandates.ts'
import { answerTold, bothSides } from './telling.ts'

const over = (): Problem => new Problem(410, { code: 'invitation_over', facts: {} })
const addressClosed = (): Problem => new Problem(409, { code: 'address_closed', facts: {} })
const firmKnown = (): Problem => new Problem(409, { code: 'firm_known', facts: {} })

/** Why this address opens no new account, if it is known. */
const addressProblem = async (c: Context<App>, one: Mandate): Promise<Problem | null> => {
  const known = await findAccountant(c.var.db, one.email)
  if (!known) return null
  return known.isEnded === 1
    ? addressClosed()
    : new Problem(
        409,
        { code: 'accountant_known', facts: {} },
        `/sign-in/accountant?next=/accountant/mandates/${one.id}`,
      )
}

const load = async (c: Context<App>): Promise<Mandate> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findInvitation(c.var.db, hash)
  if (!one || stateOf(one, c.var.now) !== 'pending') throw over()
  return one
}

const page = async (
  c: Context<App>,
  one: Mandate,
  refused: Refused | null = null,
): Promise<Response> => {
  const known = await findAccountant(c.var.db, one.email)
  const answerAt = known?.isEnded === 0 ? `/accountant/mandates/${one.id}` : null
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('invitation.title'),
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { ...mandateJson(one, c.var.now), answer_at: answerAt },
    page: (t) => (
      <InvitationPage
        t={t}
        mandate={one}
        path={c.req.path}
        answerAt={answerAt}
        mayOpen={known === null}
        phrase={proposePhrase()}
        values={
          refused?.values ?? {
            firm_name: one.firmName,
            last_name: one.lastName,
            first_name: one.firstName,
          }
        }
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? (known?.isEnded === 1 ? addressClosed() : null)}
      />
    ),
  })
}

const errorsIn = (asked: FirmOpening): FieldError[] => {
  const context = [asked.firm_name, asked.first_name, asked.last_name]
  const judged = judgePassword(asked.password, { hasSecondFactor: false, context })
  return [
    ...(judged.ok ? [] : [{ field: 'password', code: judged.refusal.code }]),
    ...(asked.again === undefined || asked.again === asked.password
      ? []
      : [{ field: 'again', code: 'passwords_differ' }]),
  ]
}

/** The firm, its first person and the mandate: all of it or nothing. */
const opened = async (c: Context<App>, one: Mandate, asked: FirmOpening) => {
  const { db, now } = c.var
  const firm = {
    id: newId(),
    ice: asked.ice,
    name: asked.firm_name.trim(),
    city: asked.city.trim(),
  }
  const name = `${asked.first_name.trim()} ${asked.last_name.trim()}`
  const userId = newId()
  const by = { kind: 'accountant' as const, id: userId, name: `${name} (${firm.name})` }
  const answer = { isAccepted: true, firmId: firm.id, firmName: firm.name, by }
  const passwordHash = await hashPassword(asked.password, c.env.PASSWORD_PEPPER)
  const statements = [
    firmCreated(db, { ...firm, at: now }),
    accountantCreated(db, {
      id: userId,
      firmId: firm.id,
      name,
      email: one.email,
      passwordHash,
      createdAt: now,
    }),
    roleGranted(db, { userId, name: 'administrator', by: userId, at: now }),
    ...(await answerMade(c, one, 'firm', answer)),
    audited(db, {
      object: { kind: 'user', id: userId },
      action: 'firm_opened',
      actor: by,
      at: now,
      after: { firm: firm.name, ice: firm.ice },
    }),
  ]
  try {
    await db.batch(statements)
  } catch (error) {
    if (!isConflict(error)) throw error
    // Answered meanwhile, or somebody has just opened an account with this ICE or this address.
    await load(c)
    throw (await addressProblem(c, one)) ?? firmKnown()
  }
  return { userId, name }
}

const accept = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const values = await readValues(c)
  const problem = await addressProblem(c, one)
  if (problem) return await page(c, one, { errors: [], problem, values })
  const body = parseValues(values, firmOpened)
  const errors = body.ok ? errorsIn(body.value) : body.errors
  if (!body.ok || errors.length > 0) return await page(c, one, { errors, problem: null, values })
  if (await findFirmByIce(c.var.db, body.value.ice))
    return await page(c, one, { errors: [], problem: firmKnown(), values })
  const { userId, name } = await opened(c, one, body.value)
  wakeNotices(c)
  await startSession(c, { userId, name, space: 'accountant' })
  const location = '/accountant/security'
  return done(c, { status: 201, location, json: () => ({ location }) })
}

/** Without an account, one may still say no. */
const refuse = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  await readValues(c)
  const { db, now } = c.var
  const name = `${one.firstName} ${one.lastName}`
  const firmId = (await findAccountant(db, one.email))?.firmId ?? null
  const answer = { isAccepted: false, firmName: one.firmName, payFrom: null }
  try {
    await db.batch([
      mandateAnswered(db, {
        id: one.id,
        firmId,
        by: 'invitation',
        at: now,
        isAccepted: false,
        paymentEffectiveAt: null,
      }),
      ...answerTold(c, one, await bothSides(c, one, firmId), answer),
      audited(db, {
        object: { kind: 'mandate', id: one.id },
        subject: { kind: 'employer', id: one.employerNumber },
        action: 'mandate_refused',
        actor: { kind: 'person', id: 'invitation', name },
        at: now,
      }),
    ])
  } catch (error) {
    if (isConflict(error)) throw over()
    throw error
  }
  wakeNotices(c)
  return done(c, { status: 200, location: '/', json: () => ({ refused: true }) })
}

/** What the link of an invitation opens. */
export const invitations = new Hono<App>()
  .get('/:token', async (c) => page(c, await load(c)))
  .post('/:token', accept)
  .post('/:token/refusal', refuse)
