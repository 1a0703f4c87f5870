import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { entered, naming, SALMA } from '#test/support/helpers.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { awarded, memberMade } from '#test/support/pensions.ts'
import { deathOf, decided, reported } from '#test/support/survivors.ts'

// Who dies is a person, not a number: every way in closes, and everything the fund pays them is asked about.

const OWN = '4100000102'
const OTHER = '4200000777'
const THEIR_ADDRESS = 'pensioner-abdelkader@demo.example'

let desk: { agent: Visitor; controller: Visitor }
let father: Visitor
let salma: Visitor

const endOf = async (id: string): Promise<Body> =>
  (await desk.agent.get(`/desk/pensions/${id}`)).json().end

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  desk = {
    agent: await signedInAs('desk-pensions'),
    controller: await signedInAs('desk-controller'),
  }
  // The same card on two pensions: a widower who draws his own, and his wife's.
  await memberMade('wife', '198000777')
  await awarded({
    id: 'of-his-wife',
    dpNumber: OTHER,
    memberId: 'wife',
    kind: 'spouse',
    person: {
      lastName: 'CHRAIBI',
      firstName: 'ABDELKADER',
      birthDate: isoDate('1951-11-20'),
      cin: 'BE210987',
      email: '',
      phone: '',
      postalAddress: '',
      language: 'fr',
    },
  })
  father = await signedInAs('pensioner-abdelkader')
  await naming(father, ['payments'])
  salma = await entered()
  await reported(new Visitor(), { number: OWN, died_on: '2026-10-04' })
}, 120_000)

describe('a death that two people confirm', () => {
  it('is told before to who lives, where the fund writes to them today', async ({ expect }) => {
    expect((await father.get('/pensioner')).status).toBe(200)
    await decided(desk, (await deathOf(desk.agent, OWN)).case)
    const told = await lastMessage(THEIR_ADDRESS, ({ subject }) => subject.includes('décès'))
    expect(told.text).toContain('Si c’est une erreur')
  })

  it('closes the space, and the way of who helps', async ({ expect }) => {
    expect((await father.get('/pensioner')).status).toBe(401)
    expect((await salma.get('/helping')).json().people).toEqual([])
    await new Visitor().post('/sign-in/pensioner/helper', { email: SALMA })
    const row = await env.DB.prepare(
      'SELECT helper_email AS opens FROM pensioner_entries ORDER BY made_at DESC LIMIT 1',
    ).first()
    expect(row).toEqual({ opens: null })
    expect(await endOf(`demo-pension-${OWN}`)).toMatchObject({ why: 'death' })
  })

  it('asks about what else is paid under that card; the same record serves', async ({ expect }) => {
    expect(await endOf('of-his-wife')).toBeNull()
    const other = await deathOf(desk.agent, OTHER)
    expect(other).toMatchObject({ stage: 'reported', died_on: '2026-10-04', records: 0 })
    await decided(desk, other.case)
    expect(await endOf('of-his-wife')).toMatchObject({ why: 'death' })
    const { deaths } = (await desk.agent.get('/desk/deaths')).json()
    expect(deaths).toEqual([])
  })
})
