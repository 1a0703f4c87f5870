import { encode } from 'uqr'
import type { Block, Column } from './paper.ts'
import { ACTION, INK, INNER, LEFT, LINE, type Sheet, SOFT, type Write } from './sheet.ts'

const BODY = 10
const LEADING = 14
const SMALL = 8.5
const ROW = 12
const GAP = 6

const lines = (sheet: Sheet, text: string, write: Write, leading = LEADING): void => {
  for (const line of sheet.broken(text, write)) {
    sheet.room(leading)
    sheet.down(leading)
    sheet.write(line, write)
  }
}

const rule = (sheet: Sheet): void => {
  const y = sheet.y() - 4
  sheet.page().drawLine({
    start: { x: LEFT, y },
    end: { x: LEFT + INNER, y },
    thickness: 0.5,
    color: LINE,
  })
  sheet.down(4)
}

const LABEL = 0.38

const facts = (sheet: Sheet, rows: Extract<Block, { kind: 'facts' }>['rows']): void => {
  const width = INNER * LABEL - GAP
  for (const [label, value] of rows) {
    const left = sheet.broken(label, { size: BODY, width })
    const right = sheet.broken(value, { size: BODY, width: INNER - width - GAP })
    const count = Math.max(left.length, right.length)
    sheet.room(count * LEADING)
    for (let i = 0; i < count; i += 1) {
      sheet.down(LEADING)
      sheet.write(left[i] ?? '', { size: BODY, color: SOFT })
      sheet.write(right[i] ?? '', { size: BODY, at: width + GAP })
    }
    rule(sheet)
  }
}

type Placed = Column & { at: number; width: number }

/** Columns share the page's width; a figure stands at the end of its own. */
const placed = (columns: readonly Column[]): Placed[] => {
  const whole = columns.reduce((total, { share }) => total + share, 0)
  let at = 0
  return columns.map((one) => {
    const width = (INNER * one.share) / whole
    const column = { ...one, at, width: width - GAP }
    at += width
    return column
  })
}

const row = (
  sheet: Sheet,
  columns: readonly Placed[],
  cells: readonly string[],
  about: { isBold?: boolean; again?: () => void },
): void => {
  const isBold = about.isBold ?? false
  const wrapped = columns.map(({ width }, i) =>
    sheet.broken(cells[i] ?? '', { size: SMALL, width, isBold }),
  )
  const count = Math.max(...wrapped.map((one) => one.length))
  if (sheet.room(count * ROW + 4)) about.again?.()
  for (let i = 0; i < count; i += 1) {
    sheet.down(ROW)
    for (const [n, { at, width, isFigure }] of columns.entries())
      sheet.write(wrapped[n]?.[i] ?? '', {
        size: SMALL,
        isBold,
        at,
        width,
        isEnd: isFigure === true,
      })
  }
  rule(sheet)
}

/** Its head comes again at the top of each page. */
const table = (sheet: Sheet, block: Extract<Block, { kind: 'table' }>): void => {
  const columns = placed(block.columns)
  const head = (): void =>
    row(
      sheet,
      columns,
      columns.map(({ label }) => label),
      { isBold: true },
    )
  head()
  for (const cells of block.rows) row(sheet, columns, cells, { again: head })
}

/** Points a module: readable on a folded photocopy at 150 dots an inch. */
const MODULE = 2.1

/** Dark modules as runs of one path: a thousand rectangles would weigh ten times as much. */
const pathOf = (data: readonly (readonly boolean[])[]): string => {
  let path = ''
  for (const [y, line] of data.entries())
    for (let x = 0; x < line.length; x += 1) {
      if (!line[x]) continue
      let end = x
      while (line[end]) end += 1
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`
      x = end
    }
  return path
}

const code = (sheet: Sheet, block: Extract<Block, { kind: 'code' }>): void => {
  const { data, size } = encode(block.text, { ecc: 'M', border: 4 })
  const side = size * MODULE
  sheet.room(side + GAP)
  const top = sheet.y()
  sheet
    .page()
    .drawSvgPath(pathOf(data), { x: LEFT, y: top, scale: MODULE, color: INK, borderWidth: 0 })
  const at = side + GAP
  for (const [i, text] of block.lines.entries())
    for (const line of sheet.broken(text, { size: BODY, isBold: i === 0, width: INNER - at })) {
      sheet.down(LEADING)
      sheet.write(line, { size: BODY, isBold: i === 0, at })
    }
  sheet.down(Math.max(0, side - (top - sheet.y())))
}

/** One block, at the place the sheet has reached. */
export const drawn = (sheet: Sheet, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      // Never alone at the foot of a page.
      sheet.room(LEADING * 4)
      sheet.down(LEADING)
      lines(sheet, block.text, { size: 12, isBold: true, color: ACTION }, LEADING + 2)
      sheet.down(2)
      return
    case 'text':
      lines(sheet, block.text, { size: BODY, color: block.isSoft ? SOFT : INK })
      sheet.down(GAP)
      return
    case 'figure':
      sheet.room(LEADING * 3)
      lines(sheet, block.label, { size: BODY, color: SOFT })
      lines(sheet, block.value, { size: 17, isBold: true }, 22)
      sheet.down(GAP)
      return
    case 'facts':
      facts(sheet, block.rows)
      sheet.down(GAP)
      return
    case 'table':
      table(sheet, block)
      sheet.down(GAP)
      return
    case 'code':
      code(sheet, block)
      sheet.down(GAP)
      return
  }
}

export const titled = (sheet: Sheet, { title, lead }: { title: string; lead: string }): void => {
  lines(sheet, title, { size: 19, isBold: true }, 24)
  lines(sheet, lead, { size: BODY, color: SOFT })
  sheet.down(GAP)
}
