import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { type Fund, newFund } from '#test/support/attestation-vectors.ts'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { headersOf, signIn, type Visitor } from '#test/support/http.ts'

// A paper as whoever is handed it meets it: its code scanned from paper, with a network and without.

const origin = inject('origin')

type Issued = { id: string; code: string; url: string; jws: string }

let browser: Browser
let member: Visitor
let one: Issued

const issue = async (asked: object): Promise<Issued> => {
  const answer = await fetch(`${origin}/attestations`, {
    method: 'POST',
    headers: {
      ...headersOf(member, 'fr'),
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify(asked),
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Issued
}

beforeAll(async () => {
  browser = await launchBrowser()
  member = await signIn(origin, 'member-mohammed')
  one = await issue({ kind: 'membership' })
})
afterAll(async () => {
  await browser.close()
})

const PDFJS = readFileSync('node_modules/unpdf/dist/pdfjs.mjs')

/** A page that serves nothing but the library that draws a PDF. */
const drawingPage = async (): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await page.route('http://paper.test/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.mjs')
        ? { contentType: 'text/javascript', body: PDFJS }
        : { contentType: 'text/html', body: '<!doctype html><canvas></canvas>' },
    ),
  )
  await page.goto('http://paper.test/')
  return page
}

type Image = { width: number; height: number; pixels: string }

/** The first page as a scanner of so many dots an inch would see it, lying a little askew. */
const scanned = async (page: Page, pdf: Buffer, { dpi, turn }: { dpi: number; turn: number }) =>
  (await page.evaluate(
    `(async () => {
      const { getDocument } = await import('/pdf.mjs')
      const bytes = Uint8Array.from(atob('${pdf.toString('base64')}'), (c) => c.charCodeAt(0))
      const paper = await (await getDocument({ data: bytes }).promise).getPage(1)
      const viewport = paper.getViewport({ scale: ${dpi} / 72 })
      const drawn = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
      await paper.render({ canvas: drawn, canvasContext: drawn.getContext('2d'), viewport }).promise
      const canvas = document.querySelector('canvas')
      canvas.width = drawn.width
      canvas.height = drawn.height
      const context = canvas.getContext('2d')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.translate(canvas.width / 2, canvas.height / 2)
      context.rotate((${turn} * Math.PI) / 180)
      context.drawImage(drawn, -canvas.width / 2, -canvas.height / 2)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      let binary = ''
      for (let i = 0; i < data.length; i += 4) binary += String.fromCharCode(data[i])
      return { width, height, pixels: btoa(binary) }
    })()`,
  )) as Image

/** Grey levels, worn as a copy of a copy is. */
const worn = ({ width, height, pixels }: Image, fold: boolean): Uint8ClampedArray => {
  const grey = Buffer.from(pixels, 'base64')
  const image = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < grey.length; i += 1) {
    const x = i % width
    // A fold across the code: a line where the ink is gone, three dots wide.
    const isFold = fold && x % 210 < 3
    const level = isFold ? 255 : (grey[i] ?? 0)
    image.set([level, level, level, 255], i * 4)
  }
  return image
}

describe('the code to scan', () => {
  it('is read from the drawn PDF by another library, askew and folded', async ({ expect }) => {
    const answer = await fetch(`${origin}/attestations/${one.id}?format=pdf`, {
      headers: headersOf(member, 'fr'),
    })
    const pdf = Buffer.from(await answer.arrayBuffer())
    expect(pdf.byteLength).toBeLessThanOrEqual(25_000)
    const page = await drawingPage()
    for (const [dpi, turn, fold] of [
      [150, 0, false],
      [150, 1.5, false],
      [150, 0, true],
      [200, -2, true],
    ] as const) {
      const image = await scanned(page, pdf, { dpi, turn })
      const found = jsQR(worn(image, fold), image.width, image.height)
      expect({ dpi, turn, fold, text: found?.data }).toEqual({ dpi, turn, fold, text: one.url })
    }
    await page.context().close()
  })

  it('is the same on the sheet in French and Arabic', async ({ expect }) => {
    const context = await contextOf(browser, { origin, cookies: member.cookies })
    const page = await context.newPage()
    await page.goto(`/attestations/${one.id}/sheet`)
    const shot = (await page.evaluate(`(async () => {
      const image = document.querySelector('img.qr')
      await image.decode()
      const canvas = new OffscreenCanvas(900, 900)
      const drawing = canvas.getContext('2d')
      drawing.drawImage(image, 0, 0, 900, 900)
      const { data } = drawing.getImageData(0, 0, 900, 900)
      let binary = ''
      for (let i = 0; i < data.length; i += 4) binary += String.fromCharCode(data[i])
      return { width: 900, height: 900, pixels: btoa(binary) }
    })()`)) as Image
    expect(jsQR(worn(shot, false), 900, 900)?.data).toBe(one.url)
    await context.close()
  })
})

/** What of the page shows, as somebody reads it. */
const readPage = async (page: Page): Promise<string> => await page.locator('main').innerText()

describe('without a network', () => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await contextOf(browser, { origin, language: 'fr' })
    page = await context.newPage()
    await page.goto('/v/offline')
    await page.locator('[data-state="ready"]').waitFor()
    await page.locator('[data-state="held"]').waitFor()
    await context.setOffline(true)
  })
  afterAll(async () => {
    await context.close()
  })

  it('a scanned paper is checked at its own address', async ({ expect }) => {
    await page.goto(one.url)
    await page.locator('[data-verdict="valid"]').waitFor()
    const text = await readPage(page)
    for (const words of [
      'Attestation valable',
      'Attestation d’affiliation',
      'MOHAMMED TAZI',
      'État au jour de la liste tenue ici',
      '12 octobre 2026',
    ])
      expect(text).toContain(words)
    expect(await page.locator('h1').innerText()).toBe('Contrôler sans réseau')
  })

  it('a changed one is altered, and shows nothing', async ({ expect }) => {
    const [head, body, signature] = one.jws.split('.')
    const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { f: object }
    const other = { ...payload, f: { ...payload.f, n: 'SOMEBODY ELSE' } }
    const words = Buffer.from(JSON.stringify(other)).toString('base64url')
    await page.goto(`/v/${one.code}#${head}.${words}.${signature}`)
    await page.locator('[data-verdict="altered"]').waitFor()
    expect(await readPage(page)).not.toContain('SOMEBODY')
  })

  it('a code alone says that it is not enough', async ({ expect }) => {
    await page.goto(`/v/${one.code}?lang=ar`)
    await page.locator('[data-verdict="code_only"]').waitFor()
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
  })

  it('a paper pasted by a scanner is checked as well', async ({ expect }) => {
    await page.goto('/v/offline?lang=en')
    await page.locator('#jws').fill(one.url)
    await page.locator('#paper button').click()
    await page.locator('[data-verdict="valid"]').waitFor()
    expect(await readPage(page)).toContain('Certificate of membership')
  })
})

describe('the offline page', () => {
  let fund: Fund
  let page: Page
  let status = ''

  beforeAll(async () => {
    fund = await newFund()
    // Keys and list of the test's own, and no worker that would bring others.
    const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block' })
    page = await context.newPage()
    await page.route('**/.well-known/jwks.json', (route) => route.fulfill({ json: fund.jwks }))
    await page.route('**/.well-known/attestation-status.jws', (route) =>
      route.fulfill({ contentType: 'application/jose', body: status }),
    )
  })
  afterAll(async () => {
    await page.context().close()
  })

  const verdicts = async (): Promise<string[]> =>
    await page
      .locator('[data-verdict]:visible')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-verdict') ?? ''))

  const found = async (paper: string): Promise<string[]> => {
    await page.goto('/v/offline?lang=en')
    await page.locator('[data-state="preparing"]').waitFor()
    await page.locator('#jws').fill(paper)
    await page.locator('#paper button').click()
    await page.locator('[data-verdict]:visible').first().waitFor()
    return await verdicts()
  }

  it('finds each paper to be what it is', { timeout: 120_000 }, async ({ expect }) => {
    status = fund.status
    for (const [name, { verdict, paper }] of Object.entries(fund.papers)) {
      expect({ name, found: await found(paper) }).toEqual({ name, found: [verdict] })
      const isShown = ['valid', 'expired', 'replaced'].includes(verdict)
      expect((await readPage(page)).includes('AMINA')).toBe(isShown)
    }
  })

  it('says that a revocation would not show when its list is nobody’s', async ({ expect }) => {
    status = fund.forgedStatus
    const { paper } = fund.papers['a revoked one'] ?? { paper: '' }
    expect((await found(paper)).toSorted()).toEqual(['unlisted', 'valid'])
  })
})

describe('the page that checks', () => {
  it('needs no script, one request, and the person’s language', async ({ expect }) => {
    const context = await contextOf(browser, {
      origin,
      language: 'ar',
      javaScript: false,
      width: 320,
    })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(one.url)
    expect(await page.locator('h1').innerText()).toBe('الشهادة صالحة')
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1)
    // What comes after the sign # never leaves the browser.
    expect(requests.some((url) => url.includes('#'))).toBe(false)
    await page.goto('/v')
    await page.locator('#code').fill(one.code.toLowerCase())
    await page.locator('button').click()
    expect(await page.locator('h1').innerText()).toBe('الشهادة صالحة')
    await context.close()
  })
})
