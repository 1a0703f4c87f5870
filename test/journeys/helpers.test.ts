import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import {
  asked,
  entered,
  naming,
  newCode,
  openHelpers,
  revokeAll,
  SALMA,
  statuses,
} from '#test/support/helpers.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { simplePdf } from '#test/support/papers.ts'

// A daughter helps her father: what he ticked and nothing else, under her own name, until he stops it.

const MALIKAS = 'demo-pension-4100000103'
const OPEN_TO = {
  payments: ['/pensioner', '/pensioner/payments'],
  proofs: ['/pensioner/proofs'],
  documents: ['/pensioner/situation', '/pensioner/documents'],
}
/** Nobody's but their person's, whatever was ticked. */
const NEVER = [
  '/pensioner/helpers',
  '/pensioner/history',
  '/pensioner/security',
  '/pensioner/revisions',
  '/attestations',
  '/cases?space=pensioner',
  '/notices?space=pensioner',
  '/complaints/new',
]

let father: Visitor
let malika: Visitor

type Right = keyof typeof OPEN_TO
const isRight = (name: string): name is Right => Object.hasOwn(OPEN_TO, name)

/** A life certificate of that pension, as the first of November finds it. */
const proofOf = async (pensionId: string): Promise<string> => {
  const id = `proof-${pensionId}`
  await env.DB.prepare(
    `INSERT INTO proofs (id, pension_id, kind, due_month, due_on, valid_until, opened_by, opened_at)
     VALUES (?1, ?2, 'life', '2026-11', '2026-11-30', '2027-11-30', 'test', 0)
     ON CONFLICT DO NOTHING`,
  )
    .bind(id, pensionId)
    .run()
  return id
}

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  father = await signedInAs('pensioner-abdelkader')
  malika = await signedInAs('pensioner-malika')
}, 120_000)

describe('naming somebody', () => {
  it('is a page without script, in both languages', async ({ expect }) => {
    const page = await father.get('/pensioner/helpers', { as: 'html' })
    expect(page.text).toContain('Désigner quelqu’un')
    expect(page.text).not.toContain('<script')
    const ar = await father.get('/pensioner/helpers', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('تعيين شخص')
    expect(ar.text).toContain('dir="rtl"')
  })

  it('asks for a name, an address and something ticked, and keeps what was typed', async ({
    expect,
  }) => {
    const refused = await father.submit('/pensioner/helpers', { name: 'Salma', email: 'salma' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Salma"')
    expect(refused.text).toContain('Cochez au moins une chose')
  })

  it('tells the pensioner and invites the helper', async ({ expect }) => {
    const command = { name: 'Salma Chraibi', email: 'Salma@Demo.example', rights: 'payments' }
    for (let i = 0; i < 2; i += 1) {
      const named = await father.submit('/pensioner/helpers', { ...command, command_id: 'name-1' })
      expect([named.status, named.location]).toEqual([303, '/pensioner/helpers'])
    }
    expect(await openHelpers(father)).toMatchObject([
      { name: 'Salma Chraibi', email: SALMA, rights: ['payments'], last_entered_at: null },
    ])
    const invited = await lastMessage(SALMA, ({ subject }) => subject.includes('aider'))
    expect(invited.text).toContain('/sign-in/pensioner/helper')
    const { notices } = (await father.get('/notices?space=pensioner')).json()
    const told = notices.find((one: Body) => one.template === 'helper_named')
    expect(JSON.stringify(told)).toContain('/pensioner/helpers')
  })

  it('is for three at a time, each once', async ({ expect }) => {
    expect((await naming(father, ['proofs'])).json().code).toBe('helper_named_already')
    for (const who of ['b', 'c'])
      expect(
        (await naming(father, ['proofs'], { email: `${who}@demo.example`, name: who.repeat(2) }))
          .status,
      ).toBe(201)
    const fourth = await naming(father, ['proofs'], { email: 'd@demo.example' })
    expect([fourth.status, fourth.json().code]).toEqual([409, 'helpers_enough'])
    await revokeAll(father)
  })

  it('is for so many in a day, those who were stopped included', async ({ expect }) => {
    for (let i = 0; i < 6; i += 1) {
      expect((await naming(father, ['proofs'], { email: `n${i}@demo.example` })).status).toBe(201)
      const [one] = await openHelpers(father)
      await father.post(`/pensioner/helpers/${one.id}/revocation`)
    }
    const more = { name: 'Yanis', email: 'yanis@demo.example', rights: 'proofs' }
    const seventh = await father.post('/pensioner/helpers', more)
    expect([seventh.status, seventh.json().code]).toEqual([429, 'helpers_named_today'])
    expect(Number(seventh.headers.get('retry-after'))).toBeGreaterThan(80_000)
    const page = await father.submit('/pensioner/helpers', more)
    expect([page.status, page.text.includes('value="Yanis"')]).toEqual([429, true])
    expect(page.text).toMatch(/Réessayez dans 2[34] heures/)
    const ar = await father.submit('/pensioner/helpers', more, { lang: 'ar' })
    expect(ar.text).toContain('عيّنتم أشخاصا كثيرين في يوم واحد')
    // Somebody else's day is their own.
    expect((await naming(malika, ['proofs'])).status).toBe(201)
    await revokeAll(malika)
  })

  it('counts those who are named at the same moment', async ({ expect }) => {
    const answers = await Promise.all(
      ['e', 'f', 'g', 'h', 'i'].map((who) =>
        naming(father, ['proofs'], { email: `${who}@demo.example`, name: who.repeat(2) }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3)
    expect((await openHelpers(father)).length).toBeLessThanOrEqual(3)
    await revokeAll(father)
  })
})

describe('coming in', () => {
  it('is by a code to the address, and says whose space it is', async ({ expect }) => {
    await naming(father, ['payments'])
    const visitor = new Visitor()
    const begun = await visitor.submit('/sign-in/pensioner/helper', { email: SALMA })
    expect(begun.status).toBe(303)
    const entry = begun.location ?? ''
    expect((await visitor.get(entry, { as: 'html' })).text).toContain('désigné cette adresse')
    expect((await visitor.submit(`${entry}/code`, { code: '000000' })).status).toBe(422)
    const code = await newCode()
    const right = await visitor.submit(`${entry}/code`, { code })
    expect([right.status, right.location]).toEqual([303, '/helping'])
    for (const path of ['/helping', '/pensioner', '/pensioner/payments']) {
      const page = await visitor.get(path, { as: 'html' })
      expect([path, page.text.includes('Vous êtes dans l’espace de')]).toEqual([path, true])
      expect(page.text).toContain('Abdelkader Chraibi')
      expect(page.text).not.toContain('<script')
      expect(page.text).not.toContain('href="/pensioner/security"')
    }
    const ar = await visitor.get('/helping', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('ما فُتح لكم')
  })

  it('leaves no code for an address that nobody named', async ({ expect }) => {
    const visitor = new Visitor()
    const begun = await visitor.post('/sign-in/pensioner/helper', { email: 'x@demo.example' })
    expect(begun.status).toBe(202)
    const row = await env.DB.prepare(
      'SELECT cin, helper_email FROM pensioner_entries ORDER BY made_at DESC LIMIT 1',
    ).first()
    expect(row).toEqual({ cin: null, helper_email: null })
  })

  it('is read in the person’s history, under the helper’s name', async ({ expect }) => {
    const { events } = (await father.get('/pensioner/history')).json()
    const mine = events.filter((one: Body) => one.action === 'helper_entered')
    expect(mine[0].actor).toMatchObject({ kind: 'pensioner', name: 'Salma Chraibi' })
    expect((await openHelpers(father))[0].last_entered_at).not.toBe(null)
    // Nobody else reads of it.
    expect(JSON.stringify((await malika.get('/pensioner/history')).json())).not.toContain('Salma')
  })
})

describe('what was ticked', () => {
  it.for(Object.keys(OPEN_TO).filter(isRight))(
    'opens its pages and no other: %s',
    async (right, { expect }) => {
      await revokeAll(father)
      await naming(father, [right])
      const salma = await entered()
      for (const [name, paths] of Object.entries(OPEN_TO))
        expect([name, await statuses(salma, paths)]).toEqual([
          name,
          paths.map(() => (name === right ? 200 : 403)),
        ])
      expect(await statuses(salma, NEVER)).toEqual(NEVER.map(() => 403))
      const page = await salma.get('/helping', { as: 'html' })
      for (const [name, paths] of Object.entries(OPEN_TO))
        for (const path of paths)
          expect([path, page.text.includes(`href="${path}"`)]).toEqual([path, name === right])
    },
  )

  it('opens the pensions of who named them, and nobody else’s', async ({ expect }) => {
    await revokeAll(father)
    await naming(father, ['payments', 'proofs', 'documents'])
    const salma = await entered()
    const his = (await father.get('/pensioner/payments')).json().payments as Body[]
    expect(his.length).toBeGreaterThan(0)
    expect((await salma.get('/pensioner/payments')).json().payments).toEqual(his)
    expect((await salma.get(his[0].url)).status).toBe(200)
    const hers = (await malika.get('/pensioner/payments')).json().payments as Body[]
    expect((await malika.get(hers[0].url)).status).toBe(200)
    expect((await salma.get(hers[0].url)).status).toBe(404)
    const proof = await proofOf(MALIKAS)
    expect((await malika.get(`/pensioner/proofs/${proof}`)).status).toBe(200)
    expect((await salma.get(`/pensioner/proofs/${proof}`)).status).toBe(404)
  })

  it('changes nothing of where the pension goes', async ({ expect }) => {
    const salma = await entered()
    const id = 'demo-pension-4100000102'
    for (const path of [`/pensioner/pensions/${id}/account`, `/pensioner/pensions/${id}/contact`]) {
      expect((await father.get(path)).status).toBe(200)
      expect((await salma.get(path)).status).toBe(403)
      expect((await salma.post(path)).status).toBe(403)
    }
    expect((await naming(salma, ['payments'], { email: 'other@demo.example' })).status).toBe(403)
    const situation = await salma.get('/pensioner/situation', { as: 'html' })
    expect(situation.text).not.toContain('/account"')
  })

  it('reads neither the account nor the contacts, nor amounts without that right', async ({
    expect,
  }) => {
    const own = (await father.get('/pensioner/situation')).json().pensions[0]
    await revokeAll(father)
    await naming(father, ['documents'])
    const salma = await entered()
    const [seen] = (await salma.get('/pensioner/situation')).json().pensions
    expect([seen.email, seen.account, seen.net_centimes]).toEqual([undefined, undefined, null])
    const page = await salma.get('/pensioner/situation', { as: 'html' })
    expect(page.text).toContain(own.cin)
    for (const hidden of [own.email, own.account.holder, `finissant par ${own.account.ending}`])
      expect(page.text).not.toContain(hidden)
    await revokeAll(father)
    await naming(father, ['payments'])
    const home = await (await entered()).get('/pensioner')
    expect(home.json().pensions[0].account_ending).toBeNull()
    const rights = ['payments', 'proofs', 'documents']
    await revokeAll(father)
    await naming(father, rights)
  })
})

describe('a proof', () => {
  it('is sent under the helper’s name, and its person hears of it', async ({ expect }) => {
    const salma = await entered()
    const path = `/pensioner/proofs/${await proofOf('demo-pension-4100000102')}`
    const file = { name: 'vie.pdf', bytes: await simplePdf('certificat de vie') }
    const sent = await salma.uploadTo(`${path}/pieces`, file)
    expect(sent.status).toBe(201)
    expect((await father.get(path)).json().state).toBe('received')
    expect((await salma.get(`${path}/pieces/1`)).status).toBe(200)
    const { events } = (await father.get('/pensioner/history')).json()
    const given = events.find((one: Body) => one.action === 'proof_given')
    expect(given.actor.name).toBe('Salma Chraibi')
    const row = await env.DB.prepare(
      `SELECT subject_kind, actor_id FROM audit_entries WHERE action = 'proof_given'
       ORDER BY position DESC LIMIT 1`,
    ).first<{ subject_kind: string; actor_id: string }>()
    const login = await env.DB.prepare('SELECT id FROM users WHERE account = ?')
      .bind(SALMA)
      .first<{ id: string }>()
    expect(row).toEqual({ subject_kind: 'member', actor_id: login?.id })
    const told = async (): Promise<Body> =>
      (await father.get('/notices?space=pensioner'))
        .json()
        .notices.filter((one: Body) => one.template === 'helper_sent')
    expect(await told()).toHaveLength(1)
    // Of what he sends himself he is told nothing.
    await father.uploadTo(`${path}/pieces`, file)
    expect(await told()).toHaveLength(1)
  })
})

describe('taking it back', () => {
  it('ends what is open at once, and is told', async ({ expect }) => {
    const [one, two] = [await entered(), await entered()]
    expect(await statuses(one, ['/pensioner'])).toEqual([200])
    const [helper] = await openHelpers(father)
    // Somebody else's helper does not exist.
    expect((await malika.post(`/pensioner/helpers/${helper.id}/revocation`)).status).toBe(404)
    const stopped = await father.submit(`/pensioner/helpers/${helper.id}/revocation`)
    expect(stopped.status).toBe(303)
    for (const visitor of [one, two])
      expect(await statuses(visitor, ['/pensioner', '/helping'])).toEqual([401, 401])
    const again = await father.post(`/pensioner/helpers/${helper.id}/revocation`)
    expect([again.status, again.json().code]).toEqual([409, 'helper_gone'])
    const { notices } = (await father.get('/notices?space=pensioner')).json()
    expect(notices.map((each: Body) => each.template)).toContain('helper_revoked')
    expect((await father.get('/pensioner/helpers', { as: 'html' })).text).toContain(
      'N’entrent plus',
    )
  })

  it('leaves a code that was under way worthless', async ({ expect }) => {
    await naming(father, ['payments'])
    const visitor = new Visitor()
    const { url, code } = await asked(visitor)
    await revokeAll(father)
    expect((await visitor.post(`${url}/code`, { code })).status).toBe(410)
  })
})

describe('one address that helps two people', () => {
  it('is about one at a time, by a choice', async ({ expect }) => {
    await naming(father, ['payments'])
    await naming(malika, ['proofs'], { name: 'Mme Chraibi' })
    const salma = await entered()
    const { people, helping } = (await salma.get('/helping')).json()
    expect([people.length, helping]).toEqual([2, null])
    expect(await statuses(salma, ['/pensioner', '/pensioner/proofs'])).toEqual([403, 403])
    const led = await salma.get('/pensioner', { as: 'html' })
    expect([led.status, led.location]).toEqual([303, '/helping'])
    const [his, hers] = [people[0].id, people[1].id]
    expect((await salma.submit(`/helping/${his}`)).location).toBe('/helping')
    expect((await salma.get('/pensioner')).json().name).toBe('Abdelkader Chraibi')
    expect(await statuses(salma, ['/pensioner/proofs'])).toEqual([403])
    await salma.post(`/helping/${hers}`)
    expect((await salma.get('/helping')).json()).toMatchObject({
      name: 'Mme Chraibi',
      helping: { name: 'Malika Sebti' },
    })
    expect(await statuses(salma, ['/pensioner', '/pensioner/proofs'])).toEqual([403, 200])
    expect((await salma.post('/helping/nobody')).status).toBe(404)
    // Not even chosen, what was taken back is gone; what somebody else gave stays, after a new entry.
    await revokeAll(malika)
    const later = await entered()
    expect((await later.get('/pensioner')).json().name).toBe('Abdelkader Chraibi')
    expect((await later.post(`/helping/${hers}`)).status).toBe(404)
  })
})
