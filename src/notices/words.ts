import { isNoticeTemplate, writtenNotice } from '#src/i18n/notice-text.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Channel } from './notice.ts'
import { opened } from './secrets.ts'
import { smsText } from './sms.ts'

type StoredWords = {
  channel: Channel
  template: string
  facts: string
  secret: string | null
  language: Language
}

type Words = { subject: string; text: string; code: string | null }

/** The message in words, or null when its secret can't be read any more. */
export const wordsOf = (pepper: string, due: StoredWords): Words | null => {
  if (!isNoticeTemplate(due.template)) return null
  const secret = due.secret === null ? null : opened(pepper, due.template, due.secret)
  if (due.secret !== null && secret === null) return null
  const facts = JSON.parse(due.facts) as Record<string, unknown>
  const written = writtenNotice(due.template, due.language, { ...facts, secret })
  return {
    // A name may hold a line break; a header may not.
    subject: written.subject.replace(/\s*[\r\n]+\s*/g, ' '),
    text: due.channel === 'sms' ? smsText(written.sms) : written.paragraphs.join('\n\n'),
    code: secret?.code ?? null,
  }
}
