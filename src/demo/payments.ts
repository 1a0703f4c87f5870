import { chosen, listDues, totalOf, withOrdered } from '#src/accounts/index.ts'
import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import {
  addDays,
  atCasablanca,
  casablancaDate,
  DAY_MS,
  instant,
  isoDate,
} from '#src/kernel/dates.ts'
import { creditorReference } from '#src/kernel/identifiers.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { centimes } from '#src/kernel/money.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import type { ChainCommand, Order } from '#src/payments/payment.ts'
import { settledFrom } from '#src/payments/settlements.ts'
import { referenceTaken } from '#src/payments/store.ts'
import { statementFile } from './bank-files.ts'

const ACCOUNTS = [
  {
    employer: '005624',
    user: 'orderer-005624',
    rib: '011780000098700000004527',
    holder: 'ATLAS TEXTILES',
  },
  {
    employer: '007310',
    user: 'administrator-007310',
    rib: '021780000045600000007739',
    holder: 'SOUSS AGRUMES',
  },
  {
    employer: '008842',
    user: 'administrator-008842',
    rib: '230780000032100000008813',
    holder: 'RIF LOGISTIQUE',
  },
] as const

/** Accounts the demo's employers have paid from for a long time. */
export const accountsSeeded = (db: Database, at: number): Statement[] =>
  ACCOUNTS.map((one) =>
    statement(
      db,
      `INSERT INTO debit_accounts (id, employer_number, rib, holder, added_by, added_at,
         effective_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)`,
      `account-${one.employer}`,
      one.employer,
      one.rib,
      one.holder,
      one.user,
      at,
    ),
  )

const EMPLOYER = { number: '005624', name: 'Atlas Textiles' }
const BY = (id: string, name: string) => ({ kind: 'employer', id, name, person: id })
const ORDERER = BY('orderer-005624', 'Youssef Tazi')
const VALIDATORS = [
  BY('validator-005624', 'Salma Bennani'),
  BY('validator2-005624', 'Mehdi Alaoui'),
]
const PAYMENT_ID = 'demo-t2-2026-005624'
const ORIGIN = 'http://localhost:8787/'
const at = (day: string, hour: number) => atCasablanca(isoDate(day), { hour })

const orderOfT2 = async (db: Database): Promise<Order> => {
  const dues = chosen(withOrdered(await listDues(db, EMPLOYER.number), []), {
    dues: [],
    quarters: [],
    amount: null,
  })
  invariant(dues.ok, 'the second quarter is due')
  const { rib, holder } = valueOn(fundAccount, isoDate('2026-07-20'))
  return {
    employerNumber: EMPLOYER.number,
    employerName: EMPLOYER.name,
    reference: creditorReference(`${EMPLOYER.number}00000001`),
    amount: totalOf(dues.value),
    credit: centimes(0),
    dues: dues.value,
    means: 'transfer',
    debit: { rib: ACCOUNTS[0].rib, holder: ACCOUNTS[0].holder },
    beneficiary: { rib, holder },
    confirmations: 2,
    soleSignatory: null,
    people: dues.value.length === 0 ? 0 : 24,
  }
}

/** The payment of the second quarter: ordered, confirmed twice, sent, and seen by the fund's bank. */
export const payForDemo = async (env: Env): Promise<void> => {
  const order = await orderOfT2(env.DB)
  await referenceTaken(env.DB, {
    reference: order.reference,
    employerNumber: EMPLOYER.number,
    objectId: PAYMENT_ID,
    ordinal: 1,
  }).run()
  const orderedAt = at('2026-07-20', 10)
  const step = { requestDigest: '', expectedSeq: null }
  const commands: [ChainCommand, number][] = [
    [
      {
        ...step,
        type: 'order',
        id: 'order',
        by: ORDERER,
        order,
        digest: sha256(JSON.stringify(order)),
        expiresAt: instant(orderedAt + 7 * DAY_MS),
        origin: ORIGIN,
      },
      orderedAt,
    ],
    ...VALIDATORS.map((by, i): [ChainCommand, number] => [
      { ...step, type: 'confirm', id: `confirm-${i}`, by },
      at('2026-07-20', 11 + i),
    ]),
    [
      {
        ...step,
        type: 'transmit',
        id: 'transmit',
        by: ORDERER,
        dueBy: instant(orderedAt + 11 * DAY_MS),
        reason: 'paper',
      },
      at('2026-07-20', 15),
    ],
  ]
  for (const [command, when] of commands) {
    const handled = await env.APPROVALS.getByName(PAYMENT_ID).handle(
      PAYMENT_ID,
      command,
      instant(when),
    )
    invariant(handled.ok, `the demo's payment: ${command.type}`)
  }
  await bankSays(env, instant(at('2026-07-23', 9)))
}

/** What the fund's bank shows on a morning: every order that was sent and not seen yet. */
export const bankStatement = async (env: Env, now: ReturnType<typeof instant>): Promise<string> => {
  const { results } = await env.DB.prepare(
    `SELECT p.id, p.reference, p.amount_centimes AS amount, p.debit_account AS rib,
       p.frozen->>'$.debit.holder' AS holder, p.frozen->>'$.employerName' AS name
     FROM payments p WHERE p.status IN ('transmitted', 'not_received') AND p.amount_centimes > 0
       AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id
         AND m.returns IS NULL AND m.undone_at IS NULL) ORDER BY p.ordered_at`,
  ).all<{
    id: string
    reference: string
    amount: number
    rib: string | null
    holder: string | null
    name: string
  }>()
  const today = casablancaDate(now)
  return statementFile({
    kind: 'camt.053',
    messageId: `DEMO-${today}-${now % DAY_MS}`,
    at: now,
    account: valueOn(fundAccount, today).rib,
    entries: results.map((one) => ({
      bankReference: `D${one.id.slice(0, 12)}`,
      direction: 'credit',
      amount: centimes(one.amount),
      bookedOn: today,
      valueOn: addDays(today, 0),
      reference: one.reference,
      endToEndId: one.reference,
      counterparty: { name: one.holder ?? one.name, rib: one.rib },
      text: `COTISATIONS CIMR ${one.name}`,
    })),
  })
}

/** The bank's file arrives by itself, as it would over a line between the bank and the fund. */
export const bankSays = async (env: Env, now: ReturnType<typeof instant>): Promise<number> => {
  const read = await settledFrom(
    {
      env,
      actor: { kind: 'desk', id: 'desk-recovery', name: 'CIMR' },
      origin: ORIGIN,
      at: now,
    },
    await bankStatement(env, now),
  )
  return read.ok ? read.value.matched.length : 0
}
