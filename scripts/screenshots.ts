import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findPages, STARTS } from '#test/browser/pages.ts'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { signIn, STRANGER } from '#test/support/http.ts'
import { root } from './local.ts'

/** Every page of a running server, in both languages and two widths, into `.screenshots/`. */
const origin = process.env['ORIGIN'] ?? 'http://localhost:8787'
const folder = join(root, '.screenshots')
const wanted = process.argv[2] ?? ''

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const [name, starts] of Object.entries(STARTS)) {
  const visitor = name === 'nobody' ? STRANGER : await signIn(origin, name)
  const pages = (await findPages(origin, visitor, starts)).filter(
    ({ path, isHtml }) => isHtml && path.startsWith(wanted),
  )
  for (const language of ['fr', 'ar'] as const) {
    for (const width of [1280, 360]) {
      const context = await contextOf(browser, {
        origin,
        language,
        width,
        cookies: visitor.cookies,
      })
      for (const { path } of pages) {
        const page = await context.newPage()
        await page.goto(path)
        const file = `${name}${path.replaceAll('/', '-')}.${language}.${width}.png`
        await page.screenshot({ path: join(folder, file), fullPage: true })
        await page.close()
        console.log(`.screenshots/${file}`)
      }
      await context.close()
    }
  }
}
await browser.close()
