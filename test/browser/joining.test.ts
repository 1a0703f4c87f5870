import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { LineFields } from '#src/declarations/rules/model.ts'
import { writeFile } from '#src/declarations/rules/write.ts'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'
import { pdf } from '#test/support/documents.ts'
import { signIn, type Visitor } from '#test/support/http.ts'
import { APPLICATION_FORM, CATEGORY, SIGNATORY } from '#test/support/joining-form.ts'
import { askedAt } from './asking.ts'

// A company joins, as its director does it: a code, five steps, three papers, a contract to sign, then
// its first declaration. In both languages, with scripts and without, each with a company of its own.

let browser: Browser
let server: Awaited<ReturnType<typeof demoServer>>
let agent: Visitor
let controller: Visitor
beforeAll(async () => {
  server = await demoServer()
  browser = await launchBrowser()
  // The quarter of the first declaration has opened.
  const now = '2026-12-05T08:00:00Z'
  await fetch(`${server.origin}/demo/clock`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  })
  agent = await signIn(server.origin, 'desk-agent')
  controller = await signIn(server.origin, 'desk-controller')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const PASSWORD = 'olive-canal-nuage-tambour'
const WALKS = [
  { language: 'fr', javaScript: false, ice: '152837400000187', number: '008843' },
  { language: 'fr', javaScript: true, ice: '199887700001229', number: '008844' },
  { language: 'ar', javaScript: false, ice: '240015500003381', number: '008845' },
  { language: 'ar', javaScript: true, ice: '001561191000066', number: '008846' },
] as const

const FILE = /\/applications\/[0-9a-f]{32}/

type Message = { code: string | null; links: string[]; subject: string }

/** What came last to that address, as the demo's mailbox shows it. */
const received = async (
  address: string,
  isWanted: (message: Message) => boolean,
): Promise<Message> => {
  const answer = await fetch(`${server.origin}/demo/mailbox?to=${encodeURIComponent(address)}`, {
    headers: { accept: 'application/json' },
  })
  const { messages } = (await answer.json()) as { messages: Message[] }
  const found = messages.find(isWanted)
  if (!found) throw new Error(`nothing of the kind came to ${address}`)
  return found
}
const linkTo = async (address: string, path: string): Promise<string> => {
  const leads = (link: string): boolean => link.includes(path)
  const { links } = await received(address, (message) => message.links.some(leads))
  return new URL(links.find(leads) ?? '').pathname
}
const codeTo = async (address: string): Promise<string> =>
  (await received(address, ({ code }) => code !== null)).code ?? ''

/** Whatever kind of field it is. */
const entered = async (page: Page, fields: Record<string, unknown>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`).first()
    if (value === true) await field.check()
    else if (name === 'signing') await page.locator(`#signing-${String(value)}`).check()
    else if (value === 'first') await field.selectOption({ index: 1 })
    else if (/legal_form|regime$/.test(name)) await field.selectOption(String(value))
    else await field.fill(String(value))
  }
}
const goOn = async (page: Page, next: RegExp): Promise<void> => {
  await page.locator('main form button.main').first().click()
  await page.waitForURL(next)
}

const named = (prefix: string, fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}_${name}`, value]))

const stepsOf = (walk: (typeof WALKS)[number], email: string) => ({
  request: { ...APPLICATION_FORM.request, company_name: `Atelier ${walk.number}`, ice: walk.ice },
  employer: { ...APPLICATION_FORM.employer, rc: walk.number },
  people: { signing: 'one', ...named('signatory_1', { ...SIGNATORY, email }) },
  offer: { ...named('category_1', CATEGORY), effect_on: 'first' },
  payment: APPLICATION_FORM.payment,
})

/** At the desk: the paper came, every piece is right, one proposes and another accepts. */
const acceptedAtDesk = async (file: string): Promise<void> => {
  const asked = askedAt(server.origin)
  const read = await fetch(`${server.origin}/desk${file}`, {
    headers: { accept: 'application/json', cookie: agent.cookies.join('; ') },
  })
  const { case: followed, pieces } = (await read.json()) as {
    case: string
    pieces: { code: string }[]
  }
  const path = `/desk${followed.replace(/^\/desk/, '')}`
  await asked(agent, `${path}/take`, {})
  await asked(agent, `/desk${file}/convention`, {})
  for (const { code } of pieces)
    await asked(agent, `/desk${file}/pieces/${code}`, { state: 'conforming' })
  await asked(agent, `${path}/propose`, { outcome: 'accepted', text: 'Complet.' })
  await asked(controller, `${path}/confirm`, {})
}

const firstFile = (number: string): string =>
  writeFile([
    {
      record_code: '2',
      employer_number: number,
      category: '01',
      matricule: '',
      rate: '6.00',
      last_name: 'OUAZZANI',
      first_name: 'SOUKAINA',
      internal_number: '000001',
      sex: 'F',
      nationality: 'M',
      affiliated_on: '2026-10-01',
      left_on: '',
      birth_date: '1996-05-02',
      marital_status: 'C',
      children: '0',
      salary: '18000.00',
      cin: `C99${number.slice(1)}`,
      cnss_number: '',
      phone: '',
      email: '',
      quarter: '2026-T4',
    } as LineFields,
  ])

describe('a company joins, and declares', () => {
  for (const walk of WALKS)
    it(
      `in ${walk.language}, scripts ${walk.javaScript ? 'on' : 'off'}`,
      {
        timeout: 120_000,
      },
      async ({ expect }) => {
        const { language, javaScript, number } = walk
        const context = await contextOf(browser, { origin: server.origin, javaScript, language })
        const page = await context.newPage()
        const failures: string[] = []
        page.on('pageerror', (error) => failures.push(error.message))
        const email = `direction-${number}@zellige.example`

        await page.goto('/sign-in/applicant')
        await entered(page, { email })
        await goOn(page, /\/applicant-entries\//)
        await entered(page, { code: await codeTo(email) })
        await goOn(page, /\/applications/)
        await page.locator('form[action="/applications"] button').first().click()
        await page.waitForURL(/\/steps\/request$/)
        const file = FILE.exec(page.url())?.[0] ?? ''
        for (const [step, fields] of Object.entries(stepsOf(walk, email))) {
          await page.goto(`${file}/steps/${step}`)
          await entered(page, fields)
          await goOn(page, new RegExp(`${file}(?!/steps/${step}$)`))
        }
        await page.goto(file)
        for (const code of ['trade_register', 'ice_certificate', 'powers']) {
          const form = page.locator(`form[action$="/pieces/${code}"]`)
          if (await form.locator('[name=dated_on]').count())
            await form.locator('[name=dated_on]').fill('20/08/2026')
          const buffer = Buffer.from(pdf(code))
          const piece = { name: `${code}.pdf`, mimeType: 'application/pdf', buffer }
          await form.locator('[type=file]').setInputFiles(piece)
          await form.locator('button').click()
          await page.locator(`a[href$="/pieces/${code}"]`).waitFor()
        }
        await page.locator('#consent').check()
        await page.locator('form[action$="/submission"] button').click()
        await page.locator('form[action$="/submission"]').waitFor({ state: 'detached' })
        await acceptedAtDesk(file)

        await page.goto(await linkTo(email, '/signature-requests/'))
        for (const box of await page.locator('main [name=read]').all()) await box.check()
        await entered(page, { name: SIGNATORY.name, intent: true })
        await goOn(page, /\/code$/)
        await entered(page, { code: await codeTo(email) })
        await goOn(page, /\/(?:done|signature)/)
        await page.goto(file)
        expect(await page.locator('main').innerText()).toContain(number)
        await page.goto(await linkTo(email, '/welcome/'))
        await entered(page, { password: PASSWORD, again: PASSWORD })
        await goOn(page, /^(?!.*\/welcome\/)/)
        await page.goto('/sign-in/employer')
        await entered(page, { employer_number: number, password: PASSWORD })
        await goOn(page, /\/\/[^/]+\/employer$/)
        await page.goto('/declarations/new')
        await page.locator('input[type=file]').setInputFiles({
          name: 'premiere.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(firstFile(number), 'latin1'),
        })
        await goOn(page, /\/declarations\/[0-9a-f]{32}$/)
        await goOn(page, /\/filings\//)
        // 18 000 DH at 6 % and 7.80 %.
        expect(await page.locator('main').innerText()).toContain('2\u202f484,00')
        expect(failures).toEqual([])
        await context.close()
      },
    )
})
