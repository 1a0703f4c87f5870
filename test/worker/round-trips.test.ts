import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { sendTo, watchedD1 } from '#test/support/counted.ts'
import { SAMPLES } from '#test/support/samples.ts'

// A signed-in page asks D1 at most three times: who is there, what it is about, all the rest.
const MOST = 3

type Space = 'employer' | 'member' | 'accountant' | 'desk'

const visit = async (visitor: Visitor, space: string, path: string) => {
  const { bindings, trips } = watchedD1()
  const request = new Request(`https://teleservices.test${path}`, {
    headers: {
      Accept: 'text/html',
      Cookie: `__Host-${space}=${visitor.cookie(`__Host-${space}`)}`,
    },
  })
  const { status } = await sendTo(bindings, request)
  return { status, trips: trips() }
}

describe('round trips to D1', () => {
  let karim: Visitor
  let hanane: Visitor
  let nadia: Visitor
  let agent: Visitor
  const paths: Record<string, string> = {}

  beforeAll(async () => {
    await seeded()
    karim = await signedInAs('declarant-005624')
    hanane = await signedInAs('member-hanane')
    nadia = await signedInAs('accountant-nadia')
    agent = await signedInAs('desk-agent')
    paths['case'] = (
      await hanane.post('/complaints', { topic: 'other', text: 'Bonjour' })
    ).json().url
    await agent.post(`/desk${paths['case']}/take`)
    paths['checked'] = (await karim.upload('/declarations', SAMPLES.t3Errors)).location ?? ''
    const filed = (await karim.get('/declarations')).json().declarations.at(-1).url
    paths['filed'] = filed
    paths['filing'] = (await karim.get(filed)).json().filings[0].url
    paths['attestation'] = (await hanane.post('/attestations', { kind: 'points' })).location ?? ''
    paths['line'] = (await hanane.get('/member')).json().quarters[0].url
  })

  it.for<readonly [Space, () => string]>([
    ['employer', () => '/employer'],
    ['employer', () => '/declarations'],
    ['employer', () => '/declarations/new'],
    ['employer', () => '/roster-checks'],
    ['employer', () => `${paths['checked']}`],
    ['employer', () => `${paths['checked']}/lines`],
    ['employer', () => `${paths['checked']}/lines/12`],
    ['employer', () => `${paths['filed']}/lines/1`],
    ['employer', () => `${paths['checked']}/form`],
    ['employer', () => `${paths['filing']}`],
    ['employer', () => '/employer/history'],
    ['employer', () => '/employer/security'],
    ['employer', () => '/notices'],
    ['accountant', () => '/accountant'],
    ['accountant', () => '/accountant/mandates'],
    ['desk', () => '/desk'],
    ['desk', () => `/desk${paths['case']}`],
    ['desk', () => '/desk/letters'],
    ['member', () => `${paths['case']}`],
    ['member', () => '/cases'],
    ['member', () => '/member'],
    ['member', () => '/member/history'],
    ['member', () => '/notices'],
    ['member', () => '/attestations'],
    ['member', () => `${paths['attestation']}`],
    ['member', () => `${paths['line']}`],
  ])('%s %#', async ([space, pathOf], { expect }) => {
    const visitors = { employer: karim, member: hanane, accountant: nadia, desk: agent }
    const visited = await visit(visitors[space], space, pathOf())
    expect(visited.status).toBe(200)
    expect(visited.trips).toBeLessThanOrEqual(MOST)
  })
})
