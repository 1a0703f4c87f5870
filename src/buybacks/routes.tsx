import { type Context, Hono } from 'hono'
import { BuybackPage } from '#views/buybacks/buyback.tsx'
import { BuybacksPage } from '#views/buybacks/list.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { addDays, casablancaDate } from '#src/kernel/dates.ts'
import { creditorReference } from '#src/kernel/identifiers.ts'
import { pointsBought } from '#src/rulebook/buyback.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { buybackLifeDays } from '#src/rulebook/parameters/buyback.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { Buyback } from './buyback.ts'
import { buybackJson } from './json.ts'
import { buybackWanted } from './requests.ts'
import { mayBuy } from './rules.ts'
import { buybackAsked, buybackDropped, findBuyback, findBuyer, listBuybacks } from './store.ts'

const PAGE = 50
const DIGITS = 14

const ownId = (c: Context<App>): string => c.var.actor.memberId ?? ''

/** Digits that say nothing; one more than an employer's reference has, so that none is both. */
const newReference = (): string => {
  const random = [...crypto.getRandomValues(new Uint8Array(DIGITS))].map((one) => one % 10)
  return creditorReference(`9${random.join('')}`)
}

const list = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listBuybacks(c.var.db, ownId(c), { limit: PAGE + 1, offset })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  const problem = refused?.problem ?? null
  const typed = refused?.values ?? { amount: c.req.query('amount') ?? '' }
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('buybacks.title'),
    section: 'buybacks',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { buybacks: shown.map(buybackJson), next_from: next },
    page: (t) => (
      <BuybacksPage
        t={t}
        buybacks={shown}
        next={next}
        commandId={newId()}
        values={typed}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

const ask = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, buybackWanted)
  if (!body.ok) return await list(c, { errors: body.errors, problem: null, values })
  const amount = body.value.amount ?? body.value.amount_centimes
  if (amount === undefined)
    return await list(c, { errors: [{ field: 'amount', code: 'required' }], problem: null, values })
  const { db, actor, now } = c.var
  const today = casablancaDate(now)
  const buyer = await findBuyer(db, ownId(c))
  const may = mayBuy({
    amount,
    today,
    birthDate: buyer?.birthDate ?? null,
    retiredOn: buyer?.retiredOn ?? null,
  })
  if (!may.ok) return await list(c, { errors: [], problem: new Problem(409, may.refusal), values })
  const birthDate = buyer?.birthDate ?? today
  const { price, points } = pointsBought(RULEBOOK, { amount, birthDate, on: today })
  const id = newId()
  const outcome = await once(c, values, { status: 201, location: `/buybacks/${id}` }, async () => [
    buybackAsked(db, {
      id,
      memberId: ownId(c),
      reference: newReference(),
      amount,
      price,
      points,
      requestedBy: actor.userId,
      requestedAt: now,
      expiresOn: addDays(today, valueOn(buybackLifeDays, today)),
    }),
    audited(db, {
      object: { kind: 'buyback', id },
      subject: { kind: 'member', id: ownId(c) },
      action: 'buyback_asked',
      actor: doerOf(actor),
      at: now,
      after: { amount_centimes: amount },
    }),
  ])
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const load = async (c: Context<App>): Promise<Buyback> => {
  const one = await findBuyback(c.var.db, { id: c.req.param('id') ?? '', memberId: ownId(c) })
  if (!one) throw notFound()
  return one
}

const open = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const buyer = await findBuyer(c.var.db, one.memberId)
  const on = one.valueOn ?? casablancaDate(one.requestedAt)
  const amount = one.received ?? one.amount
  const { trace } = pointsBought(RULEBOOK, { amount, birthDate: buyer?.birthDate ?? on, on })
  const fund = valueOn(fundAccount, on)
  return await respond(c, {
    title: (t) => t('buyback.title'),
    section: 'buybacks',
    json: () => ({ ...buybackJson(one), pay_to: fund.rib, trace }),
    page: (t) => <BuybackPage t={t} item={one} fund={fund} trace={trace} commandId={newId()} />,
  })
}

const withdraw = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  if (one.state !== 'requested')
    throw new Problem(409, { code: 'buyback_not_waiting', facts: {} }, `/buybacks/${one.id}`)
  const { db, actor, now: at } = c.var
  const asked = { status: 200 as const, location: `/buybacks/${one.id}` }
  const outcome = await once(c, values, asked, async () => [
    buybackDropped(db, { id: one.id, state: 'withdrawn', at }),
    audited(db, {
      object: { kind: 'buyback', id: one.id },
      subject: { kind: 'member', id: one.memberId },
      action: 'buyback_withdrawn',
      actor: doerOf(actor),
      at,
    }),
  ])
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Points a member buys: asked here, paid by transfer, granted by two people of the fund. */
export const buybacks = new Hono<App>()
  .use(requireRole('member'))
  .get('/', (c) => list(c))
  .post('/', ask)
  .get('/:id', open)
  .post('/:id/withdrawal', withdraw)
