import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import { isNoticeTemplate, type NoticeTemplate } from '#src/i18n/notice-text.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { newId } from '#src/http/command.ts'
import { type Addresses, DEFAULTS, type Delivery, type NewNotice, type Notice } from './notice.ts'

/** The address on file, per channel; `?3` holds those the caller gives instead. */
const ADDRESS = `COALESCE(json_extract(?3, '$.' || c.value),
  CASE c.value WHEN 'email' THEN u.email WHEN 'sms' THEN u.phone
    WHEN 'letter' THEN u.postal_address WHEN 'in_app' THEN u.id END, '')`

/**
 * For the batch of the change it tells of. Language and addresses are read as they stand in that
 * batch. A user who doesn't exist is told nothing, by the same statements as one who does: recovery
 * may then run alike for known and unknown accounts.
 */
export const noticed = (db: Database, notice: NewNotice): Statement[] => {
  const id = notice.id ?? newId()
  const defaults = DEFAULTS[notice.template]
  const isLegal = notice.isLegal ?? defaults.isLegal ?? false
  const channels = notice.channels ?? defaults.channels
  const userId = 'userId' in notice.to ? notice.to.userId : null
  const language = 'userId' in notice.to ? null : notice.to.language
  return [
    statement(
      db,
      `INSERT INTO notices (id, user_id, template, facts, secret, language, is_legal, channels,
         created_at, expires_at)
       SELECT ?1, u.id, ?3, ?4, ?5, COALESCE(?6, u.language), ?7, ?8, ?9, ?10
       FROM (SELECT 1) LEFT JOIN users u ON u.id = ?2 WHERE ?2 IS NULL OR u.id IS NOT NULL`,
      id,
      userId,
      notice.template,
      JSON.stringify(notice.facts),
      notice.secret ?? null,
      language,
      isLegal ? 1 : 0,
      JSON.stringify(channels),
      notice.at,
      notice.expiresAt ?? null,
    ),
    isLegal ? legalDeliveries(db, id, notice) : everyDelivery(db, id, notice),
  ]
}

const given = (notice: NewNotice): string => JSON.stringify(notice.to.addresses ?? {})

/** One for each channel that has an address: all leave at once. */
const everyDelivery = (db: Database, id: string, notice: NewNotice): Statement =>
  statement(
    db,
    `INSERT INTO notice_deliveries
       (notice_id, channel, position, address, state, next_at, delivered_at)
     SELECT ?1, d.channel, d.position, d.address,
       CASE d.channel WHEN 'in_app' THEN 'delivered' ELSE 'waiting' END,
       CASE d.channel WHEN 'in_app' THEN NULL ELSE ?2 END,
       CASE d.channel WHEN 'in_app' THEN ?2 END
     FROM (SELECT c.value AS channel, c.key AS position, ${ADDRESS} AS address
       FROM notices n JOIN json_each(n.channels) c LEFT JOIN users u ON u.id = n.user_id
       WHERE n.id = ?1) d
     WHERE d.address <> ''`,
    id,
    notice.at,
    given(notice),
  )

/** One at a time: the first with an address leaves, the rest is held; none on file is written down. */
const legalDeliveries = (db: Database, id: string, notice: NewNotice): Statement =>
  statement(
    db,
    `WITH d AS (SELECT c.value AS channel, c.key AS position, ${ADDRESS} AS address
       FROM notices n JOIN json_each(n.channels) c LEFT JOIN users u ON u.id = n.user_id
       WHERE n.id = ?1),
     s AS (SELECT d.*, CASE WHEN channel = 'in_app' THEN 'delivered'
         WHEN address = '' THEN 'failed'
         WHEN position = (SELECT MIN(position) FROM d WHERE channel <> 'in_app' AND address <> '')
           THEN 'waiting' ELSE 'held' END AS state FROM d)
     INSERT INTO notice_deliveries (notice_id, channel, position, address, state, next_at,
       delivered_at, ended_at, failure)
     SELECT ?1, channel, position, address, state, CASE state WHEN 'waiting' THEN ?2 END,
       CASE state WHEN 'delivered' THEN ?2 END, CASE state WHEN 'failed' THEN ?2 END,
       CASE state WHEN 'failed' THEN 'no_address' END
     FROM s WHERE channel <> 'in_app' OR address <> ''`,
    id,
    notice.at,
    given(notice),
  )

type NoticeRow = {
  id: string
  template: string
  facts: string
  language: Language
  is_legal: number
  at: Instant
  deliveries: string
}

const noticeOf = (row: NoticeRow): Notice[] =>
  isNoticeTemplate(row.template)
    ? [
        {
          id: row.id,
          template: row.template,
          facts: JSON.parse(row.facts) as Record<string, unknown>,
          language: row.language,
          isLegal: row.is_legal === 1,
          at: row.at,
          deliveries: JSON.parse(row.deliveries) as Delivery[],
        },
      ]
    : []

/** What a person was told, newest first, with what became of it on each channel. */
export const listNotices = async (
  db: Database,
  userId: string,
  page: { limit: number; offset: number },
): Promise<Notice[]> => {
  const rows = await all<NoticeRow>(
    db,
    `SELECT n.id, n.template, n.facts, n.language, n.is_legal, n.created_at AS at,
       (SELECT json_group_array(json_object('channel', d.channel, 'state', d.state,
          'attempts', d.attempts, 'nextAt', d.next_at, 'sentAt', d.sent_at,
          'deliveredAt', d.delivered_at, 'endedAt', d.ended_at, 'failure', d.failure))
        FROM (SELECT * FROM notice_deliveries WHERE notice_id = n.id ORDER BY position) d)
       AS deliveries
     FROM notices n WHERE n.user_id = ? ORDER BY n.created_at DESC, n.id LIMIT ? OFFSET ?`,
    userId,
    page.limit,
    page.offset,
  )
  return rows.flatMap(noticeOf)
}

export const countNotices = async (db: Database, userId: string): Promise<number> =>
  (await first<{ n: number }>(db, 'SELECT COUNT(*) AS n FROM notices WHERE user_id = ?', userId))
    ?.n ?? 0

/** Where notices of that kind went to somebody since then: places that may not be on file any more. */
export const listWrittenTo = async (
  db: Database,
  asked: { userId: string; template: NoticeTemplate; since: Instant },
): Promise<Addresses[]> => {
  const rows = await all<{ addresses: string }>(
    db,
    `SELECT json_group_object(d.channel, d.address) AS addresses
     FROM notices n JOIN notice_deliveries d ON d.notice_id = n.id AND d.channel <> 'in_app'
     WHERE n.user_id = ?1 AND n.template = ?2 AND n.created_at >= ?3 AND d.address <> ''
     GROUP BY n.id ORDER BY n.created_at LIMIT 20`,
    asked.userId,
    asked.template,
    asked.since,
  )
  const written = new Set(rows.map(({ addresses }) => addresses))
  return [...written].map((addresses) => JSON.parse(addresses) as Addresses)
}
