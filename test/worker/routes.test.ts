import { beforeAll, describe, it } from 'vitest'
import { app } from '#src/app.tsx'
import { memberIdFor } from '#src/demo/careers.ts'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { NAMES } from '#test/support/route-rows.ts'
import { TABLE } from '#test/support/route-table.ts'
import { SAMPLES } from '#test/support/samples.ts'

let visitors: Visitor[] = []
let departures: Visitor
let pensioner: Visitor
let applicant: Visitor

const own: Record<string, string> = {
  ':space': 'employer',
  ':employer_number': '005624',
  ':number': '005624',
  ':code': 'record_length',
  ':name': 'seal-audit',
  ':line': '1',
}

beforeAll(async () => {
  await seeded()
  visitors = [
    new Visitor(),
    await signedInAs('declarant-005624'),
    await signedInAs('reader-005624'),
    await signedInAs('administrator-007310'),
    await signedInAs('member-hanane'),
    await signedInAs('accountant-nadia'),
    await signedInAs('accountant-omar'),
    await signedInAs('desk-agent'),
    await signedInAs('orderer-005624'),
    await signedInAs('desk-recovery'),
  ]
  departures = await signedInAs('liquidation-005624')
  pensioner = await signedInAs('pensioner-abdelkader')
  applicant = await signedInAs('applicant-rim')
  await visitors[6]?.post('/accountant/clients/008842/entry')
  const karim = visitors[1]
  const filed = (await karim?.get('/declarations'))?.json().declarations.at(-1)
  const filing = (await karim?.get(filed.url))?.json().filings[0]
  own['/users/:id'] = '/users/declarant-005624'
  own['/declarations/:id'] = filed.url
  own['/filings/:id'] = filing.url
  own[':declaration'] = filed.id
  own['/members/:id'] = `/members/${memberIdFor('205624000')}`
  own['/payments/:id'] = '/payments/demo-t2-2026-005624'
  own['/entries/:id'] = '/entries/1-1'
  // A draft of the present quarter stays open, so that reading its form is allowed.
  await karim?.upload('/declarations', SAMPLES.t3)
})

const routes = [
  ...new Set(
    app.routes.filter((r) => r.method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
]

const pathOf = (route: string): string => {
  const [, path = ''] = route.split(' ')
  if (path.startsWith('/rules/:code/examples')) return '/rules/rate_not_of_category/examples/1.txt'
  if (path.startsWith('/demo/samples')) return '/demo/samples/CIMR_005624_T3_2026.txt'
  let out = path
  for (const [name, value] of Object.entries(own))
    out = out.replace(name, name.startsWith('/') ? value : `${value}`)
  return out
}

describe('every route', () => {
  it('is in the table, and the table holds no other', ({ expect }) => {
    expect([...routes].sort()).toEqual(Object.keys(TABLE).sort())
  })

  it.for(Object.entries(TABLE))('%s', async ([route, row], { expect }) => {
    const [method = ''] = route.split(' ')
    const got: Record<string, number> = {}
    for (const [i, visitor] of visitors.entries()) {
      // Signing out would end the session of the rows that follow.
      const by = route === 'POST /sign-out' ? new Visitor() : visitor
      const body = method === 'POST' ? {} : undefined
      got[NAMES[i] ?? ''] = (await by.send(method, pathOf(route), body)).status
    }
    for (const [name, who] of Object.entries({ departures, pensioner, applicant })) {
      const by = route === 'POST /sign-out' ? new Visitor() : who
      const body = method === 'POST' ? {} : undefined
      got[name] = (await by.send(method, pathOf(route), body)).status
    }
    expect(got).toEqual({
      ...row,
      departures: row.departures ?? row.reader,
      pensioner: row.pensioner ?? row.stranger,
      applicant: row.applicant ?? row.stranger,
    })
  })
})

describe('a page one may not see', () => {
  it('says who can open it', async ({ expect }) => {
    const reader = await signedInAs('reader-005624')
    const page = await reader.get('/declarations/new', { as: 'html' })
    expect(page.status).toBe(403)
    expect(page.text).toContain('Samira Berrada')
    const ar = await reader.get('/declarations/new', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    expect(ar.text).toContain('Samira Berrada')
  })

  it('answers somebody else’s object and a missing one with the same bytes', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const strip = (text: string): string => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    const foreign = await hassan.get(`${own['/declarations/:id']}`)
    const missing = await hassan.get(`/declarations/${'0'.repeat(32)}`)
    expect(strip(foreign.text)).toBe(strip(missing.text))
    expect(foreign.status).toBe(missing.status)
  })

  it('opens only the categories of the declarant', async ({ expect }) => {
    const nawal = await signedInAs('declarant-10-005624')
    const answer = await nawal.upload('/declarations', `${SAMPLES.t3}\r\n`, { mode: 'test' })
    const closed = answer
      .json()
      .anomalies.filter((a: { code: string }) => a.code === 'category_not_open')
    expect(answer.status).toBe(201)
    expect(closed.length).toBeGreaterThan(3)
    expect(closed[0]).toMatchObject({ value: '05', expected: '10', severity: 'blocking' })
    const nil = await nawal.post('/declarations', { quarter: '2026-T3', nil: ['05'] })
    expect([nil.status, nil.json().code]).toEqual([403, 'category_closed'])
  })
})
