import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'

// A contract later in life: asked by its administrator, decided by two at the fund, written by dates.

let samira: Visitor
let hassan: Visitor
let karim: Visitor
let agent: Visitor
let controller: Visitor

beforeAll(async () => {
  await seeded()
  ;[samira, hassan, karim, agent, controller] = await Promise.all([
    signedInAs('administrator-005624'),
    signedInAs('administrator-007310'),
    signedInAs('declarant-005624'),
    signedInAs('desk-agent'),
    signedInAs('desk-controller'),
  ])
})

const codeOf = ({ status, json }: Answer): unknown => [status, json().code]
const ask = (visitor: Visitor, body: Body) => visitor.post('/contract/changes', body)
const RAISE = { kind: 'rate', category: '05', rate: '7', quarter: '2027-T1' }

const asked = async (visitor: Visitor, body: Body): Promise<{ path: string; desk: string }> => {
  const answer = await ask(visitor, body)
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  const path = answer.location ?? ''
  return { path, desk: `/desk${(await visitor.get(path)).json().case}` }
}
const proposed = async (desk: string): Promise<Answer> => {
  await agent.post(`${desk}/take`)
  return await agent.post(`${desk}/propose`, { outcome: 'accepted', text: 'Contrat modifié.' })
}
const accepted = async (desk: string): Promise<Answer> => {
  await proposed(desk)
  return await controller.post(`${desk}/confirm`)
}
const categories = async (visitor: Visitor): Promise<Body[]> =>
  (await visitor.get('/contract')).json().categories
const of = (rows: Body[], number: string) => rows.filter((row) => row.category === number)

/** Lines of category 05 that were declared for a quarter. */
const listed = async (quarter: string): Promise<Body[]> => {
  const { declarations } = (await karim.get('/declarations')).json()
  const { url } = declarations.find((one: Body) => one.quarter === quarter)
  const { lines } = (await karim.get(`${url}/lines`)).json()
  return lines.filter((one: Body) => one.category === '05')
}

describe('a rate that rises', () => {
  it('is refused when it falls, comes too soon, or is no rate of the product', async ({
    expect,
  }) => {
    expect(codeOf(await ask(karim, RAISE))).toEqual([403, 'right_missing'])
    expect(codeOf(await ask(samira, { ...RAISE, rate: '5,25' }))).toEqual([
      409,
      'change_rate_rises',
    ])
    expect(codeOf(await ask(samira, { ...RAISE, rate: '11' }))).toEqual([
      409,
      'change_rate_unknown',
    ])
    expect(codeOf(await ask(samira, { ...RAISE, quarter: '2026-T4' }))).toEqual([
      409,
      'change_quarter',
    ])
    const empty = await samira.submit('/contract/changes', {
      kind: 'rate',
      note: 'Pour les cadres',
    })
    expect([empty.status, empty.text.includes('Pour les cadres')]).toEqual([422, true])
    const low = await samira.submit('/contract/changes', { ...RAISE, rate: '5.25', note: '' })
    expect(low.text.replaceAll(/\s/g, ' ')).toContain('Un taux ne fait que monter')
    expect(low.text).toMatch(/<option value="5.25" selected/)
  })

  it('waits for two people, then holds from its quarter on', async ({ expect }) => {
    const command = { ...RAISE, command_id: 'raise-05' }
    const { path, desk } = await asked(samira, command)
    // The same command again is the same request; another one waits for it.
    expect((await ask(samira, command)).location).toBe(path)
    const second = await ask(samira, { ...RAISE, rate: '8' })
    expect(codeOf(second)).toEqual([409, 'change_open'])
    expect(second.json().facts).toEqual({})

    const seen = (await samira.get(path)).json()
    expect(seen).toMatchObject({ state: 'requested', from_ppm: 60_000, to_ppm: 70_000 })
    expect(seen.register).toEqual([
      { category: '05', ends_on: '2026-12-31' },
      { category: '05', starts_on: '2027-01-01', rate_ppm: 70_000 },
    ])
    expect(of(await categories(samira), '05')).toHaveLength(1)
    // One more per cent of the salaries declared last, line by line; 1.30 more for the employer.
    const cost = seen.cost_of_a_quarter
    expect(cost.salaries_of).toBe('2026-T2')
    const lines = await listed('2026-T2')
    const part = (rate: number) =>
      lines.reduce((total, { base_centimes: base }) => total + Math.round((base * rate) / 1e6), 0)
    expect(cost).toMatchObject({
      employee_centimes: part(70_000) - part(60_000),
      employer_centimes: part(91_000) - part(78_000),
    })
    expect(cost.employer_centimes).toBeGreaterThan(0)
    // Nobody else's: another employer, and the desk only by its own path.
    expect((await hassan.get(path)).status).toBe(404)
    expect((await agent.get(path.replace('/contract/', '/desk/contract-'))).status).toBe(200)

    expect((await proposed(desk)).status).toBe(200)
    expect((await samira.get(path)).json().state).toBe('under_review')
    expect(codeOf(await samira.post(`${path}/withdrawal`))).toEqual([409, 'change_under_review'])
    expect(codeOf(await agent.post(`${desk}/confirm`))).toEqual([409, 'controller_needed'])
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)

    expect((await samira.get(path)).json()).toMatchObject({ state: 'accepted', register: null })
    expect(of(await categories(karim), '05')).toMatchObject([
      { rate_ppm: 60_000, ends_on: '2026-12-31' },
      { rate_ppm: 70_000, starts_on: '2027-01-01', ends_on: null },
    ])
    const { text } = await karim.get('/contract', { as: 'csv' })
    expect(text).toContain('05;Cadres;al_kamil;;70000;2027-01-01;')
    const told = await lastMessage('administrator-005624@demo.example', ({ text: body }) =>
      body.includes('modification de contrat'),
    )
    expect(told.links.some((link) => link.includes('/cases/'))).toBe(true)
    const history = await samira.get('/employer/history', { as: 'html' })
    expect(history.text).toContain('Contrat modifié')
    expect(history.text).toContain('Changement du contrat demandé')
  })

  it('is what a declaration of that quarter is checked against', async ({ expect }) => {
    await moveTo('2027-03-05', 10)
    const last = (await karim.get('/declarations')).json().declarations.at(-1)
    const { lines } = (await karim.get(`${last.url}/lines`)).json()
    const line = lines.find((one: Body) => one.category === '05')
    const sent = async (rate: string) => {
      const kept = Object.entries(line).filter(
        ([name]) => !/^line$|centimes|severity|points|filing|given/.test(name),
      )
      const body = { ...Object.fromEntries(kept), quarter: '2027-T1', rate }
      const answer = await karim.post('/declarations', {
        quarter: '2027-T1',
        mode: 'test',
        lines: [body],
      })
      return answer.json().anomalies.map(({ code }: Body) => code)
    }
    expect(await sent('6.00')).toContain('rate_not_of_category')
    expect(await sent('7.00')).not.toContain('rate_not_of_category')
    await moveTo('2026-10-12', 10)
  })
})

describe('a new category', () => {
  const NEW = {
    kind: 'category',
    label: 'Ouvriers',
    regime: 'al_kamil',
    rate: 3.75,
    option: '55',
    quarter: '2027-T2',
  }

  it('is numbered by the fund, by product and option', async ({ expect }) => {
    expect(codeOf(await ask(samira, { ...NEW, regime: 'al_mounassib', rate: 6 }))).toEqual([
      409,
      'offer_member',
    ])
    const { path, desk } = await asked(samira, NEW)
    expect((await samira.get(path)).json().category).toBeNull()
    expect((await accepted(desk)).status).toBe(200)
    expect((await samira.get(path)).json()).toMatchObject({ state: 'accepted', category: '35' })
    expect(of(await categories(samira), '35')).toMatchObject([
      { label: 'Ouvriers', rate_ppm: 37_500, starts_on: '2027-04-01', ends_on: null },
    ])
  })

  it('can be taken back until somebody takes it up, and its case closes', async ({ expect }) => {
    const { path, desk } = await asked(samira, { ...NEW, label: 'Saisonniers' })
    expect((await samira.post(`${path}/withdrawal`)).status).toBe(200)
    expect((await samira.get(path)).json().state).toBe('withdrawn')
    expect((await agent.get(desk)).json()).toMatchObject({ state: 'closed', outcome: 'settled' })
    expect(codeOf(await samira.post(`${path}/withdrawal`))).toEqual([409, 'change_under_review'])
  })

  it('is refused with a reason, and nothing moves', async ({ expect }) => {
    const before = await categories(samira)
    const { path, desk } = await asked(samira, NEW)
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/propose`, {
      outcome: 'refused',
      reason: 'not_established',
      text: 'Quelle partie du personnel ?',
    })
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    expect((await samira.get(path)).json().state).toBe('refused')
    expect(await categories(samira)).toEqual(before)
  })
})

describe('an end of contract', () => {
  const LEAVE = { kind: 'leaving', quarter: '2026-T4' }

  it('waits for the last declaration, then closes on the last day', async ({ expect }) => {
    const { path, desk } = await asked(hassan, LEAVE)
    // Anything else waits for what becomes of the contract.
    const raise = { kind: 'rate', category: '71', rate: '9', quarter: '2027-T1' }
    expect(codeOf(await ask(hassan, raise))).toEqual([409, 'change_open'])
    expect(codeOf(await proposed(desk))).toEqual([409, 'change_last_declaration'])

    await moveTo('2026-12-10', 10)
    const opened = await hassan.submit('/declarations', { quarter: '2026-T4', nil: '71' })
    const filing = await hassan.post(`${opened.location}/filings`, { lines: 'all' })
    expect(filing.json()).toMatchObject({ is_nil: true, categories: ['71'] })
    expect((await accepted(desk)).status).toBe(200)
    expect((await hassan.get(path)).json().state).toBe('accepted')
    expect(await categories(hassan)).toMatchObject([{ category: '71', ends_on: '2026-12-31' }])

    expect(codeOf(await ask(hassan, { ...raise, quarter: '2027-T2' }))).toEqual([
      409,
      'change_category_unknown',
    ])
    await moveTo('2026-10-12', 10)
  })
})

describe('a suspension', () => {
  const SUSPEND = { kind: 'suspension', quarter: '2027-T1', resumes: '2027-T3', note: 'Incendie.' }

  it('needs a reason, stops everything, resumes, and is not granted twice', async ({ expect }) => {
    const loubna = await signedInAs('administrator-008842')
    expect((await ask(loubna, { ...SUSPEND, note: '' })).status).toBe(422)
    const { desk } = await asked(loubna, SUSPEND)
    expect((await accepted(desk)).status).toBe(200)
    const rows = (await categories(loubna)).map((row) => [
      row.category,
      row.tranche,
      row.rate_ppm,
      row.starts_on > '2027' ? row.starts_on : 'before',
      row.ends_on,
    ])
    expect(rows).toEqual([
      ['02', 1, 60_000, 'before', '2026-12-31'],
      ['02', 1, 60_000, '2027-07-01', null],
      ['92', 2, 100_000, 'before', '2026-12-31'],
      ['92', 2, 100_000, '2027-07-01', null],
    ])
    const page = await loubna.get('/contract', { as: 'html' })
    expect(page.text).toContain('à venir')
    // Meanwhile nothing is asked for, and nobody is told that something is missing.
    await moveTo('2027-05-20', 10)
    const quarters = (await loubna.get('/employer')).json().quarters.map((q: Body) => q.quarter)
    expect(quarters).toContain('2026-T4')
    expect(quarters).not.toContain('2027-T1')
    expect((await loubna.get('/employer', { as: 'html' })).status).toBe(200)
    const again = { ...SUSPEND, quarter: '2027-T4', resumes: '2028-T1' }
    await moveTo('2027-08-02', 10)
    expect(codeOf(await ask(loubna, again))).toEqual([409, 'change_suspended_before'])
    await moveTo('2026-10-12', 10)
  })
})

describe('what is kept', () => {
  it('of a request never changes, and what ended stays ended', async ({ expect }) => {
    const run = (sql: string) => env.DB.prepare(sql).run()
    await expect(run(`UPDATE contract_changes SET asked = '{}'`)).rejects.toThrow('append_only')
    await expect(run(`UPDATE contract_changes SET state = 'refused'`)).rejects.toThrow(
      'append_only',
    )
    await expect(run('DELETE FROM contract_changes')).rejects.toThrow('append_only')
  })
})
