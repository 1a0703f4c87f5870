export type Row = {
  what: string
  /** Lines a second, or any figure with its unit. */
  value: number | string
  ratio?: number | string
  target?: string
}

const shown = (figure: number | string | undefined, digits: number): string =>
  typeof figure === 'number'
    ? figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : (figure ?? '')

/** One aligned table; a section is a row of its title alone. */
export const printTable = (rows: readonly (Row | string)[]): void => {
  const header = ['What', 'lines/s', 'ratio', 'target']
  const cells = rows.map((row) =>
    typeof row === 'string'
      ? [row]
      : [`  ${row.what}`, shown(row.value, 0), shown(row.ratio, 2), row.target ?? ''],
  )
  const widths = header.map((_, i) =>
    Math.max(...[header, ...cells].map((line) => (line.length > 1 ? (line[i] ?? '').length : 0))),
  )
  const print = (line: readonly string[]): void =>
    console.log(
      line
        .map((cell, i) =>
          i === 0 || i === 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
  print(header)
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const line of cells) print(line)
}
