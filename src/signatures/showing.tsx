import type { Context } from 'hono'
import { DocumentPage } from '#views/signatures/document.tsx'
import { documentPaper } from '#views/signatures/document-paper.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { paperIn } from './freezing.ts'
import { documentJson } from './json.ts'
import type { Signing, SigningDocument } from './signing.ts'

const documentOf = (c: Context<App>, signing: Signing): SigningDocument => {
  const found = signing.documents.find(({ seq }) => String(seq) === c.req.param('seq'))
  if (!found) throw notFound()
  return found
}

/** One document: as a page, as a PDF, or as the very text its digest is of. */
export const showDocument = async (
  c: Context<App>,
  signing: Signing,
  base: string,
): Promise<Response> => {
  const document = documentOf(c, signing)
  const paper = paperIn(document)
  return await respond(c, {
    title: () => document.title,
    json: () => ({ ...documentJson(document, base), text: document.text }),
    pdf: {
      name: `${signing.number}-${document.kind}.pdf`,
      paper: (t) => documentPaper(t, { signing, document, paper }),
    },
    page: (t) => (
      <DocumentPage t={t} signing={signing} document={document} paper={paper} base={base} />
    ),
  })
}
