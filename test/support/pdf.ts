import { extractText, getDocumentProxy } from 'unpdf'

/** A PDF read back by another library than the one that wrote it. */
export const readPdf = async (bytes: Uint8Array): Promise<{ pages: number; text: string }> => {
  // pdf.js takes the buffer it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { totalPages, text } = await extractText(document, { mergePages: true })
  return { pages: totalPages, text: text.replaceAll('\u00a0', ' ') }
}
