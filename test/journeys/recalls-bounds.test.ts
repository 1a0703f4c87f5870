import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, it } from 'vitest'
import { type Body, signedInAs } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, settle } from '#test/support/payments.ts'
import {
  accepted,
  added,
  balance,
  cast,
  codeOf,
  duesOf,
  entered,
  HANANE,
  sceneLeft,
  sceneSet,
  stateOf,
  submitted,
} from '#test/support/recalls.ts'

// A recall refused, withdrawn, out of time, somebody else's, with scripts off, or paid late.

beforeAll(sceneSet)
afterEach(sceneLeft)

describe('a recall that comes to nothing', () => {
  it('is refused with its reason', async ({ expect }) => {
    const before = await balance()
    const path = await entered({ reason: 'additional_pay' })
    await added(path, { matricule: HANANE, amount: '100' })
    await submitted(path)
    const desk = `/desk${(await cast.karim.get(path)).json().case}`
    await cast.agent.post(`${desk}/take`)
    const answer = { outcome: 'refused', reason: 'not_established', text: 'Sans preuve.' }
    expect((await cast.agent.post(`${desk}/decide`, answer)).status).toBe(200)
    expect(await stateOf(path)).toBe('refused')
    expect(await balance()).toBe(before)
  })

  it('is undone by who may correct its categories alone', async ({ expect }) => {
    const path = await entered({ reason: 'additional_pay' })
    await added(path, { matricule: HANANE, amount: '100' })
    const limited = (categories: string | null) =>
      env.DB.prepare(
        `UPDATE user_rights SET categories = ? WHERE user_id = 'declarant-005624'
           AND name = 'corrections'`,
      )
        .bind(categories)
        .run()
    await limited('["71"]')
    const removed = await cast.karim.post(`${path}/lines`, { remove: '2026-T2.1' })
    const withdrawn = await cast.karim.post(`${path}/withdrawal`)
    await limited(null)
    expect(codeOf(removed)).toEqual([409, 'category_closed'])
    expect(codeOf(withdrawn)).toEqual([409, 'category_closed'])
    expect((await cast.karim.get(path)).json().lines).toHaveLength(1)
    expect((await cast.karim.post(`${path}/withdrawal`)).status).toBe(200)
  })

  it('is withdrawn until somebody at the fund takes it up', async ({ expect }) => {
    const path = await entered({ reason: 'additional_pay' })
    expect(codeOf(await submitted(path))).toEqual([409, 'recall_empty'])
    const nothing = await cast.karim.post(`${path}/lines`, { remove: '2026-T2.1' })
    expect(codeOf(nothing)).toEqual([422, 'line_unknown'])
    await added(path, { matricule: HANANE, amount: '100' })
    await submitted(path)
    const desk = `/desk${(await cast.karim.get(path)).json().case}`
    await cast.agent.post(`${desk}/take`)
    expect(codeOf(await cast.karim.post(`${path}/withdrawal`))).toEqual([
      409,
      'recall_under_review',
    ])
    await cast.agent.post(`${desk}/decide`, {
      outcome: 'refused',
      reason: 'not_established',
      text: 'Non.',
    })
    const second = await entered({ reason: 'additional_pay' })
    await added(second, { matricule: HANANE, amount: '100' })
    await submitted(second)
    expect((await cast.karim.post(`${second}/withdrawal`)).status).toBe(200)
    expect(await stateOf(second)).toBe('withdrawn')
  })

  it('asks only for quarters that can be corrected', async ({ expect }) => {
    const ask = (asked: Body) => cast.karim.post('/recalls', { reason: 'additional_pay', ...asked })
    expect(codeOf(await ask({ from: '2024-T1' }))).toEqual([409, 'quarter_too_old_to_correct'])
    expect(codeOf(await ask({ from: '2026-T4' }))).toEqual([409, 'recall_not_yet'])
    expect(codeOf(await ask({ from: '2026-T3', to: '2026-T2' }))).toEqual([
      409,
      'quarters_reversed',
    ])
    expect((await ask({ from: '2026-T2', reason: 'because' })).status).toBe(422)
  })
})

describe('a recall', () => {
  it('is its employer’s, and changes on its own page alone', async ({ expect }) => {
    const path = await entered({ reason: 'additional_pay' })
    const { lines } = await added(path, { matricule: HANANE, amount: '100' })
    const { declaration } = lines[0]
    for (const step of ['filings', 'lines', 'abandonment'])
      expect(codeOf(await cast.karim.post(`${declaration}/${step}`))).toEqual([409, 'in_recall'])
    const page = await cast.karim.get(declaration, { as: 'html' })
    expect(page.text).toContain(`href="${path}"`)
    expect(page.text).not.toContain(`${declaration}/filings`)
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get(path)).status).toBe(404)
    expect((await hassan.post(`${path}/lines`, {})).status).toBe(404)
    expect((await cast.agent.get(path.replace('/', '/desk/'))).status).toBe(404)
    expect((await cast.orderer.post(`${path}/submission`)).status).toBe(403)
    await cast.karim.post(`${path}/withdrawal`)
  })

  it('is entered and sent with scripts off, in both languages', async ({ expect }) => {
    const form = await cast.karim.get('/recalls/new', { as: 'html', lang: 'ar' })
    expect(form.text).toContain('dir="rtl"')
    const empty = await cast.karim.submit('/recalls', { reason: '', from: '2026-T2', to: '' })
    expect([empty.status, empty.text.includes('reason-error')]).toEqual([422, true])
    const made = await cast.karim.submit('/recalls', {
      reason: 'additional_pay',
      from: '2026-T2',
      to: '',
    })
    expect(made.status).toBe(303)
    const path = made.location ?? ''
    const person = { matricule: HANANE, category: '10', amount: '75,50' }
    expect((await cast.karim.submit(`${path}/lines`, person)).status).toBe(303)
    const page = await cast.karim.get(path, { as: 'html' })
    expect(page.text).toContain(`action="${path}/submission"`)
    expect(page.text).toContain('75,50')
    expect((await cast.karim.submit(`${path}/submission`)).status).toBe(303)
    const list = await cast.karim.get('/recalls', { as: 'html', lang: 'ar' })
    expect(list.text).toContain(`href="${path}"`)
    await cast.karim.submit(`${path}/withdrawal`)
  })

  it('paid late costs interest on itself alone', async ({ expect }) => {
    const path = await entered({ reason: 'additional_pay' })
    await added(path, { matricule: HANANE, amount: '100 000' })
    const done = await accepted(path)
    const [due] = await duesOf(done)
    const { dues } = await accountIn('005624')
    const owed = dues.reduce((sum, one) => sum + one.debit - one.credit, 0)
    // Due on 11 November; free for 45 days; 60 days late.
    await moveTo('2027-01-11', 9)
    await settle(cast.recovery, [
      { amount: owed, reference: 'RF8300562400000001', day: '2027-01-10' as never },
    ])
    const after = await accountIn('005624')
    const interest = after.entries.filter(
      ({ kind, interest: why }) =>
        kind === 'interest' &&
        why?.due_on === due?.dueOn &&
        why?.amount_centimes === done['effect'].due_centimes,
    )
    const amount = Math.round((done.effect.due_centimes * 0.12 * 60) / 365)
    expect(interest).toMatchObject([{ debit: amount, interest: { days: 60 } }])
  })
})
