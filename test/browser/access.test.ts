import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'

// Who may do what, as people walk it: each story with scripts off and on, in French and in Arabic.
const WAYS = [
  { javaScript: false, language: 'fr' },
  { javaScript: true, language: 'fr' },
  { javaScript: false, language: 'ar' },
  { javaScript: true, language: 'ar' },
] as const
const PHRASE = 'cardinal-bruyere-lanterne-quai'

let browser: Browser
let server: Awaited<ReturnType<typeof demoServer>>

beforeAll(async () => {
  server = await demoServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

type Way = (typeof WAYS)[number]

const opened = async (way: Way): Promise<Page> =>
  await (await contextOf(browser, { origin: server.origin, ...way })).newPage()

const enterAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/(employer|member|accountant|desk)$/)
}

type Message = { to: string; links: string[] }

/** What the demo's mailbox holds for that address: the first link of that kind. */
const linkTo = async (address: string, part: string): Promise<string> => {
  for (let i = 0; i < 40; i += 1) {
    await fetch(`${server.origin}/demo/jobs/deliver-notices`, { method: 'POST' })
    const headers = { accept: 'application/json' }
    const answer = await fetch(`${server.origin}/demo/mailbox`, { headers })
    const { messages } = (await answer.json()) as { messages: Message[] }
    const link = messages
      .filter((message) => message.to === address)
      .flatMap((message) => message.links)
      .find((one) => one.includes(part))
    if (link) return new URL(link).pathname
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no ${part} came to ${address}`)
}

const submit = async (page: Page): Promise<void> => {
  await page.locator('main button.main').first().click()
  await page.waitForLoadState()
}

describe.each(WAYS)('scripts $javaScript, $language', (way) => {
  const mark = `${way.language}${way.javaScript ? 'on' : 'off'}`
  const email = `${mark}@exemple.ma`
  let samira: Page
  let person: Page

  beforeAll(async () => {
    samira = await opened(way)
    person = await opened(way)
    await enterAs(samira, 'Samira Berrada')
  })
  afterAll(async () => {
    await samira.context().close()
    await person.context().close()
  })

  it('an administrator creates a declarant, who does exactly that', async ({ expect }) => {
    await samira.goto('/users/new?tab=declaration')
    expect(await samira.locator('html').getAttribute('lang')).toBe(way.language)
    await samira.locator('#last_name').fill(`Nom${mark}`)
    await submit(samira)
    expect(await samira.locator('#errors').count()).toBe(1)
    expect(await samira.locator('#last_name').inputValue()).toBe(`Nom${mark}`)
    await samira.locator('#first_name').fill('Test')
    await samira.locator('#cin').fill('AB1')
    await samira.locator('#job').fill('Comptable')
    await samira.locator('#email').fill(email)
    await samira.locator('#by_file').check()
    await samira.locator('#categories-10').check()
    await submit(samira)
    await samira.waitForURL(/\/users\/[0-9a-f]{32}$/)
    await person.goto(await linkTo(email, '/welcome/'))
    await person.locator('#password').fill(PHRASE)
    await person.locator('#again').fill(PHRASE)
    await submit(person)
    await person.waitForURL(/\/employer$/)
    const open = await person.goto('/declarations/new')
    const closed = await person.goto('/users')
    expect([open?.status(), closed?.status()]).toEqual([200, 403])
  })

  it('a right taken away stops at the next click', async ({ expect }) => {
    await samira.locator('form[action*="/revocation"] button').first().click()
    await samira.waitForLoadState()
    expect((await person.goto('/declarations/new'))?.status()).toBe(403)
  })

  it('a payment right waits a day, and is stopped', async ({ expect }) => {
    await samira.goto('/users/new?tab=profiles')
    for (const [name, value] of Object.entries({
      last_name: `Payeur${mark}`,
      first_name: 'Test',
      cin: 'AB2',
      job: 'DAF',
      email: `payeur${mark}@exemple.ma`,
    }))
      await samira.locator(`#${name}`).fill(value)
    await samira.locator('#rights-payment_orderer').check()
    await submit(samira)
    await samira.waitForURL(/\/users\/[0-9a-f]{32}$/)
    await linkTo('administrator-005624@demo.example', '/payment-settings')
    await samira.goto('/payment-settings')
    const waiting = samira.locator('form[action*="/stop"]')
    const before = await waiting.count()
    expect(before).toBeGreaterThan(0)
    await waiting.first().locator('button').click()
    await samira.waitForLoadState()
    expect(await waiting.count()).toBe(before - 1)
  })

  it('an accountant works for a client and goes back', async ({ expect }) => {
    const nadia = await opened(way)
    await enterAs(nadia, 'Nadia Filali')
    const entry = 'form[action="/accountant/clients/007310/entry"]'
    await nadia.locator(`${entry} button`).first().click()
    await nadia.waitForURL(/\/employer$/)
    expect(await nadia.locator('aside.acting').innerText()).toContain('Souss Agrumes')
    await nadia.locator('aside.acting button').click()
    await nadia.waitForURL(/\/accountant$/)
    expect((await nadia.goto('/declarations'))?.url()).toMatch(/\/accountant$/)
    await nadia.context().close()
  })

  it('a complaint is answered at the desk', async ({ expect }) => {
    const hanane = await opened(way)
    const agent = await opened(way)
    await enterAs(hanane, 'Hanane Lahlou')
    await hanane.goto('/complaints/new')
    await hanane.locator('#topic').selectOption('points')
    await hanane.locator('#text').fill(`Question ${mark}`)
    await submit(hanane)
    await hanane.waitForURL(/\/cases\/[0-9a-f]{32}$/)
    const path = new URL(hanane.url()).pathname
    await enterAs(agent, 'Yassine El Fassi')
    await agent.goto(`/desk${path}`)
    await agent.locator('form[action$="/take"] button').click()
    await agent.waitForLoadState()
    const form = agent.locator('form[action$="/decide"]')
    await agent.locator('details', { has: form }).locator('summary').click()
    await form.locator('select[name=outcome]').selectOption('answered')
    await form.locator('textarea').fill(`Réponse ${mark}`)
    await form.locator('button').click()
    await agent.waitForLoadState()
    await hanane.goto(path)
    expect(await hanane.locator('main').innerText()).toContain(`Réponse ${mark}`)
    await hanane.context().close()
    await agent.context().close()
  })
})
