import fc from 'fast-check'
import { describe, it } from 'vitest'
import { type Comparable, compared } from '#src/declarations/rules/comparing.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'

const line = (person: string, base: number, category = '05'): Comparable => ({
  line: 1,
  category,
  person,
  cin: '',
  name: person.toUpperCase(),
  base: centimes(base),
  employee: centimes(base / 10),
  employer: centimes(base / 10),
  points: points(base),
})

describe('two declarations compared', () => {
  it('say who came, who went, whose figures moved, and what it comes to', ({ expect }) => {
    const before = [line('a', 1000), line('b', 2000), line('c', 3000)]
    const after = [line('a', 1000), line('b', 2500), line('d', 4000)]
    const found = compared(before, after)
    expect(found.changes.map(({ kind, person }) => [kind, person])).toEqual([
      ['changed', 'b'],
      ['added', 'd'],
      ['removed', 'c'],
    ])
    expect(found).toMatchObject({
      same: 1,
      before: { lines: 3, base: 6000, due: 1200, points: 6000 },
      after: { lines: 3, base: 7500, due: 1500, points: 7500 },
    })
  })

  it('keep apart the categories and the tranches of a person', ({ expect }) => {
    const before = [line('a', 1800, '12'), line('a', 700, '12'), line('a', 500, '05')]
    const after = [line('a', 1800, '12'), line('a', 900, '12'), line('a', 500, '05')]
    const { changes, same } = compared(before, after)
    expect([changes.length, same]).toEqual([1, 2])
    expect(changes[0]?.before?.base).toBe(700)
  })

  it('know an entrant by their identity card before they have a matricule', ({ expect }) => {
    const processed = { ...line('000123456', 1000), cin: 'BE1' }
    const entrant = { ...line('BE1', 1000), cin: 'BE1' }
    expect(compared([processed], [entrant])).toMatchObject({ changes: [], same: 1 })
    expect(compared([entrant], [processed])).toMatchObject({ changes: [], same: 1 })
  })

  it('explain the whole difference, and nothing between a declaration and itself', ({ expect }) => {
    const anyLines = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 900 }))
        .map(([person, tens]) => line(person, tens * 10)),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const found = compared(before, after)
        const moved = found.changes.reduce(
          (total, { before: was, after: now }) => total + (now?.base ?? 0) - (was?.base ?? 0),
          0,
        )
        expect(moved).toBe(found.after.base - found.before.base)
        expect(compared(before, before).changes).toEqual([])
      }),
    )
  })
})
