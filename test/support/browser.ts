import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** Flags of the packaged Chromium that would change what is tested, or crash it outside its home. */
const DROPPED = /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content)/

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Chromium out of its npm package, with the libraries it carries and a font for Arabic. */
const packaged = async (): Promise<{ executablePath: string; args: string[] }> => {
  // Read when the package is imported: it then unpacks its own NSS libraries too.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const executablePath = await sparticuz.executablePath()
  const fonts = join(tmpdir(), 'fonts')
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  )
  mkdirSync(fonts, { recursive: true })
  const copy = join(fonts, 'NotoSansArabic_400Regular.ttf')
  if (!existsSync(copy)) copyFileSync(font, copy)
  return { executablePath, args: sparticuz.args.filter((flag) => !DROPPED.test(flag)) }
}

/** What to run: `CHROMIUM_PATH`, else a Chromium of the system, else the packaged one. */
export const findChromium = async (): Promise<{ executablePath: string; args: string[] }> => {
  const chosen = process.env['CHROMIUM_PATH'] ?? SYSTEM.find((path) => existsSync(path))
  return chosen ? { executablePath: chosen, args: ['--no-sandbox'] } : await packaged()
}

export const launchBrowser = async (): Promise<Browser> =>
  await chromium.launch({ ...(await findChromium()), headless: true })

type ContextOptions = {
  origin: string
  language?: 'fr' | 'ar'
  javaScript?: boolean
  width?: number
  /** The `Set-Cookie` values of a sign-in, as `name=value`. */
  cookies?: string[]
}

export const contextOf = async (
  browser: Browser,
  { origin, language = 'fr', javaScript = true, width = 1280, cookies = [] }: ContextOptions,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
  })
  await context.addCookies(
    cookies.map((cookie) => ({
      name: cookie.slice(0, cookie.indexOf('=')),
      value: cookie.slice(cookie.indexOf('=') + 1),
      // A `__Host-` cookie belongs to one host over a secure channel; localhost counts as one.
      url: origin.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  )
  return context
}
