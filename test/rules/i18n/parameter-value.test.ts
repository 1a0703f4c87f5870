import { describe, it } from 'vitest'
import { formatsOf } from '#src/i18n/format.ts'
import { plainValue, writtenValue } from '#src/i18n/parameter-value.ts'
import { translateIn } from '#src/i18n/translate.ts'
import { ALL_PARAMETERS } from '#src/rulebook/parameters/index.ts'

describe.for(['fr', 'ar'] as const)('what a parameter holds, in %s', (language) => {
  const t = translateIn(language)
  const words = {
    f: t.f,
    unit: (unit: string) => t.dynamic(`parameter.unit.${unit}`),
    code: (key: string) => t.dynamic(key),
  }

  it.for(ALL_PARAMETERS)('is written in words: $id', ({ unit, values }, { expect }) => {
    for (const { value } of values) {
      const lines = writtenValue(value, unit, words)
      expect(lines.length).toBeGreaterThan(0)
      // A key shown instead of its words; an object shown as its name.
      for (const line of lines) expect(line).not.toMatch(/parameter\.|\[object|undefined|NaN/)
    }
  })
})

describe('the same for a program', () => {
  it('is the bare value; a table is an object', ({ expect }) => {
    expect(plainValue(new Map([[30_000, 39_000]]))).toEqual({ 30000: 39_000 })
    expect(plainValue(6)).toBe(6)
    const f = formatsOf('fr')
    const words = { f, unit: (unit: string) => unit, code: (code: string) => code }
    expect(writtenValue(600_000, 'centimes/month', words)).toEqual(['6\u202f000,00\u00a0DH /month'])
  })
})
