import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

/**
 * How much of a category of a filing is covered, in parts per million. `price`: what a point costs
 * when it is not the one the line was counted with.
 */
export type Coverage = {
  filingId: string
  category: string
  sharePpm: number
  price: Centimes | null
}

/** Half-up at four decimals, as `pointsFor`. */
const AT_PRICE = `(((l.employee_centimes + l.earning_centimes) * 20000 + (c.value->>3))
  / (2 * (c.value->>3)))`

/**
 * Brings each filed line to the points its coverage gives, by one entry of the difference: credited
 * once, taken back once, whatever runs again. A line without a person, or that waits for a
 * correction, has none yet; a cancelled one has none any more.
 */
export const pointsSettled = (
  db: Database,
  settled: { employerNumber: string; posting: number; at: Instant; coverage: readonly Coverage[] },
): Statement[] => [
  statement(
    db,
    `INSERT INTO points_entries (declaration_id, line, seq, member_id, employer_number, posting,
       quarter, category, nature, points, recorded_at)
     SELECT w.declaration_id, w.line, w.last + 1, w.member_id, ?1, ?2, w.quarter, w.category,
       w.nature, w.wanted - w.held, ?3
     FROM (SELECT l.declaration_id, l.line, l.member_id, f.quarter, l.category,
         CASE WHEN l.severity IS 'to_correct' OR l.cancelled_by IS NOT NULL THEN 0
           ELSE CASE WHEN c.value->>3 IS NULL THEN COALESCE(l.points, 0) ELSE ${AT_PRICE} END
             * (c.value->>2) / 1000000 END AS wanted,
         CASE WHEN d.recall_id IS NULL THEN 'salary' ELSE 'recall' END AS nature,
         COALESCE((SELECT SUM(p.points) FROM points_entries p
           WHERE p.declaration_id = l.declaration_id AND p.line = l.line), 0) AS held,
         COALESCE((SELECT MAX(p.seq) FROM points_entries p
           WHERE p.declaration_id = l.declaration_id AND p.line = l.line), 0) AS last
       FROM json_each(?4) c JOIN filings f ON f.id = c.value->>0
         JOIN declarations d ON d.id = f.declaration_id
         JOIN declaration_lines l ON l.declaration_id = f.declaration_id
           AND l.filing_id = f.id AND l.category = c.value->>1
       WHERE l.member_id IS NOT NULL) w
     WHERE w.wanted <> w.held`,
    settled.employerNumber,
    settled.posting,
    settled.at,
    JSON.stringify(settled.coverage.map((c) => [c.filingId, c.category, c.sharePpm, c.price])),
  ),
  statement(
    db,
    `INSERT INTO points_to_tell (employer_number, posting)
     SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM points_entries
       WHERE employer_number = ?1 AND posting = ?2)`,
    settled.employerNumber,
    settled.posting,
  ),
]
