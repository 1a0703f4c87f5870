import { deflateSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { unfoldedSize } from '#src/documents/examining/unfolding.ts'

const MOST = 1e9
const RUNS = process.env['LONG'] ? 5000 : 300

describe('what a stream unfolds to', () => {
  it('is what zlib unfolds, for any bytes and any way of folding them', ({ expect }) => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.uint8Array({ maxLength: 40 }).map((few) => Buffer.concat(Array(90).fill(few))),
    )
    const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_DEFAULT_STRATEGY, Z_FILTERED } = constants
    const strategy = fc.constantFrom(Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED, Z_DEFAULT_STRATEGY)
    const level = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        data,
        strategy,
        level,
        fc.uint8Array({ maxLength: 9 }),
        (bytes, how, much, tail) => {
          const folded = Buffer.concat([deflateSync(bytes, { strategy: how, level: much }), tail])
          expect(unfoldedSize(folded, MOST)).toBe(bytes.length)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('is counted no further than it must be', ({ expect }) => {
    const bomb = deflateSync(new Uint8Array(50_000_000))
    expect(bomb.length).toBeLessThan(60_000)
    expect(unfoldedSize(bomb, MOST)).toBe(50_000_000)
    const counted = unfoldedSize(bomb, 1_000_000) ?? 0
    expect(counted).toBeGreaterThan(1_000_000)
    expect(counted).toBeLessThan(1_000_300)
  })

  it('is nothing when the bytes are cut, or are no such stream', ({ expect }) => {
    const folded = deflateSync('a page and another page and another page')
    for (let length = 0; length < folded.length - 4; length += 1)
      expect(unfoldedSize(folded.subarray(0, length), MOST)).toBeNull()
    expect(unfoldedSize(new TextEncoder().encode('x y z'), MOST)).toBeNull()
    // Looks 32,768 bytes back in a text of none: a lenient reader would go on.
    const back = new Uint8Array([0x78, 0x9c, 0x03 | (0b0000001 << 3), 0xff, 0xff, 0xff])
    expect(unfoldedSize(back, MOST)).toBeNull()
  })

  it('never breaks on what anybody sends', ({ expect }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const size = unfoldedSize(Uint8Array.from([0x78, 0x9c, ...bytes]), 10_000)
        expect(size === null || size >= 0).toBe(true)
      }),
      { numRuns: RUNS * 10 },
    )
  })
})
