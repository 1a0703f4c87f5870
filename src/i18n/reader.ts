import { formatsOf } from './format.ts'
import { englishFormats, type ReaderFormats } from './format-en.ts'
import { verification as ar } from './messages/ar/verification.ts'
import { verification as en } from './messages/en/verification.ts'
import { verification as fr } from './messages/fr/verification.ts'

/**
 * Whoever is handed a paper may read none of the languages of the service: what checks a paper, and
 * what is printed on it, stands in a catalogue of its own, in English as well.
 */
export const READER_LANGUAGES = ['fr', 'ar', 'en'] as const
export type ReaderLanguage = (typeof READER_LANGUAGES)[number]

/** French is the reference: a key missing in another language does not compile. */
export type VerificationMessages = {
  [K in keyof typeof fr]: (typeof fr)[K] extends (args: infer A) => string
    ? (args: A) => string
    : string
}
type Key = keyof VerificationMessages
type Args<K extends Key> = VerificationMessages[K] extends (args: infer A) => string
  ? [args: A]
  : []

export type Reader = {
  <K extends Key>(key: K, ...args: Args<K>): string
  f: ReaderFormats
  language: ReaderLanguage
  dir: 'ltr' | 'rtl'
}

const reader = (
  language: ReaderLanguage,
  messages: VerificationMessages,
  f: ReaderFormats,
): Reader => {
  const read = (key: Key, args?: unknown): string => {
    const message = messages[key]
    return typeof message === 'function' ? (message as (a: unknown) => string)(args) : message
  }
  return Object.assign(read, {
    f,
    language,
    dir: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
  }) as Reader
}

const READERS: Readonly<Record<ReaderLanguage, Reader>> = {
  fr: reader('fr', fr, formatsOf('fr')),
  ar: reader('ar', ar, formatsOf('ar')),
  en: reader('en', en, englishFormats),
}

export const readerIn = (language: ReaderLanguage): Reader => READERS[language]

export const isReaderLanguage = (text: unknown): text is ReaderLanguage =>
  READER_LANGUAGES.some((language) => language === text)
