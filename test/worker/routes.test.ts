import { beforeAll, describe, it } from 'vitest'
import { app } from '#src/app.tsx'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { SAMPLES } from '#test/support/samples.ts'

// Deny by default: who gets what at every route. A route missing here fails the build.
// Columns: stranger, declarant of 005624, its reader (no right), another employer's administrator,
// a member. `own` paths belong to 005624.
type Row = [stranger: number, declarant: number, reader: number, other: number, member: number]

const OPEN: Row = [200, 200, 200, 200, 200]
/** Any user of an employer. */
const EMPLOYER: Row = [401, 200, 200, 200, 401]
/** An object of 005624: nobody else learns that it exists. */
const OWN: Row = [401, 200, 200, 404, 401]
/** The same, with the right to declare. */
const OWN_DECLARING: Row = [401, 200, 403, 404, 401]
const DECLARING: Row = [401, 200, 403, 200, 401]
/** The administrator of users: the other employer's has it, on objects of their own. */
const ADMINISTERING: Row = [401, 403, 403, 200, 401]
const OWN_USER: Row = [401, 403, 403, 404, 401]
/** A link that was used, withdrawn, or never made. */
const GONE: Row = [410, 410, 410, 410, 410]
const MEMBER: Row = [401, 401, 401, 401, 200]

/** Anybody signed in, in any space. */
const ANYONE: Row = [401, 200, 200, 200, 200]

const at = (row: Row, declarant: number, other = row[3]): Row => [
  row[0],
  declarant,
  row[2],
  other,
  row[4],
]

const TABLE: Record<string, Row> = {
  'GET /': OPEN,
  'GET /healthz': OPEN,
  'GET /.well-known/jwks.json': OPEN,
  'GET /legal': OPEN,
  'GET /privacy': OPEN,
  'GET /accessibility': OPEN,
  'GET /sign-in/:space': OPEN,
  'POST /sign-in/:space': [422, 422, 422, 422, 422],
  'POST /sign-out': OPEN,
  'POST /language': OPEN,
  'GET /rules': OPEN,
  'GET /rules/:code': OPEN,
  'GET /rules/:code/examples/:file': OPEN,
  'GET /demo': OPEN,
  'POST /demo/seed': OPEN,
  'POST /demo/clock': [422, 422, 422, 422, 422],
  'POST /demo/jobs/:name': OPEN,
  'GET /demo/audit': OPEN,
  'GET /demo/samples/:name': OPEN,
  'GET /demo/mailbox': OPEN,
  'GET /employer': EMPLOYER,
  'GET /employer/history': EMPLOYER,
  'GET /declarations': EMPLOYER,
  'GET /declarations/new': DECLARING,
  'POST /declarations': at(DECLARING, 422, 422),
  'GET /declarations/:id': OWN,
  'GET /declarations/:id/lines': OWN,
  'GET /declarations/:id/lines/:line': OWN,
  'GET /declarations/:id/file': OWN,
  'GET /declarations/:id/open-lines': OWN,
  'GET /declarations/:id/form': OWN_DECLARING,
  'POST /declarations/:id/lines': OWN_DECLARING,
  'POST /declarations/:id/filings': at(OWN_DECLARING, 409),
  'POST /declarations/:id/proposals/:line': OWN_DECLARING,
  'POST /declarations/:id/abandonment': at(OWN_DECLARING, 409),
  'POST /declarations/:id/real-deposit': at(OWN_DECLARING, 404),
  'GET /filings/:id': OWN,
  'GET /roster-checks': DECLARING,
  'POST /roster-checks': at(DECLARING, 422, 422),
  'GET /sign-in/:space/code': [303, 303, 303, 303, 303],
  'POST /sign-in/:space/code': [422, 422, 422, 422, 422],
  ...Object.fromEntries(
    (['employer', 'member'] as const).flatMap((space) => {
      const row: Row = space === 'employer' ? EMPLOYER : MEMBER
      const path = `/${space}/security`
      const other = (declarant: number): Row =>
        row.map((status) => (status === 200 ? declarant : status)) as Row
      return [
        [`GET ${path}`, row],
        [`POST ${path}/sessions/:id/ending`, row],
        [`POST ${path}/sessions/ending`, row],
        [`POST ${path}/authenticator`, row],
        [`POST ${path}/authenticator/confirmation`, other(422)],
        [`POST ${path}/authenticator/removal`, other(403)],
        [`POST ${path}/recovery-codes`, other(403)],
        [`POST ${path}/password`, other(422)],
      ]
    }),
  ),
  'GET /sign-in/:space/recovery': OPEN,
  'POST /sign-in/:space/recovery': [422, 422, 422, 422, 422],
  'GET /recovery/:token': GONE,
  'POST /recovery/:token/code': GONE,
  'POST /recovery/:token/answers': GONE,
  'POST /recovery/:token/password': GONE,
  'POST /access-requests': [401, 422, 422, 422, 401],
  'POST /users/:id/requests/:request/refusal': OWN_USER,
  'GET /users': ADMINISTERING,
  'GET /users/new': ADMINISTERING,
  'POST /users': at(ADMINISTERING, 403, 422),
  'GET /users/:id': OWN_USER,
  'POST /users/:id/rights': OWN_USER,
  'POST /users/:id/rights/:right/revocation': OWN_USER,
  'POST /users/:id/links': OWN_USER,
  'POST /users/:id/ending': OWN_USER,
  'GET /payment-settings': ADMINISTERING,
  'POST /payment-settings': at(ADMINISTERING, 403, 422),
  'POST /payment-settings/pending/:id/stop': at(ADMINISTERING, 403, 409),
  'GET /welcome/:token': GONE,
  'POST /welcome/:token': GONE,
  'GET /member': MEMBER,
  'GET /member/history': MEMBER,
  'GET /member/lines/:declaration/:line': MEMBER,
  'GET /notices': ANYONE,
}

const NAMES = ['stranger', 'declarant', 'reader', 'other', 'member'] as const
let visitors: Visitor[] = []
const own: Record<string, string> = {
  ':space': 'employer',
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
  ]
  const karim = visitors[1]
  const filed = (await karim?.get('/declarations'))?.json().declarations.at(-1)
  const filing = (await karim?.get(filed.url))?.json().filings[0]
  own['/users/:id'] = '/users/declarant-005624'
  own['/declarations/:id'] = filed.url
  own['/filings/:id'] = filing.url
  own[':declaration'] = filed.id
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
    expect(got).toEqual(Object.fromEntries(NAMES.map((name, i) => [name, row[i]])))
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
