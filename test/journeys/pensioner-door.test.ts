import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastCode } from '#test/support/mailbox.ts'
import { awarded, memberMade } from '#test/support/pensions.ts'

// A pensioner's ways in: a code to what is on file, or a letter, which becomes a phrase once.

const FATIMA = { number: '7500000001', cin: 'D998877' }
const PHRASE = 'olive-canal-nuage-tambour'

/** Near Lille, 78: nothing on file but where she lives. */
const ABROAD = '3, place du Marché\n59000 Lille\nFrance'

let agent: Visitor

/** Asks for a letter, and has the desk send it; answers the code as the envelope holds it. */
const letterFor = async (
  who: { number: string; cin: string },
  known: readonly string[] = [],
): Promise<string> => {
  await new Visitor().post('/sign-in/pensioner', { ...who, channel: 'letter' })
  const { requests } = (await agent.get('/desk/access-codes')).json() as { requests: Body[] }
  const one = requests.find((each) => each.dp_number === who.number)
  const sent = await agent.post(`${one.url}/letter`)
  if (sent.status !== 201) throw new Error(sent.text)
  return await lastCode(`FATIMA AMRANI\n${ABROAD}`, known)
}

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  agent = await signedInAs('desk-agent')
  await memberMade('fatima', '190000001')
  await awarded({
    id: 'fatima',
    memberId: 'fatima',
    dpNumber: FATIMA.number,
    person: {
      lastName: 'AMRANI',
      firstName: 'FATIMA',
      birthDate: isoDate('1948-05-02'),
      cin: FATIMA.cin,
      email: '',
      phone: '',
      postalAddress: ABROAD,
      language: 'fr',
    },
  })
})

describe('a code to what is on file', () => {
  const who = { number: '4100000101', cin: 'bk 201166', channel: 'email' }
  const address = 'dp-4100000101@demo.example'

  it('opens the space, as a browser', async ({ expect }) => {
    const visitor = new Visitor()
    const asked = await visitor.submit('/sign-in/pensioner', who)
    expect(asked.status).toBe(303)
    const entry = asked.location ?? ''
    expect((await visitor.get(entry, { as: 'html' })).text).toContain('Code reçu')
    const wrong = await visitor.submit(`${entry}/code`, { code: '000000' })
    expect([wrong.status, wrong.text.includes('Ce code ne convient pas')]).toEqual([422, true])
    const right = await visitor.submit(`${entry}/code`, { code: await lastCode(address) })
    expect([right.status, right.location]).toEqual([303, '/pensioner'])
    const home = await visitor.get('/pensioner', { as: 'html' })
    expect(home.text).toContain('Votre pension de septembre a été payée')
    // The same code opens nothing twice.
    expect((await new Visitor().post(`${entry}/code`, { code: '1' })).status).toBe(410)
  })

  it('goes by matricule as well, and makes one login', async ({ expect }) => {
    const visitor = new Visitor()
    const known = await lastCode(address)
    const asked = await visitor.post('/sign-in/pensioner', { ...who, number: '198500101' })
    const { url } = asked.json()
    expect(asked.status).toBe(202)
    const right = await visitor.post(`${url}/code`, { code: await lastCode(address, [known]) })
    expect([right.status, right.json()]).toEqual([200, { location: '/pensioner' }])
    const { count } = (await env.DB.prepare(
      `SELECT COUNT(*) AS count FROM users WHERE space = 'pensioner' AND account = 'BK201166'`,
    ).first<{ count: number }>()) ?? { count: 0 }
    expect(count).toBe(1)
  })

  it('never leaves for a card that is not the pension’s', async ({ expect }) => {
    const visitor = new Visitor()
    const asked = await visitor.post('/sign-in/pensioner', { ...who, cin: 'D145230' })
    expect(asked.status).toBe(202)
    const row = await env.DB.prepare(
      'SELECT cin FROM pensioner_entries ORDER BY made_at DESC LIMIT 1',
    ).first<{ cin: string | null }>()
    expect(row?.cin).toBe(null)
    const code = await lastCode(address)
    expect((await visitor.post(`${asked.json().url}/code`, { code })).status).toBe(422)
  })
})

describe('nothing on file but an address', () => {
  let code = ''

  it('waits for a letter, that goes to the address on file', async ({ expect }) => {
    code = await letterFor(FATIMA)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
    const kept = await env.DB.prepare('SELECT code_hash FROM access_codes').all()
    expect(JSON.stringify(kept.results)).not.toContain(code.replaceAll('-', ''))
    // Asked again while nothing was sent, it would be one letter; answered, the list is empty.
    expect((await agent.get('/desk/access-codes')).json().requests).toEqual([])
  })

  it('says at once which code was mistyped, before anything is asked of the fund', async ({
    expect,
  }) => {
    const swapped = `${code.charAt(1)}${code.charAt(0)}${code.slice(2)}`
    const mistyped = swapped === code ? `Z${code.slice(1)}` : swapped
    const answer = await new Visitor().submit('/sign-in/pensioner/access-code', {
      number: FATIMA.number,
      code: mistyped,
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Un signe manque ou n’est pas le bon')
    expect(answer.text).toContain(`value="${mistyped}"`)
  })

  it('becomes a phrase, once, however it is typed', async ({ expect }) => {
    const visitor = new Visitor()
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const given = { number: '190000001', code: typed }
    const opened = await visitor.submit('/sign-in/pensioner/access-code', given)
    expect(opened.status).toBe(303)
    const entry = opened.location ?? ''
    const weak = await visitor.submit(`${entry}/phrase`, { password: 'court' })
    expect(weak.status).toBe(422)
    const kept = await visitor.submit(`${entry}/phrase`, { password: PHRASE, again: PHRASE })
    expect([kept.status, kept.location]).toEqual([303, '/pensioner'])
    expect((await visitor.get('/pensioner')).json().name).toBe('FATIMA AMRANI')
    const again = await new Visitor().post('/sign-in/pensioner/access-code', given)
    expect(again.status).toBe(422)
  })

  it('enters from then on with number and phrase, and no code', async ({ expect }) => {
    for (const number of [FATIMA.number, '190000001']) {
      const visitor = new Visitor()
      const signed = await visitor.post('/sign-in/pensioner/phrase', { number, password: PHRASE })
      expect([signed.status, signed.json().location]).toEqual([200, '/pensioner'])
    }
    const wrong = await new Visitor().submit('/sign-in/pensioner/phrase', {
      number: FATIMA.number,
      password: 'olive-canal-nuage',
    })
    expect(wrong.status).toBe(422)
  })

  it('replaces a lost phrase by a new letter, which closes what was open', async ({ expect }) => {
    const before = new Visitor()
    await before.post('/sign-in/pensioner/phrase', { number: FATIMA.number, password: PHRASE })
    const first = await letterFor(FATIMA, [code])
    // A second letter makes the first one worthless.
    const second = await letterFor(FATIMA, [code, first])
    const given = (typed: string) => ({ number: FATIMA.number, code: typed })
    const worthless = await new Visitor().post('/sign-in/pensioner/access-code', given(first))
    expect(worthless.status).toBe(422)
    const visitor = new Visitor()
    const { url } = (await visitor.post('/sign-in/pensioner/access-code', given(second))).json()
    const other = 'argile-renard-piano-quai'
    expect((await visitor.post(`${url}/phrase`, { password: other })).status).toBe(201)
    expect((await before.get('/pensioner')).status).toBe(401)
    const old = await new Visitor().post('/sign-in/pensioner/phrase', {
      number: FATIMA.number,
      password: PHRASE,
    })
    expect(old.status).toBe(422)
  })
})

describe('the desk', () => {
  it('sends a letter from a pension, once for one command', async ({ expect }) => {
    const command = { pension_id: 'demo-pension-4100000103', command_id: 'letter-1' }
    for (let i = 0; i < 2; i += 1)
      expect((await agent.post('/desk/access-codes', command)).status).toBe(201)
    const { results } = await env.DB.prepare(
      `SELECT id FROM access_codes WHERE cin = 'D145230'`,
    ).all()
    expect(results.length).toBe(1)
  })

  it('refuses one where nobody could ever enter', async ({ expect }) => {
    const orphan = await agent.post('/desk/access-codes', {
      pension_id: 'demo-pension-4100000106',
    })
    expect([orphan.status, orphan.json().code]).toEqual([409, 'no_identity_card'])
  })
})
