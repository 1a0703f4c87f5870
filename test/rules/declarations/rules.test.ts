import { describe, it } from 'vitest'
import {
  EXAMPLE,
  isRuleCode,
  type Rule,
  RULE_CODES,
  type RuleCode,
  RULES,
} from '#src/declarations/rules/anomalies.ts'
import type { LineFields } from '#src/declarations/rules/model.ts'
import { writeFile } from '#src/declarations/rules/write.ts'
import { bytesOf, checkAll, checkFields, codesOf, factsOf, lineWith, read } from './support.ts'

/** Rules that need more than one changed field: their failing cases are in files beside this. */
const WITHOUT_EXAMPLE: RuleCode[] = [
  'category_not_open',
  'nothing_to_recall',
  'person_missing',
  'person_twice',
  'record_length',
  'tranche_over_ceiling',
  'tranche_two_alone',
]
const rules = (Object.entries(RULES) as [RuleCode, Rule][]).map(([code, rule]) => ({
  code,
  ...rule,
}))

const said = (change: Partial<LineFields>): string => JSON.stringify(change)

/** The codes of the same line once written to the file that the rule's page offers. */
const codesAsFile = async (change: Partial<LineFields>): Promise<string[]> => {
  const lines = await read(bytesOf(writeFile([lineWith(change)])))
  return checkAll(lines, factsOf())
    .all.filter((one) => one.code !== 'person_missing')
    .map((one) => one.code)
}

describe('the person of the examples', () => {
  it('earns no finding, nor as a file', async ({ expect }) => {
    expect(checkFields([EXAMPLE], factsOf()).all).toEqual([])
    expect(await codesAsFile({})).toEqual([])
  })
})

for (const { code, severity, field, fails, passes } of rules) {
  if (fails.length === 0) continue
  describe(code, () => {
    for (const change of fails) {
      it(`fails with ${said(change)}, for that alone`, ({ expect }) => {
        expect(codesOf(change)).toEqual([code])
        const [found] = checkFields([lineWith(change)], factsOf()).all
        expect(found).toMatchObject({ line: 1, severity })
      })
    }
    for (const change of passes) {
      it(`passes with ${said(change)}`, ({ expect }) => expect(codesOf(change)).not.toContain(code))
    }
    it(`names the field ${field} first`, ({ expect }) => {
      const [found] = checkFields([lineWith(fails[0])], factsOf()).all
      expect(found?.field).toBe(field)
    })
  })
}

describe('the rules', () => {
  it('have an example that fails, or a test of their own', ({ expect }) => {
    const without = rules.filter(({ fails }) => fails.length === 0).map(({ code }) => code)
    expect(without.toSorted()).toEqual(WITHOUT_EXAMPLE)
  })

  it('weigh as the issue says', ({ expect }) => {
    const of = (severity: Rule['severity']) =>
      rules.filter((rule) => rule.severity === severity).map(({ code }) => code)
    expect(of('blocking')).toEqual([
      'record_length',
      'employer_mismatch',
      'quarter_mismatch',
      'category_not_active',
      'category_not_open',
      'rate_not_of_category',
      'date_impossible',
      'amount_not_a_number',
      'nothing_to_recall',
      'person_twice',
    ])
    expect(of('to_note')).toEqual([
      'salary_jump',
      'age_unusual',
      'cin_shape',
      'cnss_shape',
      'phone_shape',
      'email_shape',
      'person_missing',
      'leaving_date_outside_quarter',
    ])
    expect(RULE_CODES).toEqual(rules.map(({ code }) => code))
  })

  it('know their codes', ({ expect }) => {
    expect(RULE_CODES.filter((code) => !isRuleCode(code))).toEqual([])
    expect(['', 'nothing', 'Record_Length'].filter(isRuleCode)).toEqual([])
  })

  it('take no name that every object has for a code', ({ expect }) => {
    expect(['toString', 'constructor', '__proto__', 'valueOf'].filter(isRuleCode)).toEqual([])
  })
})

describe('the file that a rule’s page offers', () => {
  const all = rules.flatMap(({ code, fails }) => fails.map((change) => ({ code, change })))
  for (const { code, change } of all) {
    it(`${code}: ${said(change)} fails, for that alone`, async ({ expect }) => {
      expect(await codesAsFile(change)).toEqual([code])
    })
  }
})

describe('the record that a rule’s page shows as passing', () => {
  const all = rules.flatMap(({ code, passes }) => passes.map((change) => ({ code, change })))
  for (const { code, change } of all) {
    it(`${code}: ${said(change)} has nothing to mend`, async ({ expect }) => {
      expect(codesOf(change)).toEqual([])
      expect(await codesAsFile(change)).toEqual([])
    })
  }
})
