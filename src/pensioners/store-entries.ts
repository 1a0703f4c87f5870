import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { CodeChannel } from './person.ts'

export type Entry = {
  tokenHash: string
  number: string
  /** Null: nobody matches, and no code is right. */
  cin: string | null
  /** The address of somebody who helps, when it is theirs that the code opens. */
  helperEmail: string | null
  channel: CodeChannel | 'access_code'
  codeHash: string
  state: 'code' | 'phrase' | 'used'
  accessCodeId: string | null
}

export const entryOpened = (
  db: Database,
  one: Entry & { madeAt: Instant; expiresAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pensioner_entries (token_hash, number, cin, channel, code_hash, state,
       access_code_id, made_at, expires_at, helper_email) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.tokenHash,
    one.number,
    one.cin,
    one.channel,
    one.codeHash,
    one.state,
    one.accessCodeId,
    one.madeAt,
    one.expiresAt,
    one.helperEmail,
  )

export const findEntry = (db: Database, tokenHash: string, now: Instant): Promise<Entry | null> =>
  first<Entry>(
    db,
    `SELECT token_hash AS tokenHash, number, cin, channel, code_hash AS codeHash, state,
       access_code_id AS accessCodeId, helper_email AS helperEmail FROM pensioner_entries
     WHERE token_hash = ? AND state <> 'used' AND expires_at > ?`,
    tokenHash,
    now,
  )

/** Once: a NULL state breaks the batch when it was used meanwhile. */
export const entryUsed = (db: Database, one: Pick<Entry, 'tokenHash' | 'state'>): Statement =>
  statement(
    db,
    `UPDATE pensioner_entries SET state = CASE WHEN state = ?2 THEN 'used' END
     WHERE token_hash = ?1`,
    one.tokenHash,
    one.state,
  )
