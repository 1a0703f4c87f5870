import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { type Issued, issuedBy } from '#test/support/attestations.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { DECLARANT, JOINT, OMAR, RIM, STAFF } from '#test/support/joining-form.ts'
import {
  accepted,
  applicantWith,
  firstFile,
  now,
  signedBy,
  submittedBy,
} from '#test/support/joining.ts'
import { lastLink, lastMessage } from '#test/support/mailbox.ts'
import { accountIn, ordered, pointsIn, settle } from '#test/support/payments.ts'
import { withAuthenticator } from '#test/support/second-factor.ts'

// One story: a company nobody knew joins, declares and pays, and a stranger reads its employee's points.

const PASSWORD = 'olive-canal-nuage-tambour'
const COMPANY_RIB = '011519000001205000534921'
const KNOWN = { matricule: '208842000', cin: 'LA120034', birth_date: '1990-04-21' }

// Computed beside the code. 6 % of 18 000.00 and 24 000.00 DH from each employee, 7.80 % from the
// employer; a point costs 6 × 33.69 DH, of the employee's share and as much from the employer.
const NEW_LINE = { employee: 108_000, employer: 140_400, points: 106_857 }
const KNOWN_LINE = { employee: 144_000, employer: 187_200, points: 142_476 }
const DUE = 579_600
const POINTS = 249_333

let number = ''

beforeAll(async () => {
  await seeded()
  await moveTo('2026-11-02', 9)
})

const sum = (total: number, one: number): number => total + one
const dueOf = (line: Body): number[] => [line.employee_centimes, line.employer_centimes]

/** The password chosen behind the link that came by e-mail, and in by the employer's door. */
const arrived = async (email: string, login: string): Promise<Visitor> => {
  const visitor = new Visitor()
  const chosen = await visitor.submit(await lastLink(email), {
    password: PASSWORD,
    again: PASSWORD,
  })
  const fields = { employer_number: number, login, password: PASSWORD }
  const entered = await visitor.submit('/sign-in/employer', fields)
  if (chosen.status !== 303 || entered.status !== 303)
    throw new Error(`${email} stays outside: ${chosen.status} ${entered.status} ${entered.text}`)
  return visitor
}

/** Somebody the administrator takes on to pay, as the page of users does. */
const hired = async (
  rim: Visitor,
  [name, cin]: [string, string],
  right: string,
): Promise<Visitor> => {
  const email = `${name.toLowerCase()}@zellige.example`
  const answer = await rim.post('/users', {
    tab: 'profiles',
    last_name: name,
    first_name: 'Hind',
    cin,
    job: 'Finances',
    email,
    phone: '',
    rights: [right],
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return await arrived(email, answer.json().login)
}

describe('from joining to a verified attestation', () => {
  let rim: Visitor
  let nadia: Visitor
  let treasurer: Visitor
  let validators: Visitor[] = []
  const oumaima = new Visitor()
  let given = ''
  let payment: Body
  let paper: Issued

  it('a company joins, and is a member once all have signed', async ({ expect }) => {
    const desk = {
      agent: await signedInAs('desk-agent'),
      controller: await signedInAs('desk-controller'),
    }
    const applicant = await applicantWith(RIM)
    const url = await submittedBy(applicant, { people: JOINT })
    await accepted(desk, url)
    await signedBy('Rim Sqalli', RIM)
    expect((await now(applicant, url)).state).toBe('to_sign')
    await signedBy('Omar Sqalli', OMAR)
    const file = await now(applicant, url)
    expect(file.state).toBe('active')
    number = file.employer_number
    rim = await arrived(RIM, '')
    nadia = await arrived(DECLARANT, 'nadia.idrissi')
    expect((await rim.get('/users')).status).toBe(200)
    expect((await accountIn(number)).balance).toBe(0)
  })

  it('its staff is affiliated: one new to the fund, one known from elsewhere', async ({
    expect,
  }) => {
    const list = STAFF.join('\r\n')
    const done = await nadia.submit('/entrants/registration', {
      command_id: 'staff',
      list,
      same_3: 'yes',
    })
    expect([done.status, done.location]).toEqual([303, '/entrants'])
    const { staff } = (await nadia.get('/entrants')).json()
    expect(staff).toHaveLength(2)
    given = staff.find((one: Body) => one.matricule !== KNOWN.matricule).matricule
    // She never had a login: her code comes by post.
    const start = '/sign-in/member/activation'
    await oumaima.submit(start, { ...KNOWN, birth_date: '21/04/1990', channel: 'letter' })
    const letter = await lastMessage(
      'OUMAIMA ALAOUI\n12, rue des Orangers, 20000 Casablanca',
      ({ code }) => code !== null,
    )
    const fields = { matricule: KNOWN.matricule, code: letter.code ?? '' }
    const { url } = (await oumaima.post(`${start}/code`, fields)).json()
    const chosen = await oumaima.submit(`${url}/password`, { password: PASSWORD, again: PASSWORD })
    expect([chosen.status, chosen.location]).toEqual([303, '/member'])
    // What her other employer declared isn't paid: she has no point yet.
    const statement = (await oumaima.get('/members/me/points-statement')).json()
    expect(statement.points_ten_thousandths).toBe(0)
  })

  it('the first quarter is filed: what is due is the sum of its lines', async ({ expect }) => {
    await moveTo('2026-12-07', 9)
    const deposit = await nadia.upload('/declarations', firstFile(number, given))
    const declaration = deposit.location ?? ''
    const { lines } = (await nadia.get(`${declaration}/lines`)).json()
    const figures = lines.map((line: Body) => [
      line.employee_centimes,
      line.employer_centimes,
      line.points_ten_thousandths,
    ])
    expect(figures).toEqual(
      [NEW_LINE, KNOWN_LINE].map(({ employee, employer, points }) => [employee, employer, points]),
    )
    const filing = await nadia.submit(`${declaration}/filings`, {
      command_id: 'first',
      lines: 'all',
    })
    expect(filing.status).toBe(303)
    const account = await accountIn(number)
    expect(account.balance).toBe(DUE)
    expect(account.balance).toBe(lines.flatMap(dueOf).reduce(sum, 0))
    expect(await pointsIn('2026-T4')).toBe(0)
  })

  it('those who pay wait a day, then pay exactly what is due', async ({ expect }) => {
    treasurer = await hired(rim, ['Chami', 'C445561'], 'payment_orderer')
    validators = [
      await hired(rim, ['Alami', 'C445562'], 'payment_validator'),
      await hired(rim, ['Bennis', 'C445563'], 'payment_validator'),
    ]
    for (const one of validators) await withAuthenticator(one, 'employer', PASSWORD)
    for (const one of [treasurer, rim])
      expect((await one.post('/payments', { quarters: ['2026-T4'] })).status).toBe(403)
    await moveTo('2026-12-09', 9)
    expect((await rim.post('/payments', { quarters: ['2026-T4'] })).status).toBe(403)
    payment = await ordered(treasurer, { quarters: ['2026-T4'] })
    expect(payment).toMatchObject({
      status: 'awaiting_first',
      amount_centimes: DUE,
      confirmations: 2,
      debit_account: COMPANY_RIB,
    })
    const path = `/payments/${payment.id}`
    expect((await treasurer.post(`${path}/approvals`)).status).toBe(403)
    for (const one of validators)
      expect((await one.submit(`${path}/approvals`)).location).toBe(path)
    expect((await treasurer.get(path)).json().status).toBe('approved')
    const page = await treasurer.get(path, { as: 'html' })
    expect(page.text).toMatch(/5\s796,00/)
  })

  it('the bank settles, and the points are credited once', async ({ expect }) => {
    const path = `/payments/${payment.id}`
    await treasurer.post(`${path}/transmissions`, { form: 'file' })
    const recovery = await signedInAs('desk-recovery')
    const entry = {
      amount: DUE,
      reference: payment.reference,
      day: isoDate('2026-12-10'),
      bankReference: 'STORY',
    }
    await moveTo('2026-12-11', 9)
    expect((await settle(recovery, [entry])).json()).toMatchObject({
      matched: [{ amount_centimes: DUE, how: 'reference', employer_number: number }],
      unmatched: [],
    })
    expect((await settle(recovery, [entry])).json().matched).toEqual([])
    expect((await accountIn(number)).balance).toBe(0)
    expect(await pointsIn('2026-T4')).toBe(POINTS)
    expect((await treasurer.get(path)).json().settled_centimes).toBe(DUE)
  })

  it('she reads them, beside what her other employer has not paid', async ({ expect }) => {
    const { quarters } = (await oumaima.get('/member')).json()
    expect(quarters[0]).toMatchObject({
      quarter: '2026-T4',
      status: 'credited',
      employee_centimes: KNOWN_LINE.employee,
      points_credited_ten_thousandths: KNOWN_LINE.points,
    })
    const unpaid = quarters.filter(({ status }: Body) => status === 'declared_not_paid')
    expect(unpaid.map(({ quarter }: Body) => quarter)).toEqual(['2026-T2'])
    const statement = (await oumaima.get('/members/me/points-statement')).json()
    expect(statement.points_ten_thousandths).toBe(KNOWN_LINE.points)
    const page = await oumaima.get('/member', { as: 'html' })
    expect(page.text).toContain('14,2476')
  })

  it('and a stranger who is handed her paper finds it valid, to the point', async ({ expect }) => {
    paper = await issuedBy(oumaima, { kind: 'points', language: 'fr' })
    expect(paper.facts).toMatchObject({ points_ten_thousandths: KNOWN_LINE.points })
    const stranger = new Visitor()
    const fields = { code: paper.code, control: paper.control ?? '' }
    expect((await stranger.post('/verifications', fields)).json()).toMatchObject({
      verdict: 'valid',
      kind: 'points',
      issued_on: '2026-12-11',
      hides_figures: false,
      facts: {
        name: 'OUMAIMA ALAOUI',
        matricule: KNOWN.matricule,
        points_ten_thousandths: KNOWN_LINE.points,
      },
    })
    const page = await stranger.submit('/verifications', fields)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Attestation valable')
    expect(page.text).toContain('14,2476')
    const scanned = await stranger.post('/verifications', { jws: paper.url })
    expect(scanned.json().facts).toEqual(paper.facts)
  })
})
