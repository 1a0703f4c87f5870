import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { demoServer } from '#test/support/demo-server.ts'

// The one script that asks the browser itself for something, with an authenticator Chromium plays.

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

describe('a passkey', () => {
  it('is added on one’s own page, and opens the door alone', async ({ expect }) => {
    const context = await contextOf(browser, { origin: server.origin })
    const page = await context.newPage()
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    const device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto('/demo')
    await page.getByRole('button', { name: 'Hassan Aït Lahcen' }).click()
    await page.waitForURL(/\/employer$/)
    await page.goto('/employer/security')
    const form = page.locator('form[data-passkey=create]')
    await form.locator('#own_password').fill('wrong-password')
    await form.locator('button').click()
    await form.locator('[data-failed]:not([hidden])').waitFor()
    await form.locator('#own_password').fill('cimr-demonstration-2026')
    await form.locator('button').click()
    await page.locator('.codes').waitFor()
    await page.goto('/employer/security')
    expect(await page.locator('#passkeys li').count()).toBe(1)

    await page.locator('form[action="/sign-out"] button').click()
    await page.waitForURL(/\/$/)
    await page.goto('/sign-in/employer')
    await page.locator('form[data-passkey=get] button').click()
    await page.waitForURL(/\/employer$/)
    expect(await page.locator('.who').innerText()).toContain('Hassan Aït Lahcen')
    expect(failures).toEqual([])
    await context.close()
  })

  it('is not offered without scripts: the page says what does the same', async ({ expect }) => {
    const context = await contextOf(browser, { origin: server.origin, javaScript: false })
    const page = await context.newPage()
    await page.goto('/sign-in/employer')
    expect(await page.locator('form[data-passkey]').isVisible()).toBe(false)
    await page.goto('/demo')
    await page.getByRole('button', { name: 'Karim Ziani' }).click()
    await page.waitForURL(/\/employer$/)
    await page.goto('/employer/security')
    expect(await page.locator('form[data-passkey]').isVisible()).toBe(false)
    expect(await page.locator('[data-without-passkeys]').isVisible()).toBe(true)
    await context.close()
  })
})
