import { describe, it } from 'vitest'
import type { FiledLine } from '#src/cancellations/cancellation.ts'
import { mayReplace, takenBy } from '#src/cancellations/rules-replacing.ts'
import { isoDate } from '#src/kernel/dates.ts'

const ground = {
  declarations: 1,
  status: 'processed',
  hasOpenCancellation: false,
  blocked: 0,
  today: isoDate('2026-10-31'),
  until: isoDate('2026-10-31'),
  isOrdered: false,
  isPaid: false,
}

const line = (number: number, category: string, cancelledBy: string | null = null) =>
  ({ line: number, category, cancelledBy }) as FiledLine

describe('a filed declaration', () => {
  it('may be replaced until the day it is due, that day included', ({ expect }) => {
    expect(mayReplace(ground).ok).toBe(true)
  })

  it.for([
    [{ declarations: 2 }, 'several_to_replace'],
    [{ status: 'filed' }, 'still_processing'],
    [{ hasOpenCancellation: true }, 'cancellation_open'],
    [{ isPaid: true }, 'replace_after_payment'],
    [{ isOrdered: true }, 'replace_after_order'],
    [{ today: isoDate('2026-11-01') }, 'replace_too_late'],
    [{ blocked: 1 }, 'blocked_lines_remain'],
  ] as const)('may not when %o', ([change, code], { expect }) => {
    const may = mayReplace({ ...ground, ...change })
    expect(may.ok ? 'ok' : may.refusal.code).toBe(code)
  })

  it('gives up the categories declared anew, and keeps the others', ({ expect }) => {
    const filed = [line(1, '05'), line(2, '10'), line(3, '05', 'before'), line(4, '05')]
    const categories = [
      { category: '05', isNil: false },
      { category: '10', isNil: false },
      { category: '12', isNil: true },
    ]
    expect(takenBy(categories, filed, ['05'])).toEqual({ lines: [1, 4], nil: [] })
    expect(takenBy(categories, filed, ['12'])).toEqual({ lines: [], nil: ['12'] })
    expect(takenBy(categories, filed, ['05', '10', '12'])).toEqual({ lines: null, nil: [] })
  })
})
