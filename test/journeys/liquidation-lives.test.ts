import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { followLiquidations, openDrafts, warnOfLapses } from '#src/liquidations/index.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import {
  allChecked,
  allSent,
  awarded,
  caseOf,
  confirmedBy,
  filled,
  now,
  submittedFor,
} from '#test/support/liquidations.ts'
import { lastMessage } from '#test/support/mailbox.ts'

// What else can become of a file: refused, given up, forgotten and found again, stopped by an anomaly,
// opened by its member alone, or by the fund itself.

let ghita: Visitor
let driss: Visitor
let agent: Visitor
let controller: Visitor
beforeAll(async () => {
  await seeded()
  ghita = await signedInAs('liquidation-005624')
  driss = await signedInAs('member-driss')
  agent = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
})

const told = async (url: string): Promise<string[]> =>
  (await now(ghita, url)).timeline.map(({ what }: Body) => what)
const mohammedsUrl = async (): Promise<string> =>
  await submittedFor(ghita, '205624018', { email: 'm.tazi@demo.example' })

const FRENCH = {
  mode: 'abroad',
  holder: 'DRISS ALAMI',
  bank: 'Banque du Nord',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPP',
}

describe('a departure at the age of a full pension', () => {
  it('is normal, and awards what its member confirmed', async ({ expect }) => {
    await env.DB.prepare(`UPDATE members SET birth_date = '1966-10-20' WHERE matricule = ?`)
      .bind('205624017')
      .run()
    const email = 'khadija.l@demo.example'
    const url = await submittedFor(ghita, '205624017', { email })
    const before = (await now(ghita, url)).calculation
    expect(before).toMatchObject({ departure: 'normal', from: '2026-11-01' })
    const { links } = await lastMessage(email, ({ subject }) => subject.includes('choix'))
    const link = links.find((one) => one.includes('/liquidation-confirmations/')) ?? ''
    await confirmedBy(new Visitor(), new URL(link).pathname)
    await allSent(ghita, url)
    await awarded({ agent, controller }, url)
    const file = await now(ghita, url)
    // Counted again at the approval: the same figures, another day.
    expect(file).toMatchObject({
      state: 'validated',
      calculation: {
        departure: 'normal',
        from: before.from,
        yearly_centimes: before.yearly_centimes,
        monthly_centimes: before.monthly_centimes,
      },
    })
  })
})

describe('a member whom no employer declares', () => {
  let url = ''
  it('opens their own file, deferred, paid abroad, and confirms it by sending it', async ({
    expect,
  }) => {
    const mine = await driss.get('/liquidations/mine', { as: 'html' })
    expect(mine.text).toContain('11\u00a0février\u00a02030')
    const opened = await driss.submit('/liquidations/mine', { command_id: 'driss-opens' })
    expect(opened.status).toBe(303)
    url = opened.location ?? ''
    await filled(driss, url, {
      ends: '2016-12-31',
      departs: '2026-10-31',
      option: 'insurer',
      family: { status: 'V' },
      account: FRENCH,
    })
    const file = await now(driss, url)
    expect(file.pieces.map(({ name }: Body) => name)).toEqual([
      'identity',
      'account_abroad',
      'salary_certificate',
      'insurer_statement',
    ])
    expect(file.calculation).toMatchObject({
      departure: 'deferred',
      from: '2026-11-01',
      capital_centimes: 4_811_900,
    })
    await driss.post(`${url}/submission`)
    expect(await now(driss, url)).toMatchObject({ state: 'new', held_by: 'fund' })
    expect((await ghita.get(url)).status).toBe(404)
  })

  it('is awarded, and can be given up for three months: what was paid is owed', async ({
    expect,
  }) => {
    const page = await driss.get(url, { as: 'html' })
    expect(page.text).toContain('Le délai promis court dès que le dossier est complet')
    await moveTo('2026-10-14', 9)
    await allSent(driss, url)
    // Ten working days from the day on which everything was there.
    expect(await now(driss, url)).toMatchObject({
      complete_at: expect.stringContaining('2026-10-14'),
      promised_on: '2026-10-28',
    })
    await moveTo('2026-10-12', 10)
    await awarded({ agent, controller }, url)
    const award = (await driss.get(`${url}/award`)).json()
    expect(award.withdraw_until).toBe('2027-01-12')
    const awardedPage = await driss.get(url, { as: 'html' })
    expect(awardedPage.text).toContain('12\u00a0janvier\u00a02027')
    await moveTo('2027-01-13', 9)
    const late = await driss.post(`${url}/withdrawal`)
    expect([late.status, late.json().code]).toEqual([409, 'withdrawal_too_late'])
    await moveTo('2026-12-15', 9)
    expect((await driss.post(`${url}/withdrawal`)).status).toBe(200)
    expect(await now(driss, url)).toMatchObject({ state: 'withdrawn' })
    const end = await env.DB.prepare(
      `SELECT e.why, m.retired_on AS retired FROM pension_ends e
       JOIN pensions p ON p.id = e.pension_id JOIN members m ON m.id = p.member_id
       WHERE p.dp_number = ?`,
    )
      .bind(award.dp_number)
      .first()
    expect(end).toEqual({ why: 'withdrawal', retired: null })
    await moveTo('2026-10-12', 9)
    // Another one can be opened.
    expect((await driss.post('/liquidations/mine')).status).toBe(201)
  })
})

describe('a file under review', () => {
  let url = ''
  it('waits for its member: heard again after seven days, taken up by the desk after fifteen', async ({
    expect,
  }) => {
    url = await mohammedsUrl()
    await moveTo('2026-10-18', 9)
    await followLiquidations(env)
    expect(await told(url)).not.toContain('confirmation_reminded')
    await moveTo('2026-10-19', 12)
    await followLiquidations(env)
    await followLiquidations(env)
    expect((await told(url)).filter((what) => what === 'confirmation_reminded')).toHaveLength(1)
    await moveTo('2026-10-27', 12)
    await followLiquidations(env)
    await followLiquidations(env)
    expect((await told(url)).filter((what) => what === 'confirmation_at_desk')).toHaveLength(1)
    await moveTo('2026-10-28', 9)
  })

  it('is stopped by an anomaly, which everybody reads, until it is cleared', async ({ expect }) => {
    const mohammed = await signedInAs('member-mohammed')
    const { choices_digest: digest } = await now(mohammed, url)
    await mohammed.post(`${url}/confirmation`, { digest })
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    // A piece the fund has elsewhere: said not to be needed, and no longer asked for.
    const waived = await agent.post(`/desk${url}/pieces/insurer_statement`, { state: 'not_needed' })
    expect(waived.status).toBe(200)
    const unseen = await agent.post(`/desk${url}/pieces/rib`, { state: 'conforming' })
    expect([unseen.status, unseen.json().code]).toEqual([409, 'piece_missing'])
    await allSent(ghita, url)
    const states = (await now(ghita, url)).pieces.map(({ name, state }: Body) => [name, state])
    expect(states).toContainEqual(['insurer_statement', 'not_needed'])
    expect(states).toContainEqual(['rib', 'received'])
    await allChecked(agent, url)
    const empty = await agent.post(`/desk${url}/anomaly`, { text: '' })
    expect([empty.status, empty.json().code]).toEqual([422, 'text_to_write'])
    await agent.post(`/desk${url}/anomaly`, { text: 'Deux dates de mariage.' })
    expect(await now(ghita, url)).toMatchObject({ state: 'anomaly' })
    const page = await mohammed.get(url, { as: 'html' })
    expect(page.text).toContain('Deux dates de mariage.')
    const early = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Complet.' })
    expect(early.json().code).toBe('anomaly_open')
    const { counts } = (await agent.get('/desk/liquidations')).json()
    expect(counts).toContainEqual(
      expect.objectContaining({ state: 'anomaly', count: 1, with_anomaly: 1 }),
    )
    await agent.post(`/desk${url}/anomaly-clearing`)
    expect((await agent.post(`/desk${url}/anomaly-clearing`)).json().code).toBe('no_anomaly')
  })

  it('can’t be given up while a controller decides, and goes back when a figure moved', async ({
    expect,
  }) => {
    const path = await caseOf(url)
    await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Complet.' })
    expect(await now(ghita, url)).toMatchObject({ state: 'in_control' })
    expect((await ghita.post(`${url}/withdrawal`)).json().code).toBe('liquidation_in_control')
    const alone = await agent.post(`${path}/confirm`)
    expect([alone.status, alone.json().code]).toEqual([409, 'controller_needed'])
    await env.DB.prepare(
      `INSERT INTO career_entries (member_id, seq, year, quarters, nature, base_centimes,
         employee_centimes, employer_centimes, points, source_kind, source_id, recorded_at)
       SELECT member_id, MAX(seq) + 1, 2026, '', 'illness', 0, 0, 0, 10000, 'free_points', 'late', 1
       FROM career_entries WHERE member_id = (SELECT member_id FROM liquidations WHERE id = ?)`,
    )
      .bind(url.split('/').at(-1))
      .run()
    const moved = await controller.post(`${path}/confirm`)
    expect([moved.status, moved.json().code]).toEqual([409, 'calculation_moved'])
    await controller.post(`${path}/return`, { text: 'Un point de plus.' })
    await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Recalculé.' })
    expect((await controller.post(`${path}/confirm`)).status).toBe(200)
    const mohammed = await signedInAs('member-mohammed')
    const { differences } = (await mohammed.get(`${url}/award`)).json()
    expect(differences).toContainEqual(
      expect.objectContaining({ step: 'points_bought', unit: 'points' }),
    )
    const page = await mohammed.get(`${url}/award`, { as: 'html' })
    expect(page.text).toContain('ces étapes ont changé')
  })
})

describe('a file whose pieces never come', () => {
  it('is recalled twice, closed after six months, and opens again with the first piece', async ({
    expect,
  }) => {
    const email = 'salma.b@demo.example'
    const url = await submittedFor(ghita, '205624009', { email, ends: '2026-11-30' })
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    await agent.post(`${path}/ask`, { text: 'Toutes les pièces.' })
    for (const day of ['2026-12-27', '2026-12-28', '2027-02-27', '2027-02-28', '2027-04-27'])
      await moveTo(day, 12).then(() => followLiquidations(env))
    expect((await told(url)).filter((what) => what === 'pieces_recalled')).toHaveLength(2)
    expect(await now(ghita, url)).toMatchObject({ state: 'awaiting_pieces' })
    await moveTo('2027-04-28', 12)
    await followLiquidations(env)
    await followLiquidations(env)
    expect(await now(ghita, url)).toMatchObject({ state: 'closed', held_by: 'employer' })
    const { notices } = (await ghita.get('/notices?space=employer')).json()
    expect(notices.map(({ template }: Body) => template)).toContain('liquidation_closed')
    expect((await ghita.post('/liquidations', { matricule: '205624009' })).json().code).toBe(
      'liquidation_open',
    )
    await allSent(ghita, url)
    const file = await now(ghita, url)
    expect(file).toMatchObject({ state: 'new' })
    expect(file.promised_on > '2027-04-28').toBe(true)
    expect(await told(url)).toEqual(expect.arrayContaining(['closed', 'reopened']))
  })

  it('is refused with its reason, by two people, and the way to appeal', async ({ expect }) => {
    const url = await submittedFor(ghita, '205624020', { email: 'laila.t@demo.example' })
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    await agent.post(`${path}/propose`, {
      outcome: 'refused',
      reason: 'rights_missing',
      text: 'Aucun droit ouvert.',
    })
    await controller.post(`${path}/confirm`)
    expect(await now(ghita, url)).toMatchObject({ state: 'refused', held_by: 'nobody' })
    const page = await ghita.get(url, { as: 'html' })
    expect(page.text).toContain('Les droits à pension ne sont pas ouverts.')
    expect((await ghita.post('/liquidations', { matricule: '205624020' })).status).toBe(201)
  })

  it('is given up by whoever opened it, at any time before', async ({ expect }) => {
    const opened = await ghita.post('/liquidations', { matricule: '205624011' })
    const { url } = opened.json()
    expect((await ghita.post(`${url}/withdrawal`)).status).toBe(200)
    expect((await ghita.post(`${url}/withdrawal`)).json().code).toBe('liquidation_over')
    expect(await now(ghita, url)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('what the fund begins by itself', () => {
  it('is a draft before the sixtieth birthday, told to both, filled by whoever takes it up', async ({
    expect,
  }) => {
    await env.DB.prepare(
      "UPDATE members SET birth_date = '1967-06-15' WHERE matricule = '205624006'",
    ).run()
    await moveTo('2027-01-04', 9)
    await openDrafts(env)
    await openDrafts(env)
    const rows = await env.DB.prepare(
      `SELECT l.id FROM liquidations l JOIN members m ON m.id = l.member_id
       WHERE m.matricule = '205624006'`,
    ).all<{ id: string }>()
    expect(rows.results).toHaveLength(1)
    const url = `/liquidations/${rows.results[0]?.id ?? ''}`
    expect(await now(ghita, url)).toMatchObject({ state: 'draft', next_step: 'family' })
    const { notices } = (await ghita.get('/notices?space=employer')).json()
    expect(notices.map(({ template }: Body) => template)).toContain('liquidation_near')
    await filled(ghita, url, { ends: '2027-06-30' })
    expect((await ghita.post(`${url}/submission`)).status).toBe(200)
  })

  it('warns each time once whoever would lose their right', async ({ expect }) => {
    await env.DB.prepare(
      "UPDATE members SET birth_date = '1963-03-01', email = 'perdu@demo.example' WHERE matricule = '205624019'",
    ).run()
    await moveTo('2027-01-04', 9)
    await warnOfLapses(env)
    await warnOfLapses(env)
    const { text } = await lastMessage('perdu@demo.example', ({ subject }) =>
      subject.includes('droit'),
    )
    expect(text).toContain('1er\u00a0mars\u00a02028')
    const count = async (): Promise<number> =>
      (await env.DB.prepare(
        `SELECT COUNT(*) AS n FROM claim_warnings w JOIN members m ON m.id = w.member_id
         WHERE m.matricule = '205624019'`,
      ).first<number>('n')) ?? 0
    expect(await count()).toBe(1)
    await moveTo('2027-12-15', 9)
    await warnOfLapses(env)
    expect(await count()).toBe(2)
  })
})
