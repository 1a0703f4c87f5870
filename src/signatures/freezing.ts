import { sha256 } from '#src/http/command.ts'
import type { Paper } from '#src/paper/index.ts'
import { brokenAt, canonicalJson, listText } from './rules/record.ts'
import type { FrozenPaper, SignedDocumentKind, Signing, SigningDocument } from './signing.ts'

export type NewDocument = { kind: SignedDocumentKind; title: string; paper: Paper }

const withoutDrawing = ({
  title,
  issuer,
  lead,
  foot,
  language,
  at,
  blocks,
}: Paper): FrozenPaper => ({
  title,
  issuer,
  lead,
  foot,
  language,
  at,
  blocks,
})

/** From here on the text is what is kept, read, drawn and signed: nothing is made again. */
export const frozen = (documents: readonly NewDocument[]): SigningDocument[] =>
  documents.map(({ kind, title, paper }, i) => {
    const text = canonicalJson(withoutDrawing(paper))
    return { seq: i + 1, kind, title, text, sha256: sha256(text) }
  })

export const paperIn = (document: Pick<SigningDocument, 'text'>): FrozenPaper =>
  JSON.parse(document.text) as FrozenPaper

export const digestOfList = (documents: readonly SigningDocument[]): string =>
  sha256(listText(documents))

/** What was signed, in the order it was signed. */
export const recordsOf = ({ signers }: Pick<Signing, 'signers'>) =>
  signers
    .flatMap(({ record }) => (record ? [record] : []))
    .toSorted((a, b) => a.position - b.position)

/** Text, digests, list and records still say the same thing: else nothing more is signed on it. */
export const isWhole = (signing: Signing): boolean =>
  signing.documents.every(({ text, sha256: digest }) => sha256(text) === digest) &&
  digestOfList(signing.documents) === signing.documentsDigest &&
  brokenAt({ documentsDigest: signing.documentsDigest, records: recordsOf(signing) }, sha256) ===
    null
