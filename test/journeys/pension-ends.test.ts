import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { pensionEnded } from '#src/pensions/index.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { settle } from '#test/support/payments.ts'
import { ABROAD, awarded, given, morning, prepared } from '#test/support/pensions.ts'

// How a pension ends: what was paid beyond is owed back, and comes back by the bank or from payments.

const MEMBER = memberIdFor('205624018')
const DESK = { kind: 'desk', id: 'desk-pensions', name: 'Pensions' }

let staff: Visitor
let recovery: Visitor

beforeAll(async () => {
  await seeded()
  staff = await signedInAs('desk-pensions')
  recovery = await signedInAs('desk-recovery')
  await awarded({
    id: 'fatima',
    memberId: MEMBER,
    dpNumber: '4200000003',
    account: ABROAD,
    startsOn: isoDate('2026-10-01'),
    at: morning('2026-10-12'),
  })
  // All the months since, one after the other.
  await prepared('2027-03-21')
})

const pension = async (id: string): Promise<Body> =>
  (await staff.get(`/desk/pensions/${id}`)).json()
const payment = async (id: string, month: string): Promise<Body> =>
  (await staff.get(`/desk/pensions/${id}/payments/${month}`)).json()

describe('a pension that ends', () => {
  it('stops from the month after; what was paid beyond is owed back and recovered', async ({
    expect,
  }) => {
    const end = {
      pensionId: 'fatima',
      on: isoDate('2027-02-14'),
      why: 'death' as const,
      by: DESK,
      at: morning('2027-04-02'),
    }
    await env.DB.batch(pensionEnded(env.DB, end))
    await expect(env.DB.batch(pensionEnded(env.DB, end))).rejects.toThrow(/append_only|UNIQUE/)
    const body = await pension('fatima')
    expect(body).toMatchObject({
      debt_centimes: 297_250,
      last_month_owed: '2027-02',
      next_payment: null,
      end: { why: 'death' },
    })
    const page = await staff.get('/desk/pensions/fatima', { as: 'html' })
    expect(page.text).toContain('Trop-perçu')
    const reference = body.debt_reference
    const much = await settle(recovery, [{ amount: 297_251, reference }])
    expect(much.json().unmatched).toMatchObject([{ why: 'pension_debt_smaller' }])
    const paid = await settle(recovery, [{ amount: 97_250, reference }])
    expect(paid.json()).toMatchObject({ matched: [{ is_pension: true }] })
    expect((await pension('fatima')).debt_centimes).toBe(200_000)
    const { entry } = paid.json().matched[0]
    const again = await recovery.post('/settlements/matches', { entry, employer_number: '7310' })
    expect([again.status, again.json().code]).toEqual([409, 'matched_already'])
    // The bank gives the transfer of March back: it is kept for what is owed, and not paid again.
    await env.DB.prepare(
      `INSERT INTO pension_run_steps (month, step, by_kind, by_id, by_name, at)
       VALUES ('2027-03', 'released', 'desk', 'x', 'X', 0)`,
    ).run()
    const returned = await settle(recovery, [
      {
        amount: 297_250,
        direction: 'credit',
        returnReason: 'MD07',
        originalEndToEndId: 'PEN2027034200000003',
      },
    ])
    expect(returned.json()).toMatchObject({ matched: [{ is_pension: true }] })
    expect((await pension('fatima')).debt_centimes).toBe(0)
    await prepared('2027-04-21')
    expect((await payment('fatima', '2027-04')).lines).toEqual([])
  })

  it('by withdrawal: all that was paid is owed back', async ({ expect }) => {
    await awarded({
      id: 'omar',
      memberId: MEMBER,
      startsOn: isoDate('2027-05-01'),
      once: { capital: centimes(500_000), single: centimes(0) },
      at: morning('2027-05-03'),
    })
    await prepared('2027-05-21')
    await env.DB.batch(
      pensionEnded(env.DB, {
        pensionId: 'omar',
        on: isoDate('2027-05-30'),
        why: 'withdrawal',
        by: DESK,
        at: morning('2027-05-30'),
      }),
    )
    expect((await pension('omar')).debt_centimes).toBe(297_250 + 500_000)
    await prepared('2027-06-21')
    expect((await payment('omar', '2027-06')).state).toBe('nothing')
  })
})

describe('the demo', () => {
  it('has pensions of each kind, paid since June, and one that came back', async ({ expect }) => {
    const recent = await payment('demo-pension-4100000101', '2026-07')
    expect(given(recent)[1]).toBe('capital  18350000')
    expect((await payment('demo-pension-4100000102', '2026-06')).changes).toEqual([])
    expect((await payment('demo-pension-4100000104', '2026-09')).state).toBe('returned')
    // An orphan's pension ends with the month of the majority.
    expect((await payment('demo-pension-4100000106', '2027-05')).lines).toHaveLength(1)
    expect((await payment('demo-pension-4100000106', '2027-06')).lines).toEqual([])
  })
})
