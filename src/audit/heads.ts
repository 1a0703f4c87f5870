import type { IsoDate } from '#src/kernel/dates.ts'
import type { Break, Sealed } from './chain.ts'

/** Where the chain stood at the end of a day, as it is signed. Each head names the one before. */
export type Head = Sealed & {
  /** From 1, without a gap. */
  number: number
  day: IsoDate
  /** Entries from the beginning of the log. */
  count: number
  /** SHA-256 of the head before, as signed; null for the first. */
  before: string | null
}

/** A head with the digest of its signed text: what the keeper of the chain remembers of the last. */
export type KeptHead = Head & { sha256: string }

/** What lies in the file of a day; `head` is null when its signature or its form is refused. */
export type HeadFile = { day: IsoDate; sha256: string; head: Head | null }

type Log = { seals: readonly Sealed[]; remembered: KeptHead | null }

const against = (seals: ReadonlyMap<number, { chainHash: string; count: number }>, head: Head) => {
  const seal = seals.get(head.position)
  return seal?.chainHash === head.chainHash && seal.count === head.count
}

/**
 * The first daily head that is not what it was, or that the seals contradict, or null. Heads are
 * counted and chained, and the keeper of the chain remembers the last: one taken away is missed.
 */
export const firstHeadBreak = (files: readonly HeadFile[], log: Log): Break | null => {
  const seals = new Map(log.seals.map((seal, i) => [seal.position, { ...seal, count: i + 1 }]))
  let last: { file: HeadFile; head: Head } | null = null
  for (const file of files) {
    const { head, day } = file
    if (!head) return { kind: 'head_forged', position: last?.head.position ?? 0, day }
    const { position } = head
    if (head.day !== day) return { kind: 'head_misplaced', position, day }
    if (head.number !== (last?.head.number ?? 0) + 1) return { kind: 'head_missing', position, day }
    if (head.before !== (last?.file.sha256 ?? null))
      return { kind: 'head_replaced', position, day: last?.file.day ?? day }
    if (!against(seals, head)) return { kind: 'head_contradicted', position, day }
    last = { file, head }
  }
  const { remembered } = log
  if (!remembered) return null
  const { position, day } = remembered
  if (!last || last.head.number < remembered.number) return { kind: 'head_missing', position, day }
  const kept = files[remembered.number - 1]
  return kept?.sha256 === remembered.sha256 ? null : { kind: 'head_replaced', position, day }
}
