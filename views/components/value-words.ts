import type { ValueWords } from '#src/i18n/parameter-value.ts'
import type { Translate } from '#src/i18n/translate.ts'

/** The words in which a page writes what a parameter holds. */
export const wordsOf = (t: Translate): ValueWords => ({
  f: t.f,
  unit: (unit) => t.dynamic(`parameter.unit.${unit}`),
  code: (key) => t.dynamic(key),
})
