import { ar } from './messages/ar/index.ts'
import { fr } from './messages/fr/index.ts'
import { type Formats, formatsOf, type Language } from './format.ts'
import { inFrench } from './typography.ts'

export { LANGUAGES, type Formats, type Language } from './format.ts'

/** French is the reference: a key missing in Arabic does not compile (messages/ar/index.ts). */
export type Messages = {
  [K in keyof typeof fr]: (typeof fr)[K] extends (args: infer A) => string
    ? (args: A) => string
    : string
}
export type MessageKey = keyof Messages
/** Keys whose sentence needs no argument. */
export type PlainKey = {
  [K in MessageKey]: Messages[K] extends string ? K : never
}[MessageKey]

type Args<K extends MessageKey> = Messages[K] extends (args: infer A) => string ? [args: A] : []

export type Translate = {
  <K extends MessageKey>(key: K, ...args: Args<K>): string
  /** A key made of a code at run time (`refusal.<code>`); the key itself when there is no sentence. */
  dynamic: (key: string, facts?: Record<string, unknown>) => string
  has: (key: string) => boolean
  f: Formats
  language: Language
  dir: 'ltr' | 'rtl'
}

const translator = (language: Language): Translate => {
  const messages: Messages = language === 'ar' ? ar : fr
  const read = (key: string, args?: unknown): string => {
    const message = Object.hasOwn(messages, key) ? messages[key as MessageKey] : undefined
    if (typeof message === 'function')
      return String((message as (a: unknown) => string)(args ?? {}))
    return typeof message === 'string' ? message : key
  }
  const t = language === 'fr' ? (key: string, args?: unknown) => inFrench(read(key, args)) : read
  return Object.assign(t, {
    dynamic: (key: string, facts?: Record<string, unknown>) => t(key, facts),
    has: (key: string) => Object.hasOwn(messages, key),
    f: formatsOf(language),
    language,
    dir: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
  }) as Translate
}

const translators = { fr: translator('fr'), ar: translator('ar') }

export const translateIn = (language: Language): Translate => translators[language]
