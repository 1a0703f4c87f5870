import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { revisionsOpened } from '#src/cases/index.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { allSent, awarded, confirmedBy, submittedFor } from '#test/support/liquidations.ts'
import { lastCode, lastMessage } from '#test/support/mailbox.ts'
import { settle, T3_DUE } from '#test/support/payments.ts'
import { given, morning, prepared } from '#test/support/pensions.ts'
import { SAMPLES } from '#test/support/samples.ts'

// Points of somebody who draws a pension move: the award is counted again, two people decide, and what
// was paid in excess or too little is settled from the next payment on.

const SALMA = '205624009'
const EMAIL = 'salma.retraite@demo.example'

let karim: Visitor
let pensions: Visitor
let controller: Visitor
const salma = new Visitor()

const must = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
}
const decided = { outcome: 'accepted', text: 'Annulation faite.' }

/** Her line of the quarter is taken back: it was declared by mistake. */
const lineTakenBack = async (declaration: string, line: number): Promise<void> => {
  const agent = await signedInAs('desk-agent')
  const asked = { declaration, object: 'person_by_mistake', lines: [line] }
  const path = (await karim.post('/cancellations', asked)).location ?? ''
  await must(karim.post(`${path}/validation`))
  const desk = `/desk${(await karim.get(path)).json().case}`
  await must(agent.post(`${desk}/take`))
  await must(agent.post(`${desk}/propose`, decided))
  await must(controller.post(`${desk}/confirm`))
}

const memberIdOf = async (matricule: string): Promise<string> =>
  (await env.DB.prepare('SELECT id FROM members WHERE matricule = ?')
    .bind(matricule)
    .first('id')) ?? ''

let declaration = ''
beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
  pensions = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
  const deposit = await karim.upload('/declarations', SAMPLES.t3)
  await must(karim.post(`${deposit.location}/filings`, { lines: 'all' }))
  declaration = (deposit.location ?? '').split('/').at(-1) ?? ''
  const recovery = await signedInAs('desk-recovery')
  await settle(recovery, [{ amount: T3_DUE, reference: 'RF8300562400000001' }])
  const ghita = await signedInAs('liquidation-005624')
  const url = await submittedFor(ghita, SALMA, { email: EMAIL })
  const { links } = await lastMessage(EMAIL, ({ subject }) => subject.includes('choix'))
  const link = links.find((one) => one.includes('/liquidation-confirmations/')) ?? ''
  await confirmedBy(new Visitor(), new URL(link).pathname)
  await allSent(ghita, url)
  await awarded({ agent: pensions, controller }, url)
  await prepared('2026-11-21')
}, 120_000)

describe('a revision', () => {
  let path = ''
  let before: Body
  let after: Body

  it('is opened by what moved her points, and shows what it would come to', async ({ expect }) => {
    await moveTo('2026-12-03', 9)
    const row = await env.DB.prepare(
      `SELECT l.line FROM declaration_lines l JOIN members m ON m.id = l.member_id
       WHERE l.declaration_id = ? AND m.matricule = ? AND l.points > 0`,
    )
      .bind(declaration, SALMA)
      .first<{ line: number }>()
    await lineTakenBack(declaration, row?.line ?? 0)
    const opened = await env.DB.prepare(`SELECT id FROM cases WHERE kind = 'revision'`).first<{
      id: string
    }>()
    path = `/desk/cases/${opened?.id ?? ''}`
    const shown = (await pensions.get(path.replace('cases', 'revisions'))).json()
    ;({ before, after } = shown)
    expect(after.points_ten_thousandths).toBeLessThan(before.points_ten_thousandths)
    expect(after.trace.steps.length).toBe(before.trace.steps.length)
    // November was paid on the old points; December is still open.
    expect(shown.arrears.map(({ month }: Body) => month)).toEqual(['2026-11'])
    const page = await pensions.get(path.replace('cases', 'revisions'), { as: 'html' })
    expect(page.text).toContain('novembre')
  })

  it('is proposed by one and decided by another', async ({ expect }) => {
    const { number } = (await pensions.get(path)).json()
    await must(pensions.post(`${path}/take`))
    const alone = await pensions.post(`${path}/decide`, decided)
    expect(alone.status).toBe(409)
    await must(pensions.post(`${path}/propose`, { outcome: 'accepted', text: 'Points repris.' }))
    expect((await pensions.post(`${path}/confirm`)).status).toBe(409)
    await must(controller.post(`${path}/confirm`))
    const told = await lastMessage(EMAIL, ({ subject }) => subject.includes(number))
    expect(told.text).toContain('repris peu à peu')
    expect(told.links.some((one) => one.includes('/pensioner/revisions/'))).toBe(true)
  })

  it('is read by its pensioner, old and new, month by month', async ({ expect }) => {
    const { cin } = (await env.DB.prepare('SELECT cin FROM members WHERE matricule = ?')
      .bind(SALMA)
      .first<{ cin: string }>()) ?? { cin: '' }
    const asked = { number: SALMA, cin, channel: 'email' }
    const { url } = (await salma.post('/sign-in/pensioner', asked)).json()
    await must(salma.post(`${url}/code`, { code: await lastCode(EMAIL) }))
    const [one] = (await salma.get('/pensioner/revisions')).json().revisions
    expect(one).toMatchObject({ outcome: 'accepted', before, after, settles_on: '2027-01-01' })
    const [{ before_centimes: was, after_centimes: is, difference_centimes: moved }] = one.arrears
    expect(is - was).toBe(moved)
    for (const lang of ['fr', 'ar'] as const)
      expect((await salma.get(one.url, { as: 'html', lang })).status).toBe(200)
    expect((await salma.get(path)).status).toBe(401)
    const stranger = await signedInAs('pensioner-abdelkader')
    expect((await stranger.get(one.url)).status).toBe(404)
  })

  it('is paid from the next payment on, and recovers what was too much', async ({ expect }) => {
    await prepared('2026-12-21')
    const { pensions: drawn } = (await salma.get('/pensioner')).json()
    const next = (await salma.get('/pensioner/payments')).json().payments[0]
    expect([drawn.length, next.month]).toEqual([1, '2026-12'])
    const [month, recovery] = given((await salma.get(next.url)).json())
    expect(month).toBe(`month 2026-12 ${after.monthly_centimes}`)
    const [{ difference_centimes: moved }] = (await salma.get('/pensioner/revisions')).json()
      .revisions[0].arrears
    expect(recovery).toBe(`recovery  ${moved}`)
  })

  it('that would move nothing is not proposed', async ({ expect }) => {
    const memberId = await memberIdOf(SALMA)
    const moved = [{ memberId, quarter: quarterOfDate(isoDate('2026-09-30')), points: 0 }]
    const asked = { employerNumber: '005624', moved, at: morning('2026-12-22') }
    await env.DB.batch(revisionsOpened(env.DB, asked))
    const opened = await env.DB.prepare(
      `SELECT id FROM cases WHERE kind = 'revision' AND state = 'open'`,
    ).first<{ id: string }>()
    const other = `/desk/cases/${opened?.id ?? ''}`
    await must(pensions.post(`${other}/take`))
    const refused = await pensions.post(`${other}/propose`, decided)
    expect([refused.status, refused.json().code]).toEqual([409, 'revision_moves_nothing'])
  })
})
