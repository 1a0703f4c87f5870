import type { SigningRecord } from '../signing.ts'

/** What a record's own hash covers, in one order for ever. */
export const recordText = (record: Omit<SigningRecord, 'hash'>): string =>
  JSON.stringify([
    record.previous,
    record.signingId,
    record.position,
    record.signerSeq,
    record.what,
    record.typedName,
    record.intent,
    record.reason,
    record.digests,
    record.codeVerifiedAt,
    record.ip,
    record.userAgent,
    record.at,
  ])

export type Hash = (text: string) => string

type Chain = { documentsDigest: string; records: readonly SigningRecord[] }

/** Where the chain stands: what the next record closes on. */
export const headOf = ({ documentsDigest, records }: Chain): string =>
  records.at(-1)?.hash ?? documentsDigest

/** The first record that does not follow from the one before it, or from itself; null: none. */
export const brokenAt = (chain: Chain, hash: Hash): number | null => {
  let previous = chain.documentsDigest
  for (const [i, record] of chain.records.entries()) {
    const isNext = record.position === i + 1 && record.previous === previous
    if (!isNext || hash(recordText(record)) !== record.hash) return i + 1
    previous = record.hash
  }
  return null
}

/** A list of documents by their digests: one changed, added, left out or moved gives another text. */
export const listText = (documents: readonly { kind: string; sha256: string }[]): string =>
  documents.map(({ kind, sha256 }) => `${sha256} ${kind}\n`).join('')

/**
 * JSON with its keys in order and no space: the same content is the same text, whoever wrote it and in
 * whatever order.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}
