import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { readPdf } from '#test/support/pdf.ts'
import { memberIdFor } from '#src/demo/careers.ts'

// A member reads every point they own, where it comes from, and the pension it leads to.

const PATH = '/members/me/points-statement'
let mohammed: Visitor
let agent: Visitor
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  agent = await signedInAs('desk-agent')
})

const sum = (list: readonly Body[], of: string): number =>
  list.reduce((total, one) => total + one[of], 0)

describe('a statement of points', () => {
  it('adds up from its rows, and holds every nature of points', async ({ expect }) => {
    const paper = (await mohammed.get(PATH)).json()
    const rows = paper.years.flatMap(({ rows: own }: Body) => own)
    expect(sum(paper.years, 'points_ten_thousandths')).toBe(paper.points_ten_thousandths)
    expect(sum(rows, 'points_ten_thousandths')).toBe(paper.points_ten_thousandths)
    expect(new Set(rows.map(({ nature }: Body) => nature))).toEqual(
      new Set(['salary', 'recall', 'buyback', 'illness']),
    )
    expect(new Set(rows.map(({ employer }: Body) => employer ?? 'none')).size).toBe(4)
    expect(paper.years.at(-1)).toMatchObject({ year: 1999 })
    expect(paper.rulebook).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says who manages the contributions, and since when', async ({ expect }) => {
    const { managers } = (await mohammed.get(PATH)).json()
    expect(managers).toMatchObject([
      { insurer: expect.stringContaining('assurances'), from_year: 1999, to_year: 2002 },
      { insurer: null, from_year: 2003, to_year: 2026 },
    ])
  })

  it('opens to the declared lines behind it', async ({ expect }) => {
    const { years } = (await mohammed.get(PATH)).json()
    const line = years[0].rows.flatMap(({ lines }: Body) => lines)[0]
    expect(line).toMatchObject({ quarter: '2026-T2', is_paid: true, status: 'credited' })
    expect((await mohammed.get(line.url)).status).toBe(200)
  })

  it('ends with what is acquired and what is to come, each step explained', async ({ expect }) => {
    const paper = (await mohammed.get(PATH)).json()
    const { acquired_pension: acquired, projected_pension: projected } = paper
    // Born on 29 September 1970: 60 in 2030, and the pension begins with the quarter after.
    expect([acquired.from, projected.from]).toEqual(['2030-10-01', '2030-10-01'])
    expect(acquired.points_ten_thousandths).toBe(paper.points_ten_thousandths)
    // 20.21 DH a point: no coefficient at 60.
    expect(acquired.yearly_centimes).toBe(
      Math.round((paper.points_ten_thousandths * 2021) / 10_000),
    )
    expect(projected.yearly_centimes).toBeGreaterThan(acquired.yearly_centimes)
    expect(acquired.trace.steps.map(({ key }: Body) => key)).toEqual([
      'points_insured',
      'points_since',
      'points_bought',
      'coefficient',
      'points_weighted',
      'pension_points',
      'point_value',
      'yearly_pension',
      'monthly_pension',
    ])
    expect(paper.hypotheses).toMatchObject({
      salary_growth_ppm: 40_000,
      point_growth_ppm: 40_000,
      capital_option: 'none',
    })
    const page = await mohammed.get(PATH, { as: 'html' })
    expect(page.text).toContain('Pension acquise')
    expect(page.text).toContain('Votre salaire augmente de 4\u00a0% par an')
    expect(page.text).toContain('Taux de remplacement')
    const ar = await mohammed.get(PATH, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('المعاش المكتسب')
  })

  it('is a table for a spreadsheet', async ({ expect }) => {
    const { text } = await mohammed.get(PATH, { as: 'csv' })
    const [header, ...rows] = text.trim().split('\r\n')
    expect(header).toContain('year;quarters;employer;regime')
    expect(rows).toHaveLength(34)
  })

  it('is a PDF that holds the same figures, in French whatever the page', async ({ expect }) => {
    const paper = (await mohammed.get(PATH)).json()
    const answer = await mohammed.get(`${PATH}?format=pdf`, { lang: 'ar' })
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="releve-\d+\.pdf"$/,
    )
    expect(answer.bytes.byteLength).toBeLessThan(40_000)
    const { pages, text } = await readPdf(answer.bytes)
    expect(pages).toBeGreaterThan(1)
    for (const words of ['Relevé de points', 'Pension acquise', 'SPÉCIMEN', `page 1 sur ${pages}`])
      expect(text).toContain(words)
    for (const year of paper.years) expect(text).toContain(String(year.year))
    expect(text.replaceAll(' ', '')).toContain(
      (paper.acquired_pension.monthly_centimes / 100).toFixed(2).replace('.', ','),
    )
    const again = await mohammed.get(PATH, { as: 'pdf' })
    expect(again.bytes).toEqual(answer.bytes)
  })

  it('says when nothing was declared', async ({ expect }) => {
    const khadija = await signedInAs('member-khadija')
    const paper = (await khadija.get(PATH)).json()
    expect(paper.years.map(({ year }: Body) => year)).toEqual([2026])
  })
})

describe('the statement of somebody else', () => {
  const path = `/members/${memberIdFor('205624018')}/points-statement`
  it('is found under its own id by its person, and by nobody else', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    expect((await mohammed.get(path)).json()).toEqual((await mohammed.get(PATH)).json())
    expect((await hanane.get(path)).status).toBe(404)
    expect((await agent.get('/members/me/points-statement')).status).toBe(401)
    expect((await agent.get('/members/nobody/points-statement')).status).toBe(404)
  })

  it('is read at the desk, and its person sees by whom', async ({ expect }) => {
    expect((await agent.get(path)).status).toBe(200)
    const page = await agent.get(path, { as: 'html' })
    expect(page.text).not.toContain('/member/lines/')
    const seen = await mohammed.get('/member/history', { as: 'html' })
    expect(seen.text).toContain('Relevé de points consulté')
  })
})
