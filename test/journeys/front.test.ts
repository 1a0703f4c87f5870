import { beforeAll, describe, it } from 'vitest'
import { type Answer, seeded, signedInAs, Visitor } from '#test/support/client.ts'

// The front page names every service, and each name is a door that opens.

/** As the fund names them; the space each belongs to, and somebody of the demo who uses it. */
const SERVICES = [
  ['Téléadhésion', '/applications', 'applicant', 'applicant-rim'],
  ['Télédéclaration', '/declarations', 'employer', 'declarant-005624'],
  ['Compte adhérent', '/accounts', 'employer', 'orderer-005624'],
  ['E@sypaiement', '/payments', 'employer', 'orderer-005624'],
  ['Téléannulation', '/cancellations', 'employer', 'declarant-005624'],
  ['Télérappel', '/recalls', 'employer', 'declarant-005624'],
  ['E-liquidation', '/liquidations', 'employer', 'liquidation-005624'],
  ['Compte affilié', '/member', 'member', 'member-hanane'],
  ['CIMR Dialcom', '/pensioner', 'pensioner', 'pensioner-abdelkader'],
] as const

beforeAll(seeded)

/** As a browser does: from one redirect to the next, to a page. */
const followed = async (visitor: Visitor, path: string): Promise<Answer & { path: string }> => {
  const answer = await visitor.get(path, { as: 'html' })
  return answer.status === 303
    ? await followed(visitor, answer.location ?? '')
    : { ...answer, path }
}

describe('the front page', () => {
  it.for(['fr', 'ar'] as const)(
    'names the nine services, each a door: %s',
    async (lang, { expect }) => {
      const { text } = await new Visitor().get('/', { as: 'html', lang })
      const [, list = ''] = text.split('services">')
      const doors = [...list.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)]
      for (const [i, [name, url]] of SERVICES.entries()) {
        expect(doors[i]?.[1]).toBe(url)
        expect(doors[i]?.[2]).toContain(name)
      }
      for (const space of ['employer', 'member', 'pensioner', 'accountant'])
        expect(text).toContain(`href="/sign-in/${space}"`)
      expect(text).toContain('href="/v"')
      expect(text).toContain(lang === 'ar' ? 'مراقبة رمز الشهادة' : 'Contrôle du code attestation')
    },
  )

  it('says the same to programs', async ({ expect }) => {
    const { services, check } = (await new Visitor().get('/')).json()
    expect(Object.values(services)).toEqual(SERVICES.map(([, url]) => url))
    expect(check).toBe('/v')
  })

  it.for(SERVICES)('leads a stranger to the door of %s', async ([, url, space], { expect }) => {
    const { path, status, text } = await followed(new Visitor(), url)
    expect([path.split('?')[0], status]).toEqual([`/sign-in/${space}`, 200])
    expect(text).toContain('<form')
  })

  it.for(SERVICES)('opens %s to who is inside', async ([, url, , who], { expect }) => {
    const { path, status } = await followed(await signedInAs(who), url)
    expect(status).toBe(200)
    expect(path.startsWith(url)).toBe(true)
  })

  it('lets anybody check an attestation', async ({ expect }) => {
    const { status, text } = await followed(new Visitor(), '/v')
    expect([status, text.includes('action="/verifications?lang=fr"')]).toEqual([200, true])
  })
})
