import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Cause, Entry, EntryKind, InterestFacts, SourceKind } from './account.ts'

type Row = {
  posting: number
  position: number
  kind: EntryKind
  quarter: Entry['quarter']
  category: string | null
  dueId: string | null
  debit: Entry['debit']
  credit: Entry['credit']
  datedOn: Entry['datedOn']
  valueOn: Entry['valueOn']
  dueOn: Entry['dueOn']
  recordedAt: Instant
  sourceKind: SourceKind
  sourceId: string
  corrects: string | null
  about: string
}

const COLUMNS = `posting, position, kind, quarter, category, due_id AS dueId,
  debit_centimes AS debit, credit_centimes AS credit, dated_on AS datedOn, value_on AS valueOn,
  due_on AS dueOn, recorded_at AS recordedAt, source_kind AS sourceKind, source_id AS sourceId,
  corrects, about`

const entryOf = ({ position, sourceKind, sourceId, about, ...row }: Row): Entry => ({
  ...row,
  id: `${row.posting}-${position}`,
  source: { kind: sourceKind, id: sourceId },
  interest: row.kind === 'interest' ? (JSON.parse(about) as InterestFacts) : null,
})

/** The whole account, in the order in which it was written; `knownBy`: as the fund knew it then. */
export const listEntries = async (
  db: Database,
  employerNumber: string,
  knownBy: Instant | null = null,
): Promise<Entry[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} FROM ledger_entries
     WHERE employer_number = ?1 AND (?2 IS NULL OR recorded_at <= ?2) ORDER BY posting, position`,
    employerNumber,
    knownBy,
  )
  return rows.map(entryOf)
}

/** How many postings the account has, and the one this cause already made. */
export const findPostings = async (
  db: Database,
  employerNumber: string,
  cause: Cause,
): Promise<{ last: number; made: number | null }> => {
  const row = await first<{ last: number | null; made: number | null }>(
    db,
    `SELECT (SELECT MAX(seq) FROM ledger_postings WHERE employer_number = ?1) AS last,
       (SELECT seq FROM ledger_postings WHERE cause = ?2 AND cause_id = ?3) AS made`,
    employerNumber,
    cause.kind,
    cause.id,
  )
  return { last: row?.last ?? 0, made: row?.made ?? null }
}

export type Posting = {
  employerNumber: string
  seq: number
  cause: Cause
  by: string
  at: Instant
}

/** The entries one cause wrote, in order. */
export const listPosted = async (
  db: Database,
  employerNumber: string,
  cause: Cause,
): Promise<Entry[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} FROM ledger_entries WHERE employer_number = ?1 AND posting =
       (SELECT seq FROM ledger_postings WHERE cause = ?2 AND cause_id = ?3) ORDER BY position`,
    employerNumber,
    cause.kind,
    cause.id,
  )
  return rows.map(entryOf)
}

/** First of its batch: breaks on a key when another change came first, or when its cause was posted. */
export const postingMade = (db: Database, posting: Posting): Statement =>
  statement(
    db,
    `INSERT INTO ledger_postings (employer_number, seq, cause, cause_id, posted_by, posted_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    posting.employerNumber,
    posting.seq,
    posting.cause.kind,
    posting.cause.id,
    posting.by,
    posting.at,
  )

/** Entries of one posting, in order. */
export const entriesWritten = (
  db: Database,
  posting: Posting,
  entries: readonly Entry[],
): Statement =>
  statement(
    db,
    `INSERT INTO ledger_entries (employer_number, posting, position, kind, quarter, category,
       due_id, debit_centimes, credit_centimes, dated_on, value_on, recorded_at, due_on,
       source_kind, source_id, corrects, about)
     SELECT ?1, ?2, key + 1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5,
       value->>6, value->>7, ?3, value->>8, value->>9, value->>10, value->>11, value->>12
     FROM json_each(?4)`,
    posting.employerNumber,
    posting.seq,
    posting.at,
    JSON.stringify(
      entries.map((e) => [
        e.kind,
        e.quarter,
        e.category,
        e.dueId,
        e.debit,
        e.credit,
        e.datedOn,
        e.valueOn,
        e.dueOn,
        e.source.kind,
        e.source.id,
        e.corrects,
        JSON.stringify(e.interest ?? {}),
      ]),
    ),
  )

/** Who wrote a posting, and what made them. */
export const findPosting = (
  db: Database,
  employerNumber: string,
  seq: number,
): Promise<{ cause: Cause['kind']; causeId: string; by: string; at: Instant } | null> =>
  first(
    db,
    `SELECT cause, cause_id AS causeId, posted_by AS "by", posted_at AS at FROM ledger_postings
     WHERE employer_number = ? AND seq = ?`,
    employerNumber,
    seq,
  )
