import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { statusReportFile } from '#src/demo/bank-files.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import {
  accountIn,
  EMPLOYER_RIB,
  filedT3,
  ordered,
  pointsIn,
  settle,
  T3_DUE,
} from '#test/support/payments.ts'

// From what is due to the points of the people it is for: several hands, the bank, and what goes wrong.
const T3_POINTS = 2_815_911

let orderer: Visitor
let validator: Visitor
let second: Visitor
let recovery: Visitor

const statusOf = async (id: string): Promise<string> =>
  (await orderer.get(`/payments/${id}`)).json().status

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
  orderer = await signedInAs('orderer-005624')
  validator = await signedInAs('validator-005624')
  second = await signedInAs('validator2-005624')
  recovery = await signedInAs('desk-recovery')
})

const withdrawn = async (id: string): Promise<void> => {
  const answer = await orderer.post(`/payments/${id}/withdrawal`)
  if (answer.status !== 200) throw new Error(answer.text)
}

describe('an order', () => {
  it('says what is due, what it costs to wait, and from which account', async ({ expect }) => {
    const read = (await orderer.get('/payments/new')).json()
    expect(read.dues.map((due: { left_centimes: number }) => due.left_centimes)).toHaveLength(2)
    expect(read.debit_accounts).toMatchObject([{ rib: EMPLOYER_RIB }])
    const page = await orderer.get('/payments/new', { as: 'html' })
    expect(page.text).toMatch(/Sans intérêt jusqu’au .*14.*novembre.*2026/s)
  })

  it('is frozen, has a reference with check digits, and is given once', async ({ expect }) => {
    const asked = { quarters: ['2026-T3'], command_id: 'once' }
    const first = await orderer.post('/payments', asked)
    expect(first.status).toBe(201)
    expect(first.json()).toMatchObject({
      status: 'awaiting_first',
      amount_centimes: T3_DUE,
      confirmations: 2,
      debit_account: EMPLOYER_RIB,
    })
    expect(first.json().reference).toMatch(/^RF\d{2}005624\d{8}$/)
    const again = await orderer.post('/payments', asked)
    expect(again.json()).toEqual(first.json())
    const other = await orderer.post('/payments', { ...asked, quarters: ['2026-T2'] })
    expect([other.status, other.json().code]).toEqual([422, 'command_id_reused'])
    // What an open order pays is not ordered twice.
    const twice = await orderer.post('/payments', { quarters: ['2026-T3'] })
    expect([twice.status, twice.json().code]).toEqual([409, 'ordered_already'])
    await expect(
      env.DB.prepare('UPDATE payments SET amount_centimes = 1 WHERE id = ?')
        .bind(first.json().id)
        .run(),
    ).rejects.toThrow('append_only')
    await withdrawn(first.json().id)
    expect(await statusOf(first.json().id)).toBe('withdrawn')
  })

  it('given twice at the same moment pays once: the others read what changed', async ({
    expect,
  }) => {
    const asked = { quarters: ['2026-T3'] }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => orderer.post('/payments', asked)),
    )
    const made = answers.filter((one) => one.status === 201)
    expect(made).toHaveLength(1)
    for (const one of answers)
      if (one.status !== 201)
        expect(['changed_meanwhile', 'ordered_already']).toContain(one.json().code)
    await withdrawn(made[0]?.json().id)
  })

  it('refuses what can’t be paid, and says what would do', async ({ expect }) => {
    const refused = async (asked: object) => {
      const answer = await orderer.post('/payments', { quarters: ['2026-T3'], ...asked })
      return [answer.status, answer.json().code]
    }
    expect(await refused({ amount_centimes: T3_DUE + 1 })).toEqual([409, 'amount_above_due'])
    expect(await refused({ quarters: ['2026-T2'] })).toEqual([409, 'nothing_due'])
    expect(await refused({ debit_account: '021780000045600000007739' })).toEqual([
      409,
      'debit_account_unknown',
    ])
    expect(await refused({ means: 'direct_debit' })).toEqual([409, 'debit_mandate_missing'])
    const typed = await orderer.submit('/payments', { amount: 'douze', debit_account: '123' })
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('value="douze"')
    expect(typed.text).toContain('href="#debit_account"')
  })
})

describe('several hands', () => {
  it('confirm twice, two people, never one’s own order', async ({ expect }) => {
    const { id } = await ordered(orderer)
    const early = await validator.get(`/payments/${id}`, { as: 'html' })
    expect(early.text).toContain('Comme le paiement de')
    const first = await validator.post(`/payments/${id}/approvals`, { expected_seq: 1 })
    expect(first.json()).toMatchObject({
      status: 'awaiting_second',
      confirmed_by: ['Salma Bennani'],
    })
    const again = await validator.post(`/payments/${id}/approvals`)
    expect([again.status, again.json().code]).toEqual([409, 'confirmed_twice'])
    const stale = await second.post(`/payments/${id}/approvals`, { expected_seq: 1 })
    expect(stale.status).toBe(409)
    expect(stale.json()).toMatchObject({
      code: 'payment_stale',
      since: [{ type: 'confirmed', by: 'Salma Bennani' }],
    })
    const shown = await second.submit(`/payments/${id}/approvals`, { expected_seq: '1' })
    expect(shown.text).toContain('Ce qui s’est passé depuis')
    const last = await second.submit(`/payments/${id}/approvals`, { expected_seq: '2' })
    expect([last.status, last.location]).toEqual([303, `/payments/${id}`])
    expect(await statusOf(id)).toBe('approved')
    // Once approved, two people take it back.
    const alone = await orderer.post(`/payments/${id}/withdrawal`, { expected_seq: 3 })
    expect(alone.json().status).toBe('approved')
    const same = await orderer.post(`/payments/${id}/withdrawal`)
    expect(same.json().code).toBe('withdrawal_asked_twice')
    const both = await second.post(`/payments/${id}/withdrawal`)
    expect(both.json().status).toBe('withdrawn')
  })

  it('refuse with a reason, which the orderer reads', async ({ expect }) => {
    const { id } = await ordered(orderer)
    const silent = await validator.submit(`/payments/${id}/rejections`, { reason: ' ' })
    expect(silent.status).toBe(422)
    const refused = await validator.post(`/payments/${id}/rejections`, {
      reason: 'Compte à revoir',
    })
    expect(refused.json().status).toBe('refused')
    const told = await lastMessage('orderer-005624@demo.example', (m) =>
      m.text.includes('Compte à revoir'),
    )
    expect(told.subject).toContain('est refusé')
    const late = await second.post(`/payments/${id}/approvals`)
    expect([late.status, late.json().code]).toEqual([409, 'payment_refused'])
  })

  it('refuse their own order even with both rights and the administration', async ({ expect }) => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO user_rights (id, user_id, name, starts_on, granted_at, effective_at)
         VALUES ('both', 'validator-005624', 'payment_orderer', '2003-01-01', 0, 0),
           ('admin', 'validator-005624', 'administrator', '2003-01-01', 0, 0)`,
      ),
      env.DB.prepare(
        `INSERT INTO confirmation_settings
           (id, employer_number, confirmations, asked_by, asked_at, effective_at)
         VALUES ('one', '005624', 1, 'administrator-005624', 0, 0)`,
      ),
    ])
    const { id } = await ordered(validator)
    const own = await validator.post(`/payments/${id}/approvals`)
    expect([own.status, own.json().code]).toEqual([403, 'own_order'])
    const page = await validator.get(`/payments/${id}`, { as: 'html' })
    expect(page.text).not.toContain('/approvals')
    // One confirmation is enough here: somebody else's.
    const other = await second.post(`/payments/${id}/approvals`)
    expect(other.json()).toMatchObject({ status: 'approved', confirmations: 1 })
    await validator.post(`/payments/${id}/withdrawal`)
    await second.post(`/payments/${id}/withdrawal`)
    await env.DB.batch([
      env.DB.prepare(`DELETE FROM user_rights WHERE id IN ('both', 'admin')`),
      env.DB.prepare(`DELETE FROM confirmation_settings WHERE id = 'one'`),
    ])
  })

  it('are needed: an order nobody else could confirm is refused, naming who is missing', async ({
    expect,
  }) => {
    await env.DB.prepare(
      `UPDATE user_rights SET ends_on = '2026-01-01' WHERE user_id = 'validator2-005624'`,
    ).run()
    const alone = await orderer.post('/payments', { quarters: ['2026-T3'] })
    expect([alone.status, alone.json().code]).toEqual([409, 'validator_missing'])
    expect(alone.json().facts).toEqual({ missing: 1 })
    await env.DB.prepare(
      `UPDATE user_rights SET ends_on = NULL WHERE user_id = 'validator2-005624'`,
    ).run()
  })
})

const approved = async (asked: object = {}): Promise<{ id: string; reference: string }> => {
  const { id, reference } = await ordered(orderer, asked)
  await validator.post(`/payments/${id}/approvals`)
  const last = await second.post(`/payments/${id}/approvals`)
  if (last.json().status !== 'approved') throw new Error(last.text)
  return { id, reference }
}

describe('the bank', () => {
  it('rejects by a pain.002 of the employer, and a new order follows', async ({ expect }) => {
    const { id, reference } = await approved()
    const early = await orderer.get(`/payments/${id}/pain.001.xml`)
    expect([early.status, early.json().code]).toEqual([409, 'not_transmitted'])
    const taken = await orderer.post(`/payments/${id}/transmissions`, { form: 'file' })
    expect(taken.json().status).toBe('transmitted')
    const file = await orderer.get(`/payments/${id}/pain.001.xml`, { as: 'any' })
    expect(file.text).toContain(`<Ref>${reference}</Ref>`)
    const accepted = statusReportFile({
      originalMessageId: id,
      items: [{ endToEndId: reference, status: 'ACSP' }],
    })
    const informed = await orderer.post(`/payments/${id}/bank-answers`, { file: accepted })
    expect(informed.json()).toMatchObject({ bank_says: 'accepted', status: 'transmitted' })
    const rejected = statusReportFile({
      originalMessageId: id,
      items: [{ endToEndId: reference, status: 'RJCT', reason: 'AM04' }],
    })
    const answer = await orderer.post(`/payments/${id}/bank-answers`, { file: rejected })
    expect(answer.json()).toMatchObject({ status: 'bank_refused', reason: 'AM04' })
    // It settled nothing.
    expect((await accountIn('005624')).balance).toBe(T3_DUE)
    const next = await ordered(orderer)
    expect(next.id).not.toBe(id)
    await withdrawn(next.id)
  })

  it('pays a part, then the rest: points follow what is covered, and members hear of it', async ({
    expect,
  }) => {
    const before = await pointsIn('2026-T3')
    expect(before).toBe(0)
    const { id, reference } = await approved({ amount_centimes: 3_500_000 })
    await orderer.post(`/payments/${id}/transmissions`)
    const settled = await settle(recovery, [{ amount: 3_500_000, reference }])
    expect(settled.status).toBe(201)
    expect(settled.json()).toMatchObject({
      matched: [{ amount_centimes: 3_500_000, how: 'reference', employer_number: '005624' }],
      unmatched: [],
    })
    // Category 05 is covered, category 10 is not: its points wait.
    expect(await pointsIn('2026-T3', '05')).toBeGreaterThan(0)
    expect(await pointsIn('2026-T3', '10')).toBe(0)
    const rest = await approved()
    await orderer.post(`/payments/${rest.id}/transmissions`)
    await settle(recovery, [{ amount: T3_DUE - 3_500_000, reference: rest.reference }])
    expect(await pointsIn('2026-T3')).toBe(T3_POINTS)
    expect((await accountIn('005624')).balance).toBe(0)
    await validator.post('/demo/jobs/tell-of-points')
    const told = await lastMessage('member-hanane@demo.example', (m) =>
      m.subject.includes('6,4512'),
    )
    expect(told.text).toContain('Atlas Textiles a payé')
    const hanane = await signedInAs('member-hanane')
    expect((await hanane.get('/member')).json().quarters[0]).toMatchObject({
      quarter: '2026-T3',
      status: 'credited',
      points_credited_ten_thousandths: 64_512,
    })
    const page = await orderer.get(`/payments/${rest.id}`, { as: 'html' })
    expect(page.text).toContain('points crédités aux salariés')
    expect(page.text).toContain('Ce paiement est arrivé')
    expect(page.text).toContain('engagement de la CIMR')
  })

  it('tells the same movement twice: it counts once', async ({ expect }) => {
    const before = await accountIn('005624')
    const known = await recovery.post('/demo/jobs/match-bank-entries')
    expect(known.status).toBe(200)
    const entry = { amount: 12_345, reference: 'RF8300562400000001', bankReference: 'SAME' }
    const [one, two] = [await settle(recovery, [entry]), await settle(recovery, [entry])]
    expect(one.json().matched).toHaveLength(1)
    expect(two.json()).toMatchObject({ matched: [], already_known: [{ amount_centimes: 12_345 }] })
    const after = await accountIn('005624')
    expect(after.balance).toBe(before.balance - 12_345)
    expect(after.inHand).toBe(12_345)
  })

  it('takes back after the points: settlement and points are reversed by contra entries', async ({
    expect,
  }) => {
    const list = (await orderer.get('/payments')).json().payments
    const paid = list.find(
      (one: { settled_centimes: number; amount_centimes: number }) =>
        one.amount_centimes === T3_DUE - 3_500_000 && one.settled_centimes > 0,
    )
    const before = await accountIn('005624')
    const back = await settle(recovery, [
      {
        amount: paid.amount_centimes,
        direction: 'debit',
        returnReason: 'AC04',
        originalEndToEndId: paid.reference,
      },
    ])
    expect(back.json()).toMatchObject({ matched: [{ is_return: true, how: 'original' }] })
    const after = await accountIn('005624')
    expect(after.balance).toBe(before.balance + paid.amount_centimes)
    expect(after.entries.length).toBeGreaterThan(before.entries.length)
    expect(await pointsIn('2026-T3', '10')).toBe(0)
    expect(await pointsIn('2026-T3', '05')).toBeGreaterThan(0)
    // Said again, it is known; and the money can be ordered anew.
    const { id } = await ordered(orderer)
    await withdrawn(id)
  })

  it('is read for the fund’s own account alone, and by its recovery alone', async ({ expect }) => {
    const text = (await orderer.get('/demo/bank-statement', { as: 'any' })).text
    const other = text.replaceAll(/MA\d{26}/g, 'MA64011519000001205000534921')
    const refused = await recovery.post('/settlements', { file: other })
    expect([refused.status, refused.json().code]).toEqual([422, 'bank_file_other_account'])
    expect((await orderer.post('/settlements', { file: text })).status).toBe(401)
    const agent = await signedInAs('desk-agent')
    expect((await agent.post('/settlements', { file: text })).status).toBe(403)
  })

  it('leaves what nothing explains to a person, who can be mistaken', async ({ expect }) => {
    const answer = await settle(recovery, [
      { amount: 77_700, counterparty: { name: 'INCONNU', rib: null }, text: 'VIREMENT' },
    ])
    expect(answer.json().unmatched).toMatchObject([{ why: 'nothing_fits' }])
    const { entry } = answer.json().unmatched[0]
    const before = await accountIn('007310')
    const matched = await recovery.post('/settlements/matches', { entry, employer_number: '7310' })
    expect(matched.json()).toMatchObject({ employer_number: '007310', how: 'desk' })
    const { match } = matched.json()
    expect((await accountIn('007310')).balance).toBe(before.balance - 77_700)
    const asked = await recovery.post(`/settlements/matches/${match}/undoing`, { reason: 'Erreur' })
    expect(asked.status).toBe(200)
    const own = await recovery.post(`/settlements/matches/${match}/undoing/confirmation`)
    expect([own.status, own.json().code]).toEqual([403, 'four_eyes'])
    const controller = await signedInAs('desk-controller')
    const done = await controller.post(`/settlements/matches/${match}/undoing/confirmation`)
    expect(done.status).toBe(200)
    expect((await accountIn('007310')).balance).toBe(before.balance)
    const waiting = (await recovery.get('/settlements')).json().unmatched
    expect(waiting.map((one: { entry: string }) => one.entry)).toContain(entry)
  })
})

describe('time', () => {
  it('ends an order nobody completes', async ({ expect }) => {
    const { id } = await ordered(orderer)
    await moveTo('2026-10-20', 10)
    const late = await validator.post(`/payments/${id}/approvals`)
    expect([late.status, late.json().code]).toEqual([409, 'payment_expired'])
    await validator.post('/demo/jobs/wake-payments')
    expect(await statusOf(id)).toBe('expired')
  })

  it('misses money that never comes; money that comes later still counts', async ({ expect }) => {
    const { id, reference } = await approved()
    await orderer.post(`/payments/${id}/transmissions`)
    await moveTo('2026-11-02', 10)
    await validator.post('/demo/jobs/wake-payments')
    expect(await statusOf(id)).toBe('not_received')
    const queue = (await recovery.get('/desk?kind=payment_not_received')).json()
    expect(JSON.stringify(queue)).toContain('payment_not_received')
    const closed = await orderer.post(`/payments/${id}/closure`, { reason: 'Jamais parti' })
    expect(closed.json().status).toBe('closed')
    const settled = await settle(recovery, [{ amount: 3_047_991, reference }])
    expect(settled.json().matched).toHaveLength(1)
    expect(await pointsIn('2026-T3')).toBe(T3_POINTS)
  })
})
