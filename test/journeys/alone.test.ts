import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { app } from '#src/app.tsx'
import { isoDate } from '#src/kernel/dates.ts'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { withAuthenticator } from '#test/support/second-factor.ts'
import { accountIn, filedT3, ordered, statementOf, T3_DUE } from '#test/support/payments.ts'

// What nobody does alone: settle one's own debt, or bring a payment to approval by giving oneself rights.

const codeOf = (answer: Answer): unknown => [answer.status, answer.json().code]

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
})

describe('an administrator alone', () => {
  it('brings no payment to approval within a day, whatever they set', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    // Everybody else who could confirm is gone: only what she sets now could help her.
    await env.DB.prepare(
      `UPDATE user_rights SET ends_on = '2026-01-01'
       WHERE name LIKE 'payment_%' AND user_id <> 'administrator-005624'`,
    ).run()
    const asked = { quarters: ['2026-T3'] }
    expect((await samira.post('/payments', asked)).status).toBe(403)
    for (const who of ['administrator-005624', 'declarant-005624']) {
      const rights = ['payment_orderer', 'payment_validator']
      const given = await samira.post(`/users/${who}/rights`, { rights })
      expect(given.status, given.text).toBe(200)
    }
    const one = await samira.post('/payment-settings', { confirmations: 1 })
    expect(one.status, one.text).toBe(200)
    await samira.post('/payments/debit-accounts', {
      rib: '021780000045600000007739',
      holder: 'Samira Berrada',
    })
    const outcomes = new Set<number>()
    for (const hour of [10, 14, 23]) {
      await moveTo('2026-10-12', hour)
      const answer = await samira.post('/payments', asked)
      outcomes.add(answer.status)
    }
    await moveTo('2026-10-13', 9)
    outcomes.add((await samira.post('/payments', asked)).status)
    expect([...outcomes]).toEqual([403])
    const approved = await env.DB.prepare(
      `SELECT COUNT(*) AS n FROM payments WHERE status = 'approved'`,
    ).first('n')
    expect(approved).toBe(0)
    // A day later she may order; her own confirmation is refused all the same.
    await moveTo('2026-10-15', 10)
    const own = await samira.post('/payments', asked)
    expect(own.status, own.text).toBe(201)
    const { id } = own.json()
    expect((await samira.post(`/payments/${id}/approvals`)).status).toBe(403)
    await samira.post(`/payments/${id}/withdrawal`)
    await env.DB.prepare(
      `UPDATE user_rights SET ends_on = NULL WHERE name LIKE 'payment_%'
         AND user_id LIKE '%-005624' AND ends_on = '2026-01-01'`,
    ).run()
  })

  it('names a cover for an absent validator, from one date to another', async ({ expect }) => {
    await moveTo('2026-10-12', 10)
    const samira = await signedInAs('administrator-005624')
    const orderer = await signedInAs('orderer-005624')
    await env.DB.prepare('DELETE FROM confirmation_settings').run()
    const { id } = await ordered(orderer, { amount_centimes: 100_000 })
    const page = await orderer.get(`/payments/${id}`, { as: 'html' })
    expect(page.text).toContain('Un validateur est absent')
    const given = await samira.post('/users/reader-005624/rights', {
      rights: ['payment_validator'],
      starts_on: '2026-10-12',
      ends_on: '2026-10-15',
    })
    expect(given.status, given.text).toBe(200)
    const cover = await signedInAs('reader-005624')
    await withAuthenticator(cover, 'employer', 'cimr-demonstration-2026')
    const path = `/payments/${id}/approvals`
    expect((await cover.post(path)).status).toBe(403)
    await moveTo('2026-10-13', 11)
    expect((await cover.post(path)).json().status).toBe('awaiting_second')
    const validator = await signedInAs('validator-005624')
    expect((await validator.post(path)).json().status).toBe('approved')
    const { id: later } = await ordered(orderer, { amount_centimes: 200_000 })
    await moveTo('2026-10-16', 9)
    expect((await cover.post(`/payments/${later}/approvals`)).status).toBe(403)
    await validator.post(`/payments/${id}/withdrawal`)
    for (const one of [id, later]) await orderer.post(`/payments/${one}/withdrawal`)
  })

  it('sets no number of confirmations that nobody could give', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const page = await hassan.submit('/payment-settings', { confirmations: '2' })
    expect(page.status).toBe(409)
    expect(codeOf(await hassan.post('/payment-settings', { confirmations: 1 }))).toEqual([
      409,
      'validator_missing',
    ])
    expect(page.text).toContain('Validateur')
  })
})

describe('an accountant', () => {
  it('orders under a mandate that says so, and confirms under none', async ({ expect }) => {
    await moveTo('2026-10-12', 11)
    const nadia = await signedInAs('accountant-nadia')
    await nadia.post('/accountant/clients/007310/entry')
    const asked = { quarters: ['2026-T2'], means: 'card' }
    expect((await nadia.post('/payments', asked)).status).toBe(403)
    await env.DB.exec(
      `UPDATE mandates SET rights = '["account","payment_orderer"]', payment_effective_at = 0 WHERE id = 'mandate-007310'`,
    )
    // Nobody there could confirm it: the right is there, the validators are missing.
    expect(codeOf(await nadia.post('/payments', asked))).toEqual([409, 'validator_missing'])
    expect((await nadia.post('/payments/demo-t2-2026-005624/approvals')).status).toBe(403)
    expect((await nadia.post('/payments/refunds', {})).status).toBe(403)
    expect((await nadia.post('/payments/debit-accounts', {})).status).toBe(403)
  })
})

describe('an employer', () => {
  it('settles its own debt by no route at all', async ({ expect }) => {
    await moveTo('2026-10-12', 11)
    const people = await Promise.all(
      ['orderer-005624', 'validator-005624', 'administrator-005624', 'accountant-omar'].map((id) =>
        signedInAs(id),
      ),
    )
    const [orderer] = people as [Visitor]
    const { id, reference } = await ordered(orderer, { amount_centimes: 100_000 })
    const file = statementOf([
      { amount: 100_000, reference, day: isoDate('2026-10-12'), bankReference: 'OWN' },
    ])
    const before = await accountIn('005624')
    const paths = [
      ...new Set(
        app.routes
          .filter((route) => route.method === 'POST' && !/^\/(?:demo|sign-out)/.test(route.path))
          .map((route) =>
            route.path
              .replace(':employer_number', '005624')
              .replace(/:id|:number/, id)
              .replaceAll(/:\w+(?:\{[^}]*\})?/g, '1'),
          ),
      ),
    ]
    expect(paths).toContain('/settlements')
    expect(paths).toContain(`/payments/${id}/bank-answers`)
    const fields: Body = {
      file,
      reference,
      employer_number: '005624',
      entry: 'x',
      amount_centimes: 100_000,
      reason: 'x',
    }
    for (const path of paths)
      for (const who of people) {
        const answers = [await who.post(path, fields), await who.upload(path, file)]
        for (const { status } of answers) expect(status, path).toBeLessThan(500)
      }
    const after = await accountIn('005624')
    expect(after.balance).toBe(before.balance)
    expect(after.balance).toBe(T3_DUE)
    const known = await env.DB.prepare(`SELECT COUNT(*) AS n FROM bank_entries WHERE reference = ?`)
      .bind(reference)
      .first('n')
    expect(known).toBe(0)
    const payments = after.entries.filter((one) => one.kind === 'payment')
    expect(payments).toHaveLength(before.entries.filter((one) => one.kind === 'payment').length)
  })
})
