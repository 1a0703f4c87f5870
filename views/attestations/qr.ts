import { encode } from 'uqr'

/** Four modules of quiet around it, as scanners ask for. */
const BORDER = 4

/** A code to scan as an image of its own, each row of dark modules a run of one stroke. */
export const qrSvg = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const rows = data.map((row, y) => {
    let path = ''
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue
      let end = x
      while (row[end]) end += 1
      path += `M${x} ${y}.5h${end - x}`
      x = end
    }
    return path
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"`,
    ' shape-rendering="crispEdges">',
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path stroke="#000" d="${rows.join('')}"/></svg>`,
  ].join('')
}
