import type { Env } from '#src/env.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { listToPrint } from './store-letters.ts'
import { wordsOf } from './words.ts'

export type Letter = {
  noticeId: string
  address: string
  language: Language
  subject: string
  text: string
  /** When the notice was written. */
  at: Instant
}

/** The desk's print queue, oldest first; what can't be read any more is left out. */
export const lettersToPrint = async (
  env: Env,
  page: { limit: number; offset: number; now: Instant },
): Promise<Letter[]> =>
  (await listToPrint(env.DB, page)).flatMap((row) => {
    const words = wordsOf(env.PASSWORD_PEPPER, { ...row, channel: 'letter' })
    if (!words) return []
    return [
      {
        noticeId: row.noticeId,
        address: row.address,
        language: row.language,
        subject: words.subject,
        text: words.text,
        at: row.at,
      },
    ]
  })
