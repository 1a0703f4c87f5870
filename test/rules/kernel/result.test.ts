import { describe, it } from 'vitest'
import { assertNever, invariant } from '#src/kernel/invariant.ts'
import { ok, refused } from '#src/kernel/result.ts'

describe('a decision', () => {
  it('is a value, or a refusal with a stable code and the facts behind it', ({ expect }) => {
    expect(ok(42)).toEqual({ ok: true, value: 42 })
    expect(refused('too_late')).toEqual({ ok: false, refusal: { code: 'too_late', facts: {} } })
    expect(refused('too_late', { closed_on: '2026-10-31' })).toEqual({
      ok: false,
      refusal: { code: 'too_late', facts: { closed_on: '2026-10-31' } },
    })
  })
})

describe('a mistake of the programmer', () => {
  it('stops where it is seen', ({ expect }) => {
    for (const nothing of [false, null, undefined, 0, ''])
      expect(() => invariant(nothing, 'said why')).toThrow('invariant: said why')
    expect(() => invariant('something', 'said why')).not.toThrow()
  })

  it('says which value no branch expected', ({ expect }) => {
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('unexpected value: {"kind":"new"}')
  })
})
