import { writeFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { readPdf } from '#test/support/pdf.ts'
import { instant } from '#src/kernel/dates.ts'
import { type Block, type Paper, pdfOf } from '#src/paper/index.ts'
import { writable } from '#src/paper/sheet.ts'

const paper = (blocks: readonly Block[]): Paper => ({
  title: 'Relevé',
  issuer: 'CIMR',
  lead: 'au 1er novembre',
  foot: 'au pied',
  page: (number, of) => `page ${number} sur ${of}`,
  language: 'fr',
  at: instant(1_780_000_000_000),
  blocks,
})

const ROWS = 120

describe('a paper', () => {
  it('says what it was given, on as many pages as it takes', async ({ expect }) => {
    const rows = Array.from({ length: ROWS }, (_, i) => [`ligne ${i}`, `${i},00`])
    const bytes = await pdfOf(
      paper([
        { kind: 'heading', text: 'Les lignes' },
        {
          kind: 'table',
          columns: [
            { label: 'Nom', share: 3 },
            { label: 'Montant', share: 1, isFigure: true },
          ],
          rows,
        },
        { kind: 'facts', rows: [['Né le', '1er janvier 1960']] },
        { kind: 'figure', label: 'par mois', value: '1\u202f234,50 DH' },
        { kind: 'text', text: 'une phrase\nsur deux lignes' },
        { kind: 'code', text: 'https://example.test/v/ABCD', lines: ['ABCD', 'à vérifier'] },
      ]),
    )
    const { pages, text } = await readPdf(bytes)
    expect(pages).toBe(4)
    for (const [name] of rows) expect(text).toContain(name)
    for (const words of ['Les lignes', '1 234,50 DH', '1er janvier 1960', 'à vérifier'])
      expect(text).toContain(words)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`page ${page} sur ${pages}`)
    // The head of a table comes again on each of its pages.
    expect(text.split('Montant')).toHaveLength(pages)
    if (process.env['PAPER']) writeFileSync(process.env['PAPER'], bytes)
  })

  it('is the same bytes each time', async ({ expect }) => {
    const one = paper([{ kind: 'text', text: 'bonjour' }])
    expect(await pdfOf(one)).toEqual(await pdfOf(one))
  })

  it('breaks what is too long for its place, and loses no letter', async ({ expect }) => {
    const long = 'A'.repeat(300)
    const { text } = await readPdf(await pdfOf(paper([{ kind: 'text', text: long }])))
    expect(text.match(/A/g)).toHaveLength(long.length)
  })

  it('writes no wrong letter for what its fonts do not know', ({ expect }) => {
    expect(writable('Éléonore d’Œuvre — 1\u202f000 €')).toBe('Éléonore d’Œuvre — 1\u00a0000 €')
    expect(writable('\u2066−5\u2069')).toBe('-5')
    expect(writable('علي Ali')).toBe('··· Ali')
  })
})
