import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { accountIn, settle } from '#test/support/payments.ts'

// An advance was refunded, then the payment it came from is undone: the fund's money is with the employer.

const AMOUNT = 77_700

let orderer: Visitor
let recovery: Visitor
let controller: Visitor

beforeAll(async () => {
  await seeded()
  orderer = await signedInAs('orderer-005624')
  recovery = await signedInAs('desk-recovery')
  controller = await signedInAs('desk-controller')
})

/** Money the desk puts on the account of 005624, where nothing is due. */
const received = async (): Promise<string> => {
  const answer = await settle(recovery, [
    { amount: AMOUNT, counterparty: { name: 'INCONNU', rib: null }, text: 'VIREMENT' },
  ])
  const { entry } = answer.json().unmatched[0]
  const asked = { entry, employer_number: '5624' }
  return (await recovery.post('/settlements/matches', asked)).json().match
}

const refunded = async (): Promise<void> => {
  const account = '011780000098700000004527'
  const asked = await orderer.post('/payments/refunds', { amount: '777', account, reason: 'Trop' })
  const desk = `/desk/cases/${asked.json().id}`
  const accepted = { outcome: 'accepted', text: 'Vérifié.' }
  for (const step of ['take', 'propose']) await recovery.post(`${desk}/${step}`, accepted)
  const done = await controller.post(`${desk}/confirm`)
  if (done.status !== 200) throw new Error(done.text)
}

const undone = async (match: string): Promise<void> => {
  const path = `/settlements/matches/${match}/undoing`
  await recovery.post(path, { reason: 'Pour un autre' })
  const done = await controller.post(`${path}/confirmation`)
  if (done.status !== 200) throw new Error(done.text)
}

const pagesIn = (lang: 'fr' | 'ar') =>
  Promise.all(
    ['/accounts/005624', '/accounts/005624/statement', '/employer'].map(
      async (path) => (await orderer.get(path, { as: 'html', lang })).text,
    ),
  )

describe('an advance refunded and then taken back', () => {
  it('is said wherever the account is, and never that all is well', async ({ expect }) => {
    const match = await received()
    expect((await pagesIn('fr'))[0]).toContain('Votre avance')
    await refunded()
    expect((await accountIn('005624')).inHand).toBe(0)
    await undone(match)
    expect((await orderer.get('/accounts/005624')).json()).toMatchObject({
      owed_centimes: 0,
      in_hand_centimes: -AMOUNT,
      balance_centimes: AMOUNT,
    })
    const [account, statement, home] = await pagesIn('fr')
    expect(account).toMatch(/<h1>.*777,00.*à rendre à la CIMR<\/h1>/s)
    expect(account).toMatch(/0077\s8000\s0123\s4000\s0000\s0101/)
    for (const page of [account, statement]) expect(page).toContain('À rendre à la CIMR')
    // Said once on the first page, with its amount.
    expect(home).toMatch(/<h2>.*777,00.*à rendre à la CIMR<\/h2>/s)
    expect(home?.match(/à rendre à la CIMR/gi)).toHaveLength(1)
    for (const page of [account, statement, home]) {
      expect(page).not.toContain('Rien n’est dû')
      expect(page).not.toContain('Rien ne vous attend')
    }
    const [accountAr, statementAr, homeAr] = await pagesIn('ar')
    for (const page of [accountAr, statementAr]) expect(page).toContain('مبلغ يُرجَع إلى الصندوق')
    expect(homeAr).toContain('يجب إرجاعها إلى الصندوق')
    const staff = await recovery.get('/accounts/005624', { as: 'html' })
    expect(staff.text).toContain('À rendre à la CIMR')
  })

  it('is over once the money is there again', async ({ expect }) => {
    await received()
    const [account, , home] = await pagesIn('fr')
    expect((await accountIn('005624')).inHand).toBe(0)
    expect(account).toContain('Rien n’est dû')
    expect(home).not.toMatch(/à rendre/i)
  })
})
