import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { awarded, given, memberMade, prepared } from '#test/support/pensions.ts'
import {
  awardedTo,
  completed,
  deathOf,
  decided,
  linkOf,
  REPORT,
  reported,
  SPOUSE,
  withPaper,
} from '#test/support/survivors.ts'

// What else a death can bring: a number that names nobody, two wives, a right that waits for an age, a
// marriage too short, a member who drew nothing yet, and nobody left at all.

let agent: Visitor
let controller: Visitor
let desk: { agent: Visitor; controller: Visitor }
beforeAll(async () => {
  await seeded()
  agent = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
  desk = { agent, controller }
})

const submittedBy = async (link: string, email: string, about: Body = {}): Promise<void> => {
  const visitor = new Visitor()
  await completed(visitor, link, { identity: { ...SPOUSE, ...about }, email })
  const sent = await visitor.post(`${link}/submission`)
  if (sent.status !== 200) throw new Error(sent.text)
}

describe('the page open to all', () => {
  it('keeps what was typed and says what is missing, and asks for the record', async ({
    expect,
  }) => {
    const visitor = new Visitor()
    const empty = await withPaper(visitor, '/deaths', {
      fields: { ...REPORT, number: 'abc', died_on: '32/13/2026' },
      as: 'html',
    })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('value="32/13/2026"')
    expect(empty.text).toContain('href="#number"')
    const fields = { ...REPORT, died_on: '2026-12-24' }
    const ahead = await withPaper(visitor, '/deaths', { fields, words: 'acte' })
    expect(ahead.json().errors).toEqual([{ field: 'died_on', code: 'day_to_come' }])
    const without = await withPaper(visitor, '/deaths', { fields: REPORT })
    expect(without.json().errors).toEqual([{ field: 'piece', code: 'required' }])
    const count = await env.DB.prepare('SELECT COUNT(*) AS n FROM deaths').first()
    expect(count).toEqual({ n: 0 })
  })

  it('answers once for one form sent twice, and writes to who declares', async ({ expect }) => {
    const visitor = new Visitor()
    const fields = { ...REPORT, number: '777', command_id: 'one-death' }
    for (let i = 0; i < 2; i += 1) {
      const sent = await withPaper(visitor, '/deaths', { fields, words: 'acte', as: 'html' })
      expect([sent.status, sent.location]).toEqual([303, '/deaths/received'])
    }
    const count = await env.DB.prepare('SELECT COUNT(*) AS n FROM deaths').first()
    expect(count).toEqual({ n: 1 })
    const { links } = await lastMessage('leila@demo.example', (message) =>
      message.links.some((link) => link.includes('/follow/')),
    )
    const follow = await new Visitor().get(new URL(links[0] ?? '').pathname, { as: 'html' })
    expect(follow.text).not.toContain('ABDELKADER')
  })
})

describe('a number that names nobody', () => {
  it('still reaches an agent, who says who died after reading the record', async ({ expect }) => {
    const found = await deathOf(agent, '777')
    expect(found).toMatchObject({ known: null, survivors: [] })
    await agent.post(`${found.case}/take`)
    const early = await agent.post(`${found.case}/propose`, { outcome: 'accepted', text: 'Vu.' })
    expect([early.status, early.json().code]).toEqual([409, 'death_unidentified'])
    const nobody = await agent.submit(`${found.url}/identification`, { number: '778' })
    expect([nobody.status, nobody.text.includes('value="778"')]).toEqual([409, true])
    expect((await agent.post(`${found.url}/identification`, { number: 'x' })).status).toBe(422)
    expect((await agent.post(`${found.url}/identification`, { number: '4100000102' })).status).toBe(
      200,
    )
    expect((await agent.get(found.url)).json().known).toMatchObject({ last_name: 'CHRAIBI' })
  })

  it('can be refused, and nothing of anybody changes', async ({ expect }) => {
    const found = await deathOf(agent, '777')
    await decided(desk, found.case, { outcome: 'refused', reason: 'not_established' })
    expect((await agent.get(found.url)).json().stage).toBe('refused')
    const pension = (await agent.get('/desk/pensions/demo-pension-4100000102')).json()
    expect(pension.end).toBeNull()
    const late = await agent.post(`${found.url}/survivors`, { ...named('Z', 'z@demo.example') })
    expect([late.status, late.json().code]).toEqual([409, 'death_decided'])
  })
})

const named = (first: string, email: string, kind = 'spouse'): Record<string, string> => ({
  kind,
  last_name: 'CHRAIBI',
  first_name: first,
  email,
})

describe('two wives, of whom one is young', () => {
  let url = ''
  const files = new Map<string, Body>()

  it('is opened by an agent, and waits for its record', async ({ expect }) => {
    const entered = { ...REPORT, number: '4100000102' }
    const opened = await withPaper(agent, '/desk/deaths', { fields: entered })
    expect(opened.status).toBe(201)
    url = opened.json().url
    const { case: path } = (await agent.get(url)).json()
    await agent.post(`${path}/take`)
    const early = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Vu.' })
    expect([early.status, early.json().code]).toEqual([409, 'record_missing'])
    const wrong = await agent.submit(`${url}/survivors`, { ...named('', 'x'), kind: 'spouse' })
    expect([wrong.status, wrong.text.includes('href="#first_name"')]).toEqual([422, true])
    for (const [first, email] of [
      ['AICHA', 'aicha@demo.example'],
      ['BATOUL', 'batoul@demo.example'],
    ] as const)
      expect((await agent.post(`${url}/survivors`, named(first, email))).status).toBe(200)
    // The record comes with a report of somebody else: the agent decides on that one.
    await reported(new Visitor(), {})
    const other = await deathOf(agent, '4100000102')
    expect(other.other_reports).toEqual([url])
  })

  it('shares the capital equally, to the centime', async ({ expect }) => {
    const { deaths } = (await agent.get('/desk/deaths')).json()
    const other = (deaths as Body[]).find((one) => one.url !== url)
    for (const [first, email] of [
      ['AICHA', 'aicha@demo.example'],
      ['BATOUL', 'batoul@demo.example'],
    ] as const)
      await agent.post(`${other.url}/survivors`, named(first, email))
    await agent.post(`${other.case}/take`)
    await agent.post(`${other.case}/propose`, { outcome: 'accepted', text: 'Vu.' })
    const proposed = await agent.post(`${other.url}/survivors`, named('X', 'x@demo.example'))
    expect([proposed.status, proposed.json().code]).toEqual([409, 'case_proposed'])
    expect((await controller.post(`${other.case}/confirm`)).status).toBe(200)
    expect((await agent.get(url)).json().stage).toBe('joined')
    const { survivors } = (await agent.get(other.url)).json()
    for (const one of survivors as Body[]) files.set(one.first_name, one)
    const pension = (await agent.get('/desk/pensions/demo-pension-4100000102')).json()
    const last = (await agent.get('/desk/pensions/demo-pension-4100000102/payments/2026-09')).json()
    const parts = [...files.values()].map((one) => one.capital_centimes as number)
    expect(parts.reduce((a, b) => a + b, 0)).toBe(3 * last.gross_centimes)
    expect(Math.abs((parts[0] ?? 0) - (parts[1] ?? 0))).toBeLessThanOrEqual(1)
    expect(pension.last_month_owed).toBe('2026-10')
    url = other.url
  })

  it('pays the young one her capital at once, and her pension from fifty on', async ({
    expect,
  }) => {
    const email = 'batoul@demo.example'
    await submittedBy(await linkOf(email), email, {
      first_name: 'BATOUL',
      birth_date: '1977-01-20',
      married_on: '2010-05-02',
    })
    const file = files.get('BATOUL')
    const body = (await agent.get(file.url)).json()
    expect(body.award).toMatchObject({ from: '2027-01-20', until: null })
    await awardedTo(desk, file.url)
    await prepared('2026-10-21')
    const { pension } = (await agent.get(file.url)).json()
    const payment = async (month: string): Promise<string[]> =>
      given((await agent.get(`${pension}/payments/${month}`)).json())
    expect(await payment('2026-10')).toEqual([`capital  ${file.capital_centimes}`])
    await prepared('2027-02-21')
    expect(await payment('2027-01')).toEqual([])
    expect(await payment('2027-02')).toEqual([`month 2027-02 ${body.award.monthly_centimes}`])
    await moveTo('2026-10-12', 10)
  })

  it('refuses the marriage that was too short; her part of the capital stays due', async ({
    expect,
  }) => {
    const email = 'aicha@demo.example'
    const first = await linkOf(email)
    await submittedBy(first, email, {
      first_name: 'AICHA',
      birth_date: '1960-01-20',
      married_on: '2025-05-02',
    })
    const file = files.get('AICHA')
    const { case: path, refused_by_rule: rule } = (await agent.get(file.url)).json()
    expect(rule).toMatchObject({ code: 'marriage_too_short' })
    const page = await agent.get(file.url, { as: 'html' })
    expect(page.text).toContain('Le mariage doit avoir duré 2 ans')
    for (const { code } of (await agent.get(file.url)).json().pieces as Body[])
      await agent.post(`${file.url}/pieces/${code}`, { state: 'conforming' })
    await agent.post(`${path}/take`)
    const no = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Vu.' })
    expect([no.status, no.json().code]).toEqual([409, 'marriage_too_short'])
    await decided(desk, path, { outcome: 'refused', reason: 'marriage_too_short' })
    const link = await linkOf(email, 'a répondu')
    const told = await new Visitor().get(link, { as: 'html' })
    expect(told.text).toContain('Le mariage a duré moins de deux ans')
    expect(told.text).toContain('Ce capital reste dû')
    expect((await new Visitor().get(link)).json()).toMatchObject({ state: 'refused', award: null })
    const over = await agent.post(`${file.url}/link`, { email })
    expect([over.status, over.json().code]).toEqual([409, 'survivor_over'])
  })

  it('opens a file at once for somebody named after the decision', async ({ expect }) => {
    const email = 'celia@demo.example'
    expect((await agent.post(`${url}/survivors`, named('CELIA', email, 'orphan'))).status).toBe(200)
    const body = (await new Visitor().get(await linkOf(email))).json()
    expect(body).toMatchObject({ kind: 'orphan', state: 'awaiting' })
  })

  it('sends nothing where no address is known, until the desk gives one', async ({ expect }) => {
    await agent.post(`${url}/survivors`, named('DOUNIA', ''))
    const { survivors } = (await agent.get(url)).json()
    const file = (survivors as Body[]).find((one) => one.first_name === 'DOUNIA')
    expect(file).toMatchObject({ state: 'opened' })
    const none = await agent.post(`${file.url}/link`, {})
    expect([none.status, none.json().code]).toEqual([422, 'address_needed'])
    const bad = await agent.submit(`${file.url}/link`, { email: 'x' })
    expect([bad.status, bad.text.includes('value="x"')]).toEqual([422, true])
    await agent.post(`${file.url}/link`, { email: 'dounia@demo.example' })
    expect((await agent.get(file.url)).json().state).toBe('awaiting')
    expect(await linkOf('dounia@demo.example')).toContain('/survivor-files/')
  })
})

describe('a member who drew nothing yet', () => {
  const MEMBER = '205624009'

  it('leaves points all the same, as at the normal age', async ({ expect }) => {
    const email = 'said@demo.example'
    await reported(new Visitor(), {
      number: MEMBER,
      last_name: 'BENJELLOUN',
      first_name: 'SALMA',
      declarer_last_name: 'RAMI',
      declarer_first_name: 'SAID',
      relation: 'spouse',
      email,
    })
    const found = await deathOf(agent, MEMBER)
    expect(found.known.pension).toBeNull()
    await decided(desk, found.case)
    const { survivors, heirs_capital: heirs } = (await agent.get(found.url)).json()
    expect(heirs).toBeNull()
    expect(survivors[0]).toMatchObject({ capital_centimes: 0, last_name: 'RAMI' })
    await submittedBy(await linkOf(email), email, {
      last_name: 'RAMI',
      first_name: 'SAID',
      sex: 'M',
      birth_date: '1960-02-03',
    })
    const { award } = (await agent.get(survivors[0].url)).json()
    const steps = award.trace.steps.map(({ key }: Body) => key)
    expect(steps).toEqual(expect.arrayContaining(['service_points', 'spouse_points']))
    expect(award.trace.steps.find(({ key }: Body) => key === 'coefficient').result).toBe(1_000_000)
    await awardedTo(desk, survivors[0].url)
    const { pension } = (await agent.get(survivors[0].url)).json()
    expect((await agent.get(pension)).json().points_ten_thousandths).toBe(
      award.points_ten_thousandths,
    )
  })

  it('with nobody left: the contributions are owed to the heirs, with how they add up', async ({
    expect,
  }) => {
    const number = '205624013'
    await env.DB.prepare('UPDATE members SET children = 0 WHERE matricule = ?').bind(number).run()
    await reported(new Visitor(), { number })
    const found = await deathOf(agent, number)
    await decided(desk, found.case)
    const { heirs_capital: heirs } = (await agent.get(found.url)).json()
    expect(heirs).toMatchObject({
      kind: 'contributions',
      trace: { steps: [{ key: 'heirs_contributions' }] },
    })
    expect(heirs.amount_centimes).toBeGreaterThan(0)
    const page = await agent.get(found.url, { as: 'html' })
    expect(page.text).toContain('Cotisations salariales à rendre')
  })
})

describe('what two people decide at once', () => {
  it('happens once: a death is not confirmed by two reports', async ({ expect }) => {
    await memberMade('m-twice', '299000111')
    await awarded({ id: 'p-twice', memberId: 'm-twice', startsOn: isoDate('2026-09-01') })
    for (let i = 0; i < 2; i += 1) await reported(new Visitor(), { number: '299000111' })
    const { deaths } = (await agent.get('/desk/deaths')).json()
    const both = (deaths as Body[]).filter(({ number }) => number === '299000111')
    expect(both).toHaveLength(2)
    for (const one of both) {
      await agent.post(`${one.case}/take`)
      await agent.post(`${one.case}/propose`, { outcome: 'accepted', text: 'Vu.' })
    }
    const answers = await Promise.all(both.map((one) => controller.post(`${one.case}/confirm`)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const ends = await env.DB.prepare(
      "SELECT COUNT(*) AS n FROM pension_ends WHERE pension_id = 'p-twice'",
    ).first()
    expect(ends).toEqual({ n: 1 })
  })
})
