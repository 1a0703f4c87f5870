import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { statusReportFile } from '#src/demo/bank-files.ts'
import { memberIdFor } from '#src/demo/careers.ts'
import { sha256 } from '#src/http/command.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { settle } from '#test/support/payments.ts'
import {
  accountChanged,
  awarded,
  given,
  morning,
  OTHER_RIB,
  prepared,
} from '#test/support/pensions.ts'

// What the bank says of a run in a file that one person brings: it holds an account, and pays nothing.

const MEMBER = memberIdFor('205624018')
const RUN = '/desk/pension-runs/2026-10'
const FILE = 'PEN-2026-10-001'

let staff: Visitor
let controller: Visitor
let recovery: Visitor

/** One of this test's pensions: its N° DP ends with that digit. */
const idOf = (digit: number): string => `PEN20261043000000${digit}`
const rejected = (digit: number, reason = 'AC04', originalMessageId = FILE): string =>
  statusReportFile({
    originalMessageId,
    items: [{ endToEndId: idOf(digit), status: 'RJCT', reason }],
  })
const pension = async (id: string): Promise<Body> =>
  (await staff.get(`/desk/pensions/${id}`)).json()
const november = async (id: string): Promise<string[]> =>
  given((await staff.get(`/desk/pensions/${id}/payments/2026-11`)).json())

beforeAll(async () => {
  await seeded()
  staff = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
  recovery = await signedInAs('desk-recovery')
  for (const digit of [1, 2, 3, 4])
    await awarded({
      id: `answer-${digit}`,
      memberId: MEMBER,
      dpNumber: `43000000${digit}`,
      startsOn: isoDate('2026-10-01'),
      at: morning('2026-10-12'),
    })
  await prepared('2026-10-21')
  const { net_centimes } = (await staff.get(RUN)).json()
  await controller.post(`${RUN}/release`, { net_centimes })
})

describe('an answer of the bank', () => {
  it('is about a file of that run, or is not read', async ({ expect }) => {
    for (const message of ['PEN-2026-10-999', 'PEN-2026-09-001', 'ANYTHING']) {
      const other = await staff.post(`${RUN}/bank-answers`, {
        file: rejected(1, 'AC04', message),
      })
      expect([other.status, other.json()]).toMatchObject([
        409,
        { code: 'pension_answer_other_file', facts: { message } },
      ])
    }
    expect((await pension('answer-1')).is_held).toBe(false)
  })

  it('that refuses a copy says nothing of the first one', async ({ expect }) => {
    const file = rejected(4, 'AM05')
    const answer = await staff.post(`${RUN}/bank-answers`, { file })
    expect(answer.json()).toMatchObject({ rejected: 0, duplicates: 1 })
    expect((await pension('answer-4')).is_held).toBe(false)
    const told = await staff.submit(`${RUN}/bank-answers`, { file })
    for (const lang of ['fr', 'ar'] as const)
      expect((await staff.get(told.location ?? '', { as: 'html', lang })).text).toContain('AM05')
  })

  it('is kept, with its digest in the audit log', async ({ expect }) => {
    const file = rejected(1)
    expect((await staff.post(`${RUN}/bank-answers`, { file })).json().rejected).toBe(1)
    const entry = await env.DB.prepare(
      `SELECT actor_id AS by, after_json AS after FROM audit_entries WHERE action = 'pension_answer_read'
       ORDER BY position DESC LIMIT 1`,
    ).first<{ by: string; after: string }>()
    expect(entry?.by).toBe('desk-pensions')
    const { sha256: digest } = JSON.parse(entry?.after ?? '{}') as { sha256: string }
    expect(digest).toBe(sha256(file))
    expect(await (await env.FILES.get(`bank/${digest}.xml`))?.text()).toBe(file)
    expect(
      await env.DB.prepare(
        "SELECT by_id AS by FROM pension_returns WHERE pension_id = 'answer-1'",
      ).first(),
    ).toEqual({ by: 'desk-pensions' })
  })
})

describe('a return by the bank’s word alone', () => {
  it('is not paid again to another account, which the same person asked for', async ({
    expect,
  }) => {
    for (const digit of [2, 3]) await staff.post(`${RUN}/bank-answers`, { file: rejected(digit) })
    for (const [digit, on] of [
      [1, '2026-10-26'],
      [2, '2026-10-31'],
      [3, '2026-11-05'],
    ] as const)
      await accountChanged(
        { staff, controller },
        {
          pensionId: `answer-${digit}`,
          account: { mode: 'morocco', holder: 'AHMED BENJELLOUN', bank: 'Banque', rib: OTHER_RIB },
          on,
        },
      )
    const one = await pension('answer-1')
    expect(one).toMatchObject({
      is_held: false,
      returns_to_confirm: [{ month: '2026-10', told_by: 'Abdellah Chraibi' }],
    })
    const { confirmation } = one.returns_to_confirm[0]
    for (const page of ['/desk/pensions/answer-1', RUN]) {
      const own = await staff.get(page, { as: 'html' })
      expect(own.text).toContain('Retours à confirmer')
      expect(own.text).not.toContain(confirmation)
      expect((await controller.get(page, { as: 'html', lang: 'ar' })).text).toContain(confirmation)
    }
  })

  it('is confirmed by a controller other than who told of it', async ({ expect }) => {
    const path = '/desk/pensions/answer-2/returns/2026-10/confirmation'
    expect((await staff.post(path)).status).toBe(403)
    await env.DB.prepare(
      `INSERT INTO user_rights (id, user_id, name, starts_on, granted_at, effective_at)
       VALUES ('second', 'desk-pensions', 'desk_controller', '2003-01-01', 0, 0)`,
    ).run()
    const both = await signedInAs('desk-pensions')
    const own = await both.post(path)
    expect([own.status, own.json().code]).toEqual([403, 'four_eyes'])
    await env.DB.prepare("DELETE FROM user_rights WHERE id = 'second'").run()
    const asked = { command_id: 'confirm-2' }
    expect((await controller.post(path, asked)).status).toBe(200)
    expect((await controller.post(path, asked)).status).toBe(200)
    const twice = await controller.post(path)
    expect([twice.status, twice.json().code]).toEqual([409, 'pension_return_not_waiting'])
  })

  it('is true once its money arrives, which pays it once', async ({ expect }) => {
    await moveTo('2026-11-03', 9)
    const back = {
      amount: 297_250,
      direction: 'credit' as const,
      returnReason: 'AC04',
      originalEndToEndId: idOf(3),
      day: isoDate('2026-11-03'),
    }
    expect((await settle(recovery, [back])).json()).toMatchObject({
      matched: [{ is_pension: true }],
    })
    expect((await settle(recovery, [back])).json().unmatched).toMatchObject([
      { why: 'pension_return_odd' },
    ])
    expect((await pension('answer-3')).returns_to_confirm).toEqual([])
    await prepared('2026-11-21')
    expect(await november('answer-1')).toEqual(['month 2026-11 297250'])
    for (const id of ['answer-2', 'answer-3'])
      expect(await november(id)).toEqual(['month 2026-11 297250', 'again 2026-10 297250'])
  })

  it('confirmed later, leaves with the run after', async ({ expect }) => {
    await controller.post('/desk/pensions/answer-1/returns/2026-10/confirmation')
    await prepared('2026-12-21')
    const december = (await staff.get('/desk/pensions/answer-1/payments/2026-12')).json()
    expect(given(december)).toEqual(['month 2026-12 297250', 'again 2026-10 297250'])
  })
})
