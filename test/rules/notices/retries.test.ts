import { describe, it } from 'vitest'
import { instant } from '#src/kernel/dates.ts'
import { linksIn } from '#src/notices/json.ts'
import {
  letterExpectedOn,
  letterPostedBefore,
  MOST_ATTEMPTS,
  retryAt,
} from '#src/notices/retries.ts'
import { opened, sealed } from '#src/notices/secrets.ts'

const NOW = instant(Date.parse('2026-10-12T08:00:00Z'))

describe('retries', () => {
  it('come later and later, then no more', ({ expect }) => {
    const waits: (number | null)[] = []
    for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
      const at = retryAt(attempts, NOW)
      waits.push(at === null ? null : (at - NOW) / 60_000)
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, null])
  })
})

describe('a letter', () => {
  it('is expected ten days after posting', ({ expect }) => {
    expect(letterExpectedOn(NOW)).toBe('2026-10-22')
    expect(NOW - letterPostedBefore(NOW)).toBe(10 * 86_400_000)
  })
})

describe('a secret in the outbox', () => {
  const seal = () => sealed('pepper', 'one_time_code', { code: '402871' })

  it('is read with the pepper and the template it was written with, only', ({ expect }) => {
    expect(opened('pepper', 'one_time_code', seal())).toEqual({ code: '402871' })
    expect(opened('other', 'one_time_code', seal())).toBe(null)
    expect(opened('pepper', 'invitation', seal())).toBe(null)
    expect(opened('pepper', 'one_time_code', 'AAAA')).toBe(null)
  })

  it('shows nothing, and never the same twice', ({ expect }) => {
    expect(seal()).not.toContain('402871')
    expect(Buffer.from(seal(), 'base64url').toString('latin1')).not.toContain('402871')
    expect(seal()).not.toBe(seal())
  })
})

describe('links', () => {
  it('are found in both languages, without the marks around them', ({ expect }) => {
    expect(linksIn('voir https://a.example/x?y=1 et\n\n\u2066https://b.example/z\u2069.')).toEqual([
      'https://a.example/x?y=1',
      'https://b.example/z',
    ])
  })
})
