import { env } from 'cloudflare:workers'
import { brotliCompressSync, constants } from 'node:zlib'
import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'

beforeAll(seeded)

const compressed = (bytes: string | Uint8Array, quality: number): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).byteLength

const weightOf = async (path: string): Promise<number> => {
  const answer = await env.ASSETS.fetch(`https://assets.local${path}`)
  return compressed(new Uint8Array(await answer.arrayBuffer()), 9)
}

describe('the weight a page says it has', () => {
  it.for([
    ['/declarations', 'declarant-005624', ['/app.css', '/star.svg', '/vendor/htmx-4.0.1.min.js']],
    ['/sign-in/employer', null, ['/app.css', '/star.svg', '/passkeys.js']],
    ['/legal', null, ['/app.css', '/star.svg']],
  ] as const)(
    'counts the files it asks for, and no other: %s',
    async ([path, who, files], { expect }) => {
      const visitor = who ? await signedInAs(who) : new Visitor()
      const answer = await visitor.get(path, { as: 'html' })
      const asked = [...answer.text.matchAll(/(?:href|src)="(\/[\w./-]+\.(?:css|js|svg))"/g)]
      expect(new Set(asked.map(([, file]) => file))).toEqual(new Set(files))
      const weights = await Promise.all(files.map(weightOf))
      const bytes = weights.reduce((total, weight) => total + weight, compressed(answer.text, 4))
      const said = /(\d+,\d)\sKo/.exec(answer.text)?.[1]?.replace(',', '.')
      // Rounded to a tenth, and the figure itself has a few bytes of its own.
      expect(Math.abs(Number(said) * 1000 - bytes)).toBeLessThan(150)
    },
  )
})
