import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { HOLDINGS } from '#src/personal-data/store.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { reported } from '#test/support/survivors.ts'

// Law 09-08: a member takes away everything the fund holds of them, in one file.

let mohammed: Visitor
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
})

/** Tables that name a person and are not handed out, and why. */
const KEPT: Record<string, string> = {
  commands: 'digests of requests: they say nothing',
  mandate_staff: 'of firms',
  sole_signatories: 'of employers',
  payment_events: 'of employers',
  survivors: 'of the survivors, who read their own by their link',
  demo_mailbox: 'the demo’s own stand-in for the post',
}

describe('everything the fund holds of somebody', () => {
  it('comes in one file, part by part', async ({ expect }) => {
    await mohammed.post('/simulations', {})
    const answer = await mohammed.get('/member/data/file')
    expect(answer.headers.get('content-disposition')).toContain('mes-donnees.json')
    const file = answer.json()
    expect(Object.keys(file).toSorted()).toEqual(
      ['taken_at', ...HOLDINGS.map(({ name }) => name)].toSorted(),
    )
    expect(file.identity).toMatchObject([{ matricule: '205624018', last_name: 'TAZI' }])
    expect(file.career.length).toBeGreaterThan(25)
    expect(file.insurers).toHaveLength(1)
    expect(file.simulations[0].wishes.hypotheses.salaryGrowth).toBe(40_000)
    expect(file.logins).toMatchObject([{ login: '205624018' }])
    expect(file.declared_lines).toMatchObject([{ quarter: '2026-T2', employer: 'Atlas Textiles' }])
  })

  it('holds no secret, and nothing of anybody else', async ({ expect }) => {
    const { text } = await mohammed.get('/member/data/file')
    expect(text).not.toMatch(/hash|secret|public_key|password/i)
    expect(text).not.toContain('LAHLOU')
    const hanane = (await (await signedInAs('member-hanane')).get('/member/data/file')).json()
    expect(hanane.identity.map(({ matricule }: Body) => matricule)).toEqual(['205624000'])
    expect(hanane.insurers).toEqual([])
  })

  it('says that their death was reported, and not by whom', async ({ expect }) => {
    await reported(new Visitor(), {
      number: '205624000',
      declarer_last_name: 'Voisine',
      declarer_first_name: 'Zoubida',
      phone: '0661020304',
      relation: 'other',
    })
    const hanane = await signedInAs('member-hanane')
    await hanane.post('/complaints', { topic: 'points', text: 'Il me manque un trimestre.' })
    const answer = await hanane.get('/member/data/file')
    const told = /Voisine|Zoubida|leila@demo|0661020304|rue du Port|acte\.pdf|"relation"/i
    expect(answer.text).not.toMatch(told)
    const file = answer.json()
    expect(file.deaths).toHaveLength(1)
    const cases = new Map<string, Body>(file.cases.map((one: Body) => [one.kind, one]))
    expect([...cases.keys()].toSorted()).toEqual(['complaint', 'death'])
    expect(cases.get('death')).toMatchObject({ contact: null, state: 'open' })
    expect(cases.get('complaint')).toMatchObject({ contact: { name: expect.any(String) } })
    expect(file.case_entries).toMatchObject([{ what: 'opened' }])
    for (const path of ['/member/history', '/member/history?format=csv'])
      expect((await hanane.get(path)).text).not.toMatch(told)
    for (const lang of ['fr', 'ar'] as const) {
      const page = await hanane.get('/member/history', { as: 'html', lang })
      expect(page.text).not.toMatch(told)
      expect(page.text).toContain(lang === 'fr' ? 'Une personne sans compte' : 'شخص بلا حساب')
    }
  })

  it('leaves no table out that names a person', async ({ expect }) => {
    const { results } = await env.DB.prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table'",
    ).all<{ name: string; sql: string }>()
    const naming = results.filter(({ sql }) =>
      /^\s*(?:member_id|user_id|subject_id|actor_id) TEXT/m.test(sql),
    )
    expect(naming.length).toBeGreaterThan(20)
    const told = new Set([...HOLDINGS.flatMap(({ tables }) => tables), ...Object.keys(KEPT)])
    expect(naming.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([])
  })

  it('is announced on a page, and its taking is written down', async ({ expect }) => {
    const page = await mohammed.get('/member/data', { as: 'html' })
    expect(page.text).toContain('Télécharger mes données')
    expect(page.text).not.toMatch(/personal\.part/)
    const ar = await mohammed.get('/member/data', { as: 'html', lang: 'ar' })
    expect(ar.text).not.toMatch(/personal\.part/)
    const seen = await mohammed.get('/member/history', { as: 'html' })
    expect(seen.text).toContain('Données personnelles téléchargées')
  })
})
