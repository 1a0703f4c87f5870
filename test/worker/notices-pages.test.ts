import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import worker from '#src/index.ts'
import { instant } from '#src/kernel/dates.ts'
import { deliverWaiting, noticed } from '#src/notices/index.ts'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { complaint, demo, nowOf, received, write } from '#test/support/notices.ts'
import { SAMPLES } from '#test/support/samples.ts'

const USER = 'administrator-005624'

beforeAll(seeded)

describe('the mailbox', () => {
  it('shows everything as a specimen, in both languages', async ({ expect }) => {
    const khadija = { userId: 'member-khadija' }
    await write({ ...complaint, to: khadija, channels: ['in_app', 'email'] })
    const [message] = await received('member-khadija@demo.example')
    expect(Object.keys(message)).toEqual([
      'id',
      'channel',
      'to',
      'subject',
      'text',
      'links',
      'code',
      'at',
      'persona',
    ])
    expect(message).toMatchObject({
      persona: 'member-khadija',
      links: ['https://teleservices.test/complaints/1'],
    })
    expect(message.subject).toContain('شكاية')
    for (const lang of ['fr', 'ar'] as const) {
      const page = await demo.get('/demo/mailbox', { as: 'html', lang })
      expect(page.status).toBe(200)
      expect(page.text).toContain(`dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`)
      const messages = page.text.match(/id="m[0-9a-f]{32}/g) ?? []
      expect(messages.length).toBeGreaterThan(0)
      // One on each message, and one in the banner of the demo in French.
      expect(page.text.match(/SPÉCIMEN/g)?.length).toBeGreaterThanOrEqual(messages.length)
      expect(page.text).toContain('href="https://teleservices.test/complaints/1"')
    }
    const home = await demo.get('/demo', { as: 'html' })
    expect(home.text).toContain('href="/demo/mailbox"')
  })

  it('does not exist where DEMO is not set', async ({ expect }) => {
    const { DEMO: _demo, ...production } = env
    const context = createExecutionContext()
    const request = new Request('https://teleservices.test/demo/mailbox')
    const answer = await worker.fetch?.(request as never, production as never, context)
    await waitOnExecutionContext(context)
    expect(answer?.status).toBe(404)
  })
})

describe('my notices', () => {
  it('are told newest first, with what became of each channel', async ({ expect }) => {
    const samira = await signedInAs(USER)
    await write({ ...complaint, to: { userId: USER } })
    await deliverWaiting(env)
    const { notices, total } = (await samira.get('/notices')).json()
    expect(total).toBe(notices.length)
    expect(notices[0]).toMatchObject({
      template: 'case_received',
      subject: 'Dossier R-1 reçu : réclamation',
      deliveries: [
        { channel: 'in_app', state: 'delivered' },
        { channel: 'email', state: 'delivered' },
      ],
    })
    const page = await samira.get('/notices', { as: 'html' })
    expect(page.text).toContain('Remis le')
    const csv = await samira.get('/notices', { as: 'csv' })
    expect(csv.text).toContain('case_received;Dossier R-1 reçu : réclamation;email;delivered')
    const ar = await samira.get('/notices', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    expect(ar.text).toContain('الملف رقم')
  })

  it('are nobody else’s, in whatever space one is', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    expect((await hanane.get('/notices')).json()).toMatchObject({ notices: [], total: 0 })
    expect((await hanane.get('/notices', { as: 'html' })).text).toContain('Aucun avis')
    const nobody = await new Visitor().get('/notices', { as: 'html' })
    expect([nobody.status, nobody.location]).toEqual([303, '/'])
  })

  it('say around when a letter will arrive, and page', async ({ expect }) => {
    const at = await nowOf()
    const one = (i: number) =>
      noticed(env.DB, {
        ...complaint,
        to: { userId: 'member-hanane' },
        channels: ['letter'],
        at: instant(at - i),
      })
    await env.DB.batch([...Array(30).keys()].flatMap(one))
    await deliverWaiting(env)
    const hanane = await signedInAs('member-hanane')
    const first = (await hanane.get('/notices')).json()
    expect([first.notices.length, first.total, first.next_from]).toEqual([25, 30, 25])
    expect(first.notices[0].deliveries[0].expected_on).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect((await hanane.get('/notices?from=25')).json().notices).toHaveLength(5)
    const page = await hanane.get('/notices', { as: 'html' })
    expect(page.text).toContain('arrivera vers le')
    expect(page.text).toContain('estimé')
  })
})

describe('a filed declaration', () => {
  it('is told to the one who filed it, here and by e-mail', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const deposit = await karim.upload('/declarations', SAMPLES.t3)
    const filing = await karim.post(`${deposit.location}/filings`, { lines: 'all' })
    expect(filing.status).toBe(201)
    const [message] = await received('declarant-005624@demo.example')
    expect(message.links).toEqual([`https://teleservices.test${filing.location}`])
    expect(message.text).toContain('26 lignes')
    const { notices } = (await karim.get('/notices')).json()
    expect(notices[0]).toMatchObject({
      template: 'declaration_filed',
      deliveries: [{ channel: 'in_app' }, { channel: 'email', state: 'delivered' }],
    })
  })
})
