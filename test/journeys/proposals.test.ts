import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { accountIn } from '#test/support/payments.ts'

// The fund proposes another salary for a filed line; its employer accepts, or says why not.

const LINE = { employer_number: '005624', quarter: '2026-T2', category: '10' }

let karim: Visitor
let agent: Visitor
let orderer: Visitor
let people: string[]

const codeOf = ({ status, json }: Answer) => [status, json().code]

const proposed = async (matricule: string, salary: string): Promise<string> => {
  const reason = 'La CNSS a reçu un autre salaire pour ce trimestre.'
  const answer = await agent.post('/desk/proposals', { ...LINE, matricule, salary, reason })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return (answer.location ?? '').replace('/desk', '')
}
const read = async (path: string): Promise<Body> => (await karim.get(path)).json()

beforeAll(async () => {
  await seeded()
  ;[karim, agent, orderer] = await Promise.all([
    signedInAs('declarant-005624'),
    signedInAs('desk-agent'),
    signedInAs('orderer-005624'),
  ])
  const { results } = await env.DB.prepare(
    `SELECT m.matricule FROM declaration_lines l JOIN members m ON m.id = l.member_id
     JOIN declarations d ON d.id = l.declaration_id
     WHERE d.employer_number = '005624' AND d.quarter = '2026-T2' AND l.category = '10'
     ORDER BY l.line`,
  ).all<{ matricule: string }>()
  people = results.map(({ matricule }) => matricule)
})

describe('a correction the fund proposes', () => {
  it('is made of a line that stands, with a reason', async ({ expect }) => {
    const ask = (change: Body) =>
      agent.post('/desk/proposals', {
        ...LINE,
        matricule: people[0],
        salary: '1',
        reason: 'x',
        ...change,
      })
    for (const [change, field, code] of [
      [{ matricule: '999999999' }, 'matricule', 'line_not_filed'],
      [{ category: '05' }, 'matricule', 'line_not_filed'],
      [{ salary: 'beaucoup' }, 'salary', 'amount_shape'],
      [{ reason: '' }, 'reason', 'required'],
    ] as const) {
      const answer = await ask(change)
      expect([answer.status, answer.json().errors]).toEqual([422, [{ field, code }]])
    }
    const page = await agent.submit('/desk/proposals', { ...LINE, matricule: '12', salary: '5,5' })
    expect(page.text).toContain('value="5,5"')
  })

  it('stands beside the line, with its clock, and changes nothing', async ({ expect }) => {
    const before = (await accountIn('005624')).balance
    const path = await proposed(people[0] ?? '', '99 000,00')
    const one = await read(path)
    expect(one).toMatchObject({
      state: 'proposed',
      answer_by: '2026-12-11',
      salary_proposed_centimes: 9_900_000,
    })
    const line = await karim.get(one.line, { as: 'html' })
    expect(line.text).toContain(`href="${path}"`)
    expect((await karim.get(one.line)).json().proposals).toEqual([path])
    const page = await karim.get(path, { as: 'html' })
    expect(page.text).toContain('encore 60')
    expect(page.text).toContain('99\u202f000,00')
    expect((await karim.get(path, { as: 'html', lang: 'ar' })).text).toContain('dir="rtl"')
    expect((await accountIn('005624')).balance).toBe(before)
    const notices = (await karim.get('/notices')).json().notices
    expect(notices.map(({ template }: Body) => template)).toContain('correction_proposed')
    const twice = await agent.post('/desk/proposals', {
      ...LINE,
      matricule: people[0],
      salary: '1',
      reason: 'encore',
    })
    expect([twice.status, twice.json().errors[0].code]).toEqual([422, 'already_proposed'])
  })

  it('is contested on the line, answered, and taken back', async ({ expect }) => {
    const [{ url: path }] = (await karim.get('/proposals')).json().proposals
    expect((await karim.post(`${path}/contest`, { text: '' })).status).toBe(422)
    const asked = { text: 'Voyez le bulletin de paie.', command_id: 'contest-1' }
    expect((await karim.post(`${path}/contest`, asked)).status).toBe(200)
    expect((await karim.post(`${path}/contest`, asked)).status).toBe(200)
    expect((await read(path)).state).toBe('contested')
    const desk = `/desk${path}`
    expect((await agent.get('/desk/proposals')).json().proposals[0].state).toBe('contested')
    await agent.post(`${desk}/maintained`, { text: 'Le bulletin dit autre chose.' })
    expect((await read(path)).state).toBe('proposed')
    await agent.post(`${desk}/withdrawal`, { text: 'Erreur de notre part.' })
    const { state, entries } = await read(path)
    expect(state).toBe('withdrawn')
    expect(entries.map(({ what }: Body) => what)).toEqual([
      'proposed',
      'contested',
      'maintained',
      'withdrawn',
    ])
    expect(codeOf(await karim.post(`${path}/acceptance`))).toEqual([409, 'proposal_over'])
    expect(codeOf(await agent.post(`${desk}/maintained`, { text: 'x' }))).toEqual([
      409,
      'proposal_over',
    ])
  })
})

describe('accepting it', () => {
  it('prepares a recall of what was not declared', async ({ expect }) => {
    const path = await proposed(people[1] ?? '', '99000')
    expect((await karim.submit(`${path}/acceptance`)).status).toBe(303)
    const one = await read(path)
    expect(one).toMatchObject({ state: 'accepted', cancellation: null })
    const recall = await read(one.recall)
    expect(recall).toMatchObject({ state: 'entered', from: '2026-T2', findings: [] })
    expect(recall.lines).toMatchObject([
      { person: people[1], base_centimes: 9_900_000 - one.salary_declared_centimes },
    ])
    const sent = await karim.post(`${one.recall}/submission`)
    expect(sent.status).toBe(200)
  })

  it('prepares the cancellation of a person declared by mistake', async ({ expect }) => {
    const path = await proposed(people[2] ?? '', '0')
    await karim.post(`${path}/acceptance`)
    const one = await read(path)
    expect(one).toMatchObject({ state: 'accepted', recall: null })
    const cancellation = await read(one.cancellation)
    expect(cancellation).toMatchObject({ state: 'entered', object: 'person_by_mistake' })
    expect(cancellation.effect.lines).toBe(1)
    // One cancellation of a declaration at a time: the next one waits for its end.
    const next = await proposed(people[3] ?? '', '0')
    expect(codeOf(await karim.post(`${next}/acceptance`))).toEqual([409, 'cancellation_open'])
    await karim.post(`${one.cancellation}/withdrawal`)
    await agent.post(`/desk${next}/withdrawal`, { text: 'Plus tard.' })
  })

  it('prepares both where too much was declared', async ({ expect }) => {
    const path = await proposed(people[4] ?? '', '100')
    await karim.post(`${path}/acceptance`)
    const one = await read(path)
    expect((await read(one.cancellation)).object).toBe('wrong_salary')
    expect((await read(one.recall)).lines).toMatchObject([{ base_centimes: 10_000 }])
    const page = await karim.get(path, { as: 'html' })
    expect(page.text).toContain(`href="${one.cancellation}"`)
    expect(page.text).toContain(`href="${one.recall}"`)
  })

  it('is for whoever may correct, of that employer', async ({ expect }) => {
    const path = await proposed(people[5] ?? '', '99000')
    expect((await orderer.get(path)).status).toBe(200)
    expect((await orderer.post(`${path}/acceptance`)).status).toBe(403)
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get(path)).status).toBe(404)
    expect((await hassan.post(`${path}/contest`, { text: 'non' })).status).toBe(404)
  })
})
