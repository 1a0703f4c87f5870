import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { newReference } from '#src/accounts/index.ts'
import { readNow } from '#src/http/clock.ts'
import { DAY_MS, instant } from '#src/kernel/dates.ts'
import type { ChainCommand } from '#src/payments/payment.ts'
import { findTurn, referenceTaken } from '#src/payments/store.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { filedT3, ordered, T3_DUE } from '#test/support/payments.ts'

// Two orders for the same sums: one may have its number and not be known yet.

let orderer: Visitor

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
  orderer = await signedInAs('orderer-005624')
})

const withdrawn = async (id: string): Promise<void> => {
  const answer = await orderer.post(`/payments/${id}/withdrawal`)
  if (answer.status !== 200) throw new Error(answer.text)
}

/** An order of the third quarter that has its number only, and what sends the rest of it. */
const cutOrder = async (id: string) => {
  const model = await ordered(orderer)
  const { chain } = await env.APPROVALS.getByName(model.id).story()
  await withdrawn(model.id)
  const { order, orderedBy: by } = chain
  if (!order || !by) throw new Error('no order to copy')
  const reference = newReference(order.employerNumber)
  const { last } = await findTurn(env.DB, order.employerNumber)
  const { employerNumber } = order
  await referenceTaken(env.DB, { reference, employerNumber, objectId: id, ordinal: last + 1 }).run()
  const now = await readNow(env)
  const command: ChainCommand = {
    type: 'order',
    id,
    by,
    order: { ...order, reference },
    digest: 'digest',
    expiresAt: instant(now + DAY_MS),
    origin: 'https://teleservices.test',
    requestDigest: 'digest',
    expectedSeq: null,
  }
  return { id, sent: () => env.APPROVALS.getByName(id).handle(id, command, now) }
}

const abandonedAt = async (id: string): Promise<number | null> =>
  (
    await env.DB.prepare('SELECT abandoned_at AS at FROM payment_references WHERE object_id = ?')
      .bind(id)
      .first<{ at: number | null }>()
  )?.at ?? null

describe('an order', () => {
  it('takes the place of one that only has its number, which then never comes', async ({
    expect,
  }) => {
    // A request cut between the number and the order itself; or one that is still on its way.
    const cut = await cutOrder('cut-short')
    const refused = await orderer.post('/payments', { quarters: ['2026-T2'] })
    expect(refused.json().code).toBe('nothing_due')
    expect(await abandonedAt(cut.id)).toBeNull()
    const one = await ordered(orderer)
    expect(one.amount_centimes).toBe(T3_DUE)
    expect(await abandonedAt(cut.id)).not.toBeNull()
    expect(await cut.sent()).toMatchObject({ ok: false, refusal: { code: 'changed_meanwhile' } })
    expect((await orderer.get(`/payments/${cut.id}`)).status).toBe(404)
    // It doesn't stand in the way of the next one either.
    await withdrawn(one.id)
    await withdrawn((await ordered(orderer)).id)
  })

  it('sees one that D1 has not heard of yet, and pays nothing twice', async ({ expect }) => {
    const cut = await cutOrder('unheard')
    await env.DB.prepare(
      `CREATE TRIGGER cut BEFORE INSERT ON payment_events BEGIN SELECT RAISE(ABORT, 'cut'); END`,
    ).run()
    expect(await cut.sent()).toMatchObject({ ok: true })
    await env.DB.prepare('DROP TRIGGER cut').run()
    expect((await orderer.get(`/payments/${cut.id}`)).status).toBe(404)
    const twice = await orderer.post('/payments', { quarters: ['2026-T3'] })
    expect([twice.status, twice.json().code]).toEqual([409, 'ordered_already'])
    expect((await orderer.get(`/payments/${cut.id}`)).json().status).toBe('awaiting_first')
    await withdrawn(cut.id)
  })
})
