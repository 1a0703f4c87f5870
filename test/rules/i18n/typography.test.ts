import { describe, it } from 'vitest'
import { withFrenchSpaces } from '#src/i18n/typography.ts'
import { translateIn } from '#src/i18n/translate.ts'

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
    expect(withFrenchSpaces(written)).toBe(right)
    expect(withFrenchSpaces(right)).toBe(right)
  })

  it('are those of every French sentence, and of no Arabic one', ({ expect }) => {
    expect(translateIn('fr')('front.join.text')).toContain('ligne\u00a0:')
    expect(translateIn('ar')('front.join.text')).not.toMatch(/[\u00a0\u202f]/)
  })
})
