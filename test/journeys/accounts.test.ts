import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { parseCreditorReference } from '#src/kernel/identifiers.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { accountIn, filedT3, settle, T3_DUE } from '#test/support/payments.ts'

// What an employer owes, line by line, as it is and as it was known; and what the fund does about it.

let orderer: Visitor
let recovery: Visitor
const ACCOUNT = '/accounts/005624'
const STATEMENT = `${ACCOUNT}/statement`

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
  orderer = await signedInAs('orderer-005624')
  recovery = await signedInAs('desk-recovery')
})

describe('the first page after signing in', () => {
  it('says what is owed, by when, and opens the account', async ({ expect }) => {
    const home = await orderer.get('/employer')
    expect(home.json().account).toMatchObject({
      owed_centimes: T3_DUE,
      free_until: '2026-11-14',
      url: ACCOUNT,
    })
    const page = await orderer.get('/employer', { as: 'html' })
    expect(page.text).toContain(`href="${ACCOUNT}"`)
    const arabic = await orderer.get('/employer', { as: 'html', lang: 'ar' })
    expect(arabic.text).toContain('dir="rtl"')
  })

  it('says in advance what waiting costs: on the first day, then a day', async ({ expect }) => {
    const account = (await orderer.get(ACCOUNT)).json()
    expect(account).toMatchObject({
      balance_centimes: T3_DUE,
      in_hand_centimes: 0,
      interest_free_until: '2026-11-14',
      interest_on: '2026-11-15',
    })
    // 65 479.91 × 12 % / 365 a day, and 46 days of it on the first: rounded due by due.
    expect(account.interest_centimes).toBe(99_027)
    expect(account.interest_per_day_centimes).toBe(2153)
    const page = await orderer.get(ACCOUNT, { as: 'html' })
    expect(page.text).toContain('990,27')
  })
})

describe('the statement', () => {
  it('has every line with its source, and its balance is their sum', async ({ expect }) => {
    const read = (await orderer.get(STATEMENT)).json()
    expect(read).toMatchObject({ employer_number: '005624', balance_centimes: T3_DUE })
    const sum = read.entries.reduce(
      (total: number, one: Body) => total + one.debit_centimes - one.credit_centimes,
      0,
    )
    expect(sum).toBe(read.balance_centimes)
    const contributions = read.entries.filter((one: Body) => one.quarter === '2026-T3')
    expect(contributions).toHaveLength(2)
    for (const one of contributions) {
      expect(one).toMatchObject({ kind: 'contribution', date: '2026-10-12' })
      const source = await orderer.get(one.source)
      expect(source.status).toBe(200)
      const explained = (await orderer.get(one.url)).json()
      expect(explained).toMatchObject({ id: one.id, debit_centimes: one.debit_centimes })
    }
  })

  it('is what was known on a day: before the filing, the day of it, after', async ({ expect }) => {
    const asOf = async (day: string) => (await orderer.get(`${STATEMENT}?as_of=${day}`)).json()
    expect(await asOf('2026-10-11')).toMatchObject({ balance_centimes: 0, as_of: '2026-10-11' })
    expect(await asOf('2026-10-12')).toMatchObject({ balance_centimes: T3_DUE })
    expect(await asOf('2030-01-01')).toMatchObject({ balance_centimes: T3_DUE })
    // A payment whose value date is earlier was not known before it was told.
    await moveTo('2026-10-14', 10)
    await settle(recovery, [
      {
        amount: 100_000,
        day: isoDate('2026-10-12'),
        reference: 'RF8300562400000001',
      },
    ])
    const known = await asOf('2026-10-13')
    const now = await asOf('2026-10-14')
    expect([known.balance_centimes, now.balance_centimes]).toEqual([T3_DUE, T3_DUE - 100_000])
    const wrong = await orderer.get(`${STATEMENT}?as_of=demain`, { as: 'html' })
    expect([wrong.status, wrong.text.includes('value="demain"')]).toEqual([422, true])
    expect((await orderer.get(`${STATEMENT}?as_of=demain`)).json().code).toBe('day_shape')
  })

  it('is a table for a program, a page to print, in Arabic as well', async ({ expect }) => {
    const table = await orderer.get(STATEMENT, { as: 'csv' })
    expect(table.headers.get('content-type')).toContain('text/csv')
    const { entries } = (await orderer.get(STATEMENT)).json()
    expect(table.text.trim().split('\r\n')).toHaveLength(entries.length + 1)
    const page = await orderer.get(STATEMENT, { as: 'html', lang: 'ar' })
    expect(page.text).toContain('lang="ar"')
    expect(page.text).toContain('dir="rtl"')
  })

  it('is the employer’s own: to another one it does not exist', async ({ expect }) => {
    const stranger = await signedInAs('administrator-007310')
    for (const path of [ACCOUNT, STATEMENT, `${ACCOUNT}/entries/1-1`])
      expect((await stranger.get(path)).status, path).toBe(404)
    const member = await signedInAs('member-hanane')
    expect((await member.get(ACCOUNT)).status).toBe(401)
    const declarant = await signedInAs('declarant-005624')
    expect((await declarant.get(ACCOUNT)).json().code).toBe('right_missing')
  })

  it('is never rewritten', async ({ expect }) => {
    for (const sql of [
      'UPDATE ledger_entries SET debit_centimes = 1',
      'DELETE FROM ledger_entries',
      'UPDATE ledger_postings SET cause_id = 1',
      'DELETE FROM ledger_postings',
      'DELETE FROM points_entries',
    ])
      await expect(env.DB.prepare(sql).run(), sql).rejects.toThrow()
  })
})

describe('a transfer order on paper', () => {
  it('has a reference with check digits, figures and words, once', async ({ expect }) => {
    const asked = { quarters: ['2026-T3'], amount: '1 234,50', command_id: 'sheet-1' }
    const path = `${ACCOUNT}/transfer-orders`
    const made = await orderer.post(path, asked)
    expect(made.status).toBe(201)
    const { reference, url } = made.json()
    expect(parseCreditorReference(reference)).toBe(reference)
    const again = await orderer.post(path, asked)
    expect(again.location).toBe(made.location)
    const sheet = await orderer.get(url, { as: 'html' })
    expect(sheet.text).toContain('mille deux cent trente-quatre dirhams')
    expect(sheet.text).toContain('دره')
    expect(sheet.text.replaceAll(/\D/g, '')).toContain('007780000123400000000101')
    // Its reference brings the money to this account, whoever the bank says paid.
    const before = (await accountIn('005624')).balance
    const settled = await settle(recovery, [{ amount: 123_450, reference }])
    expect(settled.json().matched).toMatchObject([{ how: 'reference', employer_number: '005624' }])
    expect((await accountIn('005624')).balance).toBe(before - 123_450)
  })

  it('is refused for more than is due, and for amounts nobody can read', async ({ expect }) => {
    const path = `${ACCOUNT}/transfer-orders`
    const above = await orderer.post(path, { quarters: ['2026-T3'], amount_centimes: T3_DUE * 2 })
    expect([above.status, above.json().code]).toEqual([409, 'amount_above_due'])
    const typed = await orderer.submit(path, { quarters: '2026-T3', amount: 'douze' })
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('value="douze"')
  })
})

describe('recovery', () => {
  it('says who owes what since when, and the next step', async ({ expect }) => {
    await moveTo('2026-11-20', 10)
    const read = (await recovery.get('/desk/recovery')).json()
    const atlas = read.debtors.find((one: Body) => one.employer_number === '005624')
    expect(atlas).toMatchObject({ since: '2026-09-30', days: 51, has_plan: false })
    expect(atlas.interest_so_far_centimes).toBeGreaterThan(0)
    expect(atlas.next_step).toMatch(/^[a-z_]+$/)
    const page = await recovery.get('/desk/recovery?late=interest', { as: 'html' })
    expect(page.text).toContain('Atlas Textiles')
    const table = await recovery.get('/desk/recovery', { as: 'csv' })
    expect(table.text).toContain('005624')
    expect((await orderer.get('/desk/recovery')).status).toBe(401)
    const agent = await signedInAs('desk-agent')
    expect((await agent.get('/desk/recovery')).status).toBe(403)
  })

  it('agrees a plan of dates and amounts, no longer than its limit', async ({ expect }) => {
    const path = '/desk/recovery/005624/plans'
    const { owed_centimes: owed } = (await recovery.get('/desk/recovery/005624')).json()
    const half = Math.floor(owed / 2)
    const plan = (second: string) =>
      [`31/12/2026 ${half / 100}`, `${second} ${(owed - half) / 100}`].join('\n')
    const late = await recovery.post(path, { reason: 'Accord', instalments: plan('31/12/2031') })
    expect([late.status, late.json().code]).toEqual([409, 'plan_too_long'])
    const typed = await recovery.submit(path, { reason: 'Accord', instalments: 'demain' })
    expect([typed.status, typed.text.includes('demain')]).toEqual([422, true])
    const made = await recovery.post(path, { reason: 'Accord', instalments: plan('31/01/2027') })
    expect(made.status).toBe(201)
    expect((await orderer.get(ACCOUNT)).json().plan.instalments).toHaveLength(2)
    const told = await lastMessage('orderer-005624@demo.example', (one) =>
      one.subject.includes('échéancier'),
    )
    expect(told.text).toMatch(/en 2 fois, jusqu’au 31\s*janvier\s*2027/)
    const { plan: agreed } = (await recovery.get('/desk/recovery/005624')).json()
    const ended = await recovery.post(`${path}/${agreed.id}/ending`, { reason: 'Non tenu' })
    expect(ended.status).toBe(200)
    expect((await orderer.get(ACCOUNT)).json().plan).toBeNull()
  })
})
