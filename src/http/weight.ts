import { brotliCompressSync, constants } from 'node:zlib'
import type { Env } from '#src/env.ts'

/** What pages ask for besides themselves: styles, scripts and icons, each measured once per isolate. */
const assets = new Map<string, number>()

/** The files of our own that a page names in its `link`, `script` and `img` elements. */
const ASKED = /<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[\w./-]+\.(?:css|js|svg|png))"/g

const compressed = (bytes: string | Uint8Array, quality: number): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).byteLength

const measure = async (env: Env, path: string): Promise<number> => {
  const response = await env.ASSETS.fetch(`https://assets.local${path}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.ok ? compressed(bytes, 9) : 0
}

const weighAsset = async (env: Env, path: string): Promise<number> => {
  // The number is kept, never the promise: another request must not wait on this one's reading.
  const weight = assets.get(path) ?? (await measure(env, path).catch(() => 0))
  if (weight > 0) assets.set(path, weight)
  return weight
}

/** Bytes on the wire of a first visit: this page and the files it asks for, as brotli sends them. */
export const weigh = async (env: Env, page: string): Promise<number> => {
  const paths = new Set([...page.matchAll(ASKED)].map(([, path]) => path ?? ''))
  const weights = await Promise.all([...paths].map((path) => weighAsset(env, path)))
  return weights.reduce((total, weight) => total + weight, compressed(page, 4))
}

/** Bytes of a page that asks for nothing else, as brotli sends them. */
export const weighAlone = (page: string): number => compressed(page, 4)
