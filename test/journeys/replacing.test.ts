import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { linesOfText, textOfLines } from '#src/declarations/index.ts'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, ordered, T3_DUE } from '#test/support/payments.ts'
import { SAMPLES } from '#test/support/samples.ts'

// A new file for a filed category: seen line by line, then put in place of the filed one at once,
// as long as nobody ordered or paid anything of it.

let karim: Visitor
let omar: Visitor
let first: string
let second: string

/** The sample's lines, changed. */
const file = async (change: (lines: Body[]) => Body[]): Promise<string> =>
  textOfLines(change(await linesOfText(SAMPLES.t3)) as never)

const deposited = async (text: string): Promise<string> =>
  (await karim.upload('/declarations', text)).location ?? ''

const codeOf = ({ status, json }: Answer) => [status, json().code]
const dueOf = async (): Promise<number> =>
  (await accountIn('005624')).dues
    .filter(({ quarter }) => quarter === '2026-T3')
    .reduce((total, { debit }) => total + debit, 0)

beforeAll(async () => {
  await seeded()
  ;[karim, omar] = await Promise.all([signedInAs('declarant-005624'), signedInAs('orderer-005624')])
  first = await deposited(SAMPLES.t3)
  await karim.post(`${first}/filings`, { lines: 'all' })
  second = await deposited(await file((lines) => lines.slice(1)))
})

describe('a file for what is filed', () => {
  it('is checked like any other, and leads to what would change', async ({ expect }) => {
    expect((await karim.get(second)).json()).toMatchObject({
      is_filed: false,
      replacement: `${second}/replacement`,
    })
    const page = await karim.get(second, { as: 'html' })
    expect(page.text).toContain(`href="${second}/replacement"`)
    expect(page.text).not.toContain(`${second}/filings`)
    const refused = await karim.post(`${second}/filings`, { lines: 'all' })
    expect(codeOf(refused)).toEqual([409, 'category_already_filed'])
    expect(refused.json().location).toBe(`${second}/replacement`)
    expect(await dueOf()).toBe(T3_DUE)
  })

  it('shows line by line what it would change, until when, and changes nothing', async ({
    expect,
  }) => {
    const seen = (await karim.get(`${second}/replacement`)).json()
    expect(seen).toMatchObject({
      replaces: first,
      until: '2026-10-31',
      may_replace: true,
      due_before_centimes: T3_DUE,
    })
    expect(seen.changes.map((one: Body) => one.kind)).toEqual(['removed'])
    const page = await karim.get(`${second}/replacement`, { as: 'html' })
    expect(page.text).toContain('encore 19')
    expect(page.text).toContain('absent maintenant')
    const ar = await karim.get(`${second}/replacement`, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    expect(await dueOf()).toBe(T3_DUE)
  })

  it('is not let in while a payment of it is ordered', async ({ expect }) => {
    const { url } = await ordered(omar)
    const refused = await karim.post(`${second}/replacement`)
    expect(codeOf(refused)).toEqual([409, 'replace_after_order'])
    const page = await karim.get(`${second}/replacement`, { as: 'html' })
    expect(page.text).toContain(`/cancellations/new?declaration=${first.split('/').at(-1)}`)
    expect(page.text).not.toContain(`action="${second}/replacement"`)
    expect((await omar.post(`${url}/withdrawal`)).status).toBe(200)
  })

  it('is not let in after the day declarations are due', async ({ expect }) => {
    await moveTo('2026-11-01', 9)
    const late = await karim.post(`${second}/replacement`)
    expect(codeOf(late)).toEqual([409, 'replace_too_late'])
    await moveTo('2026-10-31', 22)
    expect((await karim.get(`${second}/replacement`)).json().may_replace).toBe(true)
    await moveTo('2026-10-12', 9)
  })

  it('loses nobody: with a line that can’t be filed, nothing is replaced', async ({ expect }) => {
    const broken = await deposited(
      await file((lines) => lines.map((one, i) => (i === 2 ? { ...one, salary: '' } : one))),
    )
    const refused = await karim.post(`${broken}/replacement`)
    expect(codeOf(refused)).toEqual([409, 'blocked_lines_remain'])
    await karim.post(`${broken}/abandonment`)
  })
})

describe('a replacement', () => {
  it('takes the place of the filed one, once, in one go', async ({ expect }) => {
    const { due_after_centimes: after } = (await karim.get(`${second}/replacement`)).json()
    const asked = { command_id: 'replace-1' }
    const answer = await karim.post(`${second}/replacement`, asked)
    expect(answer.status).toBe(201)
    expect(answer.location).toMatch(/^\/filings\//)
    expect((await karim.post(`${second}/replacement`, asked)).location).toBe(answer.location)
    expect((await karim.get(first)).json().status).toBe('cancelled')
    expect((await karim.get(second)).json().status).toBe('processed')
    expect(await dueOf()).toBe(after)
    expect((await karim.get(`${second}/replacement`)).status).toBe(404)
  })

  it('is written as a cancellation nobody had to decide', async ({ expect }) => {
    const [one] = (await karim.get('/cancellations')).json().cancellations
    expect(one).toMatchObject({
      declaration: first,
      state: 'accepted',
      object: 'replaced',
      case: null,
      replaced_by: second,
    })
    const page = await karim.get(one.url, { as: 'html' })
    expect(page.text).toContain(`href="${second}"`)
    expect(page.text).toContain('Une autre déclaration a pris sa place')
  })

  it('may be replaced again, by the first bytes too', async ({ expect }) => {
    const third = await deposited(SAMPLES.t3)
    expect(third).not.toBe(first)
    expect((await karim.post(`${third}/replacement`)).status).toBe(201)
    expect(await dueOf()).toBe(T3_DUE)
  })

  it('takes only the categories declared anew', async ({ expect }) => {
    const lines = await linesOfText(SAMPLES.t3)
    const [category] = lines.map((line) => line.category)
    const part = await deposited(
      await file((all) => all.filter((line) => line['category'] === category).slice(1)),
    )
    const before = (await accountIn('005624')).dues.filter((due) => due.debit > 0)
    expect((await karim.post(`${part}/replacement`)).status).toBe(201)
    const after = (await accountIn('005624')).dues.filter((due) => due.debit > 0)
    const others = (dues: typeof after) =>
      dues.filter((due) => due.quarter === '2026-T3' && due.category !== category)
    expect(others(after)).toEqual(others(before))
    expect(others(after)).not.toEqual([])
    const { count } = (await env.DB.prepare(
      `SELECT COUNT(*) AS count FROM filed_categories WHERE employer_number = '005624'
         AND quarter = '2026-T3' AND cancelled_at IS NULL`,
    ).first<{ count: number }>()) ?? { count: 0 }
    expect(count).toBe(new Set(lines.map((line) => line.category)).size)
  })

  it('is asked for by somebody who declares', async ({ expect }) => {
    expect((await omar.post(`${second}/replacement`)).status).toBe(403)
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get(`${second}/replacement`)).status).toBe(404)
  })
})
