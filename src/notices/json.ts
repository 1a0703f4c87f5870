import { writtenNotice } from '#src/i18n/notice-text.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Delivery, Notice } from './notice.ts'
import { letterExpectedOn } from './retries.ts'
import type { MailboxMessage } from './store-mailbox.ts'

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

/** A letter on its way: the day it counts as delivered. */
export const expectedOn = (d: Delivery) =>
  d.channel === 'letter' && d.state === 'sent' && d.sentAt !== null
    ? letterExpectedOn(d.sentAt)
    : null

/** A channel in reserve has done nothing yet: it isn't shown. */
export const shownDeliveries = (notice: Notice): Delivery[] =>
  notice.deliveries.filter((delivery) => delivery.state !== 'held')

const deliveryJson = (d: Delivery) => ({
  channel: d.channel,
  state: d.state,
  sent_at: iso(d.sentAt),
  delivered_at: iso(d.deliveredAt),
  ended_at: iso(d.endedAt),
  next_try_at: iso(d.nextAt),
  expected_on: expectedOn(d),
  failure: d.failure,
})

export const noticeJson = (notice: Notice, language: Language) => {
  const { subject, paragraphs } = writtenNotice(notice.template, language, notice.facts)
  return {
    id: notice.id,
    template: notice.template,
    subject,
    text: paragraphs.join('\n\n'),
    is_legal: notice.isLegal,
    at: iso(notice.at),
    deliveries: shownDeliveries(notice).map(deliveryJson),
  }
}

/** Whole addresses of the text; the marks of direction around them are not part of them. */
export const linksIn = (text: string): string[] =>
  text.match(/https?:\/\/[^\s\u2066-\u2069]+/g) ?? []

export const messageJson = (m: MailboxMessage) => ({
  id: m.id,
  channel: m.channel,
  to: m.address,
  subject: m.subject,
  text: m.body,
  links: linksIn(m.body),
  code: m.code,
  at: new Date(m.at).toISOString(),
  persona: m.userId,
})
