import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import type { Paper } from './paper.ts'

/** Points: A4 and its margins. */
const WIDTH = 595
const HEIGHT = 842
const MARGIN = 48
const HEAD = 40
const FOOT = 56
export const INNER = WIDTH - 2 * MARGIN

export const INK = rgb(0.114, 0.169, 0.184)
export const SOFT = rgb(0.318, 0.388, 0.416)
export const LINE = rgb(0.851, 0.827, 0.78)
export const ACTION = rgb(0.043, 0.373, 0.357)

/** All but what the standard fonts know: WinAnsi, Latin 1 and a little more. */
const UNKNOWN = /[^\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu

/**
 * As the standard fonts can write it: thin spaces become plain ones, a minus sign a hyphen, marks
 * of direction nothing, and what they have no shape for a middle dot, never a wrong letter.
 */
export const writable = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f\ue000-\ue002]/g, '')
    .replace(/[\u202f\u2009]/g, '\u00a0')
    .replaceAll('\u2212', '-')
    .replace(UNKNOWN, '·')

export type Write = {
  size: number
  isBold?: boolean
  color?: typeof INK
  /** From the left margin. */
  at?: number
  width?: number
  isEnd?: boolean
}

/** Pages filled from the top down; whoever writes asks for room first. */
export type Sheet = {
  document: PDFDocument
  plain: PDFFont
  bold: PDFFont
  page: () => PDFPage
  /** Where the next line goes, from the foot of the page. */
  y: () => number
  down: (by: number) => void
  /** A new page when less than that is left. */
  room: (height: number) => boolean
  /** Lines of that text at that width, broken between words, or inside one that is too long. */
  broken: (text: string, write: Pick<Write, 'size' | 'isBold' | 'width'>) => string[]
  write: (line: string, write: Write) => void
}

const breakWord = (font: PDFFont, word: string, size: number, width: number): string[] => {
  const parts: string[] = []
  let held = ''
  for (const letter of word) {
    if (held !== '' && font.widthOfTextAtSize(held + letter, size) > width) {
      parts.push(held)
      held = ''
    }
    held += letter
  }
  return held === '' ? parts : [...parts, held]
}

const breakLine = (font: PDFFont, text: string, size: number, width: number): string[] => {
  const lines: string[] = []
  let held = ''
  for (const word of text.split(' ')) {
    const longer = held === '' ? word : `${held} ${word}`
    if (font.widthOfTextAtSize(longer, size) <= width) {
      held = longer
      continue
    }
    if (held !== '') lines.push(held)
    const parts = breakWord(font, word, size, width)
    lines.push(...parts.slice(0, -1))
    held = parts.at(-1) ?? ''
  }
  return [...lines, held]
}

// The mark of the pages (views/layout/star.tsx).
const STAR = 'M7 7h18v18H7zM16 3.3L28.7 16L16 28.7L3.3 16z'
const STAR_SCALE = 0.55

/** An empty paper, its fonts, and a first page with the fund's head. */
export const newSheet = async (paper: Paper): Promise<Sheet> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const plain = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  const issuer = writable(paper.issuer)
  let page: PDFPage
  let y = 0
  const start = (): void => {
    page = document.addPage([WIDTH, HEIGHT])
    y = HEIGHT - HEAD
    page.drawSvgPath(STAR, {
      x: MARGIN - 2,
      y: y + 12,
      scale: STAR_SCALE,
      borderColor: ACTION,
      borderWidth: 2,
    })
    page.drawText(issuer, { x: MARGIN + 22, y, size: 9, font: bold, color: ACTION })
    y -= 34
  }
  start()
  const font = (isBold = false): PDFFont => (isBold ? bold : plain)
  return {
    document,
    plain,
    bold,
    page: () => page,
    y: () => y,
    down: (by) => {
      y -= by
    },
    room: (height) => {
      if (y - height >= FOOT) return false
      start()
      return true
    },
    broken: (text, { size, isBold, width = INNER }) =>
      writable(text)
        .split('\n')
        .flatMap((one) => breakLine(font(isBold), one, size, width)),
    write: (line, { size, isBold, color = INK, at = 0, width = INNER, isEnd }) => {
      const used = font(isBold)
      const shift = isEnd ? width - used.widthOfTextAtSize(line, size) : 0
      page.drawText(line, { x: MARGIN + at + shift, y, size, font: used, color })
    },
  }
}

/** The foot of every page, once their number is known; then the bytes. */
export const closed = async (sheet: Sheet, paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const { document, plain } = sheet
  const pages = document.getPages()
  const foot = writable(paper.foot)
  for (const [i, page] of pages.entries()) {
    const number = writable(paper.page(i + 1, pages.length))
    const end = WIDTH - MARGIN - plain.widthOfTextAtSize(number, 8)
    page.drawLine({
      start: { x: MARGIN, y: FOOT - 14 },
      end: { x: WIDTH - MARGIN, y: FOOT - 14 },
      thickness: 0.5,
      color: LINE,
    })
    page.drawText(foot, { x: MARGIN, y: FOOT - 26, size: 8, font: plain, color: SOFT })
    page.drawText(number, { x: end, y: FOOT - 26, size: 8, font: plain, color: SOFT })
  }
  // The same paper is the same bytes: nothing in it comes from the moment it was made.
  const at = new Date(paper.at)
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setAuthor(paper.issuer)
  document.setLanguage(paper.language)
  document.setCreationDate(at)
  document.setModificationDate(at)
  return new Uint8Array(await document.save({ useObjectStreams: true }))
}

export const LEFT = MARGIN
