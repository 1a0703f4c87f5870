import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'
import { simplePdf } from '#test/support/papers.ts'

// An employer files a departure, as people do: step by step, a piece by itself, then the fund reads it.
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
  fr: { refused: 'choisissez une des réponses', sent: 'reçu', received: 'reçue, à vérifier' },
  ar: { refused: 'اختاروا أحد الأجوبة', sent: 'متوصل به', received: 'متوصل بها' },
} as const

/** Each walk has somebody of its own to file for. */
const WALKS = [
  { language: 'fr', javaScript: false, matricule: '205624018' },
  { language: 'fr', javaScript: true, matricule: '205624009' },
  { language: 'ar', javaScript: false, matricule: '205624020' },
  { language: 'ar', javaScript: true, matricule: '205624017' },
] as const

const enterAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/(employer|member|desk)$/)
}

const saved = async (page: Page, next: RegExp): Promise<void> => {
  await page.locator('main form button.main').click()
  await page.waitForURL(next)
}

const filled = async (page: Page): Promise<void> => {
  await page.locator('#status').selectOption('M')
  await page.locator('#spouse_1_last_name').fill('BENALI')
  await page.locator('#spouse_1_first_name').fill('NADIA')
  await page.locator('#spouse_1_cin').fill('BE 445566')
  await page.locator('#spouse_1_married_on').fill('18/06/1994')
  await saved(page, /\/steps\/departure$/)
  await page.locator('#activity_ends_on').fill('31/10/2026')
  await page.locator('#departs_on').fill('31/10/2026')
  await saved(page, /\/steps\/option$/)
}

describe('a departure is filed', () => {
  for (const { language, javaScript, matricule } of WALKS)
    it(`in ${language}, scripts ${javaScript ? 'on' : 'off'}`, async ({ expect }) => {
      const words = WORDS[language]
      const context = await contextOf(browser, { origin: server.origin, javaScript, language })
      const page = await context.newPage()
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      await enterAs(page, 'Ghita Bennis')
      await page.goto('/liquidations')
      await page.locator('a[href="/liquidations/candidates"]').click()
      await page.locator('#matricule').fill(matricule)
      await page.locator('form:has(#matricule) button.main').click()
      await page.waitForURL(/\/liquidations\/[0-9a-f]{32}$/)
      const file = page.url()
      await page.locator('a.button[href$="/steps/family"]').click()
      await filled(page)
      // Nothing chosen: the same page, with what to do.
      await page.locator('main form button.main').click()
      await page.getByText(words.refused).first().waitFor()
      await page.locator('#option-none').check()
      await saved(page, /\/steps\/account$/)
      await page.locator('#bank').fill('Banque populaire')
      await page.locator('#rib').fill('011 519 0000012050005349 21')
      await saved(page, /\/steps\/contact$/)
      await page.locator('#postal_address').fill('3, rue des Jardins\n20000 Casablanca')
      await saved(page, /\/liquidations\/[0-9a-f]{32}$/)
      expect(page.url()).toBe(file)
      await page.locator('#file-identity').setInputFiles({
        name: 'carte.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(await simplePdf(`CIN ${matricule}`)),
      })
      await page.locator('form:has(#file-identity) button').click()
      await page.getByText(words.received).first().waitFor()
      await page.locator('form[action$="/submission"] button').click()
      await page.getByText(words.sent, { exact: true }).first().waitFor()
      await enterAs(page, 'Abdellah Chraibi')
      await page.goto('/desk/liquidations')
      await page.locator(`tr:has-text("${matricule}") a`).click()
      await page.waitForURL(/\/desk\/liquidations\/[0-9a-f]{32}$/)
      expect(await page.locator('main').innerText()).toContain('BENALI')
      expect(failures).toEqual([])
      await context.close()
    })
})
