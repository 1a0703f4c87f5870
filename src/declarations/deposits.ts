import { audited } from '#src/audit/index.ts'
import { type Database, isConflict, type Statement, statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow, realNow } from '#src/http/clock.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Doer, Right } from '#src/access/index.ts'
import { eachOf } from './each.ts'
import { readFacts } from './facts.ts'
import { createChecker, checkedLine } from './rules/checker.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'
import type { Anomaly, CheckedLine, CheckingFacts, Severity } from './rules/model.ts'
import type { SourceLine } from './rules/source-line.ts'
import { findDeclaration } from './store.ts'
import { declarationOpened } from './store-opening.ts'
import {
  anomaliesStored,
  encodedAnomalies,
  encodedLine,
  linesBlocked,
  linesCleared,
  linesStored,
} from './store-lines.ts'

/** Everything needed to finish a deposit from its bytes alone: it travels with them in R2. */
export type Deposit = {
  id: string
  employerNumber: string
  quarter: Quarter
  mode: 'real' | 'test'
  by: Doer
  right: Right
  fileName: string
  fileSize: number
  sha256: string
  /** Lines that are not blank. */
  lines: number
  receivedAt: Instant
}

export const keyOf = (id: string): string => `deposits/${id}`

/** The bytes are safe, or this throws and nothing was received. The time counts from here. */
export const putDeposit = async (
  env: Env,
  deposit: Omit<Deposit, 'receivedAt'>,
  bytes: Uint8Array,
): Promise<Deposit> => {
  const receivedAt = await readNow(env).catch(() => realNow())
  const whole: Deposit = { ...deposit, receivedAt }
  await env.FILES.put(keyOf(deposit.id), bytes, {
    sha256: deposit.sha256,
    onlyIf: { etagDoesNotMatch: '*' },
    customMetadata: { deposit: JSON.stringify(whole) },
  })
  return whole
}

/** What R2 remembers of a deposit when D1 doesn't know it yet. */
export const depositInR2 = async (env: Env, id: string): Promise<Deposit | null> => {
  const head = await env.FILES.head(keyOf(id))
  const text = head?.customMetadata?.['deposit']
  return text === undefined ? null : (JSON.parse(text) as Deposit)
}

export const depositOpened = (db: Database, d: Deposit): Statement[] => [
  declarationOpened(db, {
    id: d.id,
    employerNumber: d.employerNumber,
    quarter: d.quarter,
    mode: d.mode,
    source: 'file',
    status: 'received',
    createdBy: d.by.id,
    createdAt: d.receivedAt,
    receivedAt: d.receivedAt,
    fileName: d.fileName,
    fileSize: d.fileSize,
    fileSha256: d.sha256,
    fileKey: keyOf(d.id),
    scope: null,
    lineCount: d.lines,
    recall: null,
  }),
  audited(db, {
    object: { kind: 'declaration', id: d.id },
    action: 'received',
    actor: d.by,
    at: d.receivedAt,
    after: { file: d.fileName, sha256: d.sha256, mode: d.mode },
  }),
]

/** D1 takes this many statements at once; a large file is stored in several batches. */
const BATCH = 12

const worstBy = (anomalies: readonly Anomaly[]): { line: number; severity: Severity }[] =>
  anomalies.flatMap((a) =>
    a.line !== null && a.severity !== 'to_note' ? [{ line: a.line, severity: a.severity }] : [],
  )

/** Checks a stream of lines and stores them as it goes; returns how many. */
const storeChecked = async (
  db: Database,
  id: string,
  facts: CheckingFacts,
  source: AsyncIterable<SourceLine[]>,
): Promise<number> => {
  const checker = createChecker(facts)
  let count = 0
  let waiting: Statement[] = []
  for await (const lines of source) {
    const rows: string[] = []
    const anomalies: string[] = []
    for (const line of lines) {
      const checked = checker.check(line)
      const whole: CheckedLine = checkedLine(line, checked)
      rows.push(encodedLine(whole))
      if (whole.anomalies.length > 0) anomalies.push(...encodedAnomalies(whole.anomalies))
    }
    count += lines.length
    waiting.push(...linesStored(db, id, rows), ...anomaliesStored(db, id, anomalies))
    if (waiting.length >= BATCH) {
      await db.batch(waiting)
      waiting = []
    }
  }
  const late = checker.finish()
  waiting.push(
    ...anomaliesStored(db, id, encodedAnomalies(late, 1000)),
    ...linesBlocked(db, id, worstBy(late)),
  )
  if (waiting.length > 0) await db.batch(waiting)
  return count
}

/** Begins the checks anew, as the only run that may end them; null when there is nothing to do. */
const claimed = async (db: Database, id: string): Promise<number | null> => {
  const [claim] = await db.batch<{ revision: number }>([
    statement(
      db,
      `UPDATE declarations SET revision = revision + 1
       WHERE id = ? AND status = 'received' RETURNING revision`,
      id,
    ),
    ...linesCleared(db, id),
  ])
  return claim?.results[0]?.revision ?? null
}

/**
 * Finishes a deposit whose bytes are in R2: may run again at any point, the end is the same.
 * `bytes` spares the way back from R2 when the request still holds them.
 */
export const finishDeposit = async (env: Env, id: string, bytes?: Uint8Array): Promise<void> => {
  const deposit = await depositInR2(env, id)
  if (!deposit) return
  const db = env.DB
  if ((await findDeclaration(db, id)) === null) {
    try {
      await db.batch(depositOpened(db, deposit))
    } catch (error) {
      if (isConflict(error)) return // the same bytes are already a deposit of their own
      throw error
    }
  }
  const claim = await claimed(db, id)
  if (claim === null) return
  const content =
    bytes ?? new Uint8Array((await (await env.FILES.get(keyOf(id)))?.arrayBuffer()) ?? [])
  const survey = surveyFile(content)
  // It was read before it was received: what can't be read now was lost or altered in R2.
  if (!survey.ok) throw new Error(`deposit unreadable: ${survey.refusal.code}`)
  const facts = await readFacts(db, {
    employerNumber: deposit.employerNumber,
    quarter: deposit.quarter,
    right: deposit.right,
    scope: null,
  })
  const count = await storeChecked(db, id, facts, readLines([content], survey.value))
  const now = await readNow(env)
  await db.batch([
    statement(
      db,
      // Overtaken by another run, or a line lost: no status, the batch breaks, a later run finishes.
      `UPDATE declarations SET line_count = ?2, revision = revision + 1,
         status = CASE WHEN revision = ?3 AND status = 'received' AND ?2 =
           (SELECT COUNT(*) FROM declaration_lines WHERE declaration_id = ?1) THEN 'checked' END
       WHERE id = ?1`,
      id,
      count,
      claim,
    ),
    audited(db, {
      object: { kind: 'declaration', id },
      action: 'checked',
      actor: { kind: 'fund', id: 'checks', name: 'CIMR' },
      at: now,
      after: { lines: count },
    }),
  ])
}

/** Deposits whose checks did not come to their end. */
export const finishWaiting = async (env: Env): Promise<number> => {
  const { results } = await env.DB.prepare(
    `SELECT id FROM declarations WHERE status = 'received' ORDER BY RANDOM() LIMIT 20`,
  ).all<{ id: string }>()
  return await eachOf(results, ({ id }) => finishDeposit(env, id))
}
