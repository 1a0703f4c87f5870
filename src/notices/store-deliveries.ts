import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Channel } from './notice.ts'

/** Notices with something to send now, the longest due first. */
export const listDue = async (db: Database, now: Instant, limit: number): Promise<string[]> =>
  (
    await all<{ id: string }>(
      db,
      `SELECT notice_id AS id FROM notice_deliveries WHERE next_at <= ?
       GROUP BY notice_id ORDER BY MIN(next_at) LIMIT ?`,
      now,
      limit,
    )
  ).map((row) => row.id)

export type Due = {
  noticeId: string
  channel: Channel
  address: string
  attempts: number
  userId: string | null
  template: string
  facts: string
  secret: string | null
  language: Language
  expiresAt: Instant | null
}

export const findDue = async (db: Database, noticeId: string, now: Instant): Promise<Due[]> =>
  await all<Due>(
    db,
    `SELECT d.notice_id AS noticeId, d.channel, d.address, d.attempts, n.user_id AS userId,
       n.template, n.facts, n.secret, n.language, n.expires_at AS expiresAt
     FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id
     WHERE d.notice_id = ? AND d.next_at <= ? ORDER BY d.position`,
    noticeId,
    now,
  )

export type Try = { noticeId: string; channel: Channel; attempts: number }

/** One consumer gets the try; whoever read the same row beside it gets nothing. */
export const claimed = async (
  db: Database,
  due: Try,
  lease: { now: Instant; until: Instant },
): Promise<boolean> =>
  (await first<{ attempts: number }>(
    db,
    `UPDATE notice_deliveries SET attempts = attempts + 1, next_at = ?5
     WHERE notice_id = ?1 AND channel = ?2 AND state = 'waiting' AND attempts = ?3
       AND next_at <= ?4 RETURNING attempts`,
    due.noticeId,
    due.channel,
    due.attempts,
    lease.now,
    lease.until,
  )) !== null

/** `attempts` is the try's own number: a try that was overtaken writes nothing any more. */
const MINE = `notice_id = ?1 AND channel = ?2 AND state = 'waiting' AND attempts = ?3`

export const handedOver = (
  db: Database,
  mine: Try,
  done: { state: 'sent' | 'delivered'; at: Instant; reference: string | null },
): Statement =>
  statement(
    db,
    `UPDATE notice_deliveries SET state = ?4, next_at = NULL, sent_at = ?5,
       delivered_at = CASE ?4 WHEN 'delivered' THEN ?5 END, provider_reference = ?6 WHERE ${MINE}`,
    mine.noticeId,
    mine.channel,
    mine.attempts,
    done.state,
    done.at,
    done.reference,
  )

export const postponed = (db: Database, mine: Try, at: Instant): Statement =>
  statement(
    db,
    `UPDATE notice_deliveries SET next_at = ?4 WHERE ${MINE}`,
    mine.noticeId,
    mine.channel,
    mine.attempts,
    at,
  )

/** A letter waits for the desk to print it: no try is due. */
export const queuedForPrint = (db: Database, mine: Try): Statement =>
  statement(
    db,
    `UPDATE notice_deliveries SET next_at = NULL WHERE ${MINE}`,
    mine.noticeId,
    mine.channel,
    mine.attempts,
  )

export const failed = (
  db: Database,
  mine: Try,
  end: { at: Instant; failure: string },
): Statement[] => [
  statement(
    db,
    `UPDATE notice_deliveries SET state = 'failed', next_at = NULL, ended_at = ?4, failure = ?5
     WHERE ${MINE}`,
    mine.noticeId,
    mine.channel,
    mine.attempts,
    end.at,
    end.failure,
  ),
  nextChannelOpened(db, mine.noticeId, end.at),
]

/** A legal notice that no channel carries any more leaves on the one held next; else nothing. */
export const nextChannelOpened = (db: Database, noticeId: string, at: Instant): Statement =>
  statement(
    db,
    `UPDATE notice_deliveries SET state = 'waiting', next_at = ?2
     WHERE notice_id = ?1 AND state = 'held' AND position =
         (SELECT MIN(position) FROM notice_deliveries WHERE notice_id = ?1 AND state = 'held')
       AND NOT EXISTS (SELECT 1 FROM notice_deliveries WHERE notice_id = ?1
         AND channel <> 'in_app' AND state IN ('waiting', 'sent', 'delivered'))`,
    noticeId,
    at,
  )

/** After each end: a secret nobody has to send any more is kept nowhere. */
export const secretWiped = (db: Database, noticeId: string): Statement =>
  statement(
    db,
    `UPDATE notices SET secret = NULL WHERE id = ?1 AND secret IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM notice_deliveries WHERE notice_id = ?1 AND state = 'waiting')`,
    noticeId,
  )
