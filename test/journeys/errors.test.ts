import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { linesOf, SAMPLES } from '#test/support/samples.ts'

// The sample with one mistake on each of its first fifteen lines (samples/README.md).
const EXPECTED: [number, string, string, 'blocking' | 'to_correct'][] = [
  [1, 'record', 'record_length', 'blocking'],
  [2, 'employer_number', 'employer_mismatch', 'blocking'],
  [3, 'category', 'category_not_active', 'blocking'],
  [4, 'rate', 'rate_not_of_category', 'blocking'],
  [5, 'matricule', 'person_not_matched', 'to_correct'],
  [6, 'last_name', 'person_not_matched', 'to_correct'],
  [7, 'matricule', 'person_twice', 'blocking'],
  [8, 'matricule', 'person_twice', 'blocking'],
  [9, 'left_on', 'leaver_without_date', 'to_correct'],
  [10, 'birth_date', 'date_impossible', 'blocking'],
  [11, 'salary', 'active_without_salary', 'to_correct'],
  [12, 'salary', 'amount_not_a_number', 'blocking'],
  [13, 'quarter', 'quarter_mismatch', 'blocking'],
  [14, 'sex', 'code_not_listed', 'to_correct'],
  [15, 'salary', 'amount_out_of_range', 'to_correct'],
]

let karim: Visitor
let declaration = ''
const read = async (): Promise<Body> => (await karim.get(declaration)).json()

beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
  declaration = (await karim.upload('/declarations', SAMPLES.t3Errors)).location ?? ''
})

describe('a file with mistakes', () => {
  it('names each mistake on its line', async ({ expect }) => {
    const { anomalies } = await read()
    type Found = { line: number | null; field: string; code: string; severity: string }
    const found = anomalies.map((a: Found) => [a.line, a.field, a.code, a.severity])
    const ofLines = found.filter((one: unknown[]) => one[3] !== 'to_note')
    expect(ofLines).toEqual(EXPECTED)
    const rest = anomalies.filter((a: Found) => a.severity === 'to_note')
    expect(rest).toMatchObject([{ line: null, code: 'person_missing', value: '205624006' }])
  })

  it('says so in French and in Arabic, with what to do and what it costs', async ({ expect }) => {
    const fr = (await karim.get(declaration, { as: 'html' })).text
    expect(fr).toContain('Date de sortie manquante')
    expect(fr).toContain('ni contribution ni points pour cette personne')
    const ar = (await karim.get(declaration, { as: 'html', lang: 'ar' })).text
    expect(ar).toContain('dir="rtl"')
    expect(ar).not.toContain('Date de sortie manquante')
    for (const [line] of EXPECTED) expect(ar).toContain(`السطر <bdi dir="ltr">${line}</bdi>`)
  })

  it('shows no expected value for a matricule never declared here', async ({ expect }) => {
    const { anomalies } = await read()
    expect(anomalies.find((a: { line: number }) => a.line === 5)).toMatchObject({ expected: null })
    expect(anomalies.find((a: { line: number }) => a.line === 6).expected).not.toBeNull()
  })

  it('refuses to file everything while lines are blocked', async ({ expect }) => {
    const answer = await karim.post(`${declaration}/filings`, { lines: 'all' })
    expect([answer.status, answer.json().code]).toEqual([409, 'blocked_lines_remain'])
    expect((await read()).status).toBe('checked')
  })

  it('files the good lines', async ({ expect }) => {
    const answer = await karim.post(`${declaration}/filings`, { lines: 'valid' })
    expect(answer.status).toBe(201)
    expect(answer.json().totals.line_count).toBe(15)
    const after = await read()
    expect([after.filed.line_count, after.blocked_line_count]).toEqual([15, 9])
  })
})

describe('repairs of what was left', () => {
  const good = linesOf(SAMPLES.t3)

  it('takes JSON rows', async ({ expect }) => {
    const answer = await karim.post(`${declaration}/lines`, {
      lines: [{ line: 10, birth_date: '1967-10-08' }],
    })
    expect(answer.status).toBe(200)
    expect(answer.json().anomalies.some((a: { line: number }) => a.line === 10)).toBe(false)
  })

  it('takes the cells of the grid, and keeps the others', async ({ expect }) => {
    const answer = await karim.submit(`${declaration}/lines`, {
      command_id: 'grid-1',
      '12.salary': '12 145,00',
      '4.rate': '3,75',
    })
    expect(answer.status).toBe(303)
    const lines = (await karim.get(`${declaration}/lines`)).json().lines
    const line = (n: number) => lines.find((l: { line: number }) => l.line === n)
    expect(line(12)).toMatchObject({ salary: '12145.00', base_centimes: 1_214_500 })
    expect(line(4)).toMatchObject({ rate: '3.75', severity: null })
    expect(line(2).severity).toBe('blocking')
  })

  it('gives the open lines as a file with its errors, and takes it back', async ({ expect }) => {
    const { text } = await karim.get(`${declaration}/open-lines`)
    const open = linesOf(text)
    expect(open.length).toBeGreaterThanOrEqual(11)
    expect(open.every((line) => line.length > 190)).toBe(true)
    const mended = open
      .map((line) => {
        return line.startsWith(';2;', 190)
          ? `${(good[1] ?? '').slice(0, 190)}${line.slice(190)}`
          : line
      })
      .join('\r\n')
    const answer = await karim.upload(`${declaration}/lines`, mended)
    expect(answer.status).toBe(200)
    const still = answer.json().anomalies.filter((a: { line: number }) => a.line === 2)
    expect(still).toEqual([])
  })

  it('mends what was filed with its points withheld, never its amount', async ({ expect }) => {
    const salary = await karim.post(`${declaration}/lines`, {
      lines: [{ line: 9, salary: '100.00' }],
    })
    expect([salary.status, salary.json().code]).toEqual([409, 'amount_filed'])
    const date = await karim.post(`${declaration}/lines`, {
      lines: [{ line: 9, left_on: '2026-08-15' }],
    })
    expect(date.status).toBe(200)
    expect(date.json().anomalies.some((a: { line: number }) => a.line === 9)).toBe(false)
  })

  it('lets a person recognised after the filing reach the registers', async ({ expect }) => {
    const of = async (n: number) => (await karim.get(`${declaration}/lines/${n}`)).json()
    expect((await of(6)).given_matricule).toBeNull()
    await karim.post(`${declaration}/lines`, { lines: [{ line: 6, last_name: 'RAHMOUNI' }] })
    expect(await of(6)).toMatchObject({ severity: null, given_matricule: '205624005' })
    await karim.post(`${declaration}/lines`, { lines: [{ line: 5, matricule: '205624004' }] })
    expect((await of(5)).given_matricule).toBe('205624004')
    const again = { lines: [{ line: 5, matricule: '205624006' }] }
    expect((await karim.post(`${declaration}/lines`, again)).json().code).toBe('amount_filed')
  })

  it('says that a filed amount is corrected elsewhere, and offers no field', async ({ expect }) => {
    const page = (await karim.get(declaration, { as: 'html' })).text
    expect(page).toContain('une annulation ou un rappel')
    expect(page).not.toContain('name="15.salary"')
  })

  it('files the repaired lines in a second filing of the same declaration', async ({ expect }) => {
    const answer = await karim.post(`${declaration}/filings`, { lines: 'valid' })
    expect(answer.status).toBe(201)
    const after = await read()
    expect(after.filings).toHaveLength(2)
    const lines = after.filings.map((f: { totals: { line_count: number } }) => f.totals.line_count)
    expect(lines.reduce((a: number, b: number) => a + b, 0)).toBe(after.filed.line_count)
  })
})
