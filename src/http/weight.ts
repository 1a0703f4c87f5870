import { brotliCompressSync, constants } from 'node:zlib'
import type { Env } from '#src/env.ts'

/** What a first visit brings besides the page; measured once per isolate. */
let assets: Promise<number> | null = null

const ASSETS = ['/app.css', '/vendor/htmx-4.0.1.min.js'] as const

const compressed = (bytes: string | Uint8Array, quality: number): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).byteLength

const measure = async (env: Env): Promise<number> => {
  let total = 0
  for (const path of ASSETS) {
    const response = await env.ASSETS.fetch(`https://assets.local${path}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.ok) total += compressed(bytes, 9)
  }
  return total
}

/** Bytes on the wire of a first visit: this page, its style and its script, as brotli sends them. */
export const weigh = async (env: Env, page: string): Promise<number> => {
  assets ??= measure(env).catch(() => 0)
  return compressed(page, 4) + (await assets)
}

/** Bytes of a page that asks for nothing else, as brotli sends them. */
export const weighAlone = (page: string): number => compressed(page, 4)
