import { type Context, Hono } from 'hono'
import { HomePage } from '#views/declarations/home.tsx'
import { findInHand, listDues, owing } from '#src/accounts/index.ts'
import { employerOf, reads, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { NO_MONEY, sum } from '#src/kernel/money.ts'
import { listForMe, listOpen } from '#src/payments/index.ts'
import { quarterBoard } from './board.ts'
import { summaryJson } from './json.ts'
import { listDeclarations } from './store.ts'

const SHOWN = 5
const MONEY = ['account', 'payment_orderer', 'payment_validator', 'administrator'] as const

/** What is owed and by when, and what waits for this person; for those who may read the account. */
const readMoney = async (c: Context<App>) => {
  const { actor, db, now } = c.var
  const { number } = employerOf(c)
  const isReadable = actor.rights.some((right) => MONEY.some((name) => name === right.name))
  const [dues, inHand, waiting, open] = await Promise.all([
    isReadable ? listDues(db, number) : [],
    isReadable ? findInHand(db, number) : NO_MONEY,
    listForMe(c, number),
    isReadable ? listOpen(db, number) : [],
  ])
  const { owed, waiting: cost } = owing(dues, casablancaDate(now))
  return { isReadable, inHand, owed, cost, forMe: waiting, open }
}

/** The employer's first page: what waits, until when, and what was done last. */
export const employerHome = new Hono<App>().use(requireRole('employer')).get('/', async (c) => {
  const about = { show: 'all', limit: SHOWN, offset: 0 } as const
  const { number } = employerOf(c)
  // A mandate for something else opens the space, and nothing of what is declared.
  const isReadable = reads(c.var.actor, 'declaration', 'account', 'corrections')
  const [board, last, money] = await Promise.all([
    isReadable ? quarterBoard(c) : [],
    isReadable ? listDeclarations(c.var.db, number, about) : [],
    readMoney(c),
  ])
  const { owed, cost, inHand } = money
  return await respond(c, {
    title: (t) => t('space.employer'),
    section: 'home',
    json: () => ({
      employer_number: number,
      ...(money.isReadable
        ? {
            account: {
              owed_centimes: owed,
              in_hand_centimes: inHand,
              on_its_way_centimes: sum(money.open.map((one) => one.order.amount)),
              free_until: cost?.freeUntil ?? null,
              url: `/accounts/${number}`,
            },
          }
        : {}),
      payments_to_confirm: money.forMe.map((one) => `/payments/${one.id}`),
      quarters: board.map((state) => ({
        quarter: state.quarter,
        declare_by: state.declareBy,
        interest_free_until: state.interestFreeUntil,
        is_complete: state.isComplete,
        categories: state.categories.map((one) => ({
          category: one.number,
          rate_ppm: one.rate,
          declaration: one.declarationId,
          is_nil: one.isNil,
        })),
      })),
      declarations: last.map(summaryJson),
    }),
    page: (t) => (
      <HomePage
        t={t}
        name={c.var.actor.name}
        number={number}
        today={casablancaDate(c.var.now)}
        money={money.isReadable ? { owed, inHand, cost, open: money.open } : null}
        forMe={money.forMe}
        {...{ board, last, isReadable }}
      />
    ),
  })
})
