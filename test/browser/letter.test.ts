import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'

// Near Lille, 78, nothing on file but an address: a letter, its code, a phrase, then every payment. On a
// link of 280 kbit/s that takes 800 ms to answer, without scripts, in both languages.

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

const NUMBER = '4100000103'
const BYTES_A_SECOND = (280 * 1000) / 8
const WALKS = [
  {
    language: 'fr',
    phrase: 'olive-canal-nuage-tambour',
    title: 'Votre pension de septembre a été payée',
    paid: 'Payé',
  },
  {
    language: 'ar',
    phrase: 'argile-renard-piano-quai',
    title: 'تم أداء معاشكم عن شهر شتنبر',
    paid: 'تم أداؤه',
  },
] as const

/** A letter is asked for at the door, and an agent sends it. */
const codeOfLetter = async (desk: Page): Promise<string> => {
  await desk.goto('/demo')
  await desk.getByRole('button', { name: 'Yassine El Fassi' }).click()
  await desk.waitForURL(/\/desk$/)
  await desk.goto('/sign-in/pensioner')
  await desk.locator('#number').fill(NUMBER)
  await desk.locator('#cin').fill('d 145230')
  await desk.locator('#channel-letter').check()
  await desk.locator('main form button.main').click()
  await desk.waitForURL(/\/letter$/)
  await desk.goto('/desk/access-codes')
  await desk.locator('form[action$="/letter"] button').first().click()
  await desk.waitForURL(/\/desk\/access-codes$/)
  // The demo's post brings every letter to its mailbox, the newest first.
  await desk.goto('/demo/mailbox')
  const letters = await desk.locator('main').innerText()
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(letters)?.[0] ?? ''
}

/** The link as it is from there; answers what really travels over it from now on, asked for in order. */
const slow = async (page: Page): Promise<() => string[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 800,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
  const asked = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    asked.set(requestId, new URL(request.url).pathname),
  )
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) asked.delete(requestId)
  })
  return () => {
    const travelled = [...asked.values()]
    asked.clear()
    return travelled
  }
}

const sent = async (page: Page, next: RegExp): Promise<void> => {
  await page.locator('main form button.main').click()
  await page.waitForURL(next)
}

describe('from a letter to the payments, on a slow link', () => {
  for (const { language, phrase, title, paid } of WALKS)
    it(`in ${language}`, { timeout: 120_000 }, async ({ expect }) => {
      const staff = await contextOf(browser, { origin: server.origin })
      const code = await codeOfLetter(await staff.newPage())
      await staff.close()
      const context = await contextOf(browser, {
        origin: server.origin,
        language,
        javaScript: false,
        width: 360,
      })
      const page = await context.newPage()
      const travelled = await slow(page)
      await page.goto('/sign-in/pensioner')
      await page.locator('a[href="/sign-in/pensioner/access-code"]').click()
      await page.waitForURL(/\/access-code$/)
      await page.locator('#number').fill(NUMBER)
      // As a hand copies it.
      await page.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '))
      await sent(page, /\/entry\/[\w-]{43}$/)
      await page.locator('#password').fill(phrase)
      await page.locator('#again').fill(phrase)
      await sent(page, /\/pensioner$/)
      expect(await page.locator('h1').innerText()).toBe(title)
      travelled()
      await page.locator('a[href="/pensioner/payments"]').first().click()
      await page.waitForURL(/\/pensioner\/payments$/)
      // One round: 800 ms once, since style and icons are kept from the page before.
      expect(travelled()).toEqual(['/pensioner/payments'])
      expect(await page.locator('table').innerText()).toContain(paid)
      await page.locator('main table a').first().click()
      await page.waitForURL(/\/payments\/2026-09$/)
      expect(await page.locator('script').count()).toBe(0)
      await context.close()
    })
})
