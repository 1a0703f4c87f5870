import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { followApplications } from '#src/joining/index.ts'
import { applicationOpened } from '#src/joining/store.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { type DatedValue, entryOn } from '#src/rulebook/parameter.ts'
import { type ConventionRule, conventionRule } from '#src/rulebook/parameters/joining.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { HOSTILE } from '#test/support/documents.ts'
import { CATEGORY, ICE, OFFER, REQUEST, SIGNATORY } from '#test/support/joining-form.ts'
import {
  accepted,
  allSent,
  applicantWith,
  begun,
  caseOf,
  filled,
  now,
  putForward,
  sent,
  submittedBy,
} from '#test/support/joining.ts'
import { lastCode } from '#test/support/mailbox.ts'

// A company joins: its door, its draft, its pieces, and what the desk makes of it.

let agent: Visitor
let controller: Visitor
beforeAll(async () => {
  await seeded()
  await moveTo('2026-11-02', 9)
  agent = await signedInAs('desk-agent')
  controller = await signedInAs('desk-controller')
})

const told = async (visitor: Visitor, url: string): Promise<string[]> =>
  (await now(visitor, url)).timeline.map(({ what }: Body) => what)

describe('the applicant’s door', () => {
  const email = 'door@zellige.example'

  it('opens with a code sent to an address nobody knew, in a browser without script', async ({
    expect,
  }) => {
    const visitor = new Visitor()
    const door = await visitor.get('/sign-in/applicant', { as: 'html' })
    expect(door.text).not.toContain('type="password"')
    const asked = await visitor.submit('/sign-in/applicant', { email, next: '/applications' })
    expect(asked.status).toBe(303)
    const entry = asked.location ?? ''
    expect((await visitor.get(entry, { as: 'html' })).text).toContain('Code reçu')
    const wrong = await visitor.submit(entry, { code: '000000' })
    expect([wrong.status, wrong.text.includes('Ce code ne convient pas')]).toEqual([422, true])
    const right = await visitor.submit(entry, { code: await lastCode(email) })
    expect([right.status, right.location]).toEqual([303, '/applications'])
    const home = await visitor.get('/applications', { as: 'html', lang: 'ar' })
    expect([home.status, home.text.includes('طلباتي للانخراط')]).toEqual([200, true])
    expect((await new Visitor().post(entry, { code: '1' })).status).toBe(410)
  })

  it('makes one login, and leads back to where somebody wanted to go', async ({ expect }) => {
    const visitor = new Visitor()
    const known = await lastCode(email)
    const asked = await visitor.post('/sign-in/applicant', { email, next: '/applications/x' })
    const { url } = asked.json()
    expect(url).toContain('?next=')
    const right = await visitor.post(url, {
      code: await lastCode(email, [known]),
      next: '/applications/x',
    })
    expect(right.json()).toEqual({ location: '/applications/x' })
    const { count } = (await env.DB.prepare(
      `SELECT COUNT(*) AS count FROM users WHERE space = 'applicant' AND account = ?`,
    )
      .bind(email)
      .first<{ count: number }>()) ?? { count: 0 }
    expect(count).toBe(1)
  })
})

describe('a draft', () => {
  const email = 'draft@zellige.example'

  it('is taken up on another device, where it was left', async ({ expect }) => {
    const office = await applicantWith(email)
    const url = await begun(office)
    const first = await office.submit(`${url}/steps/request`, {
      command_id: 'draft-request',
      ...REQUEST,
    })
    expect([first.status, first.location]).toEqual([303, `${url}/steps/employer`])
    const home = await applicantWith(email, [await lastCode(email)])
    const list = (await home.get('/applications')).json()
    expect(list.applications[0]).toMatchObject({
      url,
      company: 'Atelier Zellige SARL',
      state: 'draft',
      holder: 'applicant',
      next_step: 'employer',
    })
    const step = await home.get(`${url}/steps/request`, { as: 'html' })
    expect(step.text).toContain('value="152837400000187"')
    await filled(home, url)
    expect((await now(office, url)).next_step).toBeNull()
  })

  it('shows a badly filled step again, with what was typed', async ({ expect }) => {
    const visitor = await applicantWith('wrong@zellige.example')
    const url = await begun(visitor)
    const wrong = await visitor.submit(`${url}/steps/request`, {
      ...REQUEST,
      ice: '123456789012345',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Écrivez les 15 chiffres de l’ICE')
    expect(wrong.text).toContain('value="123456789012345"')
    const two = await visitor.post(`${url}/steps/people`, { signing: 'joint', signatories: [] })
    expect(two.json().errors).toContainEqual({
      field: 'signatory_2_name',
      code: 'signatory_needed',
    })
    const offer = await visitor.post(`${url}/steps/offer`, {
      categories: [CATEGORY, CATEGORY],
      effect_on: '2026-11-15',
    })
    expect(offer.json().errors.map(({ code }: Body) => code)).toEqual(['category_twice'])
    const day = await visitor.post(`${url}/steps/offer`, { ...OFFER, effect_on: '2026-11-15' })
    expect(day.json().errors).toEqual([{ field: 'effect_on', code: 'effect_not_offered' }])
  })

  it('names for its delegates only categories that are asked for', async ({ expect }) => {
    const visitor = await applicantWith('delegates@zellige.example')
    const url = await begun(visitor)
    const people = (categories: string): Body => ({
      signing: 'one',
      signatories: [SIGNATORY],
      delegates: [
        {
          name: 'Nadia Idrissi',
          cin: 'C112233',
          job: 'Paie',
          email: 'paie@delegates.example',
          phone: '+212661000003',
          rights: ['declaration'],
          categories,
        },
      ],
    })
    await filled(visitor, url, { people: people('1') })
    const other = await visitor.post(`${url}/steps/people`, people('01, 07'))
    expect([other.status, other.json().errors]).toEqual([
      422,
      [{ field: 'delegate_1_categories', code: 'delegate_category' }],
    ])
    const moved = { categories: [{ ...CATEGORY, code: '02' }], effect_on: OFFER.effect_on }
    const left = await visitor.post(`${url}/steps/offer`, moved)
    expect(left.json().errors).toEqual([
      { field: 'category_1_code', code: 'delegate_left_without' },
    ])
    expect((await visitor.post(`${url}/steps/people`, people(''))).status).toBe(200)
    expect((await visitor.post(`${url}/steps/offer`, moved)).status).toBe(200)
  })

  it('is one of five at most, until one is given up', async ({ expect }) => {
    const visitor = await applicantWith('many@zellige.example')
    const url = await begun(visitor)
    for (let i = 1; i < 5; i += 1) await begun(visitor)
    const sixth = await visitor.submit('/applications')
    expect([sixth.status, sixth.text.includes('5 brouillons sont déjà ouverts')]).toEqual([
      409,
      true,
    ])
    expect((await visitor.post('/applications')).json()).toEqual({
      code: 'drafts_open',
      facts: { most: 5 },
    })
    // Had two been asked for at once, the register itself keeps to the limit.
    const { userId } = (await env.DB.prepare(
      'SELECT user_id AS userId FROM applications WHERE id = ?',
    )
      .bind(url.split('/').at(-1))
      .first<{ userId: string }>()) ?? { userId: '' }
    const form = { request: null, employer: null, people: null, offer: null, payment: null }
    const forced = { id: 'forced', number: 'AD-FORCED', userId, form, at: instant(1), most: 5 }
    await expect(applicationOpened(env.DB, forced).run()).rejects.toThrow('NOT NULL')
    await visitor.post(`${url}/withdrawal`)
    expect((await visitor.post('/applications')).status).toBe(201)
  })

  it('takes pieces one by one: hostile files, and extracts that are too old, stay outside', async ({
    expect,
  }) => {
    const visitor = await applicantWith('pieces@zellige.example')
    const url = await begun(visitor)
    for (const [name, , bytes] of HOSTILE) {
      const answer = await sent(visitor, url, { code: 'powers', bytes: bytes() })
      expect([name, answer.status]).toEqual([name, 422])
    }
    const old = await sent(visitor, url, { code: 'trade_register', datedOn: '2025-11-02' })
    expect([old.status, old.json().code]).toEqual([422, 'piece_too_old'])
    const undated = await sent(visitor, url, { code: 'trade_register', datedOn: '' })
    expect(undated.json().code).toBe('piece_date_needed')
    const young = await sent(visitor, url, { code: 'trade_register', datedOn: '2025-11-03' })
    expect(young.status).toBe(201)
    expect((await now(visitor, url)).pieces[0]).toMatchObject({
      code: 'trade_register',
      state: 'received',
      dated_on: '2025-11-03',
    })
  })

  it('is sent whole, with the consent ticked by hand', async ({ expect }) => {
    const visitor = await applicantWith('consent@zellige.example')
    const url = await begun(visitor)
    const early = await visitor.post(`${url}/submission`, { consent: true })
    expect([early.status, early.json().code]).toEqual([409, 'application_step_missing'])
    await filled(visitor, url)
    const bare = await visitor.post(`${url}/submission`, { consent: true })
    expect(bare.json()).toMatchObject({
      code: 'application_piece_missing',
      facts: { piece: 'trade_register' },
    })
    await allSent(visitor, url)
    const unticked = await visitor.submit(`${url}/submission`)
    expect([unticked.status, unticked.text.includes('loi 09-08')]).toEqual([422, true])
    await visitor.post(`${url}/submission`, { consent: true })
    expect(await now(visitor, url)).toMatchObject({
      state: 'convention_awaited',
      holder: 'applicant',
      convention: null,
    })
    const other = await applicantWith('somebody@else.example')
    expect((await other.get(url)).status).toBe(404)
  })

  it('is recalled before its end, and ends by itself', async ({ expect }) => {
    const visitor = await applicantWith('late@zellige.example')
    const url = await begun(visitor)
    await moveTo('2027-01-20', 9)
    await followApplications(env)
    expect(await told(visitor, url)).toEqual(['opened', 'warned'])
    expect((await now(visitor, url)).state).toBe('draft')
    await moveTo('2027-02-01', 9)
    await followApplications(env)
    await followApplications(env)
    expect(await told(visitor, url)).toEqual(['opened', 'warned', 'expired'])
    expect((await now(visitor, url)).state).toBe('expired')
    await moveTo('2026-11-02', 9)
  })
})

describe('at the desk', () => {
  it('goes from the paper to the decision, by two people', async ({ expect }) => {
    const visitor = await applicantWith('whole@zellige.example')
    const url = await submittedBy(visitor)
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    const early = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Oui.' })
    expect([early.status, early.json().code]).toEqual([409, 'convention_missing'])
    await putForward(agent, url)
    expect(await now(visitor, url)).toMatchObject({ state: 'in_control', holder: 'fund' })
    const own = await agent.post(`${path}/confirm`)
    expect(own.status).toBe(409)
    await controller.post(`${path}/confirm`)
    expect(await now(visitor, url)).toMatchObject({
      state: 'to_sign',
      holder: 'signatories',
      sign_until: '2026-12-02',
    })
    await moveTo('2026-12-03', 9)
    await followApplications(env)
    const over = await now(visitor, url)
    expect(over.state).toBe('expired')
    // Nobody signs for what is over, whether or not the clock of signatures has passed.
    expect((await visitor.get(over.signing)).json().state).toBe('withdrawn')
    await moveTo('2026-11-02', 9)
  })

  it('asks for a piece again, and the promise goes on once it came', async ({ expect }) => {
    const visitor = await applicantWith('asked@zellige.example')
    const url = await submittedBy(visitor, { request: { ...REQUEST, ice: ICE.cedar } })
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    await agent.post(`/desk${url}/convention`)
    const bare = await agent.post(`/desk${url}/pieces/powers`, { state: 'not_conforming' })
    expect(bare.json().code).toBe('reason_to_choose')
    await agent.post(`/desk${url}/pieces/powers`, { state: 'not_conforming', reason: 'Illisible' })
    await agent.post(`${path}/ask`, { text: 'Les pouvoirs, lisibles.' })
    const waiting = await visitor.get(url, { as: 'html' })
    expect(waiting.text).toContain('Les pouvoirs, lisibles.')
    const early = await visitor.post(`${url}/answer`)
    expect(early.json().code).toBe('application_piece_missing')
    await sent(visitor, url, { code: 'powers' })
    const fixed = await visitor.post(`${url}/steps/request`, { ...REQUEST, ice: ICE.atlas })
    expect(fixed.json().code).toBe('ice_is_fixed')
    await visitor.post(`${url}/answer`, { text: 'Voici.' })
    expect(await now(visitor, url)).toMatchObject({ state: 'under_review', holder: 'fund' })
  })

  it('proposes something else: declined with words, then accepted', async ({ expect }) => {
    const visitor = await applicantWith('counter@zellige.example')
    const url = await submittedBy(visitor, { request: { ...REQUEST, ice: ICE.atlas } })
    await agent.post(`/desk${url}/convention`)
    const other = { categories: [{ ...CATEGORY, rate: '3' }], effect_on: '2027-01-01' }
    const mine = await agent.post(`/desk${url}/counter-proposals`, { ...other, text: 'x' })
    expect(mine.status).toBe(403)
    const silent = await controller.submit(`/desk${url}/counter-proposals`, {
      category_1_code: '01',
      effect_on: '2027-01-01',
    })
    expect([silent.status, silent.text.includes('id="text-error"')]).toEqual([422, true])
    await controller.post(`/desk${url}/counter-proposals`, { ...other, text: 'Un taux de 3 %.' })
    const page = await visitor.get(url, { as: 'html', lang: 'ar' })
    expect([page.text.includes('Un taux de 3 %.'), page.text.includes('عرض مقابل')]).toEqual([
      true,
      true,
    ])
    const mute = await visitor.post(`${url}/proposals/1/answer`, { answer: 'declined' })
    expect(mute.json().code).toBe('answer_to_write')
    await visitor.post(`${url}/proposals/1/answer`, { answer: 'declined', text: 'Plutôt 6 %.' })
    expect((await now(visitor, url)).form.offer.categories[0].rate_ppm).toBe(60_000)
    await controller.post(`/desk${url}/counter-proposals`, { ...other, text: 'À 3 %, vraiment.' })
    await visitor.post(`${url}/proposals/2/answer`, { answer: 'accepted' })
    const after = await now(visitor, url)
    expect(after.form.offer).toMatchObject({ effect_on: '2027-01-01' })
    expect(after.form.offer.categories[0].rate_ppm).toBe(30_000)
    expect(after.state).toBe('under_review')
    const again = await visitor.post(`${url}/proposals/2/answer`, { answer: 'accepted' })
    expect(again.status).toBe(409)
  })

  it('refuses with a reason, and the applicant reads it', async ({ expect }) => {
    const visitor = await applicantWith('refused@zellige.example')
    const url = await submittedBy(visitor, { request: { ...REQUEST, ice: ICE.atlas } })
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    await agent.post(`${path}/propose`, {
      outcome: 'refused',
      reason: 'company_differs',
      text: 'Le registre est celui d’une autre société.',
    })
    await controller.post(`${path}/confirm`)
    expect(await now(visitor, url)).toMatchObject({
      state: 'refused',
      holder: 'nobody',
      reason: 'company_differs',
    })
    const page = await visitor.get(url, { as: 'html' })
    expect(page.text).toContain('Les pièces ne sont pas celles de cette entreprise.')
  })

  it('keeps two applications for one company, and accepts one', async ({ expect }) => {
    const one = await applicantWith('first@cedar.example')
    const other = await applicantWith('second@cedar.example')
    const request = { ...REQUEST, ice: '177665500004413' }
    const first = await submittedBy(one, { request })
    const second = await submittedBy(other, { request })
    expect(JSON.stringify(await now(other, second))).not.toContain(first)
    expect((await now(agent, `/desk${second}`)).others).toMatchObject([{ url: `/desk${first}` }])
    await putForward(agent, second)
    await accepted({ agent, controller }, first)
    const late = await controller.post(`${await caseOf(second)}/confirm`)
    expect([late.status, late.json().code]).toEqual([409, 'ice_accepted'])
    // Had both been read before either was written, the register itself keeps one.
    const forced = env.DB.prepare(`UPDATE applications SET stage = 'to_sign', accepted_at = 1,
      accepted_by = 'x', sign_until = '2026-12-01' WHERE id = ?`).bind(second.split('/').at(-1))
    await expect(forced.run()).rejects.toThrow('UNIQUE')
    await other.post(`${second}/withdrawal`)
    expect((await now(other, second)).state).toBe('in_control')
  })
})

describe('the day the fund no longer asks for the convention', () => {
  const values = conventionRule.values as DatedValue<ConventionRule>[]
  const asked = values.length
  beforeAll(() => {
    const before = entryOn(conventionRule, isoDate('2026-11-02'))
    values.push({ ...before, from: isoDate('2026-11-02'), value: 'waived' })
  })
  afterAll(() => {
    values.splice(asked)
  })

  it('goes straight under review, and is accepted without the paper', async ({ expect }) => {
    const visitor = await applicantWith('waived@atlas.example')
    const url = await submittedBy(visitor, { request: { ...REQUEST, ice: ICE.atlas } })
    expect(await now(visitor, url)).toMatchObject({
      state: 'under_review',
      holder: 'fund',
      convention: 'waived',
    })
    const late = await agent.post(`/desk${url}/convention`)
    expect([late.status, late.json().code]).toEqual([409, 'convention_known'])
    await accepted({ agent, controller }, url)
    expect((await now(visitor, url)).state).toBe('to_sign')
  })
})
