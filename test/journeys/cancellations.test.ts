import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { accountIn, pointsIn, settle, T3_DUE } from '#test/support/payments.ts'
import { SAMPLES } from '#test/support/samples.ts'

// Something filed is taken back: asked by the employer, decided at the desk, written in the ledgers.

let karim: Visitor
let agent: Visitor
let controller: Visitor
let recovery: Visitor
let declaration: string
/** Before anything of the third quarter was filed. */
let before: { balance: number; inHand: number; points: number }

const filed = async (): Promise<string> => {
  const deposit = await karim.upload('/declarations', SAMPLES.t3)
  const filing = await karim.post(`${deposit.location}/filings`, { lines: 'all' })
  if (filing.status !== 201) throw new Error(filing.text)
  return (deposit.location ?? '').split('/').at(-1) ?? ''
}

const standing = async () => {
  const { balance, inHand } = await accountIn('005624')
  return { balance, inHand, points: await pointsIn('2026-T3') }
}

beforeEach(async () => {
  await seeded()
  ;[karim, agent, controller, recovery] = await Promise.all([
    signedInAs('declarant-005624'),
    signedInAs('desk-agent'),
    signedInAs('desk-controller'),
    signedInAs('desk-recovery'),
  ])
  before = await standing()
  declaration = await filed()
})

/** Leaves the quarter as it was found: nothing open, nothing filed. */
afterEach(async () => {
  await env.DB.prepare('UPDATE members SET retired_on = NULL').run()
  const { results } = await env.DB.prepare(
    `SELECT x.id, c.id AS followed, c.taken_by AS taken FROM cancellations x
     LEFT JOIN cases c ON c.id = x.case_id WHERE x.state IN ('entered', 'validated')`,
  ).all<{ id: string; followed: string; taken: string | null }>()
  for (const { id, followed, taken } of results)
    await (taken === null
      ? karim.post(`/cancellations/${id}/withdrawal`)
      : agent.post(`/desk/cases/${followed}/decide`, { ...decided, ...refusal }))
  if ((await karim.get(`/declarations/${declaration}`)).json().status === 'cancelled') return
  const { desk } = await validated({ object: 'wrong_file' })
  await agent.post(`${desk}/take`)
  await agent.post(`${desk}/propose`, decided)
  await controller.post(`${desk}/confirm`)
})

const entered = async (asked: Body): Promise<string> => {
  const answer = await karim.post('/cancellations', { declaration, ...asked })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return answer.location ?? ''
}

const validated = async (asked: Body): Promise<{ path: string; desk: string }> => {
  const path = await entered(asked)
  const answer = await karim.post(`${path}/validation`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  const { case: followed } = (await karim.get(path)).json()
  return { path, desk: `/desk${followed}` }
}

const refusal = { outcome: 'refused', reason: 'recall_instead' }
const decided = { outcome: 'accepted', text: 'Annulation faite.' }
const stateOf = async (path: string) => (await karim.get(path)).json().state
const codeOf = ({ status, json }: { status: number; json: () => Body }) => [status, json().code]

describe('a whole declaration that nobody paid', () => {
  it('is entered, seen, validated, accepted, and filed again with the same bytes', async ({
    expect,
  }) => {
    const path = await entered({ object: 'wrong_file' })
    const seen = (await karim.get(path)).json()
    expect(seen).toMatchObject({ state: 'entered', quarter: '2026-T3', lines: null, case: null })
    expect(seen.effect).toMatchObject({
      lines: 26,
      due_centimes: T3_DUE,
      to_hand_centimes: 0,
      points_taken_back_ten_thousandths: 0,
      needs_controller: false,
    })
    // Seeing changes nothing.
    expect((await accountIn('005624')).balance).toBe(before.balance + T3_DUE)

    expect((await karim.post(`${path}/validation`)).status).toBe(200)
    expect(await stateOf(path)).toBe('validated')
    const desk = `/desk${(await karim.get(path)).json().case}`
    await agent.post(`${desk}/take`)
    expect(await stateOf(path)).toBe('under_review')
    await agent.post(`${desk}/ask`, { text: 'Pourquoi ?' })
    expect(await stateOf(path)).toBe('more_asked')
    await karim.post(`${desk.replace('/desk', '')}/answers`, { text: 'Fichier de l’an dernier.' })
    expect(await stateOf(path)).toBe('under_review')
    const looked = (await agent.get(path.replace('/', '/desk/'))).json()
    expect(looked.effect.due_centimes).toBe(T3_DUE)
    expect((await agent.post(`${desk}/decide`, decided)).status).toBe(200)

    expect(await stateOf(path)).toBe('accepted')
    expect((await karim.get(path)).json().effect).toEqual(seen.effect)
    expect(await standing()).toEqual(before)
    expect((await karim.get(`/declarations/${declaration}`)).json().status).toBe('cancelled')

    const first = declaration
    declaration = await filed()
    expect(declaration).not.toBe(first)
    expect((await accountIn('005624')).balance).toBe(before.balance + T3_DUE)
  })

  it('is taken back once: the second time there is nothing to cancel', async ({ expect }) => {
    const { desk } = await validated({ object: 'wrong_file' })
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/decide`, decided)
    const again = await karim.post('/cancellations', { declaration, object: 'wrong_file' })
    expect(codeOf(again)).toEqual([409, 'nothing_to_cancel'])
    expect((await agent.post(`${desk}/decide`, decided)).status).toBe(409)
    const { results } = await env.DB.prepare(
      `SELECT p.seq FROM ledger_postings p JOIN cancellations x ON x.id = p.cause_id
       WHERE p.cause = 'cancellation' AND x.declaration_id = ?`,
    )
      .bind(declaration)
      .all()
    expect(results).toHaveLength(1)
  })
})

describe('a declaration that was paid', () => {
  it('needs a controller; the money stays in hand and the points go back', async ({ expect }) => {
    await settle(recovery, [{ amount: T3_DUE, reference: 'RF8300562400000001' }])
    const paid = await standing()
    expect(paid.points).toBeGreaterThan(0)
    const { path, desk } = await validated({ object: 'filed_twice' })
    const { effect } = (await karim.get(path)).json()
    expect(effect).toMatchObject({
      to_hand_centimes: T3_DUE,
      points_taken_back_ten_thousandths: paid.points,
      needs_controller: true,
    })
    await agent.post(`${desk}/take`)
    const alone = await agent.post(`${desk}/decide`, decided)
    expect(codeOf(alone)).toEqual([409, 'controller_to_decide'])
    expect(await standing()).toEqual(paid)
    expect((await agent.post(`${desk}/propose`, decided)).status).toBe(200)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    expect(await standing()).toEqual({
      balance: before.balance - T3_DUE,
      inHand: before.inHand + T3_DUE,
      points: before.points,
    })
    expect((await karim.get(path)).json().effect).toEqual(effect)

    // Who reads the account is led to what an entry comes from, and changes nothing there.
    const orderer = await signedInAs('orderer-005624')
    const read = await orderer.get(path, { as: 'html' })
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('/cases/')
    expect((await orderer.post(`${path}/withdrawal`)).status).toBe(403)

    // The member reads what came, what went, and why.
    const hanane = await signedInAs('member-hanane')
    const mine = (await hanane.get('/member')).json().quarters
    const line = mine.find((one: Body) => one.url.includes(declaration))
    expect(line).toMatchObject({ status: 'cancelled', points_credited_ten_thousandths: 0 })
    const moved = (await hanane.get(line.url)).json().points_entries
    expect(moved.map((one: Body) => [one.nature, one.cause])).toEqual([
      ['salary', 'bank_entry'],
      ['salary', 'cancellation'],
    ])
    expect(moved[0].points_ten_thousandths).toBe(-moved[1].points_ten_thousandths)
    expect((await hanane.get(line.url, { as: 'html' })).text).toContain('déclaration annulée')
  })

  it('opens a revision for each of its people who draws a pension', async ({ expect }) => {
    await settle(recovery, [{ amount: T3_DUE, reference: 'RF8300562400000001' }])
    const line = await env.DB.prepare(
      `SELECT line, member_id AS member FROM declaration_lines
       WHERE declaration_id = ? AND points > 0 ORDER BY line LIMIT 1`,
    )
      .bind(declaration)
      .first<{ line: number; member: string }>()
    await env.DB.prepare(`UPDATE members SET retired_on = '2026-09-01' WHERE id = ?`)
      .bind(line?.member ?? '')
      .run()
    const { path, desk } = await validated({ object: 'person_by_mistake', lines: [line?.line] })
    expect((await karim.get(path)).json().effect.retired_people).toBe(1)
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/propose`, decided)
    await controller.post(`${desk}/confirm`)
    const revision = await env.DB.prepare(`SELECT * FROM cases WHERE kind = 'revision'`).first()
    expect(revision).toMatchObject({ member_id: line?.member, state: 'open' })
  })
})

describe('the people concerned', () => {
  it('hear what was declared of them before, and what is now', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    const everybodyTold = async (): Promise<void> => {
      for (let most = 20; most > 0; most -= 1)
        if ((await recovery.post('/demo/jobs/tell-of-corrections')).json().done === 0) return
    }
    const heard = async () =>
      (await hanane.get('/notices'))
        .json()
        .notices.filter((one: Body) => one.template === 'salary_corrected')
    await everybodyTold()
    const already = (await heard()).length
    const { desk } = await validated({ object: 'wrong_salary', lines: [1] })
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/decide`, decided)
    await everybodyTold()
    await everybodyTold()
    const notices = await heard()
    expect(notices).toHaveLength(already + 1)
    expect(notices[0].text).toContain('17\u202f387,29')
    expect(notices[0].text).toContain('0,00')
  })
})

describe('chosen lines', () => {
  it('leave the rest owed, and free a category only when it is empty', async ({ expect }) => {
    const { taken, effect } = (
      await karim.get(await entered({ object: 'wrong_salary', lines: [3, 1] }))
    ).json()
    expect(taken.map((one: Body) => one.line)).toEqual([1, 3])
    const open = await karim.post('/cancellations', { declaration, object: 'wrong_file' })
    expect(codeOf(open)).toEqual([409, 'cancellation_open'])
    const [path] = (await karim.get('/cancellations')).json().cancellations.map((o: Body) => o.url)
    await karim.post(`${path}/validation`)
    const desk = `/desk${(await karim.get(path)).json().case}`
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/decide`, decided)
    expect((await accountIn('005624')).balance).toBe(before.balance + T3_DUE - effect.due_centimes)
    expect((await karim.get(`/declarations/${declaration}`)).json().status).toBe('processed')
    const rows = (await karim.get('/declarations')).json().declarations
    const row = rows.find((one: Body) => one.id === declaration)
    expect(row.contributions_filed_centimes).toBe(T3_DUE - effect.due_centimes)
    const twice = await karim.post('/cancellations', {
      declaration,
      object: 'wrong_salary',
      lines: [3],
    })
    expect(codeOf(twice)).toEqual([409, 'line_not_cancellable'])
  })

  it('earn their points when what is left is paid, and no others', async ({ expect }) => {
    const { desk, path } = await validated({ object: 'person_by_mistake', lines: [1] })
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/decide`, decided)
    const { effect } = (await karim.get(path)).json()
    const amount = T3_DUE - effect.due_centimes
    await settle(recovery, [{ amount, reference: 'RF8300562400000001' }])
    expect((await accountIn('005624')).balance).toBe(before.balance)
    const credited = await env.DB.prepare(
      `SELECT SUM(points) AS points FROM declaration_lines
       WHERE declaration_id = ? AND cancelled_by IS NULL AND severity IS NOT 'to_correct'
         AND member_id IS NOT NULL`,
    )
      .bind(declaration)
      .first<number>('points')
    expect((await pointsIn('2026-T3')) - before.points).toBe(credited)
    expect(effect.points_ten_thousandths).toBeGreaterThan(0)
  })
})

describe('what is asked', () => {
  it('is withdrawn until somebody took it up, and refused with a reason', async ({ expect }) => {
    const first = await validated({ object: 'wrong_quarter' })
    expect((await karim.post(`${first.path}/withdrawal`)).status).toBe(200)
    expect(await stateOf(first.path)).toBe('withdrawn')
    const second = await validated({ object: 'wrong_quarter' })
    await agent.post(`${second.desk}/take`)
    const late = await karim.post(`${second.path}/withdrawal`)
    expect(codeOf(late)).toEqual([409, 'cancellation_under_review'])
    await agent.post(`${second.desk}/decide`, {
      outcome: 'refused',
      reason: 'recall_instead',
      text: 'Un rappel suffit.',
    })
    expect(await stateOf(second.path)).toBe('refused')
    expect((await accountIn('005624')).balance).toBe(before.balance + T3_DUE)
    // And may be asked again.
    await entered({ object: 'wrong_quarter' })
  })

  it('fits its object, its categories and its quarter', async ({ expect }) => {
    const asked = (body: Body) => karim.post('/cancellations', { declaration, ...body })
    expect(codeOf(await asked({ object: 'wrong_file', lines: [1] }))).toEqual([409, 'whole_only'])
    expect(codeOf(await asked({ object: 'wrong_salary' }))).toEqual([409, 'lines_to_choose'])
    expect((await asked({ object: 'no_such_object' })).status).toBe(422)
    expect((await asked({ object: 'wrong_salary', lines: [999] })).status).toBe(409)
    expect((await asked({ object: 'filed_twice', extent: 'lines' })).status).toBe(422)
    const other = await signedInAs('administrator-007310')
    const theirs = await other.post('/cancellations', { declaration, object: 'wrong_file' })
    expect(theirs.status).toBe(404)
    expect((await other.get(await entered({ object: 'wrong_file' }))).status).toBe(404)
  })

  it('stays within the categories of who asks', async ({ expect }) => {
    const path = await entered({ object: 'wrong_category' })
    const limited = (categories: string | null) =>
      env.DB.prepare(
        `UPDATE user_rights SET categories = ? WHERE user_id = 'declarant-005624'
           AND name = 'corrections'`,
      )
        .bind(categories)
        .run()
    await limited('["10"]')
    const sent = await karim.post(`${path}/validation`)
    const withdrawn = await karim.post(`${path}/withdrawal`)
    await limited(null)
    await karim.post(`${path}/withdrawal`)
    await limited('["10"]')
    const again = await karim.post('/cancellations', { declaration, object: 'wrong_category' })
    await limited(null)
    expect(codeOf(sent)).toEqual([409, 'category_closed'])
    expect(codeOf(withdrawn)).toEqual([409, 'category_closed'])
    expect(codeOf(again)).toEqual([409, 'category_closed'])
  })

  it('is a page in both languages, without scripts', async ({ expect }) => {
    const history = await karim.get('/declarations', { as: 'html' })
    expect(history.text).toContain('Ajouter Annulation')
    const form = await karim.get(`/cancellations/new?declaration=${declaration}`, { as: 'html' })
    expect(form.text).toContain('Salarié déclaré à tort')
    const path = await entered({ object: 'wrong_file' })
    const page = await karim.get(path, { as: 'html' })
    expect(page.text).toContain('Valider la demande')
    expect((await karim.get(path, { as: 'html', lang: 'ar' })).text).toContain('dir="rtl"')
  })
})
