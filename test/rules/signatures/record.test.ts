import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { instant } from '#src/kernel/dates.ts'
import {
  brokenAt,
  canonicalJson,
  headOf,
  listText,
  recordText,
} from '#src/signatures/rules/record.ts'
import type { SigningRecord } from '#src/signatures/signing.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const documentsDigest = hash('documents')

const chainOf = (names: readonly string[]): SigningRecord[] => {
  const records: SigningRecord[] = []
  for (const [i, name] of names.entries()) {
    const record = {
      signingId: 's',
      position: i + 1,
      signerSeq: i + 1,
      what: 'signed' as const,
      typedName: name,
      intent: 'Je signe.',
      reason: null,
      digests: [hash('a'), hash('b')],
      codeVerifiedAt: instant(1_000 + i),
      ip: '192.0.2.1',
      userAgent: 'Firefox',
      at: instant(1_000 + i),
      previous: headOf({ documentsDigest, records }),
    }
    records.push({ ...record, hash: hash(recordText(record)) })
  }
  return records
}

describe('records', () => {
  const records = chainOf(['A', 'B', 'C'])
  const broken = (changed: readonly SigningRecord[], digest = documentsDigest): number | null =>
    brokenAt({ documentsDigest: digest, records: changed }, hash)

  it('close on one another, the first on the documents', ({ expect }) => {
    expect(broken(records)).toBe(null)
    expect(broken([])).toBe(null)
    expect(records[0]?.previous).toBe(documentsDigest)
    expect(broken(records, hash('others'))).toBe(1)
  })

  it('show any change, removal or new order', ({ expect }) => {
    const changes: Partial<SigningRecord>[] = [
      { typedName: 'X' },
      { intent: 'X' },
      { ip: '192.0.2.2' },
      { userAgent: 'X' },
      { at: instant(9) },
      { codeVerifiedAt: instant(9) },
      { digests: [hash('a')] },
      { what: 'declined' },
      { reason: 'X' },
      { signerSeq: 3 },
      { signingId: 'x' },
      { hash: hash('X') },
      { previous: hash('X') },
    ]
    for (const change of changes) {
      const altered = records.map((one, i) => (i === 1 ? { ...one, ...change } : one))
      expect([change, broken(altered)]).toEqual([change, 2])
    }
    expect(broken(records.filter(({ position }) => position !== 2))).toBe(2)
    expect(broken(records.toReversed())).toBe(1)
  })

  it('show a record made again with a hash of its own', ({ expect }) => {
    const [first, second, third] = records
    if (!first || !second || !third) throw new Error('three records')
    const forged = { ...second, typedName: 'X' }
    // Whoever can compute the hash still has to change everything after it.
    const whole = { ...forged, hash: hash(recordText(forged)) }
    expect(broken([first, whole, third])).toBe(3)
  })
})

describe('a list of documents', () => {
  it('is another text when one is changed, moved, added or left out', ({ expect }) => {
    const [a, b] = [
      { kind: 'contract', sha256: hash('a') },
      { kind: 'payment_form', sha256: hash('b') },
    ]
    const texts = [[a, b], [b, a], [a], [a, b, b], [{ ...a, sha256: hash('x') }, b], []]
    expect(new Set(texts.map(listText)).size).toBe(texts.length)
  })
})

describe('canonical JSON', () => {
  it('is one text for one content, and gives it back', ({ expect }) => {
    expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":null,"d":"é"}]}',
    )
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        const back: unknown = JSON.parse(text)
        // -0 is written 0, as JSON does.
        expect(back).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(back)).toBe(text)
      }),
    )
  })
})
