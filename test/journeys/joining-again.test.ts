import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import {
  APPLICATION_FORM,
  ICE,
  JOINT,
  OMAR,
  REQUEST,
  RIM,
  SIGNATORY,
} from '#test/support/joining-form.ts'
import { applicantWith, caseOf, now, submittedBy } from '#test/support/joining.ts'
import { readPdf } from '#test/support/pdf.ts'

// What an applicant changes after the fund has looked at it is looked at again.

let agent: Visitor
beforeAll(async () => {
  await seeded()
  await moveTo('2026-11-02', 9)
  agent = await signedInAs('desk-agent')
})

/** Whose address is whose was signed on paper, each piece was found right, and a question waits. */
const lookedAt = async (email: string, ice: string): Promise<{ visitor: Visitor; url: string }> => {
  const visitor = await applicantWith(email)
  const url = await submittedBy(visitor, { request: { ...REQUEST, ice }, people: JOINT })
  const path = await caseOf(url)
  await agent.post(`${path}/take`)
  await agent.post(`/desk${url}/convention`)
  for (const { code } of (await now(agent, `/desk${url}`)).pieces)
    await agent.post(`/desk${url}/pieces/${code}`, { state: 'conforming' })
  await agent.post(`${path}/ask`, { text: 'Une précision.' })
  return { visitor, url }
}

const standing = async (visitor: Visitor, url: string) => {
  const { convention, pieces, timeline } = await now(visitor, url)
  return {
    convention,
    toCheck: pieces.filter(({ state }: Body) => state === 'received').map(({ code }: Body) => code),
    said: timeline
      .filter(({ what }: Body) => what === 'convention_outdated' || what.endsWith('_again'))
      .map(({ what }: Body) => what),
  }
}

describe('an application that was looked at', () => {
  it('prints whose address is whose on the papers', async ({ expect }) => {
    const visitor = await applicantWith('printed@zellige.example')
    const url = await submittedBy(visitor, { people: JOINT })
    for (const kind of ['application_letter', 'esignature_convention']) {
      const { bytes } = await visitor.get(`${url}/papers/${kind}`, { as: 'pdf' })
      const words = (await readPdf(bytes)).text.replace(/\s+/g, ' ')
      expect(words).toContain(`Gérante ${RIM}`)
      expect(words).toContain(`Gérant ${OMAR}`)
    }
  })

  it('waits for another convention when a signatory gets another address', async ({ expect }) => {
    const { visitor, url } = await lookedAt('address@zellige.example', ICE.cedar)
    expect(await standing(visitor, url)).toEqual({ convention: 'paper', toCheck: [], said: [] })
    const step = `${url}/steps/people`
    expect((await visitor.get(step, { as: 'html' })).text).toContain('il en faudra une nouvelle')
    const [first, second] = JOINT.signatories
    const moved = { ...JOINT, signatories: [first, { ...second, email: 'elsewhere@x.example' }] }
    expect((await visitor.post(step, moved)).status).toBe(200)
    expect(await standing(visitor, url)).toEqual({
      convention: null,
      toCheck: ['powers'],
      said: ['convention_outdated', 'piece_to_check_again'],
    })
    const page = await visitor.get(url, { as: 'html' })
    expect(page.text).toContain('imprimez-la de nouveau')
    const arabic = await visitor.get(url, { as: 'html', lang: 'ar' })
    expect(arabic.text).toContain('اطبعوها من جديد')
    expect((await agent.get(`/desk${url}`, { as: 'html' })).text).toContain('comparez-la')
    await visitor.post(`${url}/answer`, { text: 'Voici.' })
    expect((await now(visitor, url)).state).toBe('convention_awaited')
    const path = await caseOf(url)
    const propose = async (): Promise<string> =>
      (await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Oui.' })).json().code
    expect(await propose()).toBe('convention_missing')
    await agent.post(`/desk${url}/convention`)
    expect((await visitor.get(url, { as: 'html' })).text).not.toContain('imprimez-la de nouveau')
    expect(await propose()).toBe('application_piece_unchecked')
    await agent.post(`/desk${url}/pieces/powers`, { state: 'conforming' })
    await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Oui.' })
    expect((await now(visitor, url)).state).toBe('in_control')
  })

  it.for([
    [
      'another card',
      { ...JOINT, signatories: [{ ...SIGNATORY, cin: 'C777777' }, JOINT.signatories[1]] },
    ],
    ['one who signs alone', { ...JOINT, signing: 'one', signatories: [SIGNATORY] }],
  ] as const)('waits for it as well with %s', async ([name, people], { expect }) => {
    const email = `${name.replaceAll(' ', '-')}@zellige.example`
    const { visitor, url } = await lookedAt(email, ICE.atlas)
    await visitor.post(`${url}/steps/people`, people)
    expect(await standing(visitor, url)).toMatchObject({ convention: null, toCheck: ['powers'] })
  })

  it('keeps the paper when only others change, and looks at what proves them', async ({
    expect,
  }) => {
    const { visitor, url } = await lookedAt('kept@zellige.example', ICE.zellige)
    const { request, employer, payment } = APPLICATION_FORM
    const kept = { convention: 'paper', said: [] as string[] }
    await visitor.post(`${url}/steps/people`, JOINT)
    await visitor.post(`${url}/steps/payment`, payment)
    await visitor.post(`${url}/steps/employer`, employer)
    expect(await standing(visitor, url)).toEqual({ ...kept, toCheck: [] })
    await visitor.post(`${url}/steps/payment`, { ...payment, holder: 'Quelqu’un d’autre' })
    expect(await standing(visitor, url)).toMatchObject({ convention: 'paper', toCheck: ['powers'] })
    await agent.post(`/desk${url}/pieces/powers`, { state: 'conforming' })
    await visitor.post(`${url}/steps/people`, { ...JOINT, delegates: [] })
    expect(await standing(visitor, url)).toMatchObject({ convention: 'paper', toCheck: ['powers'] })
    await agent.post(`/desk${url}/pieces/powers`, { state: 'conforming' })
    await visitor.post(`${url}/steps/request`, { ...request, company_name: 'Atelier Zellige SA' })
    expect((await standing(visitor, url)).toCheck).toEqual(['trade_register', 'ice_certificate'])
  })

  it('is not decided on from a page opened before the change', async ({ expect }) => {
    const { visitor, url } = await lookedAt('stale@zellige.example', ICE.zellige)
    const page = (await agent.get(`/desk${url}`, { as: 'html' })).text
    const shown = (name: string): string =>
      new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? ''
    const [revision, seq] = [shown('revision'), shown('seq')]
    const check = (seen: Body) =>
      agent.submit(`/desk${url}/pieces/powers`, { state: 'conforming', ...seen })
    expect((await check({ revision, seq })).status).toBe(303)
    await visitor.post(`${url}/steps/people`, { ...JOINT, delegates: [] })
    const stale = await check({ revision, seq })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Relisez-la')
    expect((await standing(visitor, url)).toCheck).toEqual(['powers'])
    const again = (await agent.get(`/desk${url}`, { as: 'html' })).text
    const now = /name="revision" value="(\d+)"/.exec(again)?.[1]
    expect((await check({ revision: now, seq: String(Number(seq) + 1) })).status).toBe(409)
    expect((await check({ revision: now, seq })).status).toBe(303)
    expect((await standing(visitor, url)).toCheck).toEqual([])
  })
})
