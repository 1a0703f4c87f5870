import { all, type Database } from '#src/database/database.ts'
import type { Anomaly, Severity } from './rules/model.ts'

type AnomalyRow = Omit<Anomaly, 'line'> & { line: number }

/** Line 0 of the table is the declaration as a whole. */
const anomalyOf = ({ line, field, code, severity, value, expected }: AnomalyRow): Anomaly => ({
  line: line === 0 ? null : line,
  field,
  code,
  severity,
  value,
  expected,
})

export const listAnomalies = async (
  db: Database,
  id: string,
  lines: { from: number; to: number } = { from: 0, to: Number.MAX_SAFE_INTEGER },
): Promise<Anomaly[]> => {
  const rows = await all<AnomalyRow>(
    db,
    `SELECT line, field, code, severity, value, expected FROM declaration_anomalies
     WHERE declaration_id = ? AND line BETWEEN ? AND ? ORDER BY line, position`,
    id,
    lines.from,
    lines.to,
  )
  return rows.map(anomalyOf)
}

/** Those of the lines that such a page of lines shows. */
export const listAnomaliesOfPage = async (
  db: Database,
  id: string,
  page: { after: number; limit: number },
): Promise<Anomaly[]> => {
  const rows = await all<AnomalyRow>(
    db,
    `SELECT line, field, code, severity, value, expected FROM declaration_anomalies
     WHERE declaration_id = ?1 AND line IN (SELECT line FROM declaration_lines
       WHERE declaration_id = ?1 AND line > ?2 ORDER BY line LIMIT ?3)
     ORDER BY line, position`,
    id,
    page.after,
    page.limit,
  )
  return rows.map(anomalyOf)
}

export type AnomalyCounts = Record<Severity, number>

/** The first of each severity, and how many there are: a page shows no more. */
export const firstAnomalies = async (
  db: Database,
  id: string,
  most: number,
): Promise<{ anomalies: Anomaly[]; counts: AnomalyCounts }> => {
  const rows = await all<AnomalyRow & { total: number }>(
    db,
    `SELECT * FROM (
       SELECT line, position, field, code, severity, value, expected,
         ROW_NUMBER() OVER (PARTITION BY severity ORDER BY line, position) AS rank,
         COUNT(*) OVER (PARTITION BY severity) AS total
       FROM declaration_anomalies WHERE declaration_id = ?1)
     WHERE rank <= ?2 ORDER BY line, position`,
    id,
    most,
  )
  const total = (severity: Severity): number =>
    rows.find((row) => row.severity === severity)?.total ?? 0
  return {
    anomalies: rows.map(anomalyOf),
    counts: {
      blocking: total('blocking'),
      to_correct: total('to_correct'),
      to_note: total('to_note'),
    },
  }
}
