type Cell = string | number | null

/** A cell that a spreadsheet would run as a formula is kept as text. */
const written = (value: Cell): string => {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Semicolons, as spreadsheets here expect; the byte order mark is added with the headers. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => row.map(written).join(';')).join('\r\n')
