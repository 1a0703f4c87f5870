import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { holds } from '#src/access/actor.ts'
import { actorsOf, sessionsStatement } from '#src/access/store.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { atCasablanca, casablancaDate, isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'

// What a mandate must hold against: a wrong address, two people at once, a day that has not passed.

const NADIA = 'accountant-nadia@demo.example'
let samira: Visitor
let nadia: Visitor

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  samira = await signedInAs('administrator-005624')
  nadia = await signedInAs('accountant-nadia')
})

const invited = async (email: string, more: object = {}) => {
  const asked = { last_name: 'Idrissi', first_name: 'Hind', email, firm_name: 'Cabinet Hind' }
  const answer = await samira.post('/mandates', { ...asked, rights: ['account'], ...more })
  if (answer.status !== 201) throw new Error(answer.text)
  const isLink = (link: string): boolean => link.includes('/invitations/')
  const { links } = await lastMessage(email, (one) => one.links.some(isLink))
  const id = answer.json().id as string
  return { id, path: `/mandates/${id}`, link: new URL(links.find(isLink) ?? '').pathname }
}

const opening = (ice: string) => ({
  firm_name: 'Cabinet Hind',
  ice,
  city: 'Fès',
  last_name: 'Idrissi',
  first_name: 'Hind',
  password: 'cardinal-bruyere-lanterne-quai',
})

const stateOf = async (path: string): Promise<string> => (await samira.get(path)).json().state

const entriesOf = async (id: string, action: string) =>
  await env.DB.prepare(
    `SELECT COUNT(*) AS n FROM audit_entries
     WHERE object_kind = 'mandate' AND object_id = ? AND action = ?`,
  )
    .bind(id, action)
    .first('n')

const inOrder = (statuses: readonly number[]): number[] => statuses.toSorted((a, b) => a - b)

describe('a proposal taken back', () => {
  it('opens nothing to whoever received it by mistake', async ({ expect }) => {
    const { id, path, link } = await invited('erreur@exemple.ma')
    const page = await samira.get(path, { as: 'html' })
    expect(page.text).toContain('Retirer cette proposition')
    expect((await samira.submit(`${path}/ending`)).status).toBe(303)
    expect(await stateOf(path)).toBe('withdrawn')
    const opened = await new Visitor().post(link, opening('000000000000097'))
    expect([opened.status, opened.json().code]).toEqual([410, 'invitation_over'])
    expect((await new Visitor().get(link, { as: 'html', lang: 'ar' })).text).toContain('سُحبت')
    const twice = await samira.post(`${path}/ending`)
    expect([twice.status, twice.json().code]).toEqual([409, 'mandate_not_in_force'])
    expect(await entriesOf(id, 'mandate_withdrawn')).toBe(1)
    const ar = await samira.get(path, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('سحبه من اقترحه')
  })

  it('is the proposer’s to take back, from either side', async ({ expect }) => {
    const own = await invited(NADIA)
    const foreign = await nadia.post(`/accountant${own.path}/ending`)
    expect([foreign.status, foreign.json().code]).toEqual([409, 'mandate_not_in_force'])
    await samira.post(`${own.path}/ending`)
    expect((await nadia.get(`/accountant${own.path}`)).status).toBe(404)
    const asked = { employer_number: '005624', rights: ['account'] }
    const { id } = (await nadia.post('/accountant/mandates', asked)).json()
    expect((await nadia.post(`/accountant/mandates/${id}/ending`)).status).toBe(200)
    const late = await samira.post(`/mandates/${id}/acceptance`)
    expect([late.status, late.json().code]).toEqual([409, 'mandate_withdrawn'])
  })
})

describe('an address', () => {
  it('does not tell whether it has an account before it answers', async ({ expect }) => {
    const { id, path, link } = await invited(NADIA)
    expect((await samira.get(path)).json().firm).toBe('Cabinet Hind')
    expect((await samira.get(path)).text).not.toContain('Zellij')
    expect((await new Visitor().submit(`${link}/refusal`)).status).toBe(303)
    expect(await stateOf(path)).toBe('refused')
    const { mandates } = (await nadia.get('/accountant/mandates')).json()
    expect(mandates.find((one: Body) => one.id === id).state).toBe('refused')
  })

  it('of a closed access opens no other, and says so', async ({ expect }) => {
    const { link } = await invited('accountant-omar@demo.example')
    await nadia.post('/accountant/staff/accountant-omar/ending')
    const page = await new Visitor().get(link, { as: 'html' })
    expect(page.text).toContain('un accès qui est fermé')
    expect(page.text).not.toContain('name="ice"')
    const answer = await new Visitor().post(link, opening('000000000000194'))
    expect([answer.status, answer.json().code]).toEqual([409, 'address_closed'])
    const email = 'accountant-omar@demo.example'
    const again = await nadia.post('/accountant/staff', {
      last_name: 'Rami',
      first_name: 'Omar',
      email,
    })
    expect([again.status, again.json().code]).toEqual([422, 'email_taken'])
  })
})

describe('two at once', () => {
  it('open one account behind one link', async ({ expect }) => {
    const { id, path, link } = await invited('deux@exemple.ma')
    const both = await Promise.all(
      ['000000000000291', '000000000000388'].map((ice) => new Visitor().post(link, opening(ice))),
    )
    expect(inOrder(both.map((one) => one.status))).toEqual([201, 410])
    expect(await stateOf(path)).toBe('accepted')
    expect(await entriesOf(id, 'mandate_accepted')).toBe(1)
  })

  it('are told which ICE has just been taken', async ({ expect }) => {
    const [one, other] = [await invited('trois@exemple.ma'), await invited('quatre@exemple.ma')]
    const both = await Promise.all(
      [one, other].map(({ link }) => new Visitor().post(link, opening('000000000000485'))),
    )
    expect(inOrder(both.map((answer) => answer.status))).toEqual([201, 409])
    expect(both.map((answer) => answer.json().code)).toContain('firm_known')
  })

  it('end a mandate once', async ({ expect }) => {
    const { id, path } = await invited(NADIA)
    expect((await nadia.post(`/accountant${path}/acceptance`)).status).toBe(200)
    const both = await Promise.all([
      samira.post(`${path}/ending`),
      nadia.post(`/accountant${path}/ending`),
    ])
    expect(inOrder(both.map((one) => one.status))).toEqual([200, 409])
    expect(await entriesOf(id, 'mandate_ended')).toBe(1)
    const told = await env.DB.prepare(
      `SELECT COUNT(*) AS n FROM notices WHERE template = 'mandate_ended'
         AND user_id = 'accountant-nadia'`,
    ).first('n')
    expect(told).toBe(1)
  })

  it('accept one mandate of the same employer', async ({ expect }) => {
    const [one, other] = [await invited(NADIA), await invited(NADIA)]
    const both = await Promise.all(
      [one, other].map(({ path }) => nadia.post(`/accountant${path}/acceptance`)),
    )
    expect(inOrder(both.map((answer) => answer.status))).toEqual([200, 409])
    expect(both.map((answer) => answer.json().code)).toContain('mandate_twice')
    for (const { path } of [one, other]) await samira.post(`${path}/ending`)
  })
})

/** What her session may do for the client, as the next click would read it. */
const mayOrder = async (day: string, hour: number): Promise<boolean> => {
  const hash = sha256(nadia.cookie('__Host-accountant') ?? '')
  const { results } = await sessionsStatement(env.DB, [hash], realNow()).all()
  const now = atCasablanca(isoDate(day), { hour })
  const { actors } = actorsOf(results, { now, today: casablancaDate(now) })
  if (!actors.employer?.mandateId) throw new Error('she works for nobody')
  return holds(actors.employer, 'payment_orderer')
}

describe('a mandate to order payments', () => {
  it('waits a day, is in force then, and never once it was stopped', async ({ expect }) => {
    const rights = { rights: ['account', 'payment_orderer'] }
    const first = await invited(NADIA, rights)
    await nadia.post(`/accountant${first.path}/acceptance`)
    await nadia.post('/accountant/clients/005624/entry')
    expect(await mayOrder('2026-10-13', 8)).toBe(false)
    expect(await mayOrder('2026-10-13', 10)).toBe(true)
    const { pending } = (await samira.get('/payment-settings')).json()
    const change = pending.find((one: Body) => one.kind === 'mandate')
    await samira.post(`/payment-settings/pending/${change.id}/stop`)
    expect(await mayOrder('2026-10-14', 10)).toBe(false)
    expect((await nadia.get('/declarations')).status).toBe(200)
  })
})
