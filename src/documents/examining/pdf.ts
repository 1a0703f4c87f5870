import type { getDocumentProxy } from 'unpdf'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { ascii, indexOfBytes } from './bytes.ts'
import { boundedPdf } from './pdf-streams.ts'

/** Nothing anybody is asked for is longer; what has more is sent in parts. */
const MOST_PAGES = 200
/** What is compared with a file (names, numbers) stands on the first pages. */
const PAGES_READ = 5
const CHARACTERS_READ = 20_000

export type PdfRead = { pages: number; text: string }

const isBlank = (byte: number): boolean => byte <= 0x20

/** A reader stops at the last `%%EOF`; whatever stands behind it is another file. */
const pdfEnd = (bytes: Uint8Array): 'whole' | 'cut' | 'followed' => {
  const mark = ascii('%%EOF')
  let last = -1
  for (let at = indexOfBytes(bytes, mark); at !== -1; at = indexOfBytes(bytes, mark, at + 1))
    last = at
  if (last === -1) return 'cut'
  return bytes.subarray(last + mark.length).every(isBlank) ? 'whole' : 'followed'
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

/** Page by page and piece by piece, so that reading stops where it has read enough. */
const textOf = async (pdf: Proxy): Promise<string> => {
  let text = ''
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_READ); number += 1) {
    const reader = (await pdf.getPage(number)).streamTextContent().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      for (const item of value.items)
        if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
      // Not cancelled: pdf.js would close the stream a second time. Closing the document ends it.
      if (text.length >= CHARACTERS_READ) return text.slice(0, CHARACTERS_READ)
    }
    text += '\n'
  }
  return text.trim()
}

const codeOf = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException' ? 'piece_encrypted' : 'piece_damaged'

/**
 * Opened with pdf.js, on a copy it may take and in which nothing unfolds beyond bounds. Text that
 * can't be read is no text: a scan has none either.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Result<PdfRead>> => {
  const end = pdfEnd(bytes)
  if (end !== 'whole') return refused(end === 'cut' ? 'piece_damaged' : 'piece_two_in_one')
  const bounded = boundedPdf(bytes)
  if (!bounded.ok) return bounded
  // Loaded when the first PDF comes: 1.7 MB that no other request waits for.
  const unpdf = await import('unpdf')
  let pdf: Proxy
  try {
    pdf = await unpdf.getDocumentProxy(bounded.value, { verbosity: 0, useSystemFonts: false })
  } catch (error) {
    return refused(codeOf(error))
  }
  try {
    const pages = pdf.numPages
    if (pages === 0) return refused('piece_no_page')
    if (pages > MOST_PAGES) return refused('piece_too_many_pages', { most: MOST_PAGES })
    return ok({ pages, text: await textOf(pdf).catch(() => '') })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
