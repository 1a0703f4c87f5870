import { describe, it } from 'vitest'
import { LANGUAGES, translateIn } from '#src/i18n/translate.ts'
import { ar } from '#src/i18n/messages/ar/index.ts'
import { fr } from '#src/i18n/messages/fr/index.ts'
import { isReasonCode, REASON_CODES } from '#src/payments/bank-files/reasons.ts'

describe('the reasons of banks', () => {
  it('each have a sentence, and no sentence is without its code', ({ expect }) => {
    const expected = [...REASON_CODES, 'other'].map((code) => `bank_reason.${code}`).toSorted()
    for (const messages of [fr, ar]) {
      const keys = Object.keys(messages).filter((key) => key.startsWith('bank_reason.'))
      expect(keys.toSorted()).toEqual(expected)
    }
    expect(isReasonCode('AC04')).toBe(true)
    expect(isReasonCode('XX99')).toBe(false)
  })

  it('say a code that nobody knows', ({ expect }) => {
    for (const language of LANGUAGES)
      expect(translateIn(language)('bank_reason.other', { code: 'XX99' })).toContain('XX99')
  })
})

describe('the refusals of bank files', () => {
  it('say what was found and where', ({ expect }) => {
    const facts = {
      bank_file_unreadable: {},
      bank_file_forbidden: {},
      bank_file_other_kind: { found: 'camt.052.001.08', expected: 'camt.053.001.08' },
      bank_file_incomplete: { where: 'Stmt[1]/Ntry[3]/Amt' },
      bank_file_currency: { currency: 'EUR' },
      bank_file_too_large: { limit_mib: 5 },
    }
    for (const language of LANGUAGES)
      for (const [code, values] of Object.entries(facts)) {
        const t = translateIn(language)
        expect(t.has(`refusal.${code}`), code).toBe(true)
        const sentence = t.dynamic(`refusal.${code}`, values)
        expect(sentence).not.toMatch(/undefined|NaN/)
        for (const value of Object.values(values)) expect(sentence).toContain(String(value))
      }
  })
})
