import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  type Break,
  type ChainedEntry,
  firstBreak,
  GENESIS,
  link,
  type Sealed,
} from '#src/audit/chain.ts'
import { canonical } from '#src/audit/entry.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

type Log = { entries: ChainedEntry[]; seals: Sealed[]; head: Sealed | null }

const sealsOf = (entries: readonly ChainedEntry[]): Sealed[] => {
  let before = GENESIS
  return entries.map((entry) => {
    before = link(hash, before, entry)
    return { position: entry.position, chainHash: before }
  })
}

/** A log as the application writes it: positions ascend with gaps, numbers per object from 1. */
const logOf = (objects: readonly number[], gaps: readonly number[]): Log => {
  const numbers = new Map<number, number>()
  let position = 0
  const entries = objects.map((object, i) => {
    position += gaps[i] ?? 1
    const seq = (numbers.get(object) ?? 0) + 1
    numbers.set(object, seq)
    const content = hash(`entry ${i}`)
    const objectId = String(object)
    return {
      position,
      objectKind: 'declaration',
      objectId,
      seq,
      hash: content,
      contentHash: content,
    }
  })
  const seals = sealsOf(entries)
  return { entries, seals, head: seals.at(-1) ?? null }
}

const log = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 25 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 25, maxLength: 25 }),
  )
  .map(([objects, gaps]) => logOf(objects, gaps))
const place = fc.nat(1_000_000)
const at = <T>(list: readonly T[], n: number): number => n % list.length

const breakOf = ({ entries, seals, head }: Log): Break | null =>
  firstBreak(hash, entries, seals, head)
const without = <T>(list: readonly T[], i: number): T[] => list.toSpliced(i, 1)
const changed = <T extends object>(list: readonly T[], i: number, change: Partial<T>): T[] =>
  list.map((one, j) => (j === i ? { ...one, ...change } : one))

/** `tamper` gets a log and a place in it, and must always be seen. */
const isSeen = (tamper: (log: Log, i: number) => Log): void =>
  fc.assert(
    fc.property(log, place, (whole, n) => breakOf(tamper(whole, at(whole.entries, n))) !== null),
  )

describe('a log nobody touched', () => {
  it('has no break, sealed to its end or not yet', () => {
    fc.assert(
      fc.property(log, place, (whole, n) => {
        const sealed = at(whole.entries, n)
        const seals = whole.seals.slice(0, sealed)
        const isFine = breakOf(whole) === null && breakOf({ ...whole, head: null }) === null
        return isFine && breakOf({ ...whole, seals, head: seals.at(-1) ?? null }) === null
      }),
    )
  })

  it('may be empty', ({ expect }) => expect(firstBreak(hash, [], [], null)).toBeNull())

  it('may have seals that the keeper of the chain had no time to remember', () => {
    fc.assert(
      fc.property(log, place, (whole, n) => {
        return breakOf({ ...whole, head: whole.seals[at(whole.seals, n)] ?? null }) === null
      }),
    )
  })
})

describe('an edit is seen', () => {
  it('when an entry no longer says what its hash says, and where', () => {
    fc.assert(
      fc.property(log, place, (whole, n) => {
        const i = at(whole.entries, n)
        const entries = changed(whole.entries, i, { contentHash: hash('something else') })
        const found = breakOf({ ...whole, entries })
        return found?.kind === 'edited' && found.position === whole.entries[i]?.position
      }),
    )
  })

  it('when its hash was made again to fit', () => {
    const other = hash('something else')
    isSeen((whole, i) => ({
      ...whole,
      entries: changed(whole.entries, i, { hash: other, contentHash: other }),
    }))
  })

  it('when it was moved to another object, number or position', () => {
    isSeen((whole, i) => ({ ...whole, entries: changed(whole.entries, i, { objectId: '9' }) }))
    isSeen((whole, i) => ({ ...whole, entries: changed(whole.entries, i, { objectKind: 'user' }) }))
    isSeen((whole, i) => ({ ...whole, entries: changed(whole.entries, i, { seq: 99 }) }))
    isSeen((whole, i) => ({ ...whole, entries: changed(whole.entries, i, { position: 999 }) }))
  })

  it('when a seal was changed', () => {
    isSeen((whole, i) => ({
      ...whole,
      seals: changed(whole.seals, i, { chainHash: hash('forged') }),
    }))
  })

  it('when every seal was made again after it', ({ expect }) => {
    const other = hash('something else')
    const forged = (whole: Log, i: number): Log => {
      const entries = changed(whole.entries, i, { hash: other, contentHash: other })
      return { ...whole, entries, seals: sealsOf(entries) }
    }
    isSeen(forged)
    const whole = logOf([1, 2, 1], [])
    expect(breakOf(forged(whole, 0))).toEqual({ position: 3, kind: 'seal_altered' })
  })

  it('when every seal was made again, and one more entry written', () => {
    const other = hash('something else')
    isSeen((whole, i) => {
      const last = whole.entries.at(-1)
      const more = { objectKind: 'x', objectId: 'x', seq: 1, hash: other, contentHash: other }
      const entries = changed(whole.entries, i, { hash: other, contentHash: other })
      entries.push({ ...more, position: (last?.position ?? 0) + 1 })
      return { ...whole, entries, seals: sealsOf(entries) }
    })
  })

  it('before the seal, by its own hash', ({ expect }) => {
    const { entries } = logOf([1, 2], [])
    const edited = changed(entries, 1, { contentHash: hash('something else') })
    expect(firstBreak(hash, edited, [], null)).toEqual({ position: 2, kind: 'edited' })
  })
})

describe('a deletion is seen', () => {
  it('of an entry', () => {
    isSeen((whole, i) => ({ ...whole, entries: without(whole.entries, i) }))
  })

  it('of a seal', () => {
    isSeen((whole, i) => ({ ...whole, seals: without(whole.seals, i) }))
  })

  it('of an entry with its seal', () => {
    isSeen((whole, i) => ({
      ...whole,
      entries: without(whole.entries, i),
      seals: without(whole.seals, i),
    }))
  })

  it('of an entry, every seal made again', () => {
    isSeen((whole, i) => {
      const entries = without(whole.entries, i)
      return { ...whole, entries, seals: sealsOf(entries) }
    })
  })

  it('of a number of an object, by the next one, even where all the seals fit', ({ expect }) => {
    const entries = without(logOf([1, 1, 1], []).entries, 1)
    const seals = sealsOf(entries)
    const found = firstBreak(hash, entries, seals, null)
    expect(found).toEqual({ position: 3, kind: 'reordered' })
  })

  it('with the place of the first thing missing', ({ expect }) => {
    const whole = logOf([1, 2, 3], [])
    const missing = { ...whole, entries: without(whole.entries, 1) }
    expect(breakOf(missing)).toEqual({ position: 2, kind: 'missing' })
    const unsealed = { ...whole, seals: without(whole.seals, 1) }
    expect(breakOf(unsealed)).toEqual({ position: 2, kind: 'seal_missing' })
  })
})

describe('a cut is seen', () => {
  it('wherever the log and its seals were cut', () => {
    isSeen((whole, i) => ({
      ...whole,
      entries: whole.entries.slice(0, i),
      seals: whole.seals.slice(0, i),
    }))
    isSeen((whole, i) => ({ ...whole, entries: whole.entries.slice(0, i) }))
    isSeen((whole, i) => ({ ...whole, seals: whole.seals.slice(0, i) }))
    isSeen((whole, i) => ({
      ...whole,
      entries: whole.entries.slice(i + 1),
      seals: whole.seals.slice(i),
    }))
  })

  it('even of all of it', ({ expect }) => {
    const { head } = logOf([1, 2, 3], [])
    expect(firstBreak(hash, [], [], head)).toEqual({ position: 3, kind: 'missing' })
  })
})

describe('a change of order is seen', () => {
  it('when two entries change places', () => {
    fc.assert(
      fc.property(log, place, place, (whole, n, m) => {
        const [i, j] = [at(whole.entries, n), at(whole.entries, m)]
        const [a, b] = [whole.entries[i], whole.entries[j]]
        fc.pre(i !== j)
        if (!a || !b) return false
        const rows = changed(changed(whole.entries, i, b), j, a)
        const moved = rows.map((one, k) => ({
          ...one,
          position: whole.entries[k]?.position ?? 0,
        }))
        return (
          breakOf({ ...whole, entries: rows }) !== null &&
          breakOf({ ...whole, entries: moved }) !== null
        )
      }),
    )
  })

  it('when two seals change places', () => {
    fc.assert(
      fc.property(log, place, place, (whole, n, m) => {
        const [i, j] = [at(whole.seals, n), at(whole.seals, m)]
        const [a, b] = [whole.seals[i], whole.seals[j]]
        fc.pre(i !== j)
        if (!a || !b) return false
        const hashes = changed(changed(whole.seals, i, { chainHash: b.chainHash }), j, {
          chainHash: a.chainHash,
        })
        return breakOf({ ...whole, seals: hashes }) !== null
      }),
    )
  })
})

describe('the hash of an entry', () => {
  const entry = {
    id: 'e1',
    objectKind: 'declaration',
    objectId: 'd1',
    subjectKind: 'employer',
    subjectId: '005624',
    action: 'filed',
    actorKind: 'employer',
    actorId: 'u1',
    actorName: 'Nadia',
    at: 1_791_795_600_000,
    reason: null,
    before: null,
    after: '{"lines":24}',
  }

  it('covers each of its fields', ({ expect }) => {
    const whole = canonical(entry)
    for (const field of Object.keys(entry))
      expect(canonical({ ...entry, [field]: field === 'at' ? 1 : 'other' }), field).not.toBe(whole)
  })

  it('is not moved from one field to the next, nor confused by their text', ({ expect }) => {
    const split = [
      { ...entry, actorId: 'u1","Nadia', actorName: '' },
      { ...entry, actorId: 'u', actorName: '1Nadia' },
      { ...entry, reason: 'null' },
      { ...entry, before: '{"lines":24}', after: null },
    ].map(canonical)
    expect(new Set([canonical(entry), ...split]).size).toBe(split.length + 1)
  })

  it('has one form for ever', ({ expect }) => {
    expect(canonical(entry)).toBe(
      '["e1","declaration","d1","employer","005624","filed","employer","u1","Nadia",' +
        '1791795600000,null,null,' +
        String.raw`"{\"lines\":24}"]`,
    )
    expect(GENESIS).toBe('0'.repeat(64))
  })
})
