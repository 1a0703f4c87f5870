import { memberIdFor } from '#src/demo/careers.ts'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { audited } from '#src/audit/index.ts'
import { instant } from '#src/kernel/dates.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'

type Seen = { action: string; what: string; why: string; actor: { name: string; employer: string } }

let hanane: Visitor
let karim: Visitor
let line = ''
const eventsOf = async (visitor: Visitor, path: string): Promise<Seen[]> =>
  (await visitor.get(path)).json().events

beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
  karim = await signedInAs('declarant-005624')
  const [quarter] = (await hanane.get('/member')).json().quarters
  line = quarter.url.replace('/member/lines', '/declarations').replace(/\/(\d+)$/, '/lines/$1')
})

describe('who opened or changed my file', () => {
  it('tells the declarations that name the member, and the member’s own sign-ins', async ({
    expect,
  }) => {
    const { events, total } = (await hanane.get('/member/history')).json()
    const actions = events.map((e: Seen) => e.action)
    expect(actions.toSorted()).toEqual(['checked', 'filed', 'processed', 'received', 'signed_in'])
    expect(total).toBe(5)
    expect(events.find((e: Seen) => e.action === 'filed')).toMatchObject({
      quarter: '2026-T2',
      actor: { kind: 'employer', name: 'Karim Ziani' },
      what: expect.stringMatching(/^Déclaration du 2e trimestre.2026 déposée$/),
      why: 'Déclarer les salaires',
    })
  })

  it('tells who opened the member’s line, and of which employer', async ({ expect }) => {
    expect((await karim.get(line)).status).toBe(200)
    const looked = (await eventsOf(hanane, '/member/history')).filter((e) => e.action === 'looked')
    expect(looked).toHaveLength(1)
    expect(looked[0]?.actor.name).toBe('Karim Ziani')
    expect(looked[0]?.actor.employer).toMatch(/\w/)
    const own = await eventsOf(karim, '/employer/history')
    expect(own.map((e) => e.action)).toContain('looked')
  })

  it('leaves out a correction of somebody else’s line', async ({ expect }) => {
    const [, , id = '', , number] = line.split('/')
    const correction = async (lines: number[]) =>
      await audited(env.DB, {
        object: { kind: 'declaration', id },
        action: 'corrected',
        actor: { kind: 'employer', id: 'declarant-005624', name: 'Karim Ziani' },
        at: instant(1_792_000_000_000),
        after: { lines },
      }).run()
    const count = async () =>
      (await eventsOf(hanane, '/member/history')).filter((e) => e.action === 'corrected').length
    await correction([Number(number) + 1])
    expect(await count()).toBe(0)
    await correction([Number(number)])
    expect(await count()).toBe(1)
  })

  it('is in words, in both languages, as a table and as CSV', async ({ expect }) => {
    const fr = await hanane.get('/member/history', { as: 'html' })
    expect(fr.text).toContain('Qui a consulté mon dossier')
    const ar = await hanane.get('/member/history', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('من اطّلع على ملفي')
    for (const { text } of [fr, ar]) expect(text).not.toMatch(/history\.(what|why)/)
    const csv = await hanane.get('/member/history?format=csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text.split('\r\n')[0]).toContain('at;who;what;why;action;quarter')
  })

  it('says the reason that was given', async ({ expect }) => {
    const { matricule } = (await hanane.get('/member')).json()
    const memberId = memberIdFor(matricule)
    await audited(env.DB, {
      object: { kind: 'case', id: 'c1' },
      subject: {
        kind: 'member',
        id: memberId,
      },
      action: 'looked',
      actor: { kind: 'desk', id: 'x', name: 'Agent' },
      at: instant(1_799_000_000_000),
      reason: 'Votre réclamation du 3 mai',
    }).run()
    const [newest] = await eventsOf(hanane, '/member/history')
    expect(newest).toMatchObject({ why: 'Votre réclamation du 3 mai', actor: { name: 'Agent' } })
  })
})

describe('what was done on the employer’s file', () => {
  it('shows everyone’s sign-ins to who administers them, their own to the others', async ({
    expect,
  }) => {
    const samira = await signedInAs('administrator-005624')
    const names = async (visitor: Visitor) =>
      new Set(
        (await eventsOf(visitor, '/employer/history'))
          .filter((e) => e.action === 'signed_in')
          .map((e) => e.actor.name),
      )
    expect(await names(samira)).toEqual(new Set(['Karim Ziani', 'Samira Berrada']))
    expect(await names(karim)).toEqual(new Set(['Karim Ziani']))
  })

  it('holds nothing of another employer', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const events = await eventsOf(hassan, '/employer/history')
    expect(events.length).toBeGreaterThan(3)
    expect(events.filter((e) => e.actor.name === 'Karim Ziani')).toEqual([])
  })

  it('goes on past fifty, each act once', async ({ expect }) => {
    for (let i = 0; i < 60; i += 1)
      await audited(env.DB, {
        object: { kind: 'employer', id: '005624' },
        action: 'looked',
        actor: { kind: 'desk', id: 'x', name: `Agent ${i}` },
        at: instant(1_700_000_000_000),
      }).run()
    const first = (await karim.get('/employer/history')).json()
    expect(first.events).toHaveLength(50)
    expect(first.next_from).toBe(50)
    const second = (await karim.get(`/employer/history?from=${first.next_from}`)).json()
    expect(first.events.length + second.events.length).toBe(first.total)
    const page = await karim.get('/employer/history', { as: 'html' })
    expect(page.text).toContain('/employer/history?from=50')
  })
})
