import fc from 'fast-check'
import { describe, it } from 'vitest'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import type { RecallLine } from '#src/recalls/recall.ts'
import { maySubmit, mayRecall, quartersOf, spread } from '#src/recalls/rules.ts'

const amount = fc.integer({ min: 0, max: 900_000_000 }).map(centimes)

describe('a total spread over its quarters', () => {
  it('gives each its share to the centime, and nothing away', ({ expect }) => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 8 }), (total, declared) => {
        const shares = spread(total, declared)
        const whole = declared.reduce((sum, base) => sum + base, 0)
        const given = shares.reduce((sum, share) => sum + share, 0)
        expect(given).toBe(whole === 0 ? 0 : total)
        if (whole > 0)
          for (const [i, base] of declared.entries()) {
            const exact = (BigInt(total) * BigInt(base)) / BigInt(whole)
            expect(BigInt(shares[i] ?? 0) - exact).toBeOneOf([0n, 1n])
            if (base === 0) expect(shares[i]).toBe(0)
          }
      }),
    )
  })

  it('gives the odd centime to the largest remainder, the earliest first', ({ expect }) => {
    const thirds = [1, 1, 1].map(centimes)
    expect(spread(centimes(100), thirds)).toEqual([34, 33, 33])
    expect(spread(centimes(101), thirds)).toEqual([34, 34, 33])
    expect(spread(centimes(10), [1, 2].map(centimes))).toEqual([3, 7])
  })
})

describe('a recall', () => {
  const [t1, t2, t3, t4] = [1, 2, 3, 4].map((rank) => quarterOf(2026, rank)) as [
    ReturnType<typeof quarterOf>,
    ReturnType<typeof quarterOf>,
    ReturnType<typeof quarterOf>,
    ReturnType<typeof quarterOf>,
  ]

  it('is about every quarter from its first to its last', ({ expect }) => {
    expect(quartersOf({ from: t1, to: t3 })).toEqual([t1, t2, t3])
    expect(quartersOf({ from: quarterOf(2025, 4), to: t1 })).toEqual(['2025-T4', '2026-T1'])
  })

  it('stays within what can be corrected', ({ expect }) => {
    const window = { oldest: t1, latest: t3 }
    const codeOf = (from: typeof t1, to: typeof t1) => {
      const may = mayRecall({ from, to }, window)
      return may.ok ? 'ok' : may.refusal.code
    }
    expect(codeOf(t1, t3)).toBe('ok')
    expect(codeOf(quarterOf(2025, 4), t1)).toBe('quarter_too_old_to_correct')
    expect(codeOf(t3, t4)).toBe('recall_not_yet')
    expect(codeOf(t3, t2)).toBe('quarters_reversed')
  })

  it('is sent whole, without a mistake, with its document', ({ expect }) => {
    const line = (severity: RecallLine['severity']) => ({ severity }) as RecallLine
    const reason = { code: 'court_decision', piece: 'required', counts: 'salary' } as const
    const codeOf = (lines: RecallLine[], hasPiece = true) => {
      const may = maySubmit(lines, reason, hasPiece)
      return may.ok ? 'ok' : may.refusal.code
    }
    expect(codeOf([line(null), line('to_note')])).toBe('ok')
    expect(codeOf([])).toBe('recall_empty')
    expect(codeOf([line('to_correct')])).toBe('recall_lines_to_mend')
    expect(codeOf([line('blocking')])).toBe('recall_lines_to_mend')
    expect(codeOf([line(null)], false)).toBe('recall_piece_needed')
  })
})
