import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, ordered, pointsIn, settle, T3_DUE } from '#test/support/payments.ts'
import { SAMPLES } from '#test/support/samples.ts'

// Each object of a cancellation to its end: before and after payment, for somebody active and for
// somebody who draws a pension; refused; paid late.

const OBJECTS = [
  ['filed_twice', 'whole'],
  ['filed_twice', 'lines'],
  ['wrong_quarter', 'whole'],
  ['wrong_category', 'lines'],
  ['wrong_salary', 'lines'],
  ['person_by_mistake', 'lines'],
  ['wrong_file', 'whole'],
] as const
const JOURNEYS = OBJECTS.flatMap(([object, extent]) =>
  [false, true].flatMap((isPaid) =>
    [false, true].map((isRetired) => ({ object, extent, isPaid, isRetired })),
  ),
)
const REFERENCE = 'RF8300562400000001'
const decided = { outcome: 'accepted', text: 'Annulation faite.' }

let karim: Visitor
let agent: Visitor
let controller: Visitor
let recovery: Visitor
let before: { balance: number; points: number }
let declaration: string
/** Money sent for what a test filed. */
let sent: number

const standing = async () => ({
  balance: (await accountIn('005624')).balance,
  points: await pointsIn('2026-T3'),
})

const paid = async (day = '2026-10-19'): Promise<void> => {
  const { dues, inHand } = await accountIn('005624')
  const owed = dues.reduce((sum, { debit, credit }) => sum + debit - credit, 0)
  await settle(recovery, [{ amount: owed, reference: REFERENCE, day: day as IsoDate }])
  sent += owed
  if (inHand < 0) throw new Error('nothing is taken out of hand here')
}

/** The first line's person: the one the retired journeys are about. */
const retire = () =>
  env.DB.prepare(
    `UPDATE members SET retired_on = '2026-09-01' WHERE id =
       (SELECT member_id FROM declaration_lines WHERE declaration_id = ? AND line = 1)`,
  )
    .bind(declaration)
    .run()

const asked = async (body: Body): Promise<{ path: string; desk: string; effect: Body }> => {
  const answer = await karim.post('/cancellations', { declaration, ...body })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  const path = answer.location ?? ''
  const { effect } = (await karim.get(path)).json()
  await karim.post(`${path}/validation`)
  return { path, effect, desk: `/desk${(await karim.get(path)).json().case}` }
}

/** By one person where that is enough, else by two; answers how many it took. */
const accepted = async (desk: string): Promise<1 | 2> => {
  await agent.post(`${desk}/take`)
  if ((await agent.post(`${desk}/decide`, decided)).status === 200) return 1
  await agent.post(`${desk}/propose`, decided)
  const confirmed = await controller.post(`${desk}/confirm`)
  if (confirmed.status !== 200) throw new Error(confirmed.text)
  return 2
}

beforeAll(async () => {
  await seeded()
  ;[karim, agent, controller, recovery] = await Promise.all([
    signedInAs('declarant-005624'),
    signedInAs('desk-agent'),
    signedInAs('desk-controller'),
    signedInAs('desk-recovery'),
  ])
})

beforeEach(async () => {
  before = await standing()
  sent = 0
  const deposit = await karim.upload('/declarations', SAMPLES.t3)
  await karim.post(`${deposit.location}/filings`, { lines: 'all' })
  declaration = (deposit.location ?? '').split('/').at(-1) ?? ''
})

/** Nothing of the quarter stays filed; what was paid for it stays in hand. */
afterEach(async () => {
  await env.DB.prepare('UPDATE members SET retired_on = NULL').run()
  await moveTo('2026-10-12', 9)
  if ((await karim.get(`/declarations/${declaration}`)).json().status === 'cancelled') return
  await accepted((await asked({ object: 'wrong_file' })).desk)
})

describe.for(JOURNEYS)(
  'cancelled as $object ($extent), paid: $isPaid, retired: $isRetired',
  ({ object, extent, isPaid, isRetired }) => {
    it('leaves what was never filed, and the money to its employer', async ({ expect }) => {
      if (isPaid) await paid()
      if (isRetired) await retire()
      const filed = await standing()
      const { path, desk, effect } = await asked({
        object,
        ...(extent === 'lines' ? { lines: [1, 2] } : {}),
      })
      expect(effect.retired_people).toBe(isRetired ? 1 : 0)
      expect(effect.needs_controller).toBe(isPaid || isRetired)
      expect(await accepted(desk)).toBe(isPaid || isRetired ? 2 : 1)
      expect((await karim.get(path)).json()).toMatchObject({ state: 'accepted', effect })
      const after = await standing()
      expect(after.balance).toBe(filed.balance - effect.due_centimes)
      expect(filed.points - after.points).toBe(effect.points_taken_back_ten_thousandths)
      if (extent === 'whole') {
        expect(after.points).toBe(before.points)
        expect(after.balance).toBe(before.balance - sent)
      }
    })
  },
)

describe('each object, refused', () => {
  it.for(OBJECTS)('as %s (%s), moves nothing', async ([object, extent], { expect }) => {
    const filed = await standing()
    const { path, desk } = await asked({ object, ...(extent === 'lines' ? { lines: [1] } : {}) })
    await agent.post(`${desk}/take`)
    const no = { outcome: 'refused', reason: 'recall_instead', text: 'Un rappel suffit.' }
    expect((await agent.post(`${desk}/decide`, no)).status).toBe(200)
    expect((await karim.get(path)).json().state).toBe('refused')
    expect(await standing()).toEqual(filed)
  })
})

describe('what was paid late', () => {
  it('gives back its interest too', async ({ expect }) => {
    await moveTo('2026-12-16', 9)
    await paid('2026-12-15')
    const interest = (await accountIn('005624')).dues
      .filter(({ kind, debit }) => kind === 'interest' && debit > 0)
      .reduce((sum, { debit }) => sum + debit, 0)
    // 76 days after 30 September, fraction by fraction.
    expect(interest).toBeGreaterThan(0)
    const { desk, effect } = await asked({ object: 'wrong_file' })
    expect(effect).toMatchObject({
      interest_reversed_centimes: interest,
      needs_controller: true,
    })
    await accepted(desk)
    expect(await standing()).toEqual({ balance: before.balance - sent, points: before.points })
  })
})

describe('a payment under way', () => {
  it('is named in the preview of what it pays', async ({ expect }) => {
    const orderer = await signedInAs('orderer-005624')
    const { url, reference } = await ordered(orderer)
    const answer = await karim.post('/cancellations', { declaration, object: 'wrong_file' })
    const { effect } = (await karim.get(answer.location ?? '')).json()
    expect(effect.ordered_payments).toMatchObject([{ reference }])
    const page = await karim.get(answer.location ?? '', { as: 'html' })
    expect(page.text).toContain(reference)
    await orderer.post(`${url}/withdrawal`)
    expect((await karim.get(answer.location ?? '')).json().effect.ordered_payments).toEqual([])
    await karim.post(`${answer.location}/withdrawal`)
    expect((await accountIn('005624')).balance).toBe(before.balance + T3_DUE)
  })
})
