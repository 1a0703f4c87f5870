import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { accountIn, filedT3, ordered, settle, T3_DUE } from '#test/support/payments.ts'

// Other ways to pay than a transfer, what is in hand, and one person with sole power.

let orderer: Visitor
let validator: Visitor
let second: Visitor
let recovery: Visitor
let agent: Visitor
let controller: Visitor

const codeOf = (answer: Answer): unknown => [answer.status, answer.json().code]
const statusOf = async (id: string): Promise<string> =>
  (await orderer.get(`/payments/${id}`)).json().status
const approved = async (asked: Body = {}): Promise<Body> => {
  const payment = await ordered(orderer, asked)
  await validator.post(`/payments/${payment.id}/approvals`)
  await second.post(`/payments/${payment.id}/approvals`)
  return payment
}

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
  orderer = await signedInAs('orderer-005624')
  validator = await signedInAs('validator-005624')
  second = await signedInAs('validator2-005624')
  recovery = await signedInAs('desk-recovery')
  agent = await signedInAs('desk-agent')
  controller = await signedInAs('desk-controller')
})

const RIB = '021780000045600000007739'

describe('another account to pay from', () => {
  it('waits a day, is told to all who pay, and can be stopped by each', async ({ expect }) => {
    const typed = await orderer.submit('/payments/debit-accounts', { rib: '12', holder: 'Atlas' })
    expect([typed.status, typed.text.includes('value="12"')]).toEqual([422, true])
    const asked = { rib: RIB, holder: 'Atlas Textiles' }
    expect((await orderer.post('/payments/debit-accounts', asked)).status).toBe(201)
    expect(codeOf(await orderer.post('/payments/debit-accounts', asked))).toEqual([
      409,
      'debit_account_known',
    ])
    const early = { quarters: ['2026-T3'], debit_account: RIB }
    expect(codeOf(await orderer.post('/payments', early))).toEqual([409, 'debit_account_waits'])
    await lastMessage('validator-005624@demo.example', (one) =>
      one.links.some((link) => link.endsWith('/payment-settings')),
    )
    const { pending } = (await validator.get('/payment-settings')).json()
    const stopped = await validator.post(`/payment-settings/pending/${pending[0].id}/stop`)
    expect(stopped.status).toBe(200)
    await moveTo('2026-10-14', 10)
    expect(codeOf(await orderer.post('/payments', early))).toEqual([409, 'debit_account_unknown'])
  })

  it('is shown large to whoever confirms, as a change since the last payment', async ({
    expect,
  }) => {
    await orderer.post('/payments/debit-accounts', { rib: RIB, holder: 'Atlas Textiles' })
    await moveTo('2026-10-16', 10)
    const { id } = await ordered(orderer, { debit_account: RIB })
    const page = await validator.get(`/payments/${id}`, { as: 'html' })
    const text = page.text.replaceAll(/\s/g, ' ')
    expect(text).toContain(
      '<p class="figure"><bdi dir="ltr">0217 8000 0045 6000 0000 7739</bdi></p>',
    )
    expect(text).toContain('Le compte débité a changé. Avant : 0117 8000 0098 7000 0000 4527.')
    await orderer.post(`/payments/${id}/withdrawal`)
  })
})

describe('a direct debit', () => {
  it('leaves with the batch of the fund, on a recorded mandate alone', async ({ expect }) => {
    const asked = { means: 'direct_debit', amount_centimes: 1_000_000 }
    const without = await orderer.post('/payments', { quarters: ['2026-T3'], ...asked })
    expect(codeOf(without)).toEqual([409, 'debit_mandate_missing'])
    const mandate = {
      employer_number: '5624',
      reference: 'MND-005624-1',
      rib: '011780000098700000004527',
      holder: 'Atlas Textiles',
      signed_on: '01/10/2026',
    }
    const recorded = await recovery.post('/direct-debits/mandates', mandate)
    expect(recorded.status).toBe(201)
    const early = await orderer.post('/payments', { quarters: ['2026-T3'], ...asked })
    expect(codeOf(early)).toEqual([409, 'debit_mandate_waits'])
    await moveTo('2026-10-18', 10)
    const { id, reference } = await approved(asked)
    expect(codeOf(await orderer.post(`/payments/${id}/transmissions`))).toEqual([
      409,
      'transmitted_by_fund',
    ])
    expect((await orderer.post('/direct-debits')).status).toBe(401)
    const command = { command_id: 'batch-1' }
    const collect = (): Promise<Answer> => recovery.post('/direct-debits', command)
    const [batch, doubled] = await Promise.all([collect(), collect()])
    // A doubled click is one batch, and what left is in it.
    expect([batch.status, doubled.status]).toEqual([201, 201])
    expect(doubled.json()).toEqual(batch.json())
    expect(
      await env.DB.prepare(
        `SELECT 'batch:' || b.id = v.reason AS isOurs FROM payment_events v JOIN debit_batches b
         WHERE v.payment_id = ? AND v.type = 'transmitted'`,
      )
        .bind(id)
        .first(),
    ).toEqual({ isOurs: 1 })
    expect((await recovery.post('/direct-debits', command)).json().id).toBe(batch.json().id)
    expect(await statusOf(id)).toBe('transmitted')
    const file = await recovery.get(batch.json().url, { as: 'any' })
    expect(file.text).toContain('pain.008.001')
    expect(file.text).toContain(`<EndToEndId>${reference}</EndToEndId>`)
    expect(file.text).toContain('<MndtId>MND-005624-1</MndtId>')
    expect(codeOf(await recovery.post('/direct-debits'))).toEqual([409, 'nothing_to_collect'])
    await settle(recovery, [{ amount: 1_000_000, reference }])
    expect((await accountIn('005624')).balance).toBe(T3_DUE - 1_000_000)
    // Another mandate on the same account: it waits its day, and the file that left stays as it was.
    const { id: later } = await approved({ means: 'direct_debit', amount_centimes: 100_000 })
    await recovery.post('/direct-debits/mandates', { ...mandate, reference: 'MND-005624-2' })
    expect((await recovery.get('/direct-debits')).json().waiting).toEqual([])
    expect(codeOf(await recovery.post('/direct-debits'))).toEqual([409, 'nothing_to_collect'])
    expect((await recovery.get(batch.json().url, { as: 'any' })).text).toBe(file.text)
    await orderer.post(`/payments/${later}/withdrawal`)
  })
})

describe('a card or a counter', () => {
  it('answers later: paid is only settled by the bank, failed is refused', async ({ expect }) => {
    const good = await approved({ means: 'card', amount_centimes: 200_000 })
    const bad = await approved({ means: 'card', amount_centimes: 200_013 })
    for (const { id } of [good, bad]) await orderer.post(`/payments/${id}/transmissions`)
    await orderer.post('/demo/jobs/network-answers')
    expect(await statusOf(bad.id)).toBe('transmitted')
    await moveTo('2026-10-18', 12)
    for (let i = 0; i < 2; i += 1) await orderer.post('/demo/jobs/network-answers')
    expect([await statusOf(good.id), await statusOf(bad.id)]).toEqual([
      'transmitted',
      'bank_refused',
    ])
    expect((await accountIn('005624')).balance).toBe(T3_DUE - 1_000_000)
    await settle(recovery, [{ amount: 200_000, reference: good.reference }])
    expect((await accountIn('005624')).balance).toBe(T3_DUE - 1_200_000)
  })
})

describe('what is in hand', () => {
  it('is what came above what was due, whichever order it came for', async ({ expect }) => {
    const { id, reference } = await approved({ amount_centimes: 300_000 })
    await orderer.post(`/payments/${id}/transmissions`)
    // The bank moved more than was ordered: the rest is the employer's. It goes to the oldest due first.
    await settle(recovery, [{ amount: T3_DUE - 1_200_000 + 500_000, reference }])
    const { balance, inHand } = await accountIn('005624')
    expect([balance, inHand]).toEqual([-500_000, 500_000])
    await moveTo('2027-01-05', 10)
    expect((await orderer.get('/payments/new')).json()).toMatchObject({ credit_centimes: 500_000 })
  })

  it('is paid back when two at the fund agree, never more than there is', async ({ expect }) => {
    const path = '/payments/refunds'
    const account = '011780000098700000004527'
    const above = await orderer.post(path, { amount: '5000,01', account, reason: 'Trop versé' })
    expect(codeOf(above)).toEqual([409, 'refund_above_credit'])
    const other = await orderer.post(path, {
      amount: '10',
      account: '007780000123400000000101',
      reason: 'Trop versé',
    })
    expect(codeOf(other)).toEqual([409, 'debit_account_unknown'])
    const asked = await orderer.post(path, { amount: '2000', account, reason: 'Trop versé' })
    expect(asked.status).toBe(201)
    const desk = `/desk/cases/${asked.json().id}`
    for (const step of ['take', 'propose'])
      expect(
        (await recovery.post(`${desk}/${step}`, { outcome: 'accepted', text: 'Vérifié.' })).status,
      ).toBe(200)
    const own = await recovery.post(`${desk}/confirm`)
    expect(own.status).toBe(409)
    expect((await accountIn('005624')).inHand).toBe(500_000)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    const { balance, inHand } = await accountIn('005624')
    expect([balance, inHand]).toEqual([-300_000, 300_000])
    expect((await controller.post(`${desk}/confirm`)).status).toBe(409)
    expect((await accountIn('005624')).inHand).toBe(300_000)
  })
})

describe('one person with sole power', () => {
  it('is put by two at the fund, after a day, and confirms their own order', async ({ expect }) => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO user_rights (id, user_id, name, starts_on, granted_at, effective_at)
         VALUES ('both', 'validator-005624', 'payment_orderer', '2003-01-01', 0, 0)`,
      ),
      env.DB.prepare(
        `INSERT INTO confirmation_settings
           (id, employer_number, confirmations, asked_by, asked_at, effective_at)
         VALUES ('one', '005624', 1, 'administrator-005624', 0, 0)`,
      ),
    ])
    const path = '/desk/sole-signatories'
    expect((await orderer.get(path)).status).toBe(401)
    const asked = { employer_number: '5624', user: 'validator-005624', reason: 'Statuts, art. 12' }
    const nobody = await agent.post(path, { ...asked, user: 'orderer-005624' })
    expect(codeOf(nobody)).toEqual([409, 'sole_needs_rights'])
    const opened = await agent.post(path, asked)
    expect(opened.status).toBe(201)
    const desk = opened.json().url
    expect((await agent.post(`${desk}/take`)).status).toBe(200)
    const alone = await agent.post(`${desk}/decide`, { outcome: 'accepted', text: 'Lu.' })
    expect(codeOf(alone)).toEqual([409, 'four_eyes'])
    await agent.post(`${desk}/propose`, { outcome: 'accepted', text: 'Lu.' })
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    const kept = await env.DB.prepare(
      `SELECT effective_at - recorded_at AS wait FROM sole_signatories
       WHERE employer_number = '005624'`,
    ).first('wait')
    expect(kept).toBe(24 * 3_600_000)
  })

  it('not before the day is over; then marked on the order and in the history', async ({
    expect,
  }) => {
    // A bank takes a payment back: it is due again.
    const { payments } = (await orderer.get('/payments')).json()
    const paid = payments.find((one: Body) => one.settled_centimes === 1_000_000)
    await settle(recovery, [
      {
        amount: 1_000_000,
        direction: 'debit',
        returnReason: 'MD06',
        originalEndToEndId: paid.reference,
      },
    ])
    const asked = { keep_credit: true, amount_centimes: 500_000 }
    const { id } = await ordered(validator, asked)
    expect(codeOf(await validator.post(`/payments/${id}/approvals`))).toEqual([403, 'own_order'])
    await validator.post(`/payments/${id}/withdrawal`)
    await moveTo('2027-01-07', 11)
    const own = await ordered(validator, asked)
    expect(own.is_sole_signatory).toBe(true)
    expect((await validator.post(`/payments/${own.id}/approvals`)).json().status).toBe('approved')
    const page = await validator.get(`/payments/${own.id}`, { as: 'html' })
    expect(page.text).toContain('signataire unique')
    const trace = await env.DB.prepare(
      `SELECT COUNT(*) AS n FROM audit_entries WHERE object_id = ? AND after_json LIKE '%sole_signatory%'`,
    )
      .bind(own.id)
      .first('n')
    expect(trace).toBe(2)
  })

  it('puts what is in hand on the next order: where it pays it all, no money moves', async ({
    expect,
  }) => {
    const part = await ordered(orderer, { amount_centimes: 400_000 })
    expect(part).toMatchObject({ amount_centimes: 100_000, credit_centimes: 300_000 })
    await orderer.post(`/payments/${part.id}/withdrawal`)
    const all = await ordered(orderer, { amount_centimes: 200_000 })
    expect(all).toMatchObject({ amount_centimes: 0, credit_centimes: 200_000, means: 'credit' })
    const before = await accountIn('005624')
    const done = await second.post(`/payments/${all.id}/approvals`)
    expect(done.json().status).toBe('transmitted')
    const after = await accountIn('005624')
    // The balance is the same: what was in hand went to what was due.
    expect([after.balance, after.inHand]).toEqual([before.balance, before.inHand - 200_000])
    expect(await statusOf(all.id)).toBe('transmitted')
    expect((await second.post(`/payments/${all.id}/withdrawal`)).status).toBe(409)
  })
})
