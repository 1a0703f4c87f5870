import { describe, it } from 'vitest'
import { instant } from '#src/kernel/dates.ts'
import { pdfOf } from '#src/paper/index.ts'
import { frozen } from '#src/signatures/freezing.ts'
import { applicationPaper, contractDocuments } from '#src/signatures/papers.ts'
import type { SignedDocumentKind } from '#src/signatures/signing.ts'
import { readPdf } from '#test/support/pdf.ts'
import { APPLICATION } from '#test/support/application.ts'

const made = { at: instant(Date.UTC(2026, 10, 28)), isDemo: false }

const wordsOf = async (kind: SignedDocumentKind, facts = APPLICATION): Promise<string> =>
  (await readPdf(await pdfOf(applicationPaper(kind, facts, made)))).text.replace(/\s+/g, ' ')

const KINDS = [
  'application_letter',
  'esignature_convention',
  'membership_form',
  'contract',
  'payment_form',
] as const

describe('the papers of an application', () => {
  it.for(KINDS)('%s names the file, the employer and who signs', async (kind, { expect }) => {
    const words = await wordsOf(kind)
    for (const said of ['AD-2026-000123', 'Zellij Conserves', '48213', 'Agadir', 'Rachida Amrani'])
      expect(words).toContain(said)
    expect(words).toContain('signatures conjointes')
    // Whose address is whose is signed, with whatever is signed there.
    expect(words).toContain('J412233 Gérante rachida@zellij.example')
    expect(words).not.toMatch(/undefined|null|\[object/)
  })

  it('the contract says what each category pays, and which part of the salary', async ({
    expect,
  }) => {
    const words = await wordsOf('contract')
    // Al Kamil at 6 %: the employer adds 30 % (scheme, rates of the published table).
    for (const said of [
      '6,00 %',
      '7,80 %',
      'Al Kamil',
      'Al Mounassib',
      '4 800 000,00 DH',
      '60 ans',
    ])
      expect(words.replaceAll('\u00a0', ' ')).toContain(said)
    expect(words).toContain('totalité du salaire brut')
    expect(words.replaceAll('\u00a0', ' ')).toContain('6 000,00 DH par mois')
    expect(words).toContain('article 7 du règlement général')
    const [kamil] = APPLICATION.categories
    const alone = await wordsOf('contract', {
      ...APPLICATION,
      categories: kamil ? [{ ...kamil, retirementOption: '55' }] : [],
    })
    expect(alone).not.toContain('plafond de la CNSS')
    expect(alone.replaceAll('\u00a0', ' ')).toContain('55 ans')
  })

  it('the convention says what a signature is worth, and one who signs alone', async ({
    expect,
  }) => {
    const joint = await wordsOf('esignature_convention')
    for (const said of ['loi n° 43-20', 'loi n° 09-08', 'SHA-256', 'conjointement', 'cachet'])
      expect(joint).toContain(said)
    const one = await wordsOf('esignature_convention', { ...APPLICATION, signing: 'one' })
    expect(one).toContain('engage seul l')
    expect(one).not.toContain('conjointement')
  })

  it('the bulletin of payment gives the mandate on one account', async ({ expect }) => {
    const words = await wordsOf('payment_form')
    for (const said of ['011780000098700000004527', 'Banque du Souss', 'Salma Naciri'])
      expect(words).toContain(said)
    expect(words).toContain('Titulaire Zellij Conserves, compte de paie')
    expect(words).toContain('ouvert au nom de Zellij Conserves, compte de paie')
    const without = { ...APPLICATION, payment: null }
    expect(() => applicationPaper('payment_form', without, made)).toThrow('names an account')
    expect(contractDocuments(without, made).map(({ kind }) => kind)).toEqual([
      'membership_form',
      'contract',
    ])
  })

  it('are the same text for the same facts, and another for any other', ({ expect }) => {
    const digests = (facts = APPLICATION): string[] =>
      frozen(contractDocuments(facts, made)).map(({ sha256 }) => sha256)
    expect(digests()).toEqual(digests({ ...APPLICATION }))
    const [kamil, ...others] = APPLICATION.categories
    if (!kamil) throw new Error('a category')
    const more = { ...APPLICATION, categories: [{ ...kamil, headcount: 13 }, ...others] }
    const [before, after] = [digests(), digests(more)]
    expect(after[1]).not.toBe(before[1])
    expect(after[0]).toBe(before[0])
  })
})
