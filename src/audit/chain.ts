import type { IsoDate } from '#src/kernel/dates.ts'

/** One link: what came before, where the entry stands, and its own hash. */
export type Sealed = { position: number; chainHash: string }
export type ChainedEntry = {
  position: number
  objectKind: string
  objectId: string
  seq: number
  /** As stored beside the entry. */
  hash: string
  /** As its content gives it today. */
  contentHash: string
}

export const BREAKS = [
  'edited',
  'missing',
  'reordered',
  'seal_altered',
  'seal_missing',
  'head_missing',
  'head_replaced',
  'head_misplaced',
  'head_forged',
  'head_contradicted',
] as const

/** `day`: of the daily head concerned. */
export type Break = { position: number; kind: (typeof BREAKS)[number]; day?: IsoDate }

export const GENESIS = '0'.repeat(64)

export type Hash = (text: string) => string

export const link = (
  hash: Hash,
  before: string,
  entry: Omit<ChainedEntry, 'contentHash'>,
): string =>
  hash(
    `${before}\n${entry.position}\n${entry.objectKind}/${entry.objectId}#${entry.seq}\n${entry.hash}`,
  )

/**
 * The first place where the log no longer says what it said when it was sealed, or null.
 * `head` is the last seal the keeper of the chain remembers: a log cut short is seen by it.
 */
export const firstBreak = (
  hash: Hash,
  entries: readonly ChainedEntry[],
  seals: readonly Sealed[],
  head: Sealed | null,
): Break | null => {
  let before = GENESIS
  const numbers = new Map<string, number>()
  for (const [i, seal] of seals.entries()) {
    const entry = entries[i]
    if (!entry || entry.position > seal.position)
      return { position: seal.position, kind: 'missing' }
    if (entry.position < seal.position) return { position: entry.position, kind: 'seal_missing' }
    if (entry.hash !== entry.contentHash) return { position: entry.position, kind: 'edited' }
    const object = `${entry.objectKind}/${entry.objectId}`
    const expected = (numbers.get(object) ?? 0) + 1
    if (entry.seq !== expected) return { position: entry.position, kind: 'reordered' }
    numbers.set(object, expected)
    before = link(hash, before, entry)
    if (before !== seal.chainHash) return { position: seal.position, kind: 'seal_altered' }
  }
  if (head) {
    const kept = seals.find((seal) => seal.position === head.position)
    if (!kept) return { position: head.position, kind: 'missing' }
    if (kept.chainHash !== head.chainHash) return { position: head.position, kind: 'seal_altered' }
  }
  const unsealed = entries.slice(seals.length).find((e) => e.hash !== e.contentHash)
  return unsealed ? { position: unsealed.position, kind: 'edited' } : null
}
