import fc from 'fast-check'
import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { addMonths, monthOf } from '#src/kernel/months.ts'
import {
  debtReferenceOf,
  endToEndIdOf,
  parseDebtReference,
  parseEndToEndId,
} from '#src/pensions/rules/references.ts'

const dp = fc.integer({ min: 1, max: 999_999_999_999 }).map(String)
const month = fc
  .integer({ min: 0, max: 1_200 })
  .map((n) => addMonths(monthOf(isoDate('2000-01-01')), n))

describe('what a bank carries back', () => {
  it('names one payment, in 35 characters', ({ expect }) => {
    fc.assert(
      fc.property(dp, month, (dpNumber, one) => {
        const id = endToEndIdOf(dpNumber, one)
        expect(id.length).toBeLessThanOrEqual(35)
        expect(parseEndToEndId(id)).toEqual({ dpNumber, month: one })
      }),
    )
  })

  it('names one debt, with check digits', ({ expect }) => {
    fc.assert(
      fc.property(dp, (dpNumber) => {
        const reference = debtReferenceOf(dpNumber)
        expect(parseDebtReference(reference)).toBe(dpNumber)
        const last = reference.at(-1) === '0' ? '1' : '0'
        expect(parseDebtReference(reference.slice(0, -1) + last)).toBeNull()
      }),
    )
  })

  it('is not taken for a reference of something else', ({ expect }) => {
    // Of an employer's payment, of points bought, of nothing.
    for (const text of ['RF8300562400000001', 'NOTPROVIDED', 'PEN202613123', 'PEN2026090', ''])
      expect([parseEndToEndId(text), parseDebtReference(text)]).toEqual([null, null])
  })
})
