import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { nextChannelOpened, secretWiped } from './store-deliveries.ts'

export type LetterRow = {
  noticeId: string
  address: string
  template: string
  facts: string
  secret: string | null
  language: Language
  at: Instant
}

/** Letters to print, oldest first; one whose link has died is not worth its stamp. */
export const listToPrint = async (
  db: Database,
  page: { limit: number; offset: number; now: Instant },
): Promise<LetterRow[]> =>
  await all<LetterRow>(
    db,
    `SELECT d.notice_id AS noticeId, d.address, n.template, n.facts, n.secret, n.language,
       n.created_at AS at
     FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id
     WHERE d.channel = 'letter' AND d.state = 'waiting' AND d.next_at IS NULL
       AND (n.expires_at IS NULL OR n.expires_at > ?3)
     ORDER BY n.created_at, n.id LIMIT ?1 OFFSET ?2`,
    page.limit,
    page.offset,
    page.now,
  )

/** The desk printed and posted it; a second call changes nothing. */
export const letterPosted = (db: Database, noticeId: string, at: Instant): Statement[] => [
  statement(
    db,
    `UPDATE notice_deliveries SET state = 'sent', sent_at = ?2
     WHERE notice_id = ?1 AND channel = 'letter' AND state = 'waiting' AND next_at IS NULL`,
    noticeId,
    at,
  ),
  secretWiped(db, noticeId),
]

/** The post brought it back, even after the day it counted as delivered. */
export const letterReturned = (db: Database, noticeId: string, at: Instant): Statement[] => [
  statement(
    db,
    `UPDATE notice_deliveries SET state = 'returned', ended_at = ?2
     WHERE notice_id = ?1 AND channel = 'letter' AND state IN ('sent', 'delivered')`,
    noticeId,
    at,
  ),
  nextChannelOpened(db, noticeId, at),
]

export const lettersDelivered = (
  db: Database,
  by: { postedBefore: Instant; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE notice_deliveries SET state = 'delivered', delivered_at = ?2
     WHERE channel = 'letter' AND state = 'sent' AND sent_at <= ?1`,
    by.postedBefore,
    by.at,
  )

export type PostedLetter = {
  noticeId: string
  address: string
  state: 'sent' | 'delivered'
  sentAt: Instant
}

/** Posted and not come back, the last first: the post may still return one. */
export const listPosted = (
  db: Database,
  page: { limit: number; offset: number },
): Promise<PostedLetter[]> =>
  all<PostedLetter>(
    db,
    `SELECT notice_id AS noticeId, address, state, sent_at AS sentAt FROM notice_deliveries
     WHERE channel = 'letter' AND state IN ('sent', 'delivered')
     ORDER BY sent_at DESC, notice_id LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  )
