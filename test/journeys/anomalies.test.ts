import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

// Something is wrong in somebody's file: found by the fund or said by the member, confirmed by the
// employer, decided at the desk. All three read one story.

let mohammed: Visitor
let karim: Visitor
let agent: Visitor
let controller: Visitor
const MOHAMMED = memberIdFor('205624018')
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  karim = await signedInAs('declarant-005624')
  agent = await signedInAs('desk-agent')
  controller = await signedInAs('desk-controller')
})

const page = async (): Promise<Body> => (await mohammed.get('/anomalies')).json()
const reported = async (asked: Body): Promise<Body> => {
  const answer = await mohammed.post('/anomalies', asked)
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return (await page()).reported[0]
}
const caseOf = async ({ id }: Body): Promise<string> => {
  const row = await env.DB.prepare('SELECT case_id AS id FROM anomalies WHERE id = ?')
    .bind(id)
    .first<{ id: string }>()
  return row?.id ?? ''
}
const stateOf = async ({ id }: Body): Promise<string> =>
  (await page()).reported.find((one: Body) => one.id === id)?.state
const decision = { outcome: 'accepted', text: 'Vu sur la pièce.' }

describe('what the fund finds by itself', () => {
  it('is a quarter left out between two declared ones', async ({ expect }) => {
    expect((await page()).found).toEqual([
      { kind: 'rights', employer: 'Atlas Textiles', quarter: '2015-T4' },
    ])
    const shown = await mohammed.get('/anomalies', { as: 'html' })
    expect(shown.text).toContain('n’a rien déclaré pour le 4<sup>e</sup> trimestre')
    const ar = await mohammed.get('/anomalies', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('التحقق من معطياتي')
    const hanane = (await (await signedInAs('member-hanane')).get('/anomalies')).json()
    expect(hanane.found).toEqual([])
  })

  it('is reported in one step, and not found again', async ({ expect }) => {
    const one = await reported({ kind: 'rights', quarter: '2015-T4' })
    expect(one).toMatchObject({ state: 'asked', asked_of: 'Atlas Textiles' })
    expect((await page()).found).toEqual([])
    const again = await mohammed.post('/anomalies', { kind: 'rights', quarter: '2015-T4' })
    expect(again.status).toBe(409)
  })
})

describe('a birth date that is wrong', () => {
  it('is confirmed by the employer, then corrected by one agent', async ({ expect }) => {
    const one = await reported({ kind: 'birth_date', birth_date: '29/09/1969', text: 'Ma CIN.' })
    const asked = (await karim.get('/anomaly-confirmations')).json().anomalies
    const found = asked.find(({ id }: Body) => id === one.id)
    expect(found).toMatchObject({ kind: 'birth_date', birth_date: '1969-09-29', state: 'asked' })
    const path = `/anomaly-confirmations/${one.id}`
    expect((await karim.get(path, { as: 'html' })).text).toContain('29\u00a0septembre\u00a01969')
    const said = await karim.post(`${path}/answer`, { answer: 'confirmed', text: 'Vu la CIN.' })
    expect(said.status).toBe(200)
    expect((await karim.post(`${path}/answer`, { answer: 'contested', text: 'Non.' })).status).toBe(
      409,
    )
    const desk = `/desk/cases/${await caseOf(one)}`
    await agent.post(`${desk}/take`)
    expect((await agent.post(`${desk}/decide`, decision)).status).toBe(200)
    expect(await stateOf(one)).toBe('corrected')
    const paper = (await mohammed.get('/members/me/points-statement')).json()
    expect(paper.acquired_pension.from).toBe('2029-10-01')
    // One story for the three.
    const thread = (await mohammed.get(`/cases/${await caseOf(one)}`, { as: 'html' })).text
    for (const text of ['Ma CIN.', 'Vu la CIN.', 'Vu sur la pièce.']) {
      expect(thread).toContain(text)
      expect((await karim.get(path, { as: 'html' })).text).toContain(text)
    }
    const seen = await mohammed.get('/member/history', { as: 'html' })
    expect(seen.text).toContain('Date de naissance corrigée')
  })
})

describe('a name the employer contests', () => {
  it('takes two people at the fund', async ({ expect }) => {
    const one = await reported({ kind: 'name', last_name: 'TAZI', first_name: 'MOHAMED' })
    const path = `/anomaly-confirmations/${one.id}`
    const mute = await karim.post(`${path}/answer`, { answer: 'contested' })
    expect([mute.status, mute.json().code]).toEqual([422, 'contest_reason'])
    await karim.post(`${path}/answer`, { answer: 'contested', text: 'Deux M chez nous.' })
    const desk = `/desk/cases/${await caseOf(one)}`
    await agent.post(`${desk}/take`)
    const alone = await agent.post(`${desk}/decide`, decision)
    expect([alone.status, alone.json().code]).toEqual([409, 'controller_to_decide'])
    await agent.post(`${desk}/propose`, decision)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    const paper = (await mohammed.get('/members/me/points-statement')).json()
    expect(paper.first_name).toBe('MOHAMED')
  })

  it('can be refused, and is then said so', async ({ expect }) => {
    const one = await reported({ kind: 'name', last_name: 'TAZZI', first_name: 'MOHAMED' })
    const desk = `/desk/cases/${await caseOf(one)}`
    await agent.post(`${desk}/take`)
    const refusal = { outcome: 'refused', reason: 'not_established', text: 'Pas de pièce.' }
    expect((await agent.post(`${desk}/decide`, refusal)).status).toBe(200)
    expect(await stateOf(one)).toBe('refused')
  })
})

describe('two numbers of one person', () => {
  it('are found, joined by two people, and read together from then on', async ({ expect }) => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO members (id, matricule, last_name, first_name, birth_date, cin, created_at)
         SELECT 'second', '199900001', 'TAZI', 'MOHAMMED', birth_date, cin, 0 FROM members
         WHERE id = ?`,
      ).bind(MOHAMMED),
      env.DB.prepare(
        `INSERT INTO career_entries (member_id, seq, year, quarters, employer_name, regime, nature,
           base_centimes, rate_ppm, employee_centimes, employer_centimes, points, source_kind,
           source_id, recorded_at)
         VALUES ('second', 1, 1998, '34', 'Tanneries du Sebou', 'normal', 'salary', 2000000, 30000,
           60000, 60000, 200000, 'register', 'r', 0)`,
      ),
    ])
    const before = (await mohammed.get('/members/me/points-statement')).json()
    const [twin] = (await page()).found
    expect(twin).toEqual({ kind: 'matricule', matricule: '199900001' })
    const one = await reported({ kind: 'matricule', matricule: '199900001' })
    expect(one).toMatchObject({ state: 'reviewed', asked_of: null })
    const desk = `/desk/cases/${await caseOf(one)}`
    await agent.post(`${desk}/take`)
    expect((await agent.post(`${desk}/decide`, decision)).status).toBe(409)
    await agent.post(`${desk}/propose`, decision)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    const after = (await mohammed.get('/members/me/points-statement')).json()
    expect(after.points_ten_thousandths).toBe(before.points_ten_thousandths + 200_000)
    expect(after.years.at(-1)).toMatchObject({ year: 1998 })
    expect((await page()).found).toEqual([])
  })

  it('say nothing of which numbers exist', async ({ expect }) => {
    const absent = await mohammed.post('/anomalies', { kind: 'matricule', matricule: '900000000' })
    const known = await mohammed.post('/anomalies', { kind: 'matricule', matricule: '205624003' })
    expect([absent.status, known.status]).toEqual([201, 201])
    expect(absent.text.length).toBe(known.text.length)
    const own = await mohammed.post('/anomalies', { kind: 'matricule', matricule: '205624018' })
    expect([own.status, own.json().code]).toEqual([409, 'own_matricule'])
  })
})

describe('a report', () => {
  it('keeps what was typed when it can’t be read', async ({ expect }) => {
    const refused = await mohammed.submit('/anomalies', {
      kind: 'birth_date',
      birth_date: 'en automne',
      command_id: 'a1',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('en automne')
    expect((await mohammed.post('/anomalies', { kind: 'pension' })).status).toBe(422)
  })

  it('is for the employer asked alone', async ({ expect }) => {
    const [one] = (await page()).reported
    const other = await signedInAs('administrator-007310')
    expect((await other.get(`/anomaly-confirmations/${one.id}`)).status).toBe(404)
    expect((await (await signedInAs('reader-005624')).get('/anomaly-confirmations')).status).toBe(
      403,
    )
  })
})
