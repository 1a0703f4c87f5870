import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { App } from '#src/env.ts'
import { LANGUAGES, type Language } from '#src/i18n/translate.ts'

export const LANGUAGE_COOKIE = 'language'

export const isLanguage = (text: unknown): text is Language =>
  LANGUAGES.some((language) => language === text)

/** `?lang=`, then the cookie (set only by POST /language), then the browser's wish, else French. */
export const languageOf = (c: Context<App>): Language => {
  const asked = c.req.query('lang') ?? getCookie(c, LANGUAGE_COOKIE)
  if (isLanguage(asked)) return asked
  for (const part of (c.req.header('Accept-Language') ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase()
    if (isLanguage(tag)) return tag
  }
  return 'fr'
}
