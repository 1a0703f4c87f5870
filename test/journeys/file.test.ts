import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { linesOf, SAMPLES } from '#test/support/samples.ts'

// The main job, end to end: a file deposited, filed, processed, and seen by the person it is about.
// Totals were computed beside the code, line by line, from the sample (scheme D1: 3.75 % → 4.88 %,
// 6 % → 7.80 %, points at 6 × 33.69 DH).
const T3 = { base: 63_147_859, employee: 2_846_041, employer: 3_701_950, points: 2_815_911 }
const HANANE = { base: 1_738_729, employee: 65_202, employer: 84_850, points: 64_512 }

let karim: Visitor
let declaration = ''
let filing = ''

beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
})

describe('a quarter by file, as a program', () => {
  it('waits for the third quarter on the first page', async ({ expect }) => {
    const home = (await karim.get('/employer')).json()
    expect(home.quarters[0]).toMatchObject({
      quarter: '2026-T3',
      declare_by: '2026-10-31',
      interest_free_until: '2026-11-14',
      is_complete: false,
    })
  })

  it('receives and checks the file', async ({ expect }) => {
    const answer = await karim.upload('/declarations', SAMPLES.t3)
    expect(answer.status).toBe(201)
    declaration = answer.location ?? ''
    const read = await karim.get(declaration)
    expect(read.json()).toMatchObject({
      status: 'checked',
      quarter: '2026-T3',
      employer_number: '005624',
      line_count: 26,
      good_line_count: 26,
      base_centimes: T3.base,
      employee_centimes: T3.employee,
      employer_centimes: T3.employer,
      points_ten_thousandths: T3.points,
      is_filed: false,
      anomalies: [],
    })
    expect(read.json()).toEqual(answer.json())
  })

  it('tells of the two entrants and the leaver', async ({ expect }) => {
    const page = await karim.get(declaration, { as: 'html' })
    expect(page.text).toContain('EL GHAZI MERYEM')
    expect(page.text).toContain('BENKIRANE ILYAS')
    expect(page.text).toMatch(/Sortant.{0,60}ZEROUALI NADIA/s)
    const moving = (await karim.get(`${declaration}/lines?filter=movements`)).json()
    expect(moving.lines).toHaveLength(3)
  })

  it('answers the same bytes with the first deposit', async ({ expect }) => {
    const again = await karim.upload('/declarations', SAMPLES.t3)
    expect([again.status, again.location]).toEqual([200, declaration])
    const samira = await signedInAs('administrator-005624')
    const other = await samira.upload('/declarations', SAMPLES.t3, { mode: 'test' })
    expect([other.status, other.location]).toEqual([200, declaration])
  })

  it('files, and gives a receipt', async ({ expect }) => {
    const answer = await karim.post(`${declaration}/filings`, { lines: 'all' })
    expect(answer.status).toBe(201)
    filing = answer.location ?? ''
    const receipt = (await karim.get(filing)).json()
    expect(receipt).toMatchObject({
      quarter: '2026-T3',
      categories: ['05', '10'],
      filed_by: 'Karim Ziani',
      is_nil: false,
      processed_by: '2026-10-14',
      totals: {
        line_count: 26,
        base_centimes: T3.base,
        contributions_centimes: T3.employee + T3.employer,
        points_ten_thousandths: T3.points,
      },
    })
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/)
    const page = await karim.get(filing, { as: 'html' })
    expect(page.text).toContain('SPÉCIMEN')
    expect(page.text).toContain(receipt.sha256)
    const ar = await karim.get(filing, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
  })

  it('processes it: the entrants have a matricule, the quarter is complete', async ({ expect }) => {
    expect((await karim.get(declaration)).json().status).toBe('processed')
    const moving = (await karim.get(`${declaration}/lines?filter=movements`)).json().lines
    const entrants = moving.filter((l: { matricule: string }) => l.matricule === '')
    const given = entrants.map((l: { given_matricule: string }) => l.given_matricule)
    expect(given.every((m: string) => /^\d{9}$/.test(m))).toBe(true)
    expect(new Set(given).size).toBe(2)
    const home = (await karim.get('/employer')).json()
    expect(home.quarters[0]).toMatchObject({ quarter: '2026-T3', is_complete: true })
  })

  it('files no category twice', async ({ expect }) => {
    const other = linesOf(SAMPLES.t3).slice(0, 3).join('\r\n')
    const deposit = await karim.upload('/declarations', other)
    const answer = await karim.post(`${deposit.location}/filings`, { lines: 'all' })
    expect([answer.status, answer.json().code]).toEqual([409, 'category_already_filed'])
    expect(answer.json().location).toBe(`${deposit.location}/replacement`)
    await karim.post(`${deposit.location}/abandonment`)
    const again = await karim.post(`${declaration}/filings`, { lines: 'all' })
    expect([again.status, again.json().code]).toEqual([409, 'nothing_to_file'])
  })

  it('shows the quarter to the person it is about', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    const { quarters } = (await hanane.get('/member')).json()
    expect(quarters[0]).toMatchObject({
      quarter: '2026-T3',
      base_centimes: HANANE.base,
      rate_ppm: 37_500,
      employee_centimes: HANANE.employee,
      employer_centimes: HANANE.employer,
      points_ten_thousandths: HANANE.points,
      status: 'declared_not_paid',
    })
    const line = (await hanane.get(quarters[0].url)).json()
    const results = line.trace.steps.map((s: { key: string; result: number }) => [s.key, s.result])
    expect(results).toContainEqual(['employee', HANANE.employee])
    expect(results).toContainEqual(['points', HANANE.points])
    const page = await hanane.get('/member', { as: 'html' })
    expect(page.text).toContain('Déclaré, pas encore payé')
    const ar = await hanane.get('/member', { as: 'html', lang: 'ar' })
    expect(ar.text).toMatch(/<html[^>]*dir="rtl"/)
    expect(ar.text).toContain('17\u202f387,29')
  })

  it('gives the declaration back as a file, line for line', async ({ expect }) => {
    const { text } = await karim.get(`${declaration}/file`)
    expect(linesOf(text)).toEqual(linesOf(SAMPLES.t3))
  })
})
