import { drawn, titled } from './blocks.ts'
import type { Paper } from './paper.ts'
import { closed, newSheet } from './sheet.ts'

export type { Block, Paper } from './paper.ts'

/**
 * A document as a PDF, by the standard fonts: Latin letters alone (a document in Arabic is a page
 * to print, whose text the browser shapes). The same paper gives the same bytes.
 */
export const pdfOf = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(paper)
  titled(sheet, paper)
  for (const block of paper.blocks) drawn(sheet, block)
  return await closed(sheet, paper)
}
