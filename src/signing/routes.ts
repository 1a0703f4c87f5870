import { Hono } from 'hono'
import type { App } from '#src/env.ts'
import { keysOf } from './keys.ts'

/** The public keys, present and past: whoever holds a signed paper can check it without us. */
export const signing = new Hono<App>().get('/jwks.json', async (c) => {
  const { published } = await keysOf(c.env)
  return c.json({ keys: published }, 200, {
    'Content-Type': 'application/jwk-set+json',
    'Cache-Control': 'public, max-age=300',
  })
})
