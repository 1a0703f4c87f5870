import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { sendTo, watchedD1 } from '#test/support/counted.ts'
import { accountIn, filedT3, ordered, settle, statementOf } from '#test/support/payments.ts'

// What the bank's files say in ways of their own: nothing is lost, and nothing is given to somebody by
// chance.

/** Any reference of employer 005624: it brings the money to its account. */
const REFERENCE = 'RF8300562400000001'

let recovery: Visitor
beforeAll(async () => {
  await seeded()
  recovery = await signedInAs('desk-recovery')
})

const sent = (file: string): Promise<Answer> => recovery.post('/settlements', { file })
const balance = async (): Promise<number> => (await accountIn('005624')).balance

const asItIs = (body: BodyInit): Request =>
  new Request('https://teleservices.test/settlements', {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/xml',
      Cookie: `__Host-desk=${recovery.cookie('__Host-desk')}`,
    },
    body,
  })

describe('a direct debit that comes back', () => {
  it('counts also where the bank gives its reason in words alone', async ({ expect }) => {
    const before = await balance()
    await settle(recovery, [{ amount: 10_000, reference: REFERENCE }])
    expect(await balance()).toBe(before - 10_000)
    const back = statementOf([
      {
        amount: 10_000,
        direction: 'debit',
        returnReason: 'MD06',
        originalEndToEndId: REFERENCE,
      },
    ])
    const words = back.replace(/<Rsn>.*?<\/Rsn>/s, '<AddtlInf>COMPTE CLOS</AddtlInf>')
    expect((await sent(words)).json().matched).toMatchObject([{ is_return: true }])
    expect(await balance()).toBe(before)
  })

  it('is listed for a person where its line can’t be told apart', async ({ expect }) => {
    const one = { amount: 21_000, direction: 'debit', returnReason: 'MD06' } as const
    const two = statementOf([one]).replace(/<TxDtls>.*<\/TxDtls>/s, (details) => details + details)
    expect((await sent(two)).json().unmatched).toMatchObject([{ amount_centimes: 21_000 }])
    const { unmatched } = (await recovery.get('/settlements')).json()
    expect(unmatched.map((each: Body) => each.amount_centimes)).toContain(21_000)
  })
})

describe('money without a reference and without an account', () => {
  it('is not taken for an order by card, which has no account either', async ({ expect }) => {
    await filedT3(await signedInAs('declarant-005624'))
    const asked = { means: 'card', amount_centimes: 200_000 }
    const { id, reference } = await ordered(await signedInAs('orderer-005624'), asked)
    for (const name of ['validator-005624', 'validator2-005624'])
      await (await signedInAs(name)).post(`/payments/${id}/approvals`)
    const before = await balance()
    const [one] = (await settle(recovery, [{ amount: 200_000 }])).json().unmatched
    expect(one).toMatchObject({ why: 'nothing_fits' })
    expect(await balance()).toBe(before)
    // A person still sees the order that has this amount.
    const { unmatched } = (await recovery.get('/settlements')).json()
    const waiting = unmatched.find((each: Body) => each.entry === one.entry)
    expect(waiting.suggestions).toMatchObject([{ reference }])
  })
})

describe('money that comes back to the fund', () => {
  it('takes no payment away from the employer it had been sent to', async ({ expect }) => {
    await settle(recovery, [{ amount: 30_000, reference: REFERENCE }])
    const before = await balance()
    const back = { amount: 30_000, returnReason: 'AC04', originalEndToEndId: REFERENCE }
    const [one] = (await settle(recovery, [back])).json().unmatched
    expect(one).toMatchObject({ why: 'money_back_to_fund', is_return: true, direction: 'credit' })
    expect(await balance()).toBe(before)
    const page = await recovery.get('/settlements', { as: 'html' })
    expect(page.text).toContain(`value="${one.entry}"`)
    const given = { entry: one.entry, employer_number: '5624' }
    const answer = await recovery.post('/settlements/matches', given)
    expect([answer.status, answer.json().how]).toEqual([201, 'desk'])
    expect(await balance()).toBe(before - 30_000)
  })
})

describe('a statement', () => {
  it('is received also with a line of nothing', async ({ expect }) => {
    const answer = await settle(recovery, [{ amount: 0 }, { amount: 100, reference: REFERENCE }])
    expect(answer.status).toBe(201)
    expect(answer.json()).toMatchObject({ matched: [{ amount_centimes: 100 }], unmatched: [] })
  })
})

describe('a file as long as may be sent', () => {
  it('is stored whole, though no one parameter of D1 could hold it', async ({ expect }) => {
    const rib = '011780000098700000004527'
    const text = 'Cotisations '.repeat(11)
    const entries = Array.from({ length: 5_400 }, (_, i) => ({
      amount: i + 1,
      direction: 'debit' as const,
      bankReference: `LONG-${'0'.repeat(24)}${i}`,
      endToEndId: `END-TO-END-${'0'.repeat(18)}${i}`,
      counterparty: { name: 'Société '.repeat(17).trim(), rib },
      text,
    }))
    const file = statementOf(entries)
    expect(file.length).toBeGreaterThan(4_000_000)
    const { bindings, longest } = watchedD1()
    expect((await sendTo(bindings, asItIs(file))).status).toBe(201)
    expect(longest()).toBeLessThan(2_000_000)
    const stored = await env.DB.prepare(`SELECT COUNT(*) AS n FROM bank_entries WHERE text = ?`)
      .bind(text.trim())
      .first('n')
    expect(stored).toBe(5_400)
  })
})

describe('a file sent as it is', () => {
  const raw = (body: BodyInit): Promise<Response> => exports.default.fetch(asItIs(body))

  it('is not read beyond what is allowed', async ({ expect }) => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1
        if (given > 40) controller.close()
        else controller.enqueue(new Uint8Array(1_048_576).fill(32))
      },
    })
    const answer = await raw(endless)
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'too_large' }])
    expect(given).toBeLessThan(10)
  })

  it('is refused in another encoding, and read in its own', async ({ expect }) => {
    const file = statementOf([{ amount: 100, reference: REFERENCE, text: 'Société' }])
    expect((await raw(file)).status).toBe(201)
    const latin = await raw(Uint8Array.from(file, (character) => character.charCodeAt(0)))
    expect([latin.status, await latin.json()]).toMatchObject([
      422,
      { code: 'bank_file_unreadable' },
    ])
  })
})
