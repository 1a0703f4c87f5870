import { describe, it } from 'vitest'
import { inFrench } from '#src/i18n/typography.ts'
import { translateIn } from '#src/i18n/translate.ts'

describe('a month that begins with a vowel', () => {
  it.for([
    ['celle de octobre 2026', 'celle d’octobre 2026'],
    ['la pension de août', 'la pension d’août'],
    ['de avril à mai', 'd’avril à mai'],
    ['de septembre', 'de septembre'],
    ['le code octobre', 'le code octobre'],
  ] as const)('takes the elided word: %s', ([written, right], { expect }) => {
    expect(inFrench(written)).toBe(right)
  })
})

describe('the spaces of French signs', () => {
  it.for([
    ['Le dossier : il est là', 'Le dossier\u00a0: il est là'],
    ['« Payé »', '«\u00a0Payé\u00a0»'],
    ['Un compte ; un mot !', 'Un compte\u202f; un mot\u202f!'],
    ['Et le motif ?', 'Et le motif\u202f?'],
    ['en ligne :', 'en ligne\u00a0:'],
    ['à 9:30, ou /v?code', 'à 9:30, ou /v?code'],
    ['', ''],
  ] as const)('never leave their word: %s', ([written, right], { expect }) => {
    expect(inFrench(written)).toBe(right)
    expect(inFrench(right)).toBe(right)
  })

  it('are those of every French sentence, and of no Arabic one', ({ expect }) => {
    expect(translateIn('fr')('front.join.text')).toContain('ligne\u00a0:')
    expect(translateIn('ar')('front.join.text')).not.toMatch(/[\u00a0\u202f]/)
  })
})
