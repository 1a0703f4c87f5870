import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { letterReturned } from './store-letters.ts'

export type MailboxMessage = {
  id: string
  userId: string | null
  channel: 'email' | 'sms' | 'letter'
  address: string
  language: Language
  subject: string
  body: string
  code: string | null
  at: Instant
}

/** The id is the message's key: handed over twice, it arrives once. */
export const messageArrived = (db: Database, m: MailboxMessage): Statement =>
  statement(
    db,
    `INSERT INTO demo_mailbox (id, user_id, channel, address, language, subject, body, code, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    m.id,
    m.userId,
    m.channel,
    m.address,
    m.language,
    m.subject,
    m.body,
    m.code,
    m.at,
  )

export const listMessages = async (
  db: Database,
  asked: { address: string; limit: number; offset: number },
): Promise<MailboxMessage[]> =>
  await all<MailboxMessage>(
    db,
    `SELECT id, user_id AS userId, channel, address, language, subject, body, code, at
     FROM demo_mailbox WHERE ?1 = '' OR address = ?1
     ORDER BY at DESC, rowid DESC LIMIT ?2 OFFSET ?3`,
    asked.address,
    asked.limit,
    asked.offset,
  )

export const countMessages = async (db: Database, address: string): Promise<number> =>
  (
    await first<{ n: number }>(
      db,
      `SELECT COUNT(*) AS n FROM demo_mailbox WHERE ?1 = '' OR address = ?1`,
      address,
    )
  )?.n ?? 0

/** The demo's post brings back what is addressed to RETOUR. */
export const returnedInDemo = async (db: Database, now: Instant): Promise<void> => {
  const rows = await all<{ id: string }>(
    db,
    `SELECT notice_id AS id FROM notice_deliveries
     WHERE channel = 'letter' AND state = 'sent' AND instr(address, 'RETOUR') > 0 LIMIT 50`,
  )
  const statements = rows.flatMap(({ id }) => letterReturned(db, id, now))
  if (statements.length > 0) await db.batch(statements)
}
