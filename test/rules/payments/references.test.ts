import fc from 'fast-check'
import { describe, it } from 'vitest'
import { centimes } from '#src/kernel/money.ts'
import { decimalOf, parseDecimal } from '#src/payments/bank-files/amounts.ts'
import { parseCreditorReference } from '#src/kernel/identifiers.ts'
import { referenceAmong } from '#src/payments/bank-files/creditor-reference.ts'
import { OTHER_REFERENCE, REFERENCE } from './support.ts'

const inFours = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ')

describe('a structured creditor reference', () => {
  it('is read in both of its forms', ({ expect }) => {
    // The example of ISO 11649.
    for (const text of ['RF18539007547034', 'RF18 5390 0754 7034', ' rf18 5390 0754 7034 '])
      expect(parseCreditorReference(text)).toBe('RF18539007547034')
  })

  it('with one wrong digit, or two that changed places, is none', ({ expect }) => {
    const places = fc.integer({ min: 2, max: OTHER_REFERENCE.length - 1 })
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 9 }), (place, digit) => {
        const [head, tail] = [OTHER_REFERENCE.slice(0, place), OTHER_REFERENCE.slice(place + 1)]
        const typed = `${head}${digit}${tail}`
        expect(parseCreditorReference(typed)).toBe(typed === OTHER_REFERENCE ? typed : null)
      }),
    )
    expect(parseCreditorReference('RF18539007540734')).toBeNull()
  })

  it('of another shape is none', ({ expect }) => {
    for (const text of [
      '',
      'RF18',
      'RF',
      `X${REFERENCE}`,
      `${REFERENCE}É`,
      `RF18${'1'.repeat(22)}`,
    ])
      expect(parseCreditorReference(text), text).toBeNull()
  })
})

describe('a reference among words', () => {
  const found: [string, string | null][] = [
    [`VIREMENT ${REFERENCE}`, REFERENCE],
    [`/RFB/${REFERENCE.toLowerCase()}/ATLAS`, REFERENCE],
    [`Réf:${REFERENCE}, merci`, REFERENCE],
    [`${inFours(REFERENCE)} T3 2026`, REFERENCE],
    [`المرجع ${inFours(OTHER_REFERENCE)} شكرا`, OTHER_REFERENCE],
    [`${REFERENCE} ${REFERENCE}`, REFERENCE],
    [`${REFERENCE} et ${OTHER_REFERENCE}`, null],
    [`VIR${REFERENCE}`, null],
    [`${REFERENCE}ATLAS`, null],
    ['facture RF18 du 12', null],
    ['', null],
  ]
  for (const [text, expected] of found) {
    it(JSON.stringify(text), ({ expect }) => expect(referenceAmong([text])).toBe(expected))
  }

  it('is taken from the first source that has one', ({ expect }) => {
    expect(referenceAmong(['merci', REFERENCE, OTHER_REFERENCE])).toBe(REFERENCE)
    expect(referenceAmong([`${REFERENCE} ${OTHER_REFERENCE}`, REFERENCE])).toBeNull()
  })
})

describe('an amount', () => {
  it('goes to the file and back without a change', ({ expect }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (amount) => {
        expect(decimalOf(centimes(amount))).toMatch(/^\d+\.\d\d$/)
        expect(parseDecimal(decimalOf(centimes(amount)))).toBe(amount)
      }),
    )
    expect(() => decimalOf(centimes(-1))).toThrow(/negative/)
  })
})
