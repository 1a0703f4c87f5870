import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'

// The README's five minutes, as a person walks them: on a server and data of their own.
const SAMPLE = resolve('src/demo/samples/CIMR_005624_T3_2026.txt')
const MISTAKES = resolve('src/demo/samples/CIMR_005624_T3_2026_erreurs.txt')

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

const opened = async (javaScript: boolean, language: 'fr' | 'ar' = 'fr') => {
  const context = await contextOf(browser, { origin: server.origin, javaScript, language })
  return { context, page: await context.newPage() }
}

const enterAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/(employer|member|desk)$/)
}

/** Tab until the wanted control has the focus: what somebody without a mouse does. */
const tabTo = async (page: Page, isWanted: string): Promise<void> => {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>(`(${isWanted})(document.activeElement)`)) return
  }
  throw new Error(`never reached: ${isWanted}`)
}

const closing = async (context: BrowserContext): Promise<void> => {
  await context.close()
}

describe('with JavaScript off, by keyboard alone', () => {
  it('a test deposit shows the mistakes, and files nothing', async ({ expect }) => {
    const { context, page } = await opened(false)
    await enterAs(page, 'Karim Ziani')
    await page.goto('/declarations/new')
    await page.locator('input[type=file]').setInputFiles(MISTAKES)
    await page.locator('#mode').check()
    await page.getByRole('button', { name: 'Envoyer et contrôler' }).click()
    await page.waitForURL(/\/declarations\/[0-9a-f]{32}$/)
    const text = await page.locator('main').innerText()
    expect(text).toContain('NON DÉPOSÉ')
    expect(text).toContain('9 points qui bloquent')
    expect(text).toMatch(/Ligne 12 .*Salaire illisible/)
    await closing(context)
  })

  it('a clerk deposits the file, files it, and holds a receipt', async ({ expect }) => {
    const { context, page } = await opened(false)
    await page.goto('/demo')
    await tabTo(page, `(e) => e?.textContent?.includes('Karim Ziani')`)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/employer')
    await tabTo(page, `(e) => e?.classList.contains('button')`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/declarations/)
    await page.goto('/declarations/new')
    await page.locator('input[type=file]').setInputFiles(SAMPLE)
    await tabTo(page, `(e) => e?.tagName === 'BUTTON' && e.classList.contains('main')`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/declarations\/[0-9a-f]{32}$/)
    const checked = await page.locator('main').innerText()
    expect(checked).toContain('EL GHAZI MERYEM')
    expect(checked).toContain('BENKIRANE ILYAS')
    expect(checked).toContain('ZEROUALI NADIA')
    await tabTo(page, `(e) => e?.tagName === 'BUTTON' && e.classList.contains('main')`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/filings\//)
    const receipt = await page.locator('main').innerText()
    expect(receipt).toContain('65\u202f479,91')
    expect(receipt).toMatch(/[0-9a-f]{64}/)
    await closing(context)
  })

  it('a treasurer orders, two people validate, the bank pays, the points arrive', async ({
    expect,
  }) => {
    const { context, page } = await opened(false)
    const main = () => page.locator('main').innerText()
    await enterAs(page, 'Youssef Tazi')
    expect(await main()).toContain('65\u202f479,91')
    await page.getByRole('link', { name: 'Voir le compte' }).click()
    await page.getByRole('link', { name: 'Payer', exact: true }).click()
    await page.getByRole('button', { name: 'Ordonner' }).click()
    await page.waitForURL(/\/payments\/[0-9a-f]{32}$/)
    const payment = page.url()
    expect(await main()).toContain('Une première validation')
    for (const name of ['Salma Bennani', 'Mehdi Alaoui']) {
      await enterAs(page, name)
      await page.goto('/employer')
      await page.locator('main .waits').first().getByRole('link').first().click()
      expect(page.url()).toBe(payment)
      await page.getByRole('button', { name: 'Valider 65' }).click()
      await page.waitForURL(payment)
    }
    await enterAs(page, 'Youssef Tazi')
    await page.goto(payment)
    await page.getByRole('button', { name: /virement/i }).click()
    await page.waitForURL(/#take$/)
    const statement = await (await fetch(`${server.origin}/demo/bank-statement`)).text()
    await enterAs(page, 'Salma Tazi')
    await page.goto('/settlements')
    const file = { name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(statement) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Lire ce fichier' }).click()
    await page.waitForURL(/\/settlements/)
    expect(await main()).toContain('par la référence')
    await enterAs(page, 'Youssef Tazi')
    await page.goto(payment)
    const paid = await main()
    expect(paid).toContain('Ce paiement est arrivé')
    expect(paid).toContain('281,5911')
    await page.getByRole('button', { name: 'العربية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await main()).toContain('281,5911')
    await closing(context)
  })

  it('the member sees it, in French and in Arabic', async ({ expect }) => {
    const { context, page } = await opened(false)
    await enterAs(page, 'Hanane Lahlou')
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/3\s*e\s*trimestre/)
    expect(text).toContain('17\u202f387,29')
    await page.getByRole('button', { name: 'العربية' }).click()
    await page.waitForURL('**/member')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('main').innerText()).toContain('17\u202f387,29')
    await closing(context)
  })
})

describe('with JavaScript', () => {
  it('a row of the form is checked as it is left, and keeps the rest', async ({ expect }) => {
    const { context, page } = await opened(true)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    await enterAs(page, 'Hassan Aït Lahcen')
    await page.goto('/declarations/new')
    await page.getByRole('button', { name: 'Commencer la saisie' }).first().click()
    await page.waitForURL(/\/declarations\/[0-9a-f]{32}/)
    if (!page.url().endsWith('/form')) await page.getByRole('link', { name: /formulaire/i }).click()
    await page.waitForURL(/\/form$/)
    const salary = page.locator('input[name="1.salary"]')
    await page.locator('input[name="3.salary"]').fill('15000')
    await salary.fill('12A45')
    await salary.press('Tab')
    await page.locator('#who-1 .mistake').waitFor()
    expect(await page.locator('#who-1').innerText()).toContain('Salaire illisible')
    expect(await salary.inputValue()).toBe('12A45')
    await salary.fill('9 512,40')
    await salary.press('Tab')
    await page.locator('#who-1 .mistake').waitFor({ state: 'detached' })
    await page.locator('input[name="2.salary"]').fill('0')
    await page.getByRole('button', { name: 'Enregistrer et contrôler' }).click()
    await page.waitForURL(/\/declarations\/[0-9a-f]{32}$/)
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/Bonnes lignes\s+3/)
    expect(failures).toEqual([])
    await closing(context)
  })
})
