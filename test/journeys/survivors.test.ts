import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { issuedBy } from '#test/support/attestations.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { allSent, awarded, FAMILY, now, submittedFor } from '#test/support/liquidations.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { given, prepared } from '#test/support/pensions.ts'
import {
  ACCOUNT,
  awardedTo,
  completed,
  deathOf,
  decided,
  linkOf,
  piecesSent,
  reported,
  SPOUSE,
} from '#test/support/survivors.ts'

// A death with a survivor: from a page open to all to the first payment of who stays, then the children
// when both parents are dead.

const MOHAMMED = '205624018'
const NADIA = 'nadia@demo.example'
const UNCLE = 'oncle@demo.example'

let agent: Visitor
let controller: Visitor
let desk: { agent: Visitor; controller: Visitor }
let mohammed: Visitor
let pension: Body

const pensionOf = async (id: string): Promise<Body> =>
  (await agent.get(`/desk/pensions/${id}`)).json()
const paymentOf = async (id: string, month: string): Promise<Body> =>
  (await agent.get(`/desk/pensions/${id}/payments/${month}`)).json()
const idOf = (url: string): string => url.split('/').at(-1) ?? ''

beforeAll(async () => {
  await seeded()
  agent = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
  desk = { agent, controller }
  mohammed = await signedInAs('member-mohammed')
  const ghita = await signedInAs('liquidation-005624')
  const url = await submittedFor(ghita, MOHAMMED, {
    family: {
      ...FAMILY,
      children: [
        { first_name: 'INES', birth_date: '2012-03-04', is_at_school: true },
        { first_name: 'ADAM', birth_date: '1999-03-04' },
      ],
    },
  })
  const { choices_digest: digest } = await now(mohammed, url)
  await mohammed.post(`${url}/confirmation`, { digest })
  await allSent(ghita, url)
  await awarded(desk, url)
  const row = await env.DB.prepare('SELECT pension_id AS id FROM liquidations WHERE id = ?')
    .bind(idOf(url))
    .first<{ id: string }>()
  // November, December and January are paid before anybody tells of the death.
  await prepared('2027-01-21')
  pension = await pensionOf(row?.id ?? '')
}, 120_000)

describe('a death with a survivor', () => {
  let death = ''
  let paper = ''
  let link = ''
  let file = ''

  it('is told without an account, and stands at the desk beside the register', async ({
    expect,
  }) => {
    await moveTo('2027-02-01', 10)
    paper = (await issuedBy(mohammed, { kind: 'membership' })).code
    await reported(new Visitor(), {
      number: MOHAMMED,
      last_name: 'TAZI',
      first_name: 'MOHAMMED',
      died_on: '2026-12-30',
      declarer_last_name: 'Bénali',
      declarer_first_name: 'Nadia',
      relation: 'spouse',
      email: NADIA,
    })
    const found = await deathOf(agent, MOHAMMED)
    death = found.url
    expect(found).toMatchObject({
      stage: 'reported',
      records: 1,
      known: { matricule: MOHAMMED, died_on: null, pension: `/desk/pensions/${pension.id}` },
      survivors: [{ kind: 'spouse', last_name: 'BENALI', is_of_file: true }],
    })
    const page = await agent.get(death, { as: 'html' })
    expect(page.text).toContain('connu par le dossier de pension')
    expect((await agent.get(found.case, { as: 'html' })).text).toContain(death)
  })

  it('told twice, is decided once: the other report is joined to it', async ({ expect }) => {
    await reported(new Visitor(), {
      number: pension.dp_number,
      last_name: 'TAZI',
      first_name: 'MOHAMMED',
      died_on: '2026-12-30',
    })
    expect((await agent.get(death)).json().other_reports).toHaveLength(1)
    const { case: path } = (await agent.get(death)).json()
    await agent.post(`${path}/take`)
    const alone = await agent.post(`${path}/decide`, { outcome: 'accepted', text: 'Vu.' })
    expect([alone.status, alone.json().code]).toEqual([409, 'four_eyes'])
    await decided(desk, path)
    // Whoever was said to be dead is written to before it is decided, where the fund knew them.
    const told = await lastMessage('member-mohammed@demo.example', ({ subject }) =>
      subject.includes('Un décès a été signalé'),
    )
    expect(told.text).toContain('Si c’est une erreur')
    const { deaths } = (await agent.get('/desk/deaths?over=1')).json()
    expect(deaths.map(({ stage }: Body) => stage).toSorted()).toEqual(['confirmed', 'joined'])
    const third = { number: pension.dp_number, last_name: 'TAZI', died_on: '2026-12-30' }
    await reported(new Visitor(), third)
    const again = await deathOf(agent, pension.dp_number)
    await agent.post(`${again.case}/take`)
    const refused = await agent.post(`${again.case}/propose`, { outcome: 'accepted', text: 'Vu.' })
    expect([refused.status, refused.json().code]).toEqual([409, 'death_known'])
  })

  it('ends the pension with its month; January, paid since, is owed back', async ({ expect }) => {
    const month = (await paymentOf(pension.id, '2027-01')).gross_centimes
    expect(await pensionOf(pension.id)).toMatchObject({
      end: { why: 'death' },
      last_month_owed: '2026-12',
      debt_centimes: month,
      next_payment: null,
    })
    await prepared('2027-02-21')
    expect((await paymentOf(pension.id, '2027-02')).lines).toEqual([])
    const member = await env.DB.prepare('SELECT died_on AS d FROM members WHERE matricule = ?')
      .bind(MOHAMMED)
      .first()
    expect(member).toEqual({ d: '2026-12-30' })
    expect((await mohammed.get('/member')).status).toBe(401)
    // Nobody who knows all three opens another one in his name.
    const who = await env.DB.prepare('SELECT cin, birth_date FROM members WHERE matricule = ?')
      .bind(MOHAMMED)
      .first()
    const asked = { ...who, matricule: MOHAMMED, channel: 'email' }
    expect((await new Visitor().post('/sign-in/member/activation', asked)).status).toBe(202)
    const opened = await env.DB.prepare('SELECT member_id AS id FROM activations').all()
    expect(opened.results).toEqual([{ id: null }])
    // What was attested of them proves nothing any more.
    const checked = (await new Visitor().get(`/v/${paper}`)).json()
    expect(checked).toMatchObject({ verdict: 'revoked', closed_on: '2027-02-01', facts: null })
  })

  it('opens a file for the spouse, who asks nobody for a login', async ({ expect }) => {
    link = await linkOf(NADIA)
    const page = await new Visitor().get(link, { as: 'html' })
    expect(page.text).toContain('déjà au dossier')
    expect(page.text).not.toContain('BE445566')
    const body = (await new Visitor().get(link)).json()
    expect(body).toMatchObject({ kind: 'spouse', state: 'awaiting', next_part: 'identity' })
    // The marriage act was found right in the file of who died: it is not asked for again.
    expect(body.pieces.map(({ code, state }: Body) => `${code} ${state}`)).toEqual([
      'identity expected',
      'marriage held',
      'rib expected',
    ])
    expect((await new Visitor().get(`${link}/pieces/marriage`)).status).toBe(404)
    expect((await new Visitor().get(`${link.slice(0, -1)}x`)).status).toBe(410)
  })

  it('keeps what was typed when something is wrong, and what was saved for later', async ({
    expect,
  }) => {
    const visitor = new Visitor()
    const wrong = await visitor.submit(`${link}/parts/identity`, {
      ...SPOUSE,
      married_on: '01/02/2027',
      cin: '12',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="01/02/2027"')
    const late = await visitor.post(`${link}/parts/identity`, {
      ...SPOUSE,
      married_on: '2027-01-15',
    })
    expect(late.json().errors).toEqual([{ field: 'married_on', code: 'married_out_of_life' }])
    await visitor.post(`${link}/parts/identity`, SPOUSE)
    expect((await new Visitor().get(link)).json().next_part).toBe('account')
    const early = await visitor.post(`${link}/submission`)
    expect([early.status, early.json().code]).toEqual([409, 'step_missing'])
    await completed(visitor, link, { identity: SPOUSE, email: NADIA })
    const id = { command_id: 'nadia-sends-once' }
    expect((await visitor.post(`${link}/submission`, id)).status).toBe(200)
    expect((await visitor.post(`${link}/submission`, id)).status).toBe(200)
    expect((await visitor.get(link)).json().state).toBe('under_review')
    const closed = await visitor.post(`${link}/parts/account`, ACCOUNT)
    expect([closed.status, closed.json().code]).toEqual([409, 'survivor_not_editable'])
  })

  it('is checked; a piece that is sent back is asked for by a new link', async ({ expect }) => {
    file = (await agent.get(death)).json().survivors[0].url
    const { case: path } = (await agent.get(file)).json()
    await agent.post(`${path}/take`)
    const early = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Vu.' })
    expect([early.status, early.json().code]).toEqual([409, 'piece_unchecked'])
    await agent.post(`${file}/pieces/rib`, { state: 'not_conforming', reason: 'Illisible' })
    expect((await agent.post(`${path}/ask`, { text: 'Un RIB lisible.' })).status).toBe(200)
    const asked = await linkOf(NADIA, 'attend votre réponse')
    expect(asked).not.toBe(link)
    expect((await new Visitor().get(link)).status).toBe(410)
    link = asked
    const page = await new Visitor().get(link, { as: 'html' })
    expect(page.text).toContain('Un RIB lisible.')
    await piecesSent(new Visitor(), link)
    expect((await new Visitor().get(link)).json().state).toBe('under_review')
  })

  it('becomes a pension of its own, paid by the next run with arrears and the capital', async ({
    expect,
  }) => {
    await moveTo('2027-03-03', 9)
    await awardedTo(desk, file)
    const own = (await new Visitor().get(link)).json()
    expect(own).toMatchObject({ state: 'awarded', dp_number: expect.stringMatching(/^\d{10}$/) })
    const { pension: url, capital_centimes: capital } = (await agent.get(file)).json()
    const last = (await paymentOf(pension.id, '2026-12')).lines[0].amount_centimes
    expect(capital).toBe(3 * last)
    expect(await pensionOf(idOf(url))).toMatchObject({
      kind: 'spouse',
      dp_number: own.dp_number,
      starts_on: '2026-12-31',
    })
    await prepared('2027-03-21')
    const monthly = own.award.monthly_centimes
    expect(Math.abs(2 * monthly - last)).toBeLessThanOrEqual(1)
    expect(given(await paymentOf(idOf(url), '2027-03'))).toEqual([
      `month 2027-03 ${monthly}`,
      `arrears 2027-01 ${monthly}`,
      `arrears 2027-02 ${monthly}`,
      `capital  ${capital}`,
    ])
    const paid = await new Visitor().get(link, { as: 'html', lang: 'ar' })
    expect(paid.text).toContain('مُنح المعاش')
  })

  it('passes to each minor child when the other parent dies too', async ({ expect }) => {
    await moveTo('2027-05-02', 9)
    const own = (await new Visitor().get(link)).json()
    await reported(new Visitor(), {
      number: own.dp_number,
      last_name: 'BENALI',
      first_name: 'NADIA',
      died_on: '2027-04-20',
      relation: 'family',
      email: UNCLE,
    })
    const found = await deathOf(agent, own.dp_number)
    expect(found.survivors).toMatchObject([{ kind: 'orphan', first_name: 'INES' }])
    await decided(desk, found.case)
    // The widow's own capital is for her heirs, who are paid elsewhere; the amount says how.
    const confirmed = (await agent.get(found.url)).json()
    expect(confirmed.heirs_capital).toMatchObject({
      kind: 'death_capital',
      amount_centimes: 3 * own.award.monthly_centimes,
    })
    const orphan = confirmed.survivors[0].url
    const sent = await agent.post(`${orphan}/link`, { email: UNCLE })
    expect(sent.status).toBe(200)
    const theirs = await linkOf(UNCLE)
    expect((await new Visitor().get(theirs)).json().pieces).toMatchObject([
      { code: 'identity', state: 'expected' },
      { code: 'birth', state: 'held' },
      { code: 'parent_death', state: 'held' },
      { code: 'guardianship', state: 'expected' },
      { code: 'rib', state: 'expected' },
    ])
    const identity = { last_name: 'TAZI', first_name: 'INES', birth_date: '2012-03-04' }
    await completed(new Visitor(), theirs, { identity, email: UNCLE })
    await new Visitor().post(`${theirs}/submission`)
    await awardedTo(desk, orphan)
    const { pension: url } = (await agent.get(orphan)).json()
    const paid = await pensionOf(idOf(url))
    expect(paid).toMatchObject({ kind: 'orphan', ends_on: '2030-03-04' })
    expect(paid.last_month_owed).toBe('2030-03')
    await prepared('2027-05-21')
    // A fifth of the member's points, not of the widow's.
    const member = await pensionOf(pension.id)
    expect(paid.points_ten_thousandths).toBe(Math.round(member.points_ten_thousandths / 5))
    expect((await paymentOf(idOf(url), '2027-05')).lines).toHaveLength(1)
  })

  it('is told in the history of whose rights they are, in words', async ({ expect }) => {
    const { results } = await env.DB.prepare(
      `SELECT DISTINCT action FROM audit_entries WHERE object_kind IN ('death', 'survivor')`,
    ).all<{ action: string }>()
    expect(results.length).toBeGreaterThan(8)
    const { fr } = await import('#src/i18n/messages/fr/index.ts')
    for (const { action } of results) {
      expect(Object.keys(fr)).toContain(`history.what.${action}`)
      expect(Object.keys(fr)).toContain(`history.why.${action}`)
    }
  })
})
