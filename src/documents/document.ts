import type { Instant } from '#src/kernel/dates.ts'

export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

const MIB = 1_048_576
/** A page photographed by a telephone weighs 2 to 6 MiB, ten pages scanned at 300 dpi about 8. */
export const MOST_MIB = 10
export const MOST_BYTES = MOST_MIB * MIB
/** The body of a request that carries one document: with the fields around it. */
export const DOCUMENT_BODY = MOST_BYTES + MIB

/** Looked at from the first byte to the last, and found to be what it says; not stored yet. */
export type Examined = {
  name: string
  type: DocumentType
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  /** Of a PDF. */
  pages: number | null
  /**
   * What the first pages say, to put beside what was declared: evidence for whoever looks, never a
   * decision, never kept, never logged.
   */
  text: string
}

export type Document = {
  id: string
  name: string
  type: DocumentType
  size: number
  sha256: string
  pages: number | null
  arrivedAt: Instant
}
