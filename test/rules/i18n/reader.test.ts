import { describe, it } from 'vitest'
import { englishFormats } from '#src/i18n/format-en.ts'
import { verification as ar } from '#src/i18n/messages/ar/verification.ts'
import { verification as en } from '#src/i18n/messages/en/verification.ts'
import { verification as fr } from '#src/i18n/messages/fr/verification.ts'
import { readerIn, READER_LANGUAGES } from '#src/i18n/reader.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { parseMonth } from '#src/kernel/months.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ATTESTATION_KINDS, FACT_TYPES } from '#src/attestations/attestation.ts'

describe('what third parties read', () => {
  it('has every sentence in three languages, and no other', ({ expect }) => {
    for (const messages of [ar, en])
      expect(Object.keys(messages).toSorted()).toEqual(Object.keys(fr).toSorted())
    const empty = [fr, ar, en].flatMap((messages) =>
      Object.values(messages).filter((one) => typeof one === 'string' && one.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  it('names every kind and every fact', ({ expect }) => {
    for (const kind of ATTESTATION_KINDS)
      for (const key of [`kind.${kind}`, `says.${kind}`]) expect(Object.keys(fr)).toContain(key)
    for (const name of Object.keys(FACT_TYPES)) expect(Object.keys(fr)).toContain(`fact.${name}`)
  })

  it('is written from the right in Arabic alone', ({ expect }) => {
    expect(READER_LANGUAGES.map((language) => readerIn(language).dir)).toEqual([
      'ltr',
      'rtl',
      'ltr',
    ])
  })

  it('writes figures and dates as English readers do', ({ expect }) => {
    const f = englishFormats
    const written = [
      f.day(isoDate('2026-10-01')),
      f.month(parseMonth('2026-02') ?? ('' as never)),
      f.quarter(quarterOf(2026, 3)),
      f.amount(centimes(123_456_789)),
      f.amount(centimes(-5)),
      f.amount(centimes(99_999)),
      f.points(points(12_345_678)),
      f.moment(atCasablanca(isoDate('2026-10-12'), { hour: 8, minute: 5 })),
    ].map((text) => text.replaceAll('\u00a0', ' '))
    expect(written).toEqual([
      '1 October 2026',
      'February 2026',
      'Q3 2026',
      'MAD 1,234,567.89',
      'MAD −0.05',
      'MAD 999.99',
      '1,234.5678',
      '12 October 2026 at 08:05 (Casablanca)',
    ])
  })
})
