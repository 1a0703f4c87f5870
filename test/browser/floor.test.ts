import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { contextOf, launchBrowser } from '#test/support/browser.ts'
import { APPLICATION_FORM } from '#test/support/joining-form.ts'
import { headersOf, signIn, STRANGER, type Visitor } from '#test/support/http.ts'
import { applyAt, askedAt } from './asking.ts'
import { bodyOf, findPages, REFUSED, STARTS, type Visited } from './pages.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGUAGES = ['fr', 'ar'] as const

/** Bytes on the wire, from quality.md: brotli, headers included. */
const BUDGET = { check: 5_000, public: 14_600, signedInFirst: 30_000, signedInNext: 8_000 }

const DEPARTURE = {
  family: {
    status: 'M',
    spouses: [
      { last_name: 'BENALI', first_name: 'NADIA', cin: 'BE445566', married_on: '1994-06-18' },
    ],
    children: [{ first_name: 'INES', birth_date: '2010-03-04', is_at_school: true }],
  },
  departure: { activity_ends_on: '2026-10-31', departs_on: '2026-10-31' },
  option: { option: 'full' },
  account: {
    mode: 'morocco',
    holder: 'TITULAIRE',
    bank: 'Banque',
    rib: '011519000001205000534921',
  },
  contact: { email: 'depart@demo.example', phone: '', postal_address: '3, rue des Jardins' },
}

const origin = inject('origin')

const visitors: Record<string, Visitor> = { nobody: STRANGER }

const deposited = async (
  visitor: Visitor,
  name: string,
  bytes: string | Uint8Array<ArrayBuffer>,
): Promise<string> => {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const answer = await fetch(`${origin}/declarations`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headersOf(visitor, 'fr'), accept: 'application/json' },
    body: form,
  })
  const location = answer.headers.get('location')
  if (!location) throw new Error(`The sample is refused: ${answer.status} ${await answer.text()}`)
  return location
}

/**
 * Deposits the sample full of mistakes, and one of a quarter that is filed, so that their pages are on
 * the tour; answers their paths.
 */
const depositSamples = async (visitor: Visitor): Promise<string[]> => {
  const name = 'CIMR_005624_T3_2026_erreurs.txt'
  const location = await deposited(visitor, name, readFileSync(`src/demo/samples/${name}`))
  const filed = 'CIMR_005624_T2_2026.txt'
  const text = readFileSync(`src/demo/samples/${filed}`, 'latin1').split('\n').slice(1).join('\n')
  const anew = await deposited(visitor, filed, Buffer.from(text, 'latin1'))
  return [location, `${location}/lines`, `${location}/form`, anew, `${anew}/replacement`]
}

const asked = askedAt(origin)

/** The lines that can be filed are, and a part of what they owe is ordered: the rest stays due. */
const orderPart = async (orderer: Visitor, deposit: string): Promise<string[]> => {
  const declarant = visitors['employer'] ?? STRANGER
  await asked(declarant, `${deposit}/filings`, { lines: 'valid' })
  const path = await asked(orderer, '/payments', { quarters: ['2026-T3'], amount: '1000' })
  return [path]
}

/** One cancellation asked of the fund and its form, of the quarter that was filed before. */
const askCancellation = async (declarant: Visitor): Promise<string[]> => {
  const headers = { ...headersOf(declarant, 'fr'), accept: 'application/json' }
  const answer = await fetch(`${origin}/cancellations/new`, { headers })
  const { declarations } = (await answer.json()) as { declarations: string[] }
  const declaration = declarations[0]?.split('/').at(-1) ?? ''
  const body = { declaration, object: 'wrong_salary', lines: [1, 2] }
  const path = await asked(declarant, '/cancellations', body)
  await asked(declarant, `${path}/validation`, {})
  return [path, `/cancellations/new?declaration=${declaration}`]
}

/** A recall sent to the fund, and one whose line has to be mended. */
const askRecalls = async (declarant: Visitor): Promise<[string, string]> => {
  const made: string[] = []
  const person = { matricule: '205624000', category: '10', amount: '1 250,00' }
  for (const lines of [[person], [person, person]]) {
    const recall = { reason: 'additional_pay', from: '2026-T2' }
    const path = await asked(declarant, '/recalls', recall)
    for (const [i, line] of lines.entries())
      await asked(declarant, `${path}/lines`, {
        ...line,
        command_id: `${path.split('/').at(-1)}-${i}`,
      })
    made.push(path)
  }
  const [sent = '', open = ''] = made
  await asked(declarant, `${sent}/submission`, {})
  return [sent, open]
}

/** A correction the fund proposes for a line of the quarter that is filed. */
const propose = async (agent: Visitor): Promise<string> => {
  const line = { employer_number: '005624', quarter: '2026-T2', category: '10' }
  const said = { salary: '99 000,00', reason: 'La CNSS a reçu un autre salaire.' }
  const path = await asked(agent, '/desk/proposals', { ...line, matricule: '205624002', ...said })
  return path.replace('/desk', '')
}

/** A departure sent to the fund, and one whose form is filled. */
const fileDepartures = async (employer: Visitor): Promise<[string, string]> => {
  const made: string[] = []
  for (const matricule of ['205624018', '205624009']) {
    const path = await asked(employer, '/liquidations', { matricule })
    for (const [step, body] of Object.entries(DEPARTURE))
      await fetch(`${origin}${path}/steps/${step}`, {
        method: 'POST',
        headers: {
          ...headersOf(employer, 'fr'),
          accept: 'application/json',
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      })
    made.push(path)
  }
  const [sent = '', filled = ''] = made
  await asked(employer, `${sent}/submission`, {})
  return [sent, filled]
}

let applied: [string, string] = ['', '']
let departures: [string, string] = ['', '']
/** A paper somebody made, as its holder, whoever checks it and the desk read it. */
const attest = async (): Promise<{ own: string; code: string }> => {
  const holder = (visitors['member-mohammed'] ??= await signIn(origin, 'member-mohammed'))
  const body = { kind: 'points', command_id: 'floor-attestation' }
  const own = await asked(holder, '/attestations', body)
  const headers = { ...headersOf(holder, 'fr'), accept: 'application/json' }
  const { code } = (await (await fetch(origin + own, { headers })).json()) as { code: string }
  return { own, code }
}

/** A change of the contract, asked once: as its administrator and the desk read it. */
const askChange = async (): Promise<string> => {
  const who = 'administrator-005624'
  const administrator = (visitors[who] ??= await signIn(origin, who))
  const raise = { kind: 'rate', category: '05', rate: '7', quarter: '2027-T1' }
  return await asked(administrator, '/contract/changes', { ...raise, command_id: 'floor-change' })
}

let deposit = ''
let recall = ''
let proposal = ''
let cancellation = ''
let payment: string[] = []
const ownPages = async (name: string, visitor: Visitor): Promise<string[]> => {
  if (name === 'nobody') return [`/v/${(await attest()).code}`]
  if (name === 'member-mohammed') {
    const { own } = await attest()
    return [own, `${own}/sheet`]
  }
  if (name === 'desk-controller') return [`/desk/attestations?code=${(await attest()).code}`]
  if (name === 'employer') {
    const found = await depositSamples(visitor)
    deposit = found[0] ?? ''
    const corrections = await askCancellation(visitor)
    cancellation = corrections[0] ?? ''
    const recalls = await askRecalls(visitor)
    proposal = await propose((visitors['desk-agent'] ??= await signIn(origin, 'desk-agent')))
    recall = recalls[0]
    departures = await fileDepartures(await signIn(origin, 'liquidation-005624'))
    return [...found, ...corrections, ...recalls, proposal]
  }
  if (name === 'applicant-rim') {
    applied = await applyAt(origin, visitor)
    const steps = Object.keys(APPLICATION_FORM).map((step) => `${applied[1]}/steps/${step}`)
    return [...applied, ...steps, `${applied[0]}/papers/application_letter`]
  }
  if (name === 'liquidation-005624') return departures
  if (name === 'member-mohammed') return [departures[0], `${departures[0]}/receipt`]
  if (name === 'desk-pensions') return [`/desk${departures[0]}`]
  if (name === 'administrator-005624') return [await askChange()]
  if (name === 'desk-agent') {
    const change = (await askChange()).replace('/contract/changes', '/desk/contract-changes')
    const judged = [applied[0], cancellation, recall, proposal].map((path) => `/desk${path}`)
    return [...judged, change]
  }
  if (name === 'orderer-005624') payment = await orderPart(visitor, deposit)
  return name === 'orderer-005624' || name === 'validator-005624' ? payment : []
}

const tour: (Visited & { visitor: string })[] = []
for (const [name, starts] of Object.entries(STARTS)) {
  const visitor = (visitors[name] ??= await signIn(origin, name))
  const own = await ownPages(name, visitor)
  const found = await findPages(origin, visitor, [...own, ...starts])
  tour.push(...found.map((page) => ({ ...page, visitor: name })))
}
const pages = tour.filter(({ isHtml }) => isHtml)

let browser: Browser
/** One tab for each visitor and language, kept: opening one costs as much as a page. */
const tabs = new Map<string, Page>()
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

const tabOf = async (visitor: string, language: 'fr' | 'ar'): Promise<Page> => {
  const key = `${visitor} ${language}`
  const known = tabs.get(key)
  if (known) return known
  const cookies = visitors[visitor]?.cookies ?? []
  const context = await contextOf(browser, { origin, language, cookies, width: 320 })
  const page = await context.newPage()
  tabs.set(key, page)
  return page
}

type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }

const axeViolations = async (page: Page): Promise<string[]> => {
  // Evaluated, not added as a script: the page's own policy refuses that, as it should.
  await page.evaluate(AXE)
  const violations = await page.evaluate<Violation[]>(
    'axe.run({ resultTypes: ["violations"] }).then((r) => r.violations)',
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** What is wrong with the page as it stands, in words; empty when it meets the floor. */
const faultsOf = async (page: Page, language: 'fr' | 'ar'): Promise<string[]> => {
  const faults = await axeViolations(page)
  const shown = await page.evaluate<{
    dir: string
    lang: string
    width: number
    keys: string[]
  }>(`({
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
    width: document.documentElement.scrollWidth,
    keys: (document.body.innerText.match(/(?<![\\w@./-])[a-z_]+(?:\\.[a-z_]+){1,4}(?![\\w@/-])/g) ?? []),
  })`)
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  if (shown.dir !== dir) faults.push(`dir is ${shown.dir}, not ${dir}`)
  if (shown.lang !== language) faults.push(`lang is ${shown.lang}, not ${language}`)
  if (shown.width > 320) faults.push(`${shown.width} px wide in a window of 320`)
  const keys = shown.keys.filter((key) => !/\.(txt|csv|json|pdf|ma|com|org)$/.test(key))
  if (keys.length > 0) faults.push(`message keys on screen: ${keys.join(', ')}`)
  return faults
}

const brotli = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

const headerBytes = (answer: Response): number =>
  [...answer.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 17)

const assets = new Map<string, number>()

const weighAsset = async (url: string): Promise<number> => {
  const known = assets.get(url)
  if (known !== undefined) return known
  const part = await fetch(origin + url)
  const weight = brotli(Buffer.from(await part.arrayBuffer())) + headerBytes(part)
  assets.set(url, weight)
  return weight
}

/** The page as it is sent, and what it weighs alone, then with the style, script and icons it asks for. */
const weigh = async (
  visitor: Visitor,
  path: string,
): Promise<{ html: string; next: number; first: number }> => {
  const answer = await fetch(origin + path, { headers: headersOf(visitor, 'fr') })
  const html = await answer.text()
  const next = brotli(html) + headerBytes(answer)
  const asked = html.matchAll(/<(?:script|img|link)\s[^>]*(?:src|href)="(\/[^"]+)"/g)
  let first = next
  for (const url of new Set([...asked].map(([, each]) => each ?? '')))
    first += await weighAsset(url)
  return { html, next, first }
}

describe('the tour', () => {
  it('finds the pages, and no link leads nowhere', ({ expect }) => {
    expect(pages.length).toBeGreaterThan(8)
    const broken = tour.filter(({ status, path }) => status !== 200 && path !== '/no-such-page')
    expect(broken.map(({ visitor, path, status }) => `${visitor} ${path} ${status}`)).toEqual([])
  })
})

for (const language of LANGUAGES) {
  describe(`every page in ${language}`, () => {
    it.for(pages.map((page) => [page.visitor, page.path] as const))(
      'meets the floor: %s %s',
      async ([visitor, path], { expect }) => {
        const page = await tabOf(visitor, language)
        const policy: string[] = []
        const hear = (message: ConsoleMessage): void => {
          if (/Content Security Policy/i.test(message.text())) policy.push(message.text())
        }
        page.on('console', hear)
        await page.goto(path)
        const faults = await faultsOf(page, language)
        page.off('console', hear)
        expect([...faults, ...policy]).toEqual([])
      },
    )

    it.for(REFUSED.map((refused) => [refused.path, refused.file ?? 'empty', refused] as const))(
      'meets the floor with its errors: %s (%j)',
      async ([path, , refused], { expect }) => {
        const answer = await fetch(origin + path, {
          method: 'POST',
          headers: headersOf(visitors[refused.visitor] ?? STRANGER, language),
          body: bodyOf(refused),
        })
        expect(answer.status).toBe(422)
        const page = await tabOf('nobody', language)
        await page.goto('/')
        await page.setContent(await answer.text())
        expect(await faultsOf(page, language)).toEqual([])
      },
    )
  })
}

describe('as it is sent, before any script', () => {
  it.for(pages.map((page) => [page.visitor, page.path] as const))(
    'within its budget, with its title and its content: %s %s',
    async ([name, path], { expect }) => {
      const visitor = visitors[name] ?? STRANGER
      const { html, first, next } = await weigh(visitor, path)
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      expect(main.match(/<h1[\s>]/g)).toHaveLength(1)
      const isPublic = visitor.persona === null
      // The page that checks a paper, but not the one that prepares to do so without a network.
      const isCheck = /^\/v(?:$|\/(?!offline))/.test(path)
      const most = isCheck ? BUDGET.check : isPublic ? BUDGET.public : BUDGET.signedInFirst
      expect(first).toBeLessThanOrEqual(most)
      if (!isPublic) expect(next).toBeLessThanOrEqual(BUDGET.signedInNext)
    },
  )
})

describe('without JavaScript', () => {
  it.for(['employer', 'member'])(
    'a persona signs in from the demo page: %s',
    async (space, { expect }) => {
      const persona = (await signIn(origin, space)).persona
      const context = await contextOf(browser, { origin, javaScript: false })
      const page = await context.newPage()
      await page.goto(persona?.sign_in.url ?? '')
      for (const [field, value] of Object.entries(persona?.sign_in.fields ?? {})) {
        await page.locator(`main [name="${field}"]`).fill(value)
      }
      await page.locator('main form[method=post] button').first().click()
      await page.waitForURL(`**/${space}`)
      expect(await page.locator('h1').innerText()).not.toBe('')
      await context.close()
    },
  )
})
