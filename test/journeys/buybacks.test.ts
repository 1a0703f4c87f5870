import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { buybackSettled, expireBuybacks } from '#src/buybacks/index.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { settledBy } from '#src/payments/matching.ts'
import { listMovementsOf } from '#src/payments/store-bank.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, settle } from '#test/support/payments.ts'

// Points a member buys: asked, paid by any transfer with its reference, granted by two people of the
// fund or given back, and never twice.

let mohammed: Visitor
let agent: Visitor
let controller: Visitor
let recovery: Visitor
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  agent = await signedInAs('desk-agent')
  controller = await signedInAs('desk-controller')
  recovery = await signedInAs('desk-recovery')
})

const asked = async (amount: string): Promise<Body> => {
  const made = await mohammed.post('/buybacks', { amount })
  return (await mohammed.get(made.json().url)).json()
}
const now = async ({ url }: Body): Promise<Body> => (await mohammed.get(url)).json()
const owned = async (): Promise<number> =>
  (await mohammed.get('/members/me/points-statement')).json().points_ten_thousandths
const RIB = '011780000012300000000148'
const MATCHER = {
  env,
  actor: { kind: 'desk', id: 'desk-recovery', name: 'Recouvrement' },
  origin: 'https://cimr.example',
  at: instant(Date.parse('2026-10-20T08:00:00Z')),
}

const paid = async (one: Body, amount: number, day = isoDate('2026-10-19')) =>
  await settle(recovery, [
    { amount, day, reference: one.reference, counterparty: { name: 'M. TAZI', rib: RIB } },
  ])

/** The case that the money opened, as the desk finds it. */
const caseOf = async (one: Body): Promise<string> => {
  const row = await env.DB.prepare('SELECT case_id AS id FROM buybacks WHERE id = ?')
    .bind(one.id)
    .first<{ id: string }>()
  return `/desk/cases/${row?.id ?? ''}`
}

const decided = async (one: Body, outcome: Body): Promise<number> => {
  const decision = { text: 'Vérifié.', ...outcome }
  const path = await caseOf(one)
  await agent.post(`${path}/take`)
  const alone = await agent.post(`${path}/decide`, decision)
  if (alone.status !== 409) throw new Error(`${alone.status}: one person decided alone`)
  const proposed = await agent.post(`${path}/propose`, decision)
  if (proposed.status !== 200) throw new Error(proposed.text)
  return (await controller.post(`${path}/confirm`)).status
}

describe('a request to buy points', () => {
  it('says what it would buy, how to pay, and until when', async ({ expect }) => {
    const one = await asked('50 000')
    expect(one).toMatchObject({
      state: 'requested',
      amount_centimes: 5_000_000,
      price_centimes: 20_214,
      points_ten_thousandths: 2_473_533,
      expires_on: '2026-12-11',
      pay_to: '007780000123400000000101',
    })
    expect(one.reference).toMatch(/^RF\d{2}9\d{14}$/)
    const page = await mohammed.get(one.url, { as: 'html' })
    expect(page.text).toContain('Référence à donner à votre banque')
    expect((await (await signedInAs('member-hanane')).get(one.url)).status).toBe(404)
    const ar = await mohammed.get('/buybacks', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('طلب شراء')
  })

  it('refuses what can’t be bought, and keeps what was typed', async ({ expect }) => {
    const odd = await mohammed.submit('/buybacks', { amount: 'tout', command_id: 'b1' })
    expect(odd.status).toBe(422)
    expect(odd.text).toContain('tout')
    const small = await mohammed.submit('/buybacks', { amount: '99,99', command_id: 'b2' })
    expect(small.status).toBe(409)
    expect(small.text).toContain('100,00')
    expect((await mohammed.post('/buybacks', {})).status).toBe(422)
    await env.DB.prepare("UPDATE members SET retired_on = '2026-01-01' WHERE id = ?")
      .bind(memberIdFor('205624000'))
      .run()
    const retired = await (await signedInAs('member-hanane')).post('/buybacks', { amount: '5000' })
    expect([retired.status, retired.json().code]).toEqual([409, 'already_pensioned'])
  })

  it('can be given up while it waits', async ({ expect }) => {
    const one = await asked('1 000')
    expect((await mohammed.post(`${one.url}/withdrawal`)).status).toBe(200)
    expect((await now(one)).state).toBe('withdrawn')
    expect((await mohammed.post(`${one.url}/withdrawal`)).status).toBe(409)
  })
})

describe('money that carries its reference', () => {
  it('is recognised, and gives points when two people agree', async ({ expect }) => {
    const before = await owned()
    const one = await asked('50 000')
    const settled = (await paid(one, 5_000_000)).json()
    expect(settled.matched).toMatchObject([{ is_buyback: true, employer_number: null }])
    expect(await now(one)).toMatchObject({ state: 'paid', promised_on: expect.any(String) })
    expect(await owned()).toBe(before)
    const told = (await mohammed.get('/notices?space=member')).json().notices
    expect(told.map(({ template }: Body) => template)).toContain('buyback_paid')
    expect(await decided(one, { outcome: 'accepted' })).toBe(200)
    expect(await now(one)).toMatchObject({
      state: 'granted',
      granted_ten_thousandths: 2_473_533,
      received_centimes: 5_000_000,
    })
    expect(await owned()).toBe(before + 2_473_533)
    const paper = (await mohammed.get('/members/me/points-statement')).json()
    const bought = paper.years[0].rows.filter(({ nature }: Body) => nature === 'buyback')
    expect(bought).toMatchObject([{ points_ten_thousandths: 2_473_533 }])
  })

  it('counts what came, not what was asked', async ({ expect }) => {
    const one = await asked('1 000')
    await paid(one, 202_140)
    await decided(one, { outcome: 'accepted' })
    expect((await now(one)).granted_ten_thousandths).toBe(100_000)
  })

  it('counts once: a second transfer waits for somebody', async ({ expect }) => {
    const one = await asked('1 000')
    await paid(one, 100_000)
    const again = (await paid(one, 100_000)).json()
    expect(again.unmatched).toMatchObject([{ why: 'buyback_paid_already' }])
    const { unmatched } = (await recovery.get('/settlements')).json()
    expect(unmatched).toHaveLength(1)
  })

  it('counts for one thing: never on an employer’s account as well', async ({ expect }) => {
    const before = await accountIn('007310')
    const { entry } = (await paid(await asked('1 000'), 100_000)).json().matched[0]
    const taken = { entry, employer_number: '7310' }
    const answer = await recovery.post('/settlements/matches', taken)
    expect([answer.status, answer.json().code]).toEqual([409, 'matched_already'])
    // Whoever read it just before the other wrote is refused by the tables themselves.
    const [read] = await listMovementsOf(env.DB, [entry])
    if (!read) throw new Error('the movement is not there')
    const target = {
      employerNumber: '007310',
      employerName: 'SOUSS',
      paymentId: null,
      transferOrderId: null,
    }
    const late = await settledBy(MATCHER, { ...read, buybackId: null }, { target, how: 'desk' })
    expect(late).toMatchObject({ ok: false, refusal: { code: 'matched_already' } })
    expect((await accountIn('007310')).balance).toBe(before.balance)
  })

  it('pays for no points once an employer’s account took it', async ({ expect }) => {
    const one = await asked('1 000')
    const [{ entry }] = (await settle(recovery, [{ amount: 100_000 }])).json().unmatched
    const taken = { entry, employer_number: '7310' }
    expect((await recovery.post('/settlements/matches', taken)).status).toBe(201)
    const late = await buybackSettled(MATCHER, {
      entryKey: entry,
      reference: one.reference,
      amount: centimes(100_000),
      valueOn: isoDate('2026-10-19'),
      fromRib: null,
    })
    expect(late).toBe(false)
    expect((await now(one)).state).toBe('requested')
  })

  it('goes back in full when two people refuse', async ({ expect }) => {
    const before = await owned()
    const one = await asked('3 000')
    await paid(one, 300_000)
    expect(await decided(one, { outcome: 'refused', reason: 'payer_differs' })).toBe(200)
    expect(await now(one)).toMatchObject({ state: 'refused', received_centimes: 300_000 })
    expect(await owned()).toBe(before)
    const page = await mohammed.get(one.url, { as: 'html' })
    expect(page.text).toContain('retournent en entier')
  })
})

describe('a request nobody paid', () => {
  it('ends after sixty days, and money that comes late is still recognised', async ({ expect }) => {
    const one = await asked('2 000')
    await moveTo('2026-12-11', 9)
    await expireBuybacks(env)
    expect((await now(one)).state).toBe('requested')
    await moveTo('2026-12-12', 9)
    await expireBuybacks(env)
    expect((await now(one)).state).toBe('expired')
    const told = (await mohammed.get('/notices?space=member')).json().notices
    expect(
      told.filter(({ template }: Body) => template === 'buyback_expired').length,
    ).toBeGreaterThan(0)
    await paid(one, 200_000, isoDate('2026-12-14'))
    expect((await now(one)).state).toBe('paid')
  })
})
