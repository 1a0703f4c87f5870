import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** A real PDF of one page that says these words. */
export const simplePdf = async (words: string): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create()
  const page = document.addPage([800, 200])
  page.drawText(words, {
    x: 20,
    y: 100,
    size: 10,
    font: await document.embedFont(StandardFonts.Helvetica),
  })
  return new Uint8Array(await document.save())
}
