import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

let karim: Visitor
beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
})

/** Every field of the page's forms that post to `action`, as a browser would send them. */
const fieldsOf = (html: string, action: string): Record<string, string> => {
  const form = html
    .split('<form')
    .find((part) => part.includes(`action="${action}"`))
    ?.split('</form>')[0]
  const elsewhere = [...html.matchAll(/<input[^>]*form="grid"[^>]*>/g)]
  const fields: Record<string, string> = {}
  for (const [input] of [...(form ?? '').matchAll(/<input[^>]*>/g), ...elsewhere]) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name && !/type="checkbox"/.test(input))
      fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? ''
  }
  return fields
}

describe('a quarter by form', () => {
  let declaration = ''
  const read = async (): Promise<Body> => (await karim.get(declaration)).json()

  it('starts from the people of last quarter, without their salaries', async ({ expect }) => {
    const answer = await karim.submit('/declarations', {
      command_id: 'form-1',
      quarter: '2026-T3',
      categories: '05',
    })
    expect(answer.status).toBe(303)
    declaration = answer.location ?? ''
    const { lines } = (await karim.get(`${declaration}/lines`)).json()
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every((l: Body) => l.category === '05' && l.base_centimes === 0)).toBe(true)
    expect((await read()).status).toBe('draft')
  })

  it('checks a row as it is left, and gives back that row alone', async ({ expect }) => {
    const answer = await karim.submit(
      `${declaration}/lines`,
      { view: 'row', '1.salary': '12A45' },
      { headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } },
    )
    expect(answer.status).toBe(200)
    expect(answer.text).toMatch(/^<th scope="row" id="who-1"/)
    expect(answer.text).toContain('Salaire illisible')
    const page = await karim.get(`${declaration}/form`, { as: 'html' })
    expect(page.text).toMatch(/value="12A45"[^>]*aria-invalid="true"/)
  })

  it('takes the whole page on submit, with scripts off', async ({ expect }) => {
    const page = await karim.get(`${declaration}/form`, { as: 'html' })
    const fields = fieldsOf(page.text, `${declaration}/lines`)
    const salaries = Object.keys(fields).filter((name) => name.endsWith('.salary'))
    for (const name of salaries) if (name !== 'new.salary') fields[name] = '60 000,00'
    const answer = await karim.submit(`${declaration}/lines`, fields)
    expect(answer.status).toBe(303)
    const after = await read()
    expect(after.status).toBe('checked')
    expect(after.blocked_line_count).toBe(0)
    expect(after.base_centimes).toBe(6_000_000 * after.line_count)
  })

  it('adds an entrant, marks a leaver, removes a line', async ({ expect }) => {
    const before = await read()
    await karim.submit(`${declaration}/lines`, {
      command_id: 'form-2',
      '1.record_code': '7',
      '1.left_on': '15/08/2026',
      remove: '2',
      'new.category': '05',
      'new.last_name': 'EL FASSI',
      'new.first_name': 'NOUR',
      'new.cin': 'BE445566',
      'new.birth_date': '03/04/1994',
      'new.affiliated_on': '01/07/2026',
      'new.salary': '24000',
      'new.sex': 'F',
      'new.nationality': 'M',
      'new.marital_status': 'C',
      'new.children': '0',
    })
    const { lines } = (await karim.get(`${declaration}/lines`)).json()
    expect(lines).toHaveLength(before.line_count)
    expect(lines.some((l: Body) => l.line === 2)).toBe(false)
    expect(lines[0]).toMatchObject({ record_code: '7', left_on: '2026-08-15' })
    expect(lines.at(-1)).toMatchObject({ last_name: 'EL FASSI', severity: null })
  })

  it('can be taken further as a file, and files the same lines', async ({ expect }) => {
    const { text } = await karim.get(`${declaration}/file`)
    expect(text.split('\r\n')[0]).toHaveLength(190)
    const filed = await karim.post(`${declaration}/filings`, { lines: 'all' })
    expect(filed.status).toBe(201)
    expect(filed.json().categories).toEqual(['05'])
    const home = (await karim.get('/employer')).json().quarters[0]
    expect(home.is_complete).toBe(false)
  })

  it('declares the other category nil: the quarter is complete', async ({ expect }) => {
    const opened = await karim.submit('/declarations', {
      command_id: 'nil-1',
      quarter: '2026-T3',
      nil: '10',
    })
    const nil = opened.location ?? ''
    const page = await karim.get(nil, { as: 'html' })
    expect(page.text).toContain('10')
    const filed = await karim.post(`${nil}/filings`, { lines: 'all' })
    expect(filed.json()).toMatchObject({ is_nil: true, categories: ['10'] })
    const home = (await karim.get('/employer')).json().quarters[0]
    expect(home.is_complete).toBe(true)
  })
})

describe('lines sent by a program', () => {
  it('are a declaration of their own', async ({ expect }) => {
    const loubna = await signedInAs('administrator-008842')
    const { lines } = (await loubna.get('/employer')).json().declarations[0]
      ? (
          await loubna.get(
            `${(await loubna.get('/declarations')).json().declarations[0].url}/lines`,
          )
        ).json()
      : { lines: [] }
    const next = lines.map(({ line: _line, ...fields }: Body) => ({
      ...Object.fromEntries(
        Object.entries(fields).filter(
          ([name]) => !/centimes|severity|points|filing|given/.test(name),
        ),
      ),
      quarter: '2026-T3',
    }))
    const answer = await loubna.post('/declarations', { quarter: '2026-T3', lines: next })
    expect(answer.status).toBe(201)
    expect(answer.json()).toMatchObject({ line_count: 3, status: 'checked', anomalies: [] })
  })

  it('refuses an unknown field by its name', async ({ expect }) => {
    const answer = await karim.post('/declarations', {
      quarter: '2026-T3',
      lines: [{ wage: '12' }],
    })
    expect([answer.status, answer.json().code]).toEqual([422, 'unknown_field'])
  })
})

describe('a correction that can’t be taken', () => {
  it('brings the page back with all that was typed', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const opened = await hassan.post('/declarations', { quarter: '2026-T3', categories: ['71'] })
    const path = `${opened.location}/lines`
    const fields = { '1.salary': '9 512,40', '2.left_on': `15/08${'\u202e'}2026` }
    for (const from of ['form', 'declaration']) {
      const answer = await hassan.submit(path, { ...fields, from })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('class="summary"')
      if (from === 'form') expect(answer.text).toContain('value="9 512,40"')
    }
    const ar = await hassan.submit(path, { ...fields, from: 'form' }, { lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    const { lines } = (await hassan.get(path)).json()
    expect(lines[0].base_centimes).toBe(0)
  })
})

describe('the tables', () => {
  it('come as CSV, from a link or from a program', async ({ expect }) => {
    const { declarations } = (await karim.get('/declarations')).json()
    const lines = `${declarations[0].url}/lines`
    for (const path of ['/declarations', lines]) {
      const link = await karim.get(`${path}?format=csv`, { as: 'html' })
      expect(link.headers.get('content-type')).toContain('text/csv')
      expect(link.headers.get('content-disposition')).toMatch(/attachment; filename="[\w-]+\.csv"/)
      expect((await karim.get(path, { as: 'csv' })).text).toBe(link.text)
    }
    const hanane = await signedInAs('member-hanane')
    expect((await hanane.get('/member?format=csv')).text).toMatch(/quarter;employer;.*\r\n2026-T/)
  })

  it('can be filtered, and say how many rows they have', async ({ expect }) => {
    const all = (await karim.get('/declarations')).json()
    const filed = (await karim.get('/declarations?show=filed')).json()
    expect(all.total).toBe(all.declarations.length)
    expect(filed.total).toBeLessThan(all.total + 1)
    expect(filed.declarations.every((d: Body) => /filed|processed/.test(d.status))).toBe(true)
    const none = await karim.get('/declarations?show=closed', { as: 'html' })
    expect(none.text).toContain('Aucune déclaration de ce genre')
  })
})
