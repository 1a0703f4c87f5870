import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { attestationsRevoked } from '#src/attestations/index.ts'
import { memberIdFor } from '#src/demo/careers.ts'
import { DEMO_PASSWORD } from '#src/demo/personas.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { pensionEnded } from '#src/pensions/index.ts'
import { issuedBy, partsOf } from '#test/support/attestations.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'

// What each kind attests, and when it cannot.

const stranger = new Visitor()
let treasurer: Visitor

/** A pensioner of the demo, given the login that a member has. */
const pensioner = async (matricule: string): Promise<Visitor> => {
  const memberId = memberIdFor(matricule)
  await env.DB.prepare(
    `INSERT INTO users (id, space, member_id, account, login, name, password_hash,
       is_first_administrator, created_at, email, phone, postal_address, language)
     SELECT ?1, 'member', ?2, ?3, ?3, 'Pensioner', password_hash, 0, created_at, '', '', '', 'fr'
     FROM users WHERE id = 'member-hanane'`,
  )
    .bind(`user-${matricule}`, memberId, matricule)
    .run()
  const visitor = new Visitor()
  const answer = await visitor.post('/sign-in/member', { matricule, password: DEMO_PASSWORD })
  if (answer.status !== 200) throw new Error(answer.text)
  return visitor
}

beforeAll(async () => {
  await seeded()
  treasurer = await signedInAs('orderer-005624')
})

const check = async (asked: object): Promise<Body> =>
  (await stranger.post('/verifications', asked)).json()

describe('an employer', () => {
  it('has attested that it is up to date, through its last quarter due', async ({ expect }) => {
    const one = await issuedBy(treasurer, { kind: 'employer' })
    expect(one.facts).toEqual({
      name: 'Atlas Textiles',
      employer_number: '005624',
      through: '2026-T2',
    })
    expect(one.control).toBeNull()
    expect(await check({ code: one.code })).toMatchObject({ verdict: 'valid', facts: one.facts })
    const page = await stranger.get(`/v/${one.code}?lang=en`, { as: 'html' })
    expect(page.text).toContain('Certificate of good standing')
    expect(page.text).toContain('Q2\u00a02026')
  })

  it('keeps the paper of an earlier quarter when it has a later one', async ({ expect }) => {
    const one = await issuedBy(treasurer, { kind: 'employer' })
    await issuedBy(treasurer, { kind: 'employer' })
    expect(await check({ code: one.code })).toMatchObject({ verdict: 'valid' })
  })

  it('cannot while something it owes is late, and is told what', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get('/attestations')).status).toBe(403)
    const nadia = await signedInAs('accountant-nadia')
    await nadia.post('/accountant/clients/007310/entry')
    const asked = { kind: 'employer' }
    const answer = await nadia.post('/attestations', asked)
    expect([answer.status, answer.json().code]).toEqual([409, 'attestation_not_paid'])
    const page = await nadia.submit('/attestations', asked)
    expect(page.text).toContain('de contributions sont en retard')
  })

  it('cannot while a quarter is not declared in time', async ({ expect }) => {
    await moveTo('2026-11-02', 9)
    try {
      const answer = await treasurer.post('/attestations', { kind: 'employer' })
      expect(answer.json()).toMatchObject({
        code: 'attestation_not_declared',
        facts: { quarter: '2026-T3' },
      })
    } finally {
      await moveTo('2026-10-12', 9)
    }
  })

  it('attests nothing of a person, nor a person of it', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    for (const [visitor, kind] of [
      [treasurer, 'points'],
      [treasurer, 'pension'],
      [hanane, 'employer'],
    ] as const) {
      const answer = await visitor.post('/attestations', { kind })
      expect(answer.status).toBe(422)
    }
  })
})

describe('a pensioner', () => {
  let saadia: Visitor

  beforeAll(async () => {
    saadia = await pensioner('198500101')
  })

  it('has a pension attested, with its amount or without', async ({ expect }) => {
    const bare = await issuedBy(saadia, { kind: 'pension' })
    expect(bare.facts).toEqual({
      name: 'SAADIA KABBAJ',
      born_on: '1966-06-12',
      dp_number: '4100000101',
      month: '2026-09',
    })
    expect(JSON.stringify(partsOf(bare.jws).payload)).not.toMatch(/"[gv]":/)
    const whole = await issuedBy(saadia, { kind: 'pension', with_amount: true })
    const desk = await signedInAs('desk-pensions')
    const payments = (await desk.get('/desk/pensions/demo-pension-4100000101')).json().payments
    const september = payments.find(({ month }: Body) => month === '2026-09')
    // September pays that month alone: the capital went with the first payment.
    expect(whole.facts).toMatchObject({
      gross_centimes: september.gross_centimes,
      net_centimes: september.net_centimes,
    })
    // Nothing the first paper says became wrong: both are good.
    for (const { code } of [bare, whole])
      expect(await check({ code })).toMatchObject({ verdict: 'valid' })
    const figures = await check({ code: whole.code, control: whole.control })
    expect(figures.facts).toEqual(whole.facts)
  })

  it('has a year attested once it is over: all that was sent in it', async ({ expect }) => {
    const early = await saadia.post('/attestations', { kind: 'tax', year: 2026 })
    expect(early.json()).toMatchObject({
      code: 'attestation_year_open',
      facts: { from: '2027-01-05' },
    })
    const before = await saadia.post('/attestations', { kind: 'tax' })
    expect(before.json().code).toBe('attestation_nothing_paid')
    await moveTo('2027-01-05', 9)
    try {
      const one = await issuedBy(saadia, { kind: 'tax' })
      const sent = await env.DB.prepare(
        `SELECT SUM(gross_centimes) AS gross, SUM(net_centimes) AS net FROM pension_payments
         WHERE pension_id = 'demo-pension-4100000101' AND outcome = 'pay'`,
      ).first<{ gross: number; net: number }>()
      expect(one.facts).toEqual({
        name: 'SAADIA KABBAJ',
        dp_number: '4100000101',
        year: 2026,
        gross_centimes: sent?.gross,
        net_centimes: sent?.net,
      })
      expect(await check({ code: one.code })).toMatchObject({ valid_until: '2032-01-05' })
    } finally {
      await moveTo('2026-10-12', 9)
    }
  })

  it('has no payment counted that came back', async ({ expect }) => {
    const driss = await pensioner('198100104')
    await moveTo('2027-01-05', 9)
    try {
      const one = await issuedBy(driss, { kind: 'tax' })
      const sent = await env.DB.prepare(
        `SELECT SUM(net_centimes) AS net, COUNT(*) AS months FROM pension_payments
         WHERE pension_id = 'demo-pension-4100000104' AND outcome = 'pay' AND month < '2026-09'`,
      ).first<{ net: number; months: number }>()
      expect(sent?.months).toBe(3)
      expect(one.facts['net_centimes']).toBe(sent?.net)
    } finally {
      await moveTo('2026-10-12', 9)
    }
  })

  it('loses every paper at death, those closed before staying as they were', async ({ expect }) => {
    const [one, two] = [
      await issuedBy(saadia, { kind: 'pension' }),
      await issuedBy(saadia, { kind: 'points' }),
    ]
    await saadia.post(`/attestations/${two.id}/cancellation`)
    const at = instant(Date.parse('2026-10-12T10:00:00Z'))
    const by = { kind: 'desk', id: 'desk-controller', name: 'Rachid Ouazzani' }
    await env.DB.batch([
      ...pensionEnded(env.DB, {
        pensionId: 'demo-pension-4100000101',
        on: isoDate('2026-10-10'),
        why: 'death',
        at,
        by,
      }),
      ...attestationsRevoked(env.DB, {
        memberId: memberIdFor('198500101'),
        why: 'Décès',
        by,
        at,
      }),
    ])
    expect(await check({ code: one.code })).toMatchObject({ verdict: 'revoked', facts: null })
    expect(await check({ jws: one.jws })).toMatchObject({ verdict: 'revoked', facts: null })
    expect(await check({ code: two.code })).toMatchObject({ verdict: 'unknown' })
    const open = await env.DB.prepare(
      `SELECT COUNT(*) AS n FROM attestations WHERE member_id = ?
       AND id NOT IN (SELECT attestation_id FROM attestation_closings)`,
    )
      .bind(memberIdFor('198500101'))
      .first('n')
    expect(open).toBe(0)
    const again = await saadia.post('/attestations', { kind: 'pension' })
    expect([again.status, again.json().code]).toEqual([409, 'attestation_nothing'])
  })
})
