import { type Context, Hono } from 'hono'
import { AccountChangePage, ContactChangePage, StopPage } from '#views/pensioners/changes.tsx'
import { requireRole } from '#src/access/index.ts'
import { findOpenAbout } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { readAccount, readContact } from '#src/liquidations/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { paymentDayOf } from '#src/rulebook/pension-payments.ts'
import {
  accountChangeAsked,
  changeStopped,
  type Change,
  contactChangeAsked,
  findOwnChange,
  unlessOpen,
} from './changing.ts'
import { coolsUntil, servesFrom } from './rules/account.ts'
import { loadOwn } from './space.tsx'

type Refused = { errors: readonly FieldError[]; values: Values } | null

/** One request at a time: where it stands is what somebody who comes back wants to read. */
const asFollowed = async (c: Context<App>, kind: Change): Promise<Response | null> => {
  const one = await findOpenAbout(c.var.db, { kind, objectId: c.req.param('id') ?? '' })
  return one?.userId === c.var.actor.userId ? c.redirect(`/cases/${one.id}`, 303) : null
}

const accountPage = async (c: Context<App>, refused: Refused = null): Promise<Response> => {
  const pension = await loadOwn(c)
  const followed = refused ? null : await asFollowed(c, 'pension_account')
  if (followed) return followed
  const today = casablancaDate(c.var.now)
  const month = servesFrom(today)
  const when = { until: coolsUntil(today), month, on: paymentDayOf(month) }
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t('account_change.title'),
    section: 'situation',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, errors: refused.errors }
        : { cools_until: when.until, serves_from: month, first_payment_on: when.on },
    page: (t) => (
      <AccountChangePage
        t={t}
        pension={pension}
        when={when}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const askAccount = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const pension = await loadOwn(c)
  const account = readAccount(values)
  if (!account.ok) return await accountPage(c, { errors: account.errors, values })
  const opened = await accountChangeAsked(c, pension, account.value)
  const outcome = await once(c, values, { status: 201, location: `/cases/${opened.caseId}` }, () =>
    unlessOpen(c, { kind: 'pension_account', pensionId: pension.id }, opened.statements),
  )
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const contactPage = async (c: Context<App>, refused: Refused = null): Promise<Response> => {
  const pension = await loadOwn(c)
  const followed = refused ? null : await asFollowed(c, 'pension_contact')
  if (followed) return followed
  const { email, phone, postalAddress } = pension.person
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t('contact_change.title'),
    section: 'situation',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, errors: refused.errors }
        : { email, phone, postal_address: postalAddress },
    page: (t) => (
      <ContactChangePage
        t={t}
        pension={pension}
        commandId={newId()}
        values={refused?.values ?? { email, phone, postal_address: postalAddress }}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const askContact = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const pension = await loadOwn(c)
  const contact = readContact(values)
  if (!contact.ok) return await contactPage(c, { errors: contact.errors, values })
  const opened = await contactChangeAsked(c, pension, contact.value)
  const outcome = await once(c, values, { status: 201, location: `/cases/${opened.caseId}` }, () =>
    unlessOpen(c, { kind: 'pension_contact', pensionId: pension.id }, opened.statements),
  )
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Where the message to the old contact leads: it was not me, stop it. */
const stopPage = async (c: Context<App>): Promise<Response> => {
  const one = await findOwnChange(c, c.req.param('case') ?? '')
  if (!one) throw notFound()
  return await respond(c, {
    title: (t) => t('change.stop'),
    section: 'cases',
    json: () => ({ id: one.id, number: one.number, state: one.state }),
    page: (t) => (
      <StopPage
        t={t}
        kind={one.kind}
        caseId={one.id}
        number={one.number}
        isOpen={one.state !== 'closed'}
        commandId={newId()}
      />
    ),
  })
}

const stop = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await findOwnChange(c, c.req.param('case') ?? '')
  if (!one) throw notFound()
  const location = `/pensioner/changes/${one.id}`
  const outcome = await once(c, values, { status: 200, location }, async () => {
    if (one.state === 'closed') throw new Problem(409, { code: 'change_over', facts: {} })
    return changeStopped(c, one)
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const own = requireRole('pensioner')

/** What a pensioner changes of their own file: where they are paid, and where they are reached. */
export const pensionChanges = new Hono<App>()
  .use('/pensions/:id/account', own)
  .use('/pensions/:id/contact', own)
  .use('/changes/*', own)
  .get('/pensions/:id/account', (c) => accountPage(c))
  .post('/pensions/:id/account', askAccount)
  .get('/pensions/:id/contact', (c) => contactPage(c))
  .post('/pensions/:id/contact', askContact)
  .get('/changes/:case', stopPage)
  .post('/changes/:case/withdrawal', stop)
