import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Proposal, ProposalEntry } from './proposal.ts'

const PROPOSAL = `p.id, p.employer_number AS employerNumber, e.name AS employer,
  p.declaration_id AS declarationId, p.line, d.quarter, l.category,
  COALESCE(m.matricule, NULLIF(l.matricule, ''), l.cin) AS person,
  trim((l.fields->>5) || ' ' || (l.fields->>6)) AS name, l.base_centimes AS declared,
  p.salary_centimes AS salary, p.state, p.answer_by AS answerBy, p.made_at AS madeAt,
  d.created_by AS filedBy, p.cancellation_id AS cancellationId, p.recall_id AS recallId
  FROM correction_proposals p JOIN employers e ON e.number = p.employer_number
  JOIN declarations d ON d.id = p.declaration_id
  JOIN declaration_lines l ON l.declaration_id = p.declaration_id AND l.line = p.line
  LEFT JOIN members m ON m.id = l.member_id`

export const findProposal = (db: Database, id: string): Promise<Proposal | null> =>
  first<Proposal>(db, `SELECT ${PROPOSAL} WHERE p.id = ?`, id)

/** Those that wait for somebody first; `employerNumber` null: of every employer. */
export const listProposals = (
  db: Database,
  employerNumber: string | null,
  page: { limit: number; offset: number },
): Promise<Proposal[]> =>
  all<Proposal>(
    db,
    `SELECT ${PROPOSAL} WHERE ?1 IS NULL OR p.employer_number = ?1
     ORDER BY p.ended_at IS NOT NULL, p.made_at DESC, p.id LIMIT ?2 OFFSET ?3`,
    employerNumber,
    page.limit,
    page.offset,
  )

export const listProposalEntries = (db: Database, id: string): Promise<ProposalEntry[]> =>
  all<ProposalEntry>(
    db,
    `SELECT at, side, name, what, text FROM proposal_entries
     WHERE proposal_id = ? ORDER BY position`,
    id,
  )

export type StandingLine = {
  /** A proposal for it waits for its end. */
  isProposed: 0 | 1
  declarationId: string
  line: number
  filedBy: string
  declared: Centimes
}

/** A filed line that stands, as an agent names it. */
export const findStandingLine = (
  db: Database,
  named: { employerNumber: string; quarter: Quarter; matricule: string; category: string },
): Promise<StandingLine | null> =>
  first<StandingLine>(
    db,
    `SELECT d.id AS declarationId, l.line, d.created_by AS filedBy, l.base_centimes AS declared,
       EXISTS (SELECT 1 FROM correction_proposals p WHERE p.declaration_id = d.id
         AND p.line = l.line AND p.state IN ('proposed', 'contested')) AS isProposed
     FROM members m JOIN declaration_lines l ON l.member_id = m.id
     JOIN declarations d ON d.id = l.declaration_id
     WHERE m.matricule = ?3 AND d.employer_number = ?1 AND d.quarter = ?2 AND l.category = ?4
       AND d.status = 'processed' AND d.recall_id IS NULL
       AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL
     ORDER BY d.created_at DESC LIMIT 1`,
    named.employerNumber,
    named.quarter,
    named.matricule,
    named.category,
  )

export const entryAdded = (db: Database, id: string, entry: ProposalEntry): Statement =>
  statement(
    db,
    `INSERT INTO proposal_entries (proposal_id, position, at, side, name, what, text)
     SELECT ?1, (SELECT COUNT(*) + 1 FROM proposal_entries WHERE proposal_id = ?1), ?2, ?3, ?4,
       ?5, ?6`,
    id,
    entry.at,
    entry.side,
    entry.name,
    entry.what,
    entry.text,
  )

export const proposalMade = (
  db: Database,
  one: Pick<Proposal, 'id' | 'employerNumber' | 'declarationId' | 'line' | 'salary'> & {
    answerBy: IsoDate
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO correction_proposals (id, employer_number, declaration_id, line, salary_centimes,
       state, answer_by, made_by, made_at) VALUES (?, ?, ?, ?, ?, 'proposed', ?, ?, ?)`,
    one.id,
    one.employerNumber,
    one.declarationId,
    one.line,
    one.salary,
    one.answerBy,
    one.by,
    one.at,
  )

/** From a state that is over, no state: the batch breaks. */
export const proposalMoved = (
  db: Database,
  one: {
    id: string
    to: Proposal['state']
    at: Instant
    cancellationId?: string | null
    recallId?: string | null
  },
): Statement =>
  statement(
    db,
    `UPDATE correction_proposals SET
       state = CASE WHEN state IN ('proposed', 'contested') THEN ?2 END,
       ended_at = CASE WHEN ?2 IN ('accepted', 'withdrawn') THEN ?3 END,
       cancellation_id = ?4, recall_id = ?5 WHERE id = ?1`,
    one.id,
    one.to,
    one.at,
    one.cancellationId ?? null,
    one.recallId ?? null,
  )
