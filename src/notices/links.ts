import type { Context } from 'hono'
import type { App, Env } from '#src/env.ts'

/** A page of this service as a message names it: the whole address, here as the request was made. */
export const linkTo = (c: Context<App>, path: string): string =>
  new URL(path, c.env.PUBLIC_ORIGIN ?? c.req.url).href

/** Where the clock's messages lead: no request was made that would say it. */
export const originIn = (env: Env): string =>
  env.PUBLIC_ORIGIN ?? env.LOCAL_ORIGIN ?? 'https://www.cimr.ma'

export const linkIn = (env: Env, path: string): string => new URL(path, originIn(env)).href
