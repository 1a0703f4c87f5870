import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { statusReportFile } from '#src/demo/bank-files.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import {
  findPension,
  findPensionBySource,
  firstPaymentOn,
  listPaymentsOf,
  listPensionsOf,
  pensionAwarded,
  pensionRevised,
} from '#src/pensions/index.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { settle } from '#test/support/payments.ts'
import {
  ABROAD,
  accountChanged,
  awarded,
  awardOf,
  given,
  morning,
  OTHER_RIB,
  prepared,
} from '#test/support/pensions.ts'

// From an award to the bank and back: paid once a month, held when a transfer comes back, paid again
// once, arrears month by month.

const MEMBER = memberIdFor('205624018')

let staff: Visitor
let controller: Visitor
let recovery: Visitor

beforeAll(async () => {
  await seeded()
  staff = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
  recovery = await signedInAs('desk-recovery')
})

const pension = async (id: string): Promise<Body> =>
  (await staff.get(`/desk/pensions/${id}`)).json()
const payment = async (id: string, month: string): Promise<Body> =>
  (await staff.get(`/desk/pensions/${id}/payments/${month}`)).json()
const run = async (month: string): Promise<Body> =>
  (await staff.get(`/desk/pension-runs/${month}`)).json()

const released = async (month: string): Promise<number> => {
  const { net_centimes } = await run(month)
  return (await controller.post(`/desk/pension-runs/${month}/release`, { net_centimes })).status
}
const filesOf = async (month: string): Promise<string> => {
  const { batches } = await run(month)
  const texts = await Promise.all(
    batches.map(async ({ file }: Body) => (await controller.get(file, { as: 'any' })).text),
  )
  return texts.join('\n')
}
describe('an award', () => {
  it('is registered once, whatever is asked again', async ({ expect }) => {
    const one = awardOf({
      id: 'ahmed',
      memberId: MEMBER,
      dpNumber: '4200000001',
      startsOn: isoDate('2026-08-01'),
      once: { capital: centimes(1_000_000), single: centimes(0) },
      at: morning('2026-10-12'),
    })
    await env.DB.batch(pensionAwarded(env.DB, one))
    await expect(
      env.DB.batch(pensionAwarded(env.DB, { ...one, id: 'again', dpNumber: '4200000002' })),
    ).rejects.toThrow(/append_only|UNIQUE/)
    await awarded({
      id: 'fatima',
      memberId: MEMBER,
      dpNumber: '4200000003',
      account: ABROAD,
      startsOn: isoDate('2026-10-01'),
      at: morning('2026-10-12'),
    })
    expect(await findPensionBySource(env.DB, one.source)).toEqual(
      await findPension(env.DB, 'ahmed'),
    )
    expect((await listPensionsOf(env.DB, MEMBER)).map(({ id }) => id)).toEqual(['ahmed', 'fatima'])
    expect(firstPaymentOn(one.startsOn, isoDate('2026-10-12'))).toBe('2026-11-01')
    expect(await pension('ahmed')).toMatchObject({
      dp_number: '4200000001',
      state: 'served',
      is_held: false,
      payments: [],
      next_payment: { month: '2026-10', on: '2026-11-01' },
      account: { ending: '0148' },
    })
    const page = await staff.get('/desk/pensions/ahmed', { as: 'html' })
    expect(page.text).not.toContain(one.account.rib ?? '')
    for (const [q, found] of [
      ['4200000001', ['ahmed']],
      ['benjell', ['ahmed', 'fatima']],
      ['198500101', ['demo-pension-4100000101']],
      ['nobody', []],
    ] as const)
      expect(
        (await staff.get(`/desk/pensions?q=${q}`)).json().pensions.map(({ id }: Body) => id),
      ).toEqual(found)
  })

  it('is in nobody else’s hands', async ({ expect }) => {
    for (const path of ['/desk/pensions', '/desk/pensions/ahmed', '/desk/pension-runs'])
      expect((await recovery.get(path)).status).toBe(403)
    expect((await staff.get('/desk/pensions/none')).status).toBe(404)
    expect((await staff.get('/desk/pension-runs/2031-01')).status).toBe(404)
  })
})

describe('the run of October', () => {
  it('pays the late award month by month, with its capital, and explains it', async ({
    expect,
  }) => {
    await prepared('2026-10-21')
    const october = await payment('ahmed', '2026-10')
    // 3 000 points × 11.89 ÷ 12.
    expect(given(october)).toEqual([
      'month 2026-10 297250',
      'arrears 2026-08 297250',
      'arrears 2026-09 297250',
      'capital  1000000',
    ])
    expect(october).toMatchObject({ state: 'prepared', net_centimes: 1_891_750 })
    expect(october.trace.steps.map(({ key }: Body) => key)).toEqual([
      'month_pension',
      'arrears',
      'arrears',
      'paid_once',
      'gross',
      'net',
    ])
    expect(october.trace.steps[0].parameter).toMatchObject({
      id: 'service-point-value',
      value: 1189,
      from: '2026-07-01',
      status: 'estimated',
    })
    for (const lang of ['fr', 'ar'] as const) {
      const page = await staff.get('/desk/pensions/ahmed/payments/2026-10', { as: 'html', lang })
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/(?:trace|pension|refusal)\.[a-z_]+(?:\.|<)/)
    }
  })

  it('keeps its files until a controller lets it go, on the total they read', async ({
    expect,
  }) => {
    const october = await run('2026-10')
    expect(october).toMatchObject({ state: 'written', pay_on: '2026-11-01', held: 1 })
    expect(october.batches.map(({ mode, count }: Body) => [mode, count])).toEqual([
      ['morocco', october.paid - 2],
      ['abroad', 2],
    ])
    const [first] = october.batches
    const early = await controller.get(first.file)
    expect([early.status, early.json().code]).toEqual([409, 'pension_run_not_released'])
    const path = '/desk/pension-runs/2026-10/release'
    expect((await staff.post(path, { net_centimes: october.net_centimes })).status).toBe(403)
    const other = await controller.post(path, { net_centimes: october.net_centimes + 1 })
    expect([other.status, other.json().code]).toEqual([409, 'pension_run_total_changed'])
    const odd = await controller.submit(path, { net_centimes: 'tout' })
    expect(odd.status).toBe(422)
    expect(await released('2026-10')).toBe(200)
    const twice = await controller.post(path, { net_centimes: october.net_centimes })
    expect([twice.status, twice.json().code]).toEqual([409, 'pension_run_released'])
    const xml = await filesOf('2026-10')
    expect(xml).toContain('<EndToEndId>PEN2026104200000001</EndToEndId>')
    expect(xml).toContain('<InstdAmt Ccy="MAD">18917.50</InstdAmt>')
    expect(xml).toContain('<IBAN>FR7630006000011234567890189</IBAN>')
    expect(xml).toContain('<BICFI>AGRIFRPP</BICFI>')
    expect(xml).toContain('<ReqdExctnDt><Dt>2026-11-01</Dt></ReqdExctnDt>')
    expect((await payment('ahmed', '2026-10')).state).toBe('sent')
  })
})

describe('a transfer that comes back', () => {
  it('holds the pension and tells its person, once', async ({ expect }) => {
    await moveTo('2026-11-03', 9)
    const back = {
      amount: 1_891_750,
      direction: 'credit' as const,
      returnReason: 'AC04',
      originalEndToEndId: 'PEN2026104200000001',
      day: isoDate('2026-11-03'),
    }
    const odd = await settle(recovery, [{ ...back, amount: 1 }])
    expect(odd.json().unmatched).toMatchObject([{ why: 'pension_return_odd' }])
    // Money that leaves the fund is no transfer that came back, whatever it names.
    const out = await settle(recovery, [{ ...back, direction: 'debit' }])
    expect(out.json().unmatched).toMatchObject([{ why: 'reference_unknown' }])
    const taken = await settle(recovery, [back])
    expect(taken.json()).toMatchObject({ matched: [{ is_pension: true }], unmatched: [] })
    expect((await settle(recovery, [back])).json().unmatched).toMatchObject([
      { why: 'pension_return_odd' },
    ])
    expect(await pension('ahmed')).toMatchObject({
      is_held: true,
      payments: [{ state: 'returned', return_reason: 'AC04' }],
    })
    await new Visitor().post('/demo/jobs/deliver-notices')
    const told = await lastMessage('member-mohammed@demo.example', (m) =>
      m.text.includes('4200000001'),
    )
    expect(told.subject).toContain('est revenue de la banque')
    const held = (await staff.get('/desk/pensions?show=held')).json().pensions
    expect(held.map(({ id }: Body) => id)).toContain('ahmed')
  })

  it('is not paid again before there is another account', async ({ expect }) => {
    await prepared('2026-11-21')
    expect(await payment('ahmed', '2026-11')).toMatchObject({ state: 'held', lines: [] })
    expect(await released('2026-11')).toBe(200)
    expect(await filesOf('2026-11')).not.toContain('4200000001')
  })

  it('is paid again with the next run after the new account, with the month kept', async ({
    expect,
  }) => {
    const path = '/desk/pensions/ahmed/accounts'
    const bad = await staff.submit(path, { mode: 'morocco', holder: 'A', rib: '123' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('value="123"')
    expect((await staff.post(path, { mode: 'abroad', holder: 'A' })).status).toBe(422)
    const account = { mode: 'morocco', holder: 'A. BENJELLOUN', bank: 'Banque', rib: OTHER_RIB }
    await accountChanged({ staff, controller }, { pensionId: 'ahmed', account, on: '2026-12-02' })
    await prepared('2026-12-21')
    expect(given(await payment('ahmed', '2026-12'))).toEqual([
      'month 2026-12 297250',
      'arrears 2026-11 297250',
      'again 2026-10 1891750',
    ])
    // Whoever approved an account does not let its money go.
    const { net_centimes } = await run('2026-12')
    const own = await controller.post('/desk/pension-runs/2026-12/release', { net_centimes })
    expect([own.status, own.json().code]).toEqual([403, 'pension_account_own'])
    await env.DB.prepare(
      `INSERT INTO user_rights (id, user_id, name, starts_on, granted_at, effective_at)
       VALUES ('second', 'desk-pensions', 'desk_controller', '2003-01-01', 0, 0)`,
    ).run()
    const other = await signedInAs('desk-pensions')
    const let_go = await other.post('/desk/pension-runs/2026-12/release', { net_centimes })
    expect(let_go.status).toBe(200)
    await env.DB.prepare("DELETE FROM user_rights WHERE id = 'second'").run()
    expect(await filesOf('2026-12')).toContain('PEN2026124200000001')
    await prepared('2027-01-21')
    const january = await payment('ahmed', '2027-01')
    expect(given(january)).toEqual(['month 2027-01 297250'])
    const paid = await listPaymentsOf(env.DB, 'ahmed', { limit: 2, offset: 1 })
    expect(paid.map(({ month, state }) => [month, state])).toEqual([
      ['2026-12', 'sent'],
      ['2026-11', 'held'],
    ])
    expect(january.changes).toEqual([
      { cause: 'arrears', amount_centimes: -297_250 },
      { cause: 'again', amount_centimes: -1_891_750 },
    ])
  })

  it('is known from the bank’s refusal too, before anything is booked', async ({ expect }) => {
    await env.DB.prepare(
      `INSERT INTO pension_run_steps (month, step, by_kind, by_id, by_name, at)
       VALUES ('2027-01', 'released', 'desk', 'x', 'X', 0)`,
    ).run()
    const answer = statusReportFile({
      originalMessageId: 'PEN-2027-01-001',
      items: [
        { endToEndId: 'PEN2027014100000102', status: 'RJCT', reason: 'AC01' },
        { endToEndId: 'PEN2027014200000001', status: 'ACSP' },
      ],
    })
    const path = '/desk/pension-runs/2027-01/bank-answers'
    expect((await staff.post(path, { file: answer })).json()).toMatchObject({ rejected: 1 })
    expect((await staff.post(path, { file: answer })).json()).toMatchObject({ rejected: 0 })
    const elsewhere = await staff.post('/desk/pension-runs/2026-12/bank-answers', { file: answer })
    expect([elsewhere.status, elsewhere.json().code]).toEqual([409, 'pension_answer_other_file'])
    expect((await pension('demo-pension-4100000102')).is_held).toBe(true)
    expect((await pension('ahmed')).is_held).toBe(false)
  })
})

describe('a revision', () => {
  it('up: pays the difference of each month since its date', async ({ expect }) => {
    await env.DB.batch(
      pensionRevised(env.DB, {
        pensionId: 'ahmed',
        from: isoDate('2026-12-01'),
        points: points(31_000_000),
        cause: { kind: 'revision', id: 'case-1' },
        at: morning('2027-02-10'),
      }),
    )
    await prepared('2027-02-21')
    const february = await payment('ahmed', '2027-02')
    // 3 100 points × 11.89 ÷ 12 = 3 071.58: 99.08 more, two months late.
    expect(given(february)).toEqual([
      'month 2027-02 307158',
      'arrears 2026-12 9908',
      'arrears 2027-01 9908',
    ])
    expect(february.changes).toEqual([
      { cause: 'revision', amount_centimes: 9_908 },
      { cause: 'arrears', amount_centimes: 19_816 },
    ])
  })

  it('down: is owed back, and recovered a share at a time', async ({ expect }) => {
    await env.DB.batch(
      pensionRevised(env.DB, {
        pensionId: 'ahmed',
        from: isoDate('2026-12-01'),
        points: points(10_000_000),
        cause: { kind: 'revision', id: 'case-2' },
        at: morning('2027-03-10'),
      }),
    )
    await prepared('2027-03-21')
    const march = await payment('ahmed', '2027-03')
    // 1 000 points: 990.83; a fifth of it is kept for the 3 × 2 080.75 paid in excess.
    expect(given(march)).toEqual(['month 2027-03 99083', 'recovery  -19816'])
    expect((await pension('ahmed')).debt_centimes).toBe(3 * 208_075 - 19_816)
  })
})
