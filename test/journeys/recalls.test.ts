import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, it } from 'vitest'
import { linesOfText, textOfLines } from '#src/declarations/index.ts'
import { type Body, signedInAs } from '#test/support/client.ts'
import { accountIn, pointsIn, settle } from '#test/support/payments.ts'
import { SAMPLES } from '#test/support/samples.ts'
import {
  accepted,
  added,
  balance,
  cast,
  codeOf,
  decided,
  declaredOf,
  duesOf,
  entered,
  HANANE,
  sceneLeft,
  sceneSet,
  stateOf,
  submitted,
} from '#test/support/recalls.ts'

// Contributions left out of a quarter, declared after all: each reason, from entry to its points.

const NADIA = '205624004'

beforeAll(sceneSet)
afterEach(sceneLeft)

describe('additional pay of a quarter that was paid', () => {
  let path: string
  let seen: Body

  it('is entered with its people, and shows what would be due', async ({ expect }) => {
    const before = await balance()
    path = await entered({ reason: 'additional_pay' })
    seen = await added(path, { matricule: HANANE, amount: '1 250,00' })
    expect(seen).toMatchObject({ state: 'entered', from: '2026-T2', to: '2026-T2', case: null })
    expect(seen.lines).toMatchObject([{ person: HANANE, base_centimes: 125_000, severity: null }])
    // 3.75 % of 1 250.00 from the employee; 4.88 % from the employer, as published.
    expect(seen.effect).toMatchObject({
      people: 1,
      due_centimes: 4_688 + 6_100,
      due_on: '2026-11-11',
      needs_controller: false,
    })
    expect(await balance()).toBe(before)
    expect((await cast.karim.get('/declarations')).json().declarations).not.toContainEqual(
      expect.objectContaining({ url: seen.lines[0].declaration }),
    )
    const home = (await cast.karim.get('/employer')).json()
    expect(home.quarters.every((one: Body) => one.draft === undefined || !one.draft)).toBe(true)
  })

  it('is sent, asked about, accepted: due thirty days later', async ({ expect }) => {
    expect((await submitted(path, null)).status).toBe(200)
    expect(await stateOf(path)).toBe('submitted')
    expect(codeOf(await cast.karim.post(`${path}/lines`, { remove: '2026-T2.1' }))).toEqual([
      409,
      'recall_sent',
    ])
    const desk = `/desk${(await cast.karim.get(path)).json().case}`
    await cast.agent.post(`${desk}/take`)
    expect(await stateOf(path)).toBe('under_review')
    await cast.agent.post(`${desk}/ask`, { text: 'Quelle prime ?' })
    expect(await stateOf(path)).toBe('more_asked')
    await cast.karim.post(`${desk.replace('/desk', '')}/answers`, { text: 'Prime de juin.' })
    const looked = await cast.agent.get(path.replace('/', '/desk/'))
    expect(looked.json().effect.due_centimes).toBe(seen.effect.due_centimes)
    expect((await cast.agent.post(`${desk}/decide`, decided)).status).toBe(200)
    expect(await stateOf(path)).toBe('accepted')
    expect(await duesOf(seen)).toMatchObject([
      {
        kind: 'recall',
        quarter: '2026-T2',
        dueOn: '2026-11-11',
        debit: seen.effect.due_centimes,
        credit: 0,
      },
    ])
  })

  it('is paid by an order of its own: points of the nature “recall”', async ({ expect }) => {
    const [due] = await duesOf(seen)
    const order = await cast.orderer.post('/payments', { dues: [due?.id] })
    expect(order.status).toBe(201)
    const paid = (await cast.orderer.get(order.location ?? '')).json()
    expect((await cast.orderer.get(order.location ?? '', { as: 'html' })).text).toContain(
      'Rappel du',
    )
    await cast.orderer.post(`${order.location}/withdrawal`)
    // The oldest due is paid first: everything that is owed, in one go.
    const { dues } = await accountIn('005624')
    const owed = dues.reduce((sum, one) => sum + one.debit - one.credit, 0)
    await settle(cast.recovery, [{ amount: owed, reference: paid.reference }])
    expect(await stateOf(path)).toBe('credited')
    const hanane = await signedInAs('member-hanane')
    const mine = (await hanane.get('/member')).json().quarters
    const [line] = mine.filter((one: Body) => one.url.includes(seen.lines[0].declaration.slice(14)))
    expect(line).toMatchObject({ quarter: '2026-T2', status: 'credited' })
    const read = (await hanane.get(line.url)).json()
    expect(read.points_entries).toMatchObject([
      { nature: 'recall', points_ten_thousandths: seen.effect.points_ten_thousandths },
    ])
    expect((await hanane.get(line.url, { as: 'html' })).text).toContain('rappel')
  })

  it('can be cancelled like what is filed: the money stays, the points go back', async ({
    expect,
  }) => {
    const before = { balance: await balance(), points: await pointsIn('2026-T2') }
    const declaration = seen.lines[0].declaration.split('/').at(-1)
    const asked = await cast.karim.post('/cancellations', { declaration, object: 'filed_twice' })
    expect(asked.status).toBe(201)
    await cast.karim.post(`${asked.location}/validation`)
    const desk = `/desk${(await cast.karim.get(asked.location ?? '')).json().case}`
    await cast.agent.post(`${desk}/take`)
    await cast.agent.post(`${desk}/propose`, decided)
    await cast.controller.post(`${desk}/confirm`)
    expect(await stateOf(path)).toBe('cancelled')
    expect(await balance()).toBe(before.balance - seen.effect.due_centimes)
    expect(await pointsIn('2026-T2')).toBe(before.points - seen.effect.points_ten_thousandths)
    const home = (await cast.karim.get('/employer')).json()
    expect(home.quarters.every((one: Body) => one.is_complete)).toBe(true)
  })
})

describe('a rise over several quarters', () => {
  it('is spread in proportion to the salaries declared, to the centime', async ({ expect }) => {
    const path = await entered({ reason: 'retroactive_rise', to: '2026-T3' })
    const seen = await added(path, { matricule: HANANE, amount: '1 000,01' })
    const bases = seen.lines.map((line: Body) => line.base_centimes)
    expect(bases).toHaveLength(2)
    expect(bases[0] + bases[1]).toBe(100_001)
    const [t2, t3] = [await declaredOf('2026-T2'), await declaredOf('2026-T3')]
    expect(Math.abs(bases[0] - (100_001 * t2.base) / (t2.base + t3.base))).toBeLessThan(1)
    const twice = await added(path, { matricule: HANANE, amount: '10,00' })
    expect(twice.findings.map((one: Body) => one.code)).toContain('person_twice')
    expect(codeOf(await submitted(path))).toEqual([409, 'recall_lines_to_mend'])
    await cast.karim.post(`${path}/lines`, { remove: ['2026-T2.2', '2026-T3.2'] })
    const done = await accepted(path)
    expect(done.state).toBe('accepted')
    expect((await duesOf(done)).map(({ quarter }) => quarter).toSorted()).toEqual([
      '2026-T2',
      '2026-T3',
    ])
  })

  it('is refused where nothing was declared to spread it on', async ({ expect }) => {
    const path = await entered({ reason: 'retroactive_rise', to: '2026-T3' })
    const none = await cast.karim.post(`${path}/lines`, {
      matricule: HANANE,
      category: '05',
      amount: '100',
    })
    expect([none.status, none.json().errors]).toEqual([
      422,
      [{ field: 'amount', code: 'nothing_to_spread_on' }],
    ])
    const page = await cast.karim.submit(`${path}/lines`, {
      matricule: '999999999',
      category: '10',
      amount: '12,50',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="999999999"')
    expect(page.text).toContain('value="12,50"')
    await cast.karim.post(`${path}/withdrawal`)
  })
})

describe('somebody left out', () => {
  it('is recalled by a file in the layout of declarations', async ({ expect }) => {
    const lines = await linesOfText(SAMPLES.t2)
    const [first] = lines
    const path = await entered({ reason: 'person_omitted' })
    const file = textOfLines([{ ...first, salary: '300.00' }] as never)
    expect((await cast.karim.upload(`${path}/lines`, file)).status).toBe(200)
    const seen = (await cast.karim.get(path)).json()
    expect(seen.lines).toMatchObject([{ quarter: '2026-T2', base_centimes: 30_000 }])
    const other = textOfLines([{ ...first, quarter: '2026-T1' }] as never)
    expect(codeOf(await cast.karim.upload(`${path}/lines`, other))).toEqual([
      422,
      'quarter_not_in_recall',
    ])
    expect(codeOf(await cast.karim.upload(`${path}/lines`, '%PDF-1.7'))[0]).toBe(422)
    expect((await accepted(path)).state).toBe('accepted')
  })

  it('has a matricule given when nobody knew them', async ({ expect }) => {
    const path = await entered({ reason: 'person_omitted' })
    const person = { last_name: 'BENNIS', first_name: 'LEILA', cin: 'BJ778899', amount: '9000' }
    const lacking = await cast.karim.post(`${path}/lines`, { category: '10', ...person })
    expect(lacking.json().errors).toEqual([{ field: 'birth_date', code: 'required' }])
    await added(path, { ...person, birth_date: '1991-04-02' })
    const done = await accepted(path)
    expect(done.lines[0].person).toMatch(/^\d{9}$/)
    const roster = await env.DB.prepare(
      `SELECT a.left_on FROM affiliations a JOIN members m ON m.id = a.member_id
       WHERE m.matricule = ?`,
    )
      .bind(done.lines[0].person)
      .all()
    expect(roster.results).toHaveLength(1)
  })
})

describe('the person recalled', () => {
  it('hears what was declared before, and what is now', async ({ expect }) => {
    await cast.agent.post('/demo/jobs/tell-of-corrections')
    const hanane = await signedInAs('member-hanane')
    const { notices } = (await hanane.get('/notices')).json()
    const corrected = notices.filter((one: Body) => one.template === 'salary_corrected')
    expect(corrected.length).toBeGreaterThan(0)
    const { base } = await declaredOf('2026-T2')
    const now = `${(base / 100).toFixed(2).replace('.', ',')}`
    expect(corrected.some((one: Body) => one.text.replaceAll('\u202f', '').includes(now))).toBe(
      true,
    )
  })
})

describe('a rate that was wrong', () => {
  it('is due for the difference alone', async ({ expect }) => {
    const path = await entered({ reason: 'rate_regularised' })
    const nothing = await added(path, { matricule: HANANE })
    expect(nothing.findings.map((one: Body) => one.code)).toEqual(['nothing_to_recall'])
    await cast.karim.post(`${path}/lines`, { remove: '2026-T2.1' })
    await env.DB.prepare(
      `UPDATE employer_categories SET rate_ppm = 60000
       WHERE employer_number = '005624' AND category = '10'`,
    ).run()
    const seen = await added(path, { matricule: HANANE })
    // A second one of the same salaries, entered while nothing of the first is accepted.
    const twin = await entered({ reason: 'rate_regularised' })
    await added(twin, { matricule: HANANE })
    const declared = await declaredOf('2026-T2')
    const whole = Math.round(declared.base * 0.06) + Math.round(declared.base * 0.078)
    expect(seen.lines).toMatchObject([
      { base_centimes: declared.base, due_centimes: whole - declared.due },
    ])
    expect(codeOf(await submitted(path, null))).toEqual([409, 'recall_piece_needed'])
    const done = await accepted(path)
    expect(await duesOf(done)).toMatchObject([{ kind: 'recall', debit: whole - declared.due }])
    await submitted(twin)
    const desk = `/desk${(await cast.karim.get(twin)).json().case}`
    await cast.agent.post(`${desk}/take`)
    expect(codeOf(await cast.agent.post(`${desk}/decide`, decided))).toEqual([
      409,
      'recall_counts_differ',
    ])
    const refused = { outcome: 'refused', reason: 'not_established', text: 'Déjà rappelé.' }
    expect((await cast.agent.post(`${desk}/decide`, refused)).status).toBe(200)
    expect((await declaredOf('2026-T2')).due).toBe(whole)
    const page = await cast.karim.get(`${done.lines[0].declaration}/lines/1`)
    const steps = page.json().trace.steps
    expect(steps.map((step: Body) => step.key)).toContain('recalled_points')
    await env.DB.prepare(
      `UPDATE employer_categories SET rate_ppm = 37500
       WHERE employer_number = '005624' AND category = '10'`,
    ).run()
  })
})

describe('a court’s decision about somebody who draws a pension', () => {
  it('needs its document, a controller, and opens a revision', async ({ expect }) => {
    await env.DB.prepare(`UPDATE members SET retired_on = '2026-09-01' WHERE matricule = ?`)
      .bind(HANANE)
      .run()
    const path = await entered({ reason: 'court_decision' })
    const seen = await added(path, { matricule: HANANE, amount: '500' })
    expect(seen.effect).toMatchObject({ retired_people: 1, needs_controller: true })
    expect(codeOf(await submitted(path, null))).toEqual([409, 'recall_piece_needed'])
    expect(codeOf(await submitted(path, 'MZ'))).toEqual([422, 'piece_not_readable'])
    expect((await submitted(path)).status).toBe(200)
    const desk = `/desk${(await cast.karim.get(path)).json().case}`
    expect((await cast.agent.get(desk)).json().files).toHaveLength(1)
    await cast.agent.post(`${desk}/take`)
    expect(codeOf(await cast.agent.post(`${desk}/decide`, decided))).toEqual([
      409,
      'controller_to_decide',
    ])
    await cast.agent.post(`${desk}/propose`, decided)
    expect((await cast.controller.post(`${desk}/confirm`)).status).toBe(200)
    const revision = await env.DB.prepare(
      `SELECT COUNT(*) AS count FROM cases WHERE kind = 'revision' AND state = 'open'`,
    ).first()
    expect(revision).toMatchObject({ count: 1 })
  })
})

describe('after a departure', () => {
  it('is recalled without bringing anybody back', async ({ expect }) => {
    const left = () =>
      env.DB.prepare(
        `SELECT a.left_on AS leftOn FROM affiliations a JOIN members m ON m.id = a.member_id
         WHERE m.matricule = ?`,
      )
        .bind(NADIA)
        .first<{ leftOn: string }>()
    expect((await left())?.leftOn).toBe('2026-08-15')
    const path = await entered({ reason: 'after_departure' })
    await added(path, { matricule: NADIA, amount: '800' })
    expect((await accepted(path)).state).toBe('accepted')
    expect((await left())?.leftOn).toBe('2026-08-15')
  })
})
