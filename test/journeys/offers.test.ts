import { beforeAll, describe, it } from 'vitest'
import { OfferFigures } from '#views/offers/offer-figures.tsx'
import { withoutMarks } from '#views/components/text.tsx'
import { translateIn } from '#src/i18n/translate.ts'
import { isoDate } from '#src/kernel/dates.ts'
import {
  eligibilityOf,
  isRateOffered,
  offerCategory,
  type OfferCategory,
  offerCounted,
  offerJson,
} from '#src/offers/index.ts'
import { type Answer, type Body, seeded, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'

// What a company reads before it joins: no account, nothing kept, every figure opened.

const visitor = new Visitor()
beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 10)
})

const PAYROLL = '10000 ; 35 ; 4\n5500 ; 25 ; 6'
const plain = ({ text }: Answer): string =>
  text.replaceAll(/<[^>]*>/g, '').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const offer = (answer: Answer, regime: string): Body =>
  answer.json().offers.find((one: Body) => one.regime === regime)

describe('the comparator', () => {
  it('opens with an example, from the front page, in both languages', async ({ expect }) => {
    expect((await visitor.get('/', { as: 'html' })).text).toContain('href="/offers"')
    const page = await visitor.get('/offers', { as: 'html' })
    expect(page.status).toBe(200)
    expect(plain(page)).toContain('Un exemple pour commencer : 12 personnes à trois salaires.')
    expect(page.text).not.toContain('<script')
    const arabic = await visitor.get('/offers', { as: 'html', lang: 'ar' })
    expect(arabic.text).toContain('مثال للبداية')
    expect((await visitor.get('/offers')).json()).toMatchObject({ is_example: true, headcount: 12 })
  })

  it('counts one’s own payroll to the centime, and says what tax makes of it', async ({
    expect,
  }) => {
    const answer = await visitor.post('/offers', { payroll: PAYROLL, al_kamil_rate: '6' })
    expect(answer.status).toBe(200)
    // Four at 10 000: 7 200 and 9 360 a year each; six at 5 500: 3 960 and 5 148 each.
    expect(offer(answer, 'al_kamil')).toMatchObject({
      eligible: true,
      employer_rate_ppm: 78_000,
      employee_centimes: 4 * 720_000 + 6 * 396_000,
      employer_centimes: 4 * 936_000 + 6 * 514_800,
      after_tax_example: { employee_centimes: 3_679_200, employer_centimes: 5_466_240 },
    })
    // Above 6 000 a month: four people at 4 000.
    expect(offer(answer, 'al_mounassib')).toMatchObject({
      headcount: 10,
      people_with_a_base: 4,
      employee_centimes: 4 * 288_000,
      employer_centimes: 4 * 374_400,
    })
    const [young] = offer(answer, 'al_mounassib').people.filter((one: Body) => one.age === 25)
    expect(young.pensions).toEqual([])
    const page = await visitor.submit('/offers', { payroll: PAYROLL })
    expect(plain(page)).toContain('Compté sur votre liste : 10 personnes, 2 lignes.')
    expect(plain(page)).toContain('52 560,00 DH')
    expect(page.text).toContain('10000 ; 35 ; 4')
  })

  it('says at once to whom each product is open', async ({ expect }) => {
    const few = await visitor.post('/offers', { payroll: '9000;;2', declared: '51' })
    expect(offer(few, 'al_kamil').refusal).toEqual({
      code: 'offer_too_few',
      facts: { least: 3, headcount: 2 },
    })
    expect(offer(few, 'al_mounassib').refusal).toMatchObject({ code: 'offer_too_many' })
    const page = await visitor.submit('/offers', { payroll: PAYROLL, member: 'yes' })
    expect(plain(page)).toContain('Al Mounassib ne s’ouvre pas à une entreprise qui contribue déjà')
  })

  it('takes a file in place of what is typed', async ({ expect }) => {
    const csv = 'Salaire;Âge;Effectif\r\n8000;30;5\r\n'
    const answer = await visitor.upload('/offers', csv, { payroll: PAYROLL })
    expect(answer.json()).toMatchObject({ is_example: false, headcount: 5 })
  })

  it('gives every bad line back, with its number and the way to mend it', async ({ expect }) => {
    const typed = '8000\nBENALI;8000\n9000;12'
    const answer = await visitor.post('/offers', { payroll: typed })
    expect(answer.status).toBe(422)
    expect(answer.json().errors).toEqual([
      { field: 'payroll', line: 2, code: 'payroll_words', read: 'BENALI' },
      { field: 'payroll', line: 3, code: 'payroll_age_range', read: '12' },
    ])
    const page = await visitor.submit('/offers', { payroll: typed })
    expect(page.status).toBe(422)
    expect(plain(page)).toContain('Ligne 3')
    expect(plain(page)).toContain('Écrivez un âge de 18 à 70 ans')
    expect(page.text).toContain('BENALI;8000')
    const rate = await visitor.post('/offers', { payroll: '8000', al_mounassib_rate: '3' })
    expect([rate.status, rate.json().code]).toEqual([422, 'rate_unknown'])
    expect((await visitor.post('/offers', { declared: 'beaucoup' })).status).toBe(422)
    const names = await visitor.get('/offers?payroll=%00', { as: 'html' })
    expect(names.status).toBe(422)
  })

  it('has a table for a spreadsheet: every rate of both products', async ({ expect }) => {
    const { text } = await visitor.get(`/offers?payroll=${encodeURIComponent(PAYROLL)}`, {
      as: 'csv',
    })
    // The page's own button sends the payroll in the body.
    const posted = await visitor.post('/offers?format=csv', { payroll: PAYROLL })
    expect(posted.text).toBe(text)
    const rows = text.trim().split('\r\n')
    expect(rows).toHaveLength(1 + 12 + 7)
    const six = rows.find((row) => row.startsWith('al_kamil;60000;'))
    expect(six).toMatch(/^al_kamil;60000;78000;87600000;5256000;6832800;\d+$/)
  })
})

describe('a figure opened', () => {
  const PATH = '/offers/explained?regime=al_mounassib&rate=6&salary=10000&age=35&people=4'

  it('goes from the salary to the year and to the pension, each step sourced', async ({
    expect,
  }) => {
    const answer = (await visitor.get(PATH)).json()
    expect(answer).toMatchObject({ employee_centimes: 4 * 288_000, employer_centimes: 4 * 374_400 })
    const base = answer.trace.steps.find((one: Body) => one.key === 'quarter_base')
    expect(base).toMatchObject({ result: 1_200_000, parameter: { id: 'cnss-ceiling' } })
    expect(answer.pensions).toHaveLength(1)
    expect(answer.pensions[0].trace.steps.at(-1).key).toBe('monthly_pension')
    const page = plain(await visitor.get(PATH, { as: 'html' }))
    expect(page).toContain('(10 000,00 DH − 6 000,00 DH, jamais moins de zéro) × 3 mois')
    expect(page).toContain('La pension à 60 ans')
  })

  it('with an option, at both ages; of terms that are not offered, nothing', async ({ expect }) => {
    const early = (await visitor.get(`${PATH}&option=55`)).json()
    expect(early.pensions.map(({ age }: Body) => age)).toEqual([55, 60])
    for (const wrong of [
      PATH.replace('rate=6', 'rate=3'),
      PATH.replace('al_mounassib', 'two_tranche'),
      PATH.replace('salary=10000', 'salary=x'),
    ])
      expect((await visitor.get(wrong)).status).toBe(404)
  })
})

// What an application counts by: a category as its form sends it, its figures as a page shows them.
const on = isoDate('2026-10-12')
const FORM = {
  code: '01',
  label: ' Cadres ',
  regime: 'al_kamil',
  rate: '6,00',
  payroll: '1 200 000,00',
  headcount: '10',
  option: '',
}

describe('a category of an application', () => {
  it('is read from a form or from a program', ({ expect }) => {
    const read: OfferCategory = {
      code: '01',
      label: 'Cadres',
      regime: 'al_kamil',
      ratePpm: 60_000 as never,
      payrollCentimes: 120_000_000 as never,
      headcount: 10,
      retirementOption: null,
    }
    expect(offerCategory.parse(FORM)).toEqual(read)
    expect(offerCategory.parse({ ...FORM, rate: 6, payroll: 1_200_000, headcount: 10 })).toEqual(
      read,
    )
    expect(offerCategory.parse({ ...FORM, option: '55' }).retirementOption).toBe('55')
  })

  it.for([
    ['rate', '0'],
    ['rate', 'six'],
    ['payroll', '0'],
    ['headcount', '0'],
    ['headcount', '1,5'],
    ['regime', 'two_tranche'],
    ['label', ''],
    ['code', '100'],
    ['option', '60'],
  ] as const)('refuses %s written %s', ([field, value], { expect }) => {
    const parsed = offerCategory.safeParse({ ...FORM, [field]: value })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('is counted at the average salary, each category on its own', ({ expect }) => {
    const one = offerCategory.parse(FORM)
    const other = offerCategory.parse({ ...FORM, regime: 'al_mounassib', rate: '10' })
    // Ten at 10 000: 7 200 and 9 360 each. Above 6 000: 48 000 a year × 10 % and × 13 %.
    const [kamil, mounassib] = offerCounted([one, other], on)
    expect(kamil?.cost).toMatchObject({ employee: 7_200_000, employer: 9_360_000, people: 10 })
    expect(mounassib?.cost).toMatchObject({ employee: 4_800_000, employer: 6_240_000 })
    expect(kamil && offerJson(kamil)).toMatchObject({ headcount: 10, employer_centimes: 9_360_000 })
    expect(isRateOffered({ regime: one.regime, rate: one.ratePpm }, on)).toBe(true)
    expect(eligibilityOf(one.regime, { headcount: 2, isMember: false }, on)).toMatchObject({
      refusal: { code: 'offer_too_few' },
    })
  })

  it.for(['fr', 'ar'] as const)('has figures to show, in %s', async (language, { expect }) => {
    const t = translateIn(language)
    const [offer] = offerCounted([offerCategory.parse(FORM)], on)
    if (!offer) throw new Error('an offer')
    const html = String(await OfferFigures({ t, offer }))
    expect(html).toContain('93\u202f600,00')
    expect(html).toContain(t('offers.averaged'))
    expect(html).toContain(withoutMarks(t('offers.typical')))
    expect(html).toContain('/offers/explained?regime=al_kamil&amp;rate=6')
    expect(html).not.toMatch(/offers\.[a-z]|trace\.[a-z]/)
  })
})
