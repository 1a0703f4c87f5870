import fc from 'fast-check'
import { describe, it } from 'vitest'
import { firstHeadBreak, type Head, type HeadFile, type KeptHead } from '#src/audit/heads.ts'
import { addDays, isoDate } from '#src/kernel/dates.ts'

type Log = {
  files: HeadFile[]
  seals: { position: number; chainHash: string }[]
  remembered: KeptHead | null
}

const digest = (n: number): string => `sha-${n}`

/** Heads of `days.length` days, each so many entries after the one before. */
const logOf = (days: readonly number[]): Log => {
  let position = 0
  let day = isoDate('2026-10-12')
  const heads = days.map((entries, i): Head => {
    position += entries
    day = addDays(day, 1 + (i % 2))
    const before = i === 0 ? null : digest(i - 1)
    return { number: i + 1, day, position, chainHash: `h${position}`, count: position, before }
  })
  const files = heads.map((head, i) => ({ day: head.day, sha256: digest(i), head }))
  const seals = Array.from({ length: position + 2 }, (_, i) => ({
    position: i + 1,
    chainHash: `h${i + 1}`,
  }))
  const last = heads.at(-1)
  return { files, seals, remembered: last ? { ...last, sha256: digest(days.length - 1) } : null }
}

const log = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 }).map(logOf)
const kindOf = ({ files, ...rest }: Log): string | undefined => firstHeadBreak(files, rest)?.kind

const isSeen = (tamper: (log: Log, i: number) => Log): void =>
  fc.assert(
    fc.property(log, fc.nat(), (whole, n) => {
      return kindOf(tamper(whole, n % whole.files.length)) !== undefined
    }),
  )
const withHead = (whole: Log, i: number, change: Partial<Head>): Log => ({
  ...whole,
  files: whole.files.map((file, j) =>
    i === j && file.head ? { ...file, head: { ...file.head, ...change } } : file,
  ),
})

describe('heads that nobody touched', () => {
  it('have no break', ({ expect }) => {
    fc.assert(fc.property(log, (whole) => kindOf(whole) === undefined))
    expect(firstHeadBreak([], { seals: [], remembered: null })).toBeNull()
  })

  it('may be ahead of what the keeper had time to remember', () => {
    fc.assert(
      fc.property(log, fc.nat(), (whole, n) => {
        const file = whole.files[n % whole.files.length]
        const remembered = file?.head ? { ...file.head, sha256: file.sha256 } : null
        return (
          kindOf({ ...whole, remembered }) === undefined &&
          kindOf({ ...whole, remembered: null }) === undefined
        )
      }),
    )
  })
})

describe('a change of the heads is seen', () => {
  it('one taken away, or the end, or all', () => {
    isSeen((whole, i) => ({ ...whole, files: whole.files.toSpliced(i, 1) }))
    isSeen((whole, i) => ({ ...whole, files: whole.files.slice(0, i) }))
    isSeen((whole, i) => ({ ...whole, files: whole.files.slice(i + 1) }))
  })

  it('one refused by its signature, or signed again', () => {
    isSeen((whole, i) => ({
      ...whole,
      files: whole.files.map((file, j) => (i === j ? { ...file, head: null } : file)),
    }))
    isSeen((whole, i) => ({
      ...whole,
      files: whole.files.map((file, j) => (i === j ? { ...file, sha256: 'other' } : file)),
    }))
  })

  it('any of its claims', () => {
    for (const change of [
      { number: 99 },
      { day: isoDate('2030-01-01') },
      { position: 9999 },
      { chainHash: 'other' },
      { count: 9999 },
      { before: 'other' },
    ])
      isSeen((whole, i) => withHead(whole, i, change))
  })
})

describe('a log rewritten under its heads is seen', () => {
  it('in a chain hash, in a length, in the count of what stands before', () => {
    isSeen((whole, i) => {
      const at = whole.files[i]?.head?.position
      const seals = whole.seals.map((s) => (s.position === at ? { ...s, chainHash: 'x' } : s))
      return { ...whole, seals }
    })
    isSeen((whole, i) => {
      const at = whole.files[i]?.head?.position ?? 0
      return { ...whole, seals: whole.seals.filter((s) => s.position < at) }
    })
    isSeen((whole) => ({ ...whole, seals: whole.seals.slice(1) }))
  })
})
