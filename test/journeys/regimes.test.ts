import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

beforeAll(seeded)

/** Last quarter's lines of an employer, as the next quarter's. */
const lastLines = async (visitor: Visitor): Promise<Body[]> => {
  const last = (await visitor.get('/declarations')).json().declarations[0]
  const { lines } = (await visitor.get(`${last.url}/lines`)).json()
  return lines.map((line: Body) => ({
    ...Object.fromEntries(
      Object.entries(line).filter(
        ([name]) => !/^line$|centimes|severity|points|filing|given/.test(name),
      ),
    ),
    quarter: '2026-T3',
  }))
}

const codesOf = (answer: Body): string[] => answer.anomalies.map((a: Body) => a.code)

describe('Al Mounassib (007310)', () => {
  it('takes a base of zero as normal, and contributes on the rest', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const lines = await lastLines(hassan)
    const answer = (await hassan.post('/declarations', { quarter: '2026-T3', lines })).json()
    expect(codesOf(answer)).toEqual([])
    // 8 % of 9 450.00 and of 15 240.50, employer 10.40 %: by hand.
    expect(answer.employee_centimes).toBe(75_600 + 121_924)
    expect(answer.employer_centimes).toBe(98_280 + 158_501)
  })
})

describe('two tranches (008842)', () => {
  it('takes one person on two tranches, the first one full', async ({ expect }) => {
    const loubna = await signedInAs('administrator-008842')
    const lines = await lastLines(loubna)
    const answer = (await loubna.post('/declarations', { quarter: '2026-T3', lines })).json()
    expect(codesOf(answer)).toEqual([])
    expect(answer.line_count).toBe(3)
  })

  it('refuses no line, but asks: over the ceiling, or a second tranche alone', async ({
    expect,
  }) => {
    const loubna = await signedInAs('administrator-008842')
    const [one, full, second] = await lastLines(loubna)
    const send = async (lines: Body[]) =>
      (await loubna.post('/declarations', { quarter: '2026-T3', mode: 'test', lines })).json()
    const over = await send([{ ...one, salary: '18000.01' }, full, second])
    expect(codesOf(over)).toContain('tranche_over_ceiling')
    const alone = await send([one, { ...full, salary: '17999.99' }, second])
    expect(codesOf(alone)).toContain('tranche_two_alone')
    const twice = await send([one, full, second, { ...second }])
    expect(codesOf(twice).filter((code) => code === 'person_twice')).toHaveLength(2)
  })
})

describe('an entrant who is already a member', () => {
  let karim: Visitor
  let path = ''

  // HANANE LAHLOU (CIN BK450316, 11/02/1963) is known through 005624: 007310 declares her as new.
  const entrant = {
    record_code: '2',
    category: '71',
    rate: '8.00',
    matricule: '',
    last_name: 'LAHLOU',
    first_name: 'HANANE',
    cin: 'BK450316',
    birth_date: '1963-02-11',
    affiliated_on: '2026-07-01',
    sex: 'F',
    nationality: 'M',
    marital_status: 'M',
    children: '2',
    salary: '12000.00',
    employer_number: '007310',
    quarter: '2026-T3',
  }

  it('is proposed to the declarant, never doubled', async ({ expect }) => {
    karim = await signedInAs('administrator-007310')
    const lines = [...(await lastLines(karim)), entrant]
    path = (await karim.post('/declarations', { quarter: '2026-T3', lines })).location ?? ''
    await karim.post(`${path}/filings`, { lines: 'all' })
    const page = await karim.get(path, { as: 'html' })
    expect(page.text).toContain('LAHLOU HANANE')
    expect(page.text).toMatch(/name="is_same"/)
    const { proposals } = (await karim.get(path)).json()
    expect(proposals).toEqual([{ line: 4, name: 'LAHLOU HANANE', state: 'proposed' }])
    // Nothing of the person known elsewhere is told before it is confirmed.
    expect(page.text).not.toContain('205624000')
  })

  it('keeps the matricule once confirmed, and sees both employers', async ({ expect }) => {
    const answer = await karim.submit(`${path}/proposals/4`, { command_id: 'p1', is_same: '1' })
    expect(answer.status).toBe(303)
    const { lines } = (await karim.get(`${path}/lines`)).json()
    expect(lines[3].given_matricule).toBe('205624000')
    const hanane = await signedInAs('member-hanane')
    const { quarters } = (await hanane.get('/member')).json()
    expect(quarters.map((q: Body) => q.employer)).toContain('Souss Agrumes')
  })
})

describe('a test deposit', () => {
  it('goes the whole way, marked on every view, and becomes real in one press', async ({
    expect,
  }) => {
    const { SAMPLES } = await import('#test/support/samples.ts')
    const declarant = await signedInAs('declarant-005624')
    const test = await declarant.upload('/declarations', SAMPLES.t3, { mode: 'test' })
    expect([test.status, test.json().mode]).toEqual([201, 'test'])
    const path = test.location ?? ''
    for (const view of ['', '/lines', '/form', '/lines/1'])
      expect((await declarant.get(path + view, { as: 'html' })).text).toContain('NON DÉPOSÉ')
    const filed = await declarant.post(`${path}/filings`, { lines: 'all' })
    expect([filed.status, filed.json().code]).toEqual([409, 'test_deposit'])
    const body = { command_id: 'real-1' }
    const real = await declarant.post(`${path}/real-deposit`, body)
    expect([real.status, real.json().mode]).toEqual([201, 'real'])
    const again = await declarant.post(`${path}/real-deposit`, body)
    expect([again.status, again.location]).toEqual([201, real.location])
    expect((await declarant.get(real.location ?? '', { as: 'html' })).text).not.toContain(
      'NON DÉPOSÉ',
    )
  })
})

describe('the roster check', () => {
  it('says match or no match for each person, and files nothing', async ({ expect }) => {
    const { linesOf, SAMPLES } = await import('#test/support/samples.ts')
    const declarant = await signedInAs('declarant-005624')
    const before = (await declarant.get('/declarations')).json().declarations.length
    const [first = '', second = ''] = linesOf(SAMPLES.t3)
    const wrong = second.replace('205624001', '999999998')
    const answer = await declarant.upload('/roster-checks', [first, wrong].join('\n'))
    expect(answer.status).toBe(200)
    expect(answer.json().people).toMatchObject([{ is_match: true }, { is_match: false }])
    expect((await declarant.get('/declarations')).json().declarations).toHaveLength(before)
  })
})
