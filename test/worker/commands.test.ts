import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { sha256 } from '#src/http/command.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { linesOf, SAMPLES } from '#test/support/samples.ts'

let karim: Visitor
beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
})

const count = (table: string) => env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first('n')

// What a person asks for happens once, however often it is sent.
describe('the same command', () => {
  let declaration = ''

  it('opens one declaration, and answers the same', async ({ expect }) => {
    const body = { command_id: 'open-1', quarter: '2026-T3', categories: ['05'] }
    const answers = []
    for (let i = 0; i < 3; i += 1) answers.push(await karim.post('/declarations', body))
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((a) => a.location)).size).toBe(1)
    declaration = answers[0]?.location ?? ''
  })

  it('in flight several times at once still happens once', async ({ expect }) => {
    const body = { command_id: 'open-2', quarter: '2026-T3', categories: ['10'], mode: 'test' }
    const before = Number(await count('declarations'))
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => karim.post('/declarations', body)),
    )
    expect(new Set(answers.map((a) => a.location)).size).toBe(1)
    expect(await count('declarations')).toBe(before + 1)
  })

  it('corrects once: the revision grows by one', async ({ expect }) => {
    const fields = { command_id: 'fix-1', '1.salary': '70000' }
    const before = (await karim.get(declaration)).json().revision
    for (let i = 0; i < 3; i += 1) await karim.submit(`${declaration}/lines`, fields)
    expect((await karim.get(declaration)).json().revision).toBe(before + 1)
  })

  it('files once', async ({ expect }) => {
    const body = { command_id: 'file-1', lines: 'valid' }
    const first = await karim.post(`${declaration}/filings`, body)
    const again = await karim.post(`${declaration}/filings`, body)
    expect([again.status, again.location]).toEqual([first.status, first.location])
    expect(again.json()).toEqual(first.json())
    expect((await karim.get(declaration)).json().filings).toHaveLength(1)
  })

  it('comes from a header too', async ({ expect }) => {
    const headers = { 'Idempotency-Key': 'open-3' }
    const body = { quarter: '2026-T3', categories: ['10'], mode: 'test' }
    const first = await karim.post('/declarations', body, { headers })
    const again = await karim.post('/declarations', body, { headers })
    expect(again.location).toBe(first.location)
  })

  it('deposits a file once, and keeps one copy of its bytes', async ({ expect }) => {
    const before = (await env.FILES.list()).objects.length
    const ofTen = linesOf(SAMPLES.t3).filter((line) => line.slice(7, 9) === '10')
    const file = ofTen.join('\r\n')
    const fields = { command_id: 'up-1', mode: 'test' }
    const first = await karim.upload('/declarations', file, fields)
    const again = await karim.upload('/declarations', file, fields)
    expect([again.status, again.location]).toEqual([201, first.location])
    expect((await env.FILES.list()).objects).toHaveLength(before + 1)
  })
})

describe('a command id', () => {
  it('used for something else is refused', async ({ expect }) => {
    const body = { command_id: 'twice-1', quarter: '2026-T3', categories: ['10'], mode: 'test' }
    await karim.post('/declarations', body)
    const other = await karim.post('/declarations', { ...body, copy_salaries: true })
    expect([other.status, other.json().code]).toEqual([422, 'command_id_reused'])
  })

  it('belongs to its actor alone', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    const body = { command_id: 'shared-1', quarter: '2026-T3', categories: ['10'], mode: 'test' }
    const one = await karim.post('/declarations', body)
    const other = await samira.post('/declarations', body)
    expect(other.status).toBe(201)
    expect(other.location).not.toBe(one.location)
  })

  it('that is no identifier is refused by name', async ({ expect }) => {
    const answer = await karim.post('/declarations', { command_id: 'a b', quarter: '2026-T3' })
    expect([answer.status, answer.json().code]).toEqual([400, 'command_id_malformed'])
  })
})

describe('two people at once', () => {
  it('file a category once', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    const open = async (by: Visitor) =>
      (await by.post('/declarations', { quarter: '2026-T3', nil: ['10'] })).location
    const [a, b] = [await open(karim), await open(samira)]
    const answers = await Promise.all([
      karim.post(`${a}/filings`, { lines: 'all' }),
      samira.post(`${b}/filings`, { lines: 'all' }),
    ])
    expect(answers.map((x) => x.status).toSorted((x, y) => x - y)).toEqual([201, 409])
    const rows = await env.DB.prepare(
      `SELECT COUNT(*) AS n FROM filed_categories
       WHERE employer_number = '005624' AND quarter = '2026-T3' AND category = '10'`,
    ).first('n')
    expect(rows).toBe(1)
  })

  it('learn that the lines changed since the page was made', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const opened = await hassan.post('/declarations', {
      quarter: '2026-T3',
      categories: ['71'],
      copy_salaries: true,
    })
    const path = opened.location ?? ''
    const { revision } = (await hassan.get(path)).json()
    await hassan.post(`${path}/lines`, { lines: [{ line: 1, salary: '9500.00' }] })
    const filed = await hassan.post(`${path}/filings`, { lines: 'valid', revision })
    expect([filed.status, filed.json().code]).toEqual([409, 'changed_meanwhile'])
  })
})

describe('what is kept of a command', () => {
  it('tells nothing of an answer to a recovery question, nor of a password', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    const asked = {
      tab: 'account',
      last_name: 'Secret',
      first_name: 'Test',
      cin: 'AB1',
      job: 'RH',
      email: 'secret@exemple.ma',
      prompt_1: 'Première école ?',
      prompt_2: 'Première rue ?',
    }
    const answers = { answer_1: 'Ibn Toumert', answer_2: 'Les orangers' }
    const create = (more: object) => samira.post('/users', { command_id: 'secret-1', ...more })
    const first = await create({ ...asked, ...answers })
    expect(first.status).toBe(201)
    const row = await env.DB.prepare(
      "SELECT request_digest AS digest FROM commands WHERE command_id = 'secret-1'",
    ).first<{ digest: string }>()
    for (const body of [{ ...asked, ...answers }, asked]) {
      const text = `POST /users\n${JSON.stringify(body)}`
      expect(row?.digest).not.toBe(sha256(text))
    }
    const otherAnswer = await create({ ...asked, ...answers, answer_1: 'Al Massira' })
    expect([otherAnswer.status, otherAnswer.location]).toEqual([201, first.location])
    const otherJob = await create({ ...asked, ...answers, job: 'Comptable' })
    expect([otherJob.status, otherJob.json().code]).toEqual([422, 'command_id_reused'])
  })
})
