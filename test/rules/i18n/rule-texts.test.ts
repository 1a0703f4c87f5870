import { describe, it } from 'vitest'
import { type Rule, RULE_CODES, RULES } from '#src/declarations/rules/anomalies.ts'
import { type FieldName, FIELDS } from '#src/declarations/rules/model.ts'
import { readTyped } from '#src/declarations/rules/notation.ts'
import { formatsOf, type Language, LANGUAGES } from '#src/i18n/format.ts'
import {
  editable,
  FIELD_ORDER,
  fieldNameOf,
  ruleTextOf,
  ruleWhatOf,
  severityTextOf,
  showValue,
} from '#src/i18n/rules.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { checkFields, factsOf, lineWith, T3 } from '../declarations/support.ts'

const SCRIPTS = { fr: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u }
const OTHER_SCRIPT = { fr: SCRIPTS.ar, ar: /\p{Script=Latin}{4}/u }
/** Digits that belong together, without the spaces and marks between them. */
const joined = (text: string): string => text.replace(/(?<=\d)[\s\u202f\u00a0](?=\d{3})/g, '')
const longNumbers = (text: string): string[] =>
  [...joined(text).matchAll(/\d{3,}(?:,\d+)?/g)].map(([number]) => number).toSorted()

type Part = 'title' | 'what' | 'why' | 'fix'

const partOf = (code: string, language: Language, part: Part): string =>
  part === 'what'
    ? ruleWhatOf(code, language, declarationLimitsOn(T3))
    : (ruleTextOf(code, language)?.[part] ?? '')

for (const language of LANGUAGES) {
  const f = formatsOf(language)
  describe(`the texts of the rules (${language})`, () => {
    for (const code of RULE_CODES) {
      it(`${code} says what, why and how to mend it`, ({ expect }) => {
        for (const part of ['title', 'what', 'why', 'fix'] as const) {
          const text = partOf(code, language, part)
          expect(text, part).toMatch(SCRIPTS[language])
          // An address or a code may be Latin in an Arabic text: four letters in a row are words.
          const words = text.replace(/\S+@\S+|nom@domaine\.ma/g, '')
          expect(words, part).not.toMatch(OTHER_SCRIPT[language])
        }
      })
    }

    const rules = (Object.entries(RULES) as [string, Rule][]).filter(([, r]) => r.fails.length > 0)
    for (const [code, { fails }] of rules) {
      it(`${code} shows the value and what was expected`, ({ expect }) => {
        for (const change of fails) {
          const [found] = checkFields([lineWith(change)], factsOf()).all
          if (!found) throw new Error('the example no longer fails')
          const value = showValue(found.field, found.value, f)
          const expected =
            found.expected === null ? null : showValue(found.field, found.expected, f)
          const message = ruleTextOf(found.code, language)?.message({ value, expected }) ?? ''
          if (found.value !== '') expect(message).toContain(value)
          if (expected !== null) expect(message).toContain(expected)
          expect(message).not.toMatch(/null|undefined/)
        }
      })
    }

    it('has a name and a consequence for each weight', ({ expect }) => {
      for (const severity of ['blocking', 'to_correct', 'to_note'] as const) {
        const { name, consequence } = severityTextOf(severity, language)
        expect(name).toMatch(SCRIPTS[language])
        expect(consequence).toMatch(SCRIPTS[language])
      }
    })

    it('has a name for each field, in the order of the record', ({ expect }) => {
      expect(FIELD_ORDER).toEqual([...FIELDS])
      for (const field of [...FIELDS, 'record'] as const)
        expect(fieldNameOf(field, language)).toMatch(SCRIPTS[language])
      expect(new Set(FIELDS.map((field) => fieldNameOf(field, language))).size).toBe(FIELDS.length)
    })

    it('state the numbers of the rulebook', ({ expect }) => {
      const { highestSalary, jumpPpm, lowestAge, highestAge, trancheCeiling } =
        declarationLimitsOn(T3)
      const limits = declarationLimitsOn(T3)
      const what = (code: string): string => joined(ruleWhatOf(code, language, limits))
      expect(what('amount_out_of_range')).toContain(`${highestSalary / 100},00`)
      expect(what('tranche_over_ceiling')).toContain(`${trancheCeiling / 100},00`)
      expect(what('salary_jump')).toMatch(new RegExp(`${jumpPpm / 10_000}\\s%`))
      expect(what('age_unusual')).toMatch(new RegExp(`${lowestAge}\\D.*\\D${highestAge}\\D`))
    })
  })
}

describe('the two languages', () => {
  it('state the same numbers', ({ expect }) => {
    for (const code of RULE_CODES)
      for (const part of ['what', 'why', 'fix'] as const) {
        const [french, arabic] = LANGUAGES.map((l) => longNumbers(partOf(code, l, part)))
        expect(arabic, `${code} ${part}`).toEqual(french)
      }
  })

  it('have no text for a code that is none', ({ expect }) => {
    for (const code of ['', 'nothing', 'toString', '__proto__'])
      for (const language of LANGUAGES) expect(ruleTextOf(code, language), code).toBeNull()
  })
})

describe('a value of a line', () => {
  const fr = formatsOf('fr')
  const ar = formatsOf('ar')

  it('is shown as the reader writes it', ({ expect }) => {
    expect(showValue('salary', '13500.00', fr)).toBe('13\u202f500,00\u00a0DH')
    expect(showValue('birth_date', '1963-02-11', fr)).toBe('11\u00a0février\u00a01963')
    expect(showValue('rate', '3.75', fr)).toBe('3,75\u00a0%')
    expect(showValue('quarter', '2026-T3', fr)).toBe('T3\u00a02026')
    expect(showValue('cin', 'BK450316', ar)).toBe('\u2066BK450316\u2069')
    expect(showValue('birth_date', '1963-02-11', ar)).toBe('11\u00a0فبراير\u00a01963')
  })

  it('that cannot be read stays as typed', ({ expect }) => {
    expect(showValue('salary', '00012A4500', fr)).toBe('00012A4500')
    expect(showValue('left_on', '31022026', fr)).toBe('31022026')
    expect(showValue('birth_date', '15/08/26', fr)).toBe('15/08/26')
    expect(showValue('rate', '3.755', fr)).toBe('3.755')
    expect(showValue('quarter', '52026', ar)).toBe('\u206652026\u2069')
  })

  it('that looks like a range was typed all the same', ({ expect }) => {
    expect(showValue('salary', '12/5', fr)).toBe('12/5')
  })

  it('is put in a field as a person types it, and read back the same', ({ expect }) => {
    expect(editable('salary', '17387.29')).toBe('17387,29')
    expect(editable('rate', '3.75')).toBe('3,75')
    expect(editable('left_on', '2026-08-15')).toBe('15/08/2026')
    expect(editable('cin', 'BK450316')).toBe('BK450316')
    const unreadable = { salary: '00012A4500', left_on: '2026-02-30', birth_date: '31022026' }
    for (const [field, value] of Object.entries({ ...lineWith(), ...unreadable }))
      expect(readTyped(field as FieldName, editable(field as FieldName, value)), field).toBe(value)
  })

  it('that is not there is said to be', ({ expect }) => {
    expect(showValue('cin', '', fr)).toBe('(vide)')
    expect(showValue('cin', '', ar)).toBe('(فارغ)')
  })

  it('may be a range or a choice', ({ expect }) => {
    const most = '3\u202f000\u202f000,00'
    expect(showValue('salary', '0.00/3000000.00', fr)).toBe(`au plus ${most}\u00a0DH`)
    expect(showValue('salary', '0.00/3000000.00', ar)).toBe(
      `على الأكثر \u2066${most}\u2069\u00a0درهم`,
    )
    expect(showValue('left_on', '2026-07-01/2026-09-30', fr)).toBe(
      'une date du 1er\u00a0juillet\u00a02026 au 30\u00a0septembre\u00a02026',
    )
    expect(showValue('sex', 'M F', fr)).toBe('M, F')
    expect(showValue('category', '05 10', ar)).toBe('\u206605, 10\u2069')
  })
})
