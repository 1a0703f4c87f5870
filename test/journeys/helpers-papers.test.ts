import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { entered, naming, revokeAll, SALMA, statuses } from '#test/support/helpers.ts'
import { pieceFor, sent, submittedFor } from '#test/support/liquidations.ts'
import { lastCode } from '#test/support/mailbox.ts'
import { deathOf, decided, reported } from '#test/support/survivors.ts'

// The papers of somebody's file of departure, for who helps them: to take away, and nothing else of it.

const MATRICULE = '205624018'
const ADDRESS = 'tazi@demo.example'

let mohammed: Visitor
let url = ''
let paper: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  const employer = await signedInAs('liquidation-005624')
  url = await submittedFor(employer, MATRICULE)
  paper = await pieceFor('carte')
  await sent(employer, url, 'identity', paper)
  await env.DB.prepare("UPDATE members SET email = ?, cin = 'M909090' WHERE matricule = ?")
    .bind(ADDRESS, MATRICULE)
    .run()
  mohammed = new Visitor()
  const door = { number: MATRICULE, cin: 'M909090', channel: 'email' }
  const { url: entry } = (await mohammed.post('/sign-in/pensioner', door)).json()
  const code = await lastCode(ADDRESS)
  const answer = await mohammed.post(`${entry}/code`, { code })
  if (answer.status !== 200) throw new Error(answer.text)
}, 120_000)

describe('the file of who is helped', () => {
  it('gives its papers to who may read documents', async ({ expect }) => {
    await naming(mohammed, ['documents'])
    const salma = await entered()
    const list = (await salma.get('/pensioner/documents')).json()
    expect(list).toMatchObject({ file: null, pieces: [{ code: 'identity' }] })
    const page = await salma.get('/pensioner/documents', { as: 'html' })
    expect(page.text).toContain(`href="${url}/pieces/identity"`)
    expect(page.text).not.toContain(`href="${url}"`)
    const taken = await salma.get(`${url}/pieces/identity`, { as: 'any' })
    expect(taken.status).toBe(200)
    expect(taken.bytes).toEqual(paper)
    // Not awarded yet: what it answers to its own person.
    expect((await salma.get(`${url}/award`)).status).toBe(
      (await mohammed.get(`${url}/award`)).status,
    )
  })

  it('stays closed otherwise, to read and to change', async ({ expect }) => {
    const salma = await entered()
    const closed = [url, `${url}/receipt`, `${url}/steps/account`]
    // It was sent: its steps are over.
    expect(await statuses(mohammed, closed)).toEqual([200, 200, 409])
    expect(await statuses(salma, closed)).toEqual([403, 403, 403])
    expect((await salma.post(`${url}/withdrawal`)).status).toBe(401)
    const file = { name: 'rib.pdf', bytes: paper }
    expect((await salma.uploadTo(`${url}/pieces/rib`, file)).status).toBe(401)
  })

  it('gives nothing without that right, nor to who helps somebody else', async ({ expect }) => {
    await revokeAll(mohammed)
    await naming(mohammed, ['payments', 'proofs'])
    const paths = [`${url}/pieces/identity`, `${url}/award`]
    expect(await statuses(await entered(), paths)).toEqual([403, 403])
    await revokeAll(mohammed)
    await naming(await signedInAs('pensioner-malika'), ['documents'])
    expect(await statuses(await entered(), paths)).toEqual([404, 404])
  })
})

describe('the end of who is helped', () => {
  it('is the end of the help', async ({ expect }) => {
    await naming(mohammed, ['documents'])
    const salma = await entered()
    expect((await salma.get('/helping')).json().people).toHaveLength(2)
    const desk = {
      agent: await signedInAs('desk-pensions'),
      controller: await signedInAs('desk-controller'),
    }
    await reported(new Visitor(), { number: MATRICULE, died_on: '2026-10-04' })
    await decided(desk, (await deathOf(desk.agent, MATRICULE)).case)
    expect((await salma.get('/helping')).json().people).toMatchObject([{ name: 'Malika Sebti' }])
    await revokeAll(await signedInAs('pensioner-malika'))
    expect((await new Visitor().post('/sign-in/pensioner/helper', { email: SALMA })).status).toBe(
      202,
    )
    const row = await env.DB.prepare(
      'SELECT helper_email AS opens FROM pensioner_entries ORDER BY made_at DESC LIMIT 1',
    ).first()
    expect(row).toEqual({ opens: null })
  })
})
