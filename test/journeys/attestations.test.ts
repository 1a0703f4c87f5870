import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Issued, issuedBy, partsOf, tampered } from '#test/support/attestations.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { readPdf } from '#test/support/pdf.ts'
import { groupedCode } from '#src/kernel/codes.ts'

// A member has something attested, a third party checks it, and what becomes of it shows to both.

const stranger = new Visitor()
let mohammed: Visitor
let hanane: Visitor
let controller: Visitor
let agent: Visitor

beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  hanane = await signedInAs('member-hanane')
  controller = await signedInAs('desk-controller')
  agent = await signedInAs('desk-agent')
})

const verdictOf = async (asked: object): Promise<Body> =>
  (await stranger.post('/verifications', asked)).json()

describe('an attestation', () => {
  let one: Issued

  it('is made on demand, and signed with what it shows', async ({ expect }) => {
    one = await issuedBy(mohammed, { kind: 'points', language: 'fr' })
    const { header, payload } = partsOf(one.jws)
    expect(header).toEqual({ alg: 'ES256', kid: expect.any(String), typ: 'attestation+jws' })
    const statement = (await mohammed.get('/members/me/points-statement')).json()
    expect(one.facts).toEqual({
      name: 'MOHAMMED TAZI',
      born_on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      matricule: '205624018',
      points_ten_thousandths: statement.points_ten_thousandths,
    })
    expect(payload).toEqual({
      c: one.code,
      k: 'points',
      u: '2027-04-12',
      f: {
        n: one.facts['name'],
        b: one.facts['born_on'],
        m: '205624018',
        p: statement.points_ten_thousandths,
      },
      iss: 'cimr-teleservices',
      iat: expect.any(Number),
    })
    expect(one.url).toBe(`https://teleservices.test/v/${one.code}#${one.jws}`)
  })

  it('answers to its code, without the figures', async ({ expect }) => {
    const found = await verdictOf({ code: one.code })
    expect(found).toMatchObject({
      verdict: 'valid',
      kind: 'points',
      issued_on: '2026-10-12',
      valid_until: '2027-04-12',
      hides_figures: true,
      facts: { name: 'MOHAMMED TAZI', matricule: '205624018' },
    })
    expect(found.facts).not.toHaveProperty('points_ten_thousandths')
    const page = await stranger.get(`/v/${one.code}`, { as: 'html' })
    expect(page.text).toContain('Attestation valable')
    expect(page.text).not.toContain('Points acquis')
  })

  it('shows its figures to whoever reads the number printed on it', async ({ expect }) => {
    const right = await verdictOf({ code: groupedCode(one.code), control: one.control })
    expect(right.facts['points_ten_thousandths']).toBe(one.facts['points_ten_thousandths'])
    const wrong = await stranger.post('/verifications', { code: one.code, control: '00000000' })
    expect([wrong.status, wrong.json().code]).toEqual([422, 'control_wrong'])
    expect(wrong.text).not.toContain('TAZI')
    const page = await stranger.submit('/verifications', { code: one.code, control: '1' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ce n’est pas le numéro imprimé')
  })

  it('shows them as well to whoever scanned it', async ({ expect }) => {
    for (const jws of [one.jws, one.url, `${one.url.slice(0, 90)}\n ${one.url.slice(90)}`]) {
      const found = await verdictOf({ jws })
      expect(found).toMatchObject({ verdict: 'valid', hides_figures: false, facts: one.facts })
    }
  })

  it('answers to its code wherever it is pasted', async ({ expect }) => {
    for (const jws of [groupedCode(one.code), `https://teleservices.test/v/${one.code}`]) {
      const found = await verdictOf({ jws })
      expect(found).toMatchObject({ verdict: 'valid', hides_figures: true })
    }
  })

  it('is altered as soon as one word of it is', async ({ expect }) => {
    const changes: ((payload: Body) => void)[] = [
      (p) => (p.f.n = 'MOHAMED TAZI'),
      (p) => (p.f.b = '1970-01-01'),
      (p) => (p.f.m = '205624019'),
      (p) => (p.f.p += 1),
      (p) => (p.f.y = 2026),
      (p) => delete p.f.b,
      (p) => (p.k = 'membership'),
      (p) => (p.u = '2037-04-12'),
      (p) => (p.iat += 1),
      (p) => (p.iss = 'somebody'),
      (p) => (p.c = p.c.toLowerCase()),
    ]
    for (const change of changes) {
      const found = await verdictOf({ jws: tampered(one.jws, change) })
      expect(found).toMatchObject({ verdict: 'altered', facts: null })
      expect(JSON.stringify(found)).not.toContain('TAZI')
    }
    const page = await stranger.submit('/verifications', {
      jws: tampered(one.jws, (p) => (p.f.n = 'X')),
    })
    expect(page.text).toContain('Attestation altérée')
    expect(page.text).not.toContain('TAZI')
  })

  it('is altered when its code is another paper’s', async ({ expect }) => {
    const other = await issuedBy(hanane, { kind: 'points' })
    expect(await verdictOf({ code: other.code, jws: one.jws })).toMatchObject({
      verdict: 'altered',
    })
    const swapped = one.url.replace(one.code, other.code)
    expect(await verdictOf({ jws: swapped })).toMatchObject({ verdict: 'altered' })
  })

  it('tells its holder of each check, and nobody else', async ({ expect }) => {
    const { checks } = (await mohammed.get(`/attestations/${one.id}`)).json()
    const kinds = checks.map(({ how, with_figures: figures }: Body) => `${how} ${figures}`)
    expect(new Set(kinds)).toEqual(
      new Set(['code false', 'code true', 'paper true', 'paper false']),
    )
    expect((await hanane.get(`/attestations/${one.id}`)).status).toBe(404)
    expect((await hanane.post(`/attestations/${one.id}/cancellation`)).status).toBe(404)
    const page = await mohammed.get(`/attestations/${one.id}`, { as: 'html', lang: 'ar' })
    expect(page.text).toContain('وثيقة ممسوحة')
  })

  it('is a PDF in French with an English summary, light and always the same', async ({
    expect,
  }) => {
    const pdf = await mohammed.get(`/attestations/${one.id}`, { as: 'pdf' })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.bytes.byteLength).toBeLessThanOrEqual(25_000)
    const { pages, text } = await readPdf(pdf.bytes)
    expect(pages).toBe(1)
    for (const words of [
      'Attestation de points',
      'MOHAMMED TAZI',
      groupedCode(one.code),
      'teleservices.test/v',
      'Summary in English',
      'Certificate of points',
    ])
      expect(text).toContain(words)
    const again = await mohammed.get(`/attestations/${one.id}?format=pdf`)
    expect(again.bytes).toEqual(pdf.bytes)
  })

  it('is a sheet in French and Arabic, with the same code', async ({ expect }) => {
    const sheet = await mohammed.get(`/attestations/${one.id}/sheet`, { as: 'html' })
    for (const words of ['lang="ar" dir="rtl"', 'شهادة النقط', 'Attestation de points'])
      expect(sheet.text).toContain(words)
    expect(sheet.text).toContain(groupedCode(one.code))
    const qr = await mohammed.get(`/attestations/${one.id}/code.svg`, { as: 'any' })
    expect(qr.headers.get('content-type')).toBe('image/svg+xml')
  })

  it('is replaced by a newer one when a fact has changed, and not otherwise', async ({
    expect,
  }) => {
    const same = await issuedBy(mohammed, { kind: 'points' })
    expect(await verdictOf({ code: one.code })).toMatchObject({ verdict: 'valid' })
    await env.DB.prepare(
      "UPDATE members SET first_name = 'MOHAMED' WHERE matricule = '205624018'",
    ).run()
    const other = await issuedBy(mohammed, { kind: 'membership' })
    const newer = await issuedBy(mohammed, { kind: 'points' })
    for (const { code } of [one, same]) {
      const found = await verdictOf({ code })
      expect(found).toMatchObject({ verdict: 'replaced', closed_on: '2026-10-12' })
      expect(found.facts['name']).toBe('MOHAMMED TAZI')
    }
    for (const { code } of [other, newer])
      expect(await verdictOf({ code })).toMatchObject({ verdict: 'valid' })
  })

  it('is made once, however often it was asked for', async ({ expect }) => {
    const asked = { kind: 'membership', command_id: 'attest-once' }
    const first = await issuedBy(mohammed, asked)
    const again = await issuedBy(mohammed, asked)
    expect([again.code, again.jws]).toEqual([first.code, first.jws])
  })
})

describe('an attestation made for somebody', () => {
  it('says what its holder chose, until the day they chose', async ({ expect }) => {
    const one = await issuedBy(hanane, {
      kind: 'membership',
      purpose: 'Location, agence Atlas',
      chooses_fields: true,
      fields: ['employer'],
      valid_until: '2026-10-20',
    })
    expect(one.facts).toEqual({ name: 'HANANE LAHLOU', employer: 'Atlas Textiles' })
    expect(one.control).toBeNull()
    const found = await verdictOf({ code: one.code })
    expect(found).toMatchObject({ valid_until: '2026-10-20', hides_figures: false })
    expect(JSON.stringify(found)).not.toContain('Location')
    const { attestations } = (await hanane.get('/attestations')).json()
    expect(attestations[0]).toMatchObject({ purpose: 'Location, agence Atlas', checks: 1 })
  })

  it('is refused a day past, or beyond the usual one, with what was typed', async ({ expect }) => {
    for (const [day, code] of [
      ['2026-10-11', 'attestation_end_past'],
      ['13/04/2027', 'attestation_end_late'],
    ] as const) {
      const asked = { kind: 'points', valid_until: day }
      const answer = await hanane.post('/attestations', asked)
      expect([answer.status, answer.json().code]).toEqual([409, code])
      const page = await hanane.submit('/attestations', { ...asked, purpose: 'Pour la banque' })
      expect(page.text).toContain('value="Pour la banque"')
    }
    const typo = await hanane.submit('/attestations', { kind: 'points', valid_until: 'demain' })
    expect(typo.status).toBe(422)
    expect(typo.text).toContain('value="demain"')
  })

  it('is unknown once its holder cancelled it, and cannot be had again', async ({ expect }) => {
    const one = await issuedBy(hanane, { kind: 'points' })
    const answer = await hanane.submit(`/attestations/${one.id}/cancellation`)
    expect([answer.status, answer.location]).toEqual([303, `/attestations/${one.id}`])
    for (const asked of [
      { code: one.code },
      { jws: one.jws },
      { code: one.code, control: one.control },
    ])
      expect(await verdictOf(asked)).toMatchObject({ verdict: 'unknown', facts: null })
    for (const path of ['?format=pdf', '/sheet', '/code.svg'])
      expect((await hanane.get(`/attestations/${one.id}${path}`)).status).toBe(409)
    const twice = await hanane.post(`/attestations/${one.id}/cancellation`)
    expect([twice.status, twice.json().code]).toEqual([409, 'attestation_closed'])
    const page = await hanane.get(`/attestations/${one.id}`, { as: 'html' })
    expect(page.text).toContain('Vous l’avez annulée')
  })
})

describe('at the desk', () => {
  it('a controller revokes it, with a reason its holder reads', async ({ expect }) => {
    const one = await issuedBy(hanane, { kind: 'points' })
    const path = `/desk/attestations/${one.id}/revocation`
    const asked = { reason: 'Points corrigés', command_id: 'revoke-1' }
    expect((await agent.post(path, asked)).status).toBe(403)
    const short = await controller.submit(path, { reason: 'x' })
    expect(short.status).toBe(422)
    const seen = await agent.get(`/desk/attestations?code=${groupedCode(one.code)}`)
    expect(seen.json().attestation).toMatchObject({ kind: 'points', closed: null })
    expect(seen.text).not.toContain(one.jws)
    for (let i = 0; i < 2; i += 1) expect((await controller.post(path, asked)).status).toBe(200)
    for (const brought of [{ code: one.code }, { jws: one.jws }])
      expect(await verdictOf(brought)).toMatchObject({ verdict: 'revoked', facts: null })
    const history = await hanane.get('/member/history', { as: 'html' })
    for (const words of ['révoquée par la caisse', 'Points corrigés', 'a ouvert une attestation'])
      expect(history.text).toContain(words)
  })

  it('it can be withheld: then its code never was', async ({ expect }) => {
    const one = await issuedBy(hanane, { kind: 'points' })
    const path = `/desk/attestations/${one.id}/revocation`
    await controller.post(path, { reason: 'Usurpation', withheld: true })
    expect(await verdictOf({ code: one.code })).toMatchObject({ verdict: 'unknown', facts: null })
    const again = await controller.post(path, { reason: 'Encore une fois' })
    expect([again.status, again.json().code]).toEqual([409, 'attestation_closed'])
  })
})
