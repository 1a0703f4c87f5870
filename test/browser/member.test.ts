import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'

// A member's own walk: points, a simulation, a purchase, a quarter left out that the employer confirms.
// In both languages, with scripts and without, on a server and data of their own.

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

const WORDS = {
  fr: {
    acquired: 'Pension acquise',
    at65: 'À 65 ans, en continuant',
    capital: 'Capital payé au départ',
    reference: 'Référence à donner à votre banque',
    found: 'n’a rien déclaré',
    toAnswer: 'l’employeur doit répondre',
    confirm: 'C’est exact',
    confirmed: 'confirmé par l’employeur',
  },
  ar: {
    acquired: 'المعاش المكتسب',
    at65: 'عند 65 سنة، مع المواصلة',
    capital: 'رأس المال المؤدى عند التقاعد',
    reference: 'المرجع الذي تعطونه لبنككم',
    found: 'لم تصرح',
    toAnswer: 'ينتظر جواب المشغّل',
    confirm: 'صحيح',
    confirmed: 'أكده المشغّل',
  },
} as const

const enterAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/(employer|member|desk)$/)
}
/** What is read, without the marks that keep figures in their direction. */
const read = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\u2066-\u2069]/g, '')

type Walk = { language: 'fr' | 'ar'; javaScript: boolean }

const opened = async ({ language, javaScript }: Walk) => {
  const context = await contextOf(browser, { origin: server.origin, javaScript, language })
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  return { context, page, failures }
}

/** One reports the quarter; the other walk reports a name, so that both find something to do. */
const report = async (page: Page, { language, javaScript }: Walk): Promise<void> => {
  await page.goto(`/anomalies?kind=name#report`)
  await page.locator('#last_name').fill('TAZI')
  await page.locator('#first_name').fill(`MOHAMED ${language} ${javaScript ? 'A' : 'B'}`)
  await page.locator('#report .button').click()
  await page.waitForURL(/\/anomalies$/)
}

describe('a member’s walk', () => {
  for (const language of ['fr', 'ar'] as const)
    for (const javaScript of [false, true])
      it(`in ${language}, scripts ${javaScript ? 'on' : 'off'}`, async ({ expect }) => {
        const walk = { language, javaScript }
        const words = WORDS[language]
        const { context, page, failures } = await opened(walk)
        await enterAs(page, 'Mohammed Tazi')
        await page.goto('/members/me/points-statement')
        expect(await read(page)).toContain(words.acquired)
        await page.goto('/simulations')
        expect(await read(page)).toContain(words.at65)
        await page.locator('input[value=full]').check()
        await page.locator('#buyback').fill('50 000')
        await page.locator('form button.button').click()
        await page.waitForURL(/\/simulations\/[0-9a-f]{32}$/)
        expect(await read(page)).toContain(words.capital)
        await page.locator('a[href^="/buybacks?amount="]').click()
        await page.waitForURL(/\/buybacks/)
        expect(await page.locator('#amount').inputValue()).toBe('50000')
        await page.locator('form button.button').click()
        await page.waitForURL(/\/buybacks\/[0-9a-f]{32}$/)
        expect(await read(page)).toContain(words.reference)
        await page.goto('/anomalies')
        expect(await read(page)).toContain(words.found)
        await report(page, walk)
        expect(await read(page)).toContain(words.toAnswer)
        await enterAs(page, 'Karim Ziani')
        await page.goto('/anomaly-confirmations')
        await page.locator('main ul a').first().click()
        await page.waitForURL(/\/anomaly-confirmations\/[0-9a-f]{32}$/)
        await page.getByRole('button', { name: words.confirm, exact: true }).click()
        await page.getByText(words.confirmed).first().waitFor()
        expect(failures).toEqual([])
        await context.close()
      })
})
