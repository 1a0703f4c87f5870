import { type Database, type Statement, statement } from '#src/database/database.ts'
import { hundredthsOf } from '#src/kernel/rates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { Declaration } from './declaration.ts'
import type { Facts } from './facts.ts'
import { checkedLine, createChecker } from './rules/checker.ts'
import { normaliseFields, sourceLineOf } from './rules/source-line.ts'
import {
  type Anomaly,
  type CheckedLine,
  type FieldName,
  FIELDS,
  type LineFields,
} from './rules/model.ts'
import { fieldsOf } from './store.ts'
import {
  anomaliesCleared,
  anomaliesStored,
  encodedAnomalies,
  encodedLine,
  everyLine,
  type LineHeld,
  linesRemoved,
  linesStored,
} from './store-lines.ts'

/** Fields to write on a line; without a number, a line to add. */
export type Patch = { line: number | null; fields: Partial<LineFields> }

/** What a filed line owes is fixed: these wait for a recall or a cancellation. */
const OWED: readonly FieldName[] = ['category', 'rate', 'salary']

type Held = Pick<LineHeld, 'filingId' | 'memberId' | 'severity'> & { fields: LineFields }

/** Of a filed line, its money; and who it is about, once the registers know them. */
const fixedOf = (held: Held | undefined): readonly FieldName[] => {
  if (!held?.filingId) return []
  return held.memberId === null ? OWED : [...OWED, 'matricule']
}

/** A category of the contract that is others' to declare: its lines are not taken away. */
const isClosed = ({ fields: { category } }: Held, facts: Facts): boolean =>
  facts.categories.has(category) && !facts.openCategories.has(category)

/** A person added without a rate has their category's. */
const withRate = (fields: LineFields, facts: Facts): LineFields => {
  const rate = facts.categories.get(fields.category)?.rate
  return fields.rate !== '' || rate === undefined
    ? fields
    : { ...fields, rate: (hundredthsOf(rate) / 100).toFixed(2) }
}

const readAll = async (db: Database, id: string): Promise<Map<number, Held>> => {
  const lines = new Map<number, Held>()
  for await (const rows of everyLine(db, id))
    for (const row of rows) lines.set(row.line, { ...row, fields: fieldsOf(row.fields) })
  return lines
}

const merge = (
  lines: Map<number, Held>,
  patches: readonly Patch[],
  facts: Facts,
): Result<Set<number>> => {
  const touched = new Set<number>()
  let last = 0
  for (const number of lines.keys()) last = Math.max(last, number)
  for (const patch of patches) {
    const number = patch.line ?? (last += 1)
    const before = lines.get(number)
    if (patch.line !== null && !before) return refused('line_unknown', { line: number })
    const typed = normaliseFields({
      ...(before?.fields ?? {
        record_code: '2',
        employer_number: facts.employerNumber,
        quarter: facts.quarter,
      }),
      ...patch.fields,
    })
    const fields = before ? typed : withRate(typed, facts)
    if (before && isClosed(before, facts) && fields.category !== before.fields.category)
      return refused('category_closed', { categories: before.fields.category })
    if (fixedOf(before).some((name) => fields[name] !== before?.fields[name]))
      return refused('amount_filed', { line: number })
    touched.add(number)
    lines.set(number, {
      fields,
      filingId: before?.filingId ?? null,
      memberId: before?.memberId ?? null,
      severity: before?.severity ?? null,
    })
  }
  return ok(touched)
}

/** Checks everything again with the patches in place: one line's mistake may concern another. */
const check = (lines: ReadonlyMap<number, Held>, facts: Facts) => {
  const checker = createChecker(facts)
  const checked = new Map<number, CheckedLine>()
  for (const [number, held] of [...lines].sort(([a], [b]) => a - b)) {
    const source = sourceLineOf(held.fields, number)
    checked.set(number, checkedLine(source, checker.check(source)))
  }
  const late = checker.finish()
  for (const anomaly of late) {
    const line = anomaly.line === null ? undefined : checked.get(anomaly.line)
    if (!line || anomaly.line === null) continue
    const worse = anomaly.severity === 'blocking' ? 'blocking' : (line.severity ?? anomaly.severity)
    checked.set(anomaly.line, {
      ...line,
      severity: worse === 'to_note' ? anomaly.severity : worse,
      contribution: anomaly.severity === 'blocking' ? null : line.contribution,
    })
  }
  return { checked, late }
}

/** What the checks say of each line as it stands, with the facts of today. */
export const recounted = async (
  db: Database,
  id: string,
  facts: Facts,
): Promise<ReadonlyMap<number, CheckedLine>> => check(await readAll(db, id), facts).checked

export type Corrected = {
  statements: Statement[]
  touched: ReadonlySet<number>
  lines: ReadonlyMap<number, CheckedLine>
}

/** The statements that write the patches and what the checks now say of every line. */
export const corrected = async (
  db: Database,
  declaration: Pick<Declaration, 'id'>,
  facts: Facts,
  asked: { patches: readonly Patch[]; remove: readonly number[] },
): Promise<Result<Corrected>> => {
  const lines = await readAll(db, declaration.id)
  for (const number of asked.remove) {
    const held = lines.get(number)
    if (held?.filingId) return refused('amount_filed', { line: number })
    if (held && isClosed(held, facts))
      return refused('category_closed', { categories: held.fields.category })
    lines.delete(number)
  }
  const merged = merge(lines, asked.patches, facts)
  if (!merged.ok) return merged
  const { checked, late } = check(lines, facts)

  const changed: string[] = []
  const anomalies: Anomaly[] = []
  for (const [number, line] of checked) {
    anomalies.push(...line.anomalies)
    const held = lines.get(number)
    const isFiled = held?.filingId != null
    if (merged.value.has(number) || line.severity !== held?.severity)
      if (!isFiled) changed.push(encodedLine(line))
  }
  const filed = [...checked].filter(
    ([number, line]) =>
      lines.get(number)?.filingId != null &&
      (merged.value.has(number) || line.severity !== lines.get(number)?.severity),
  )
  return ok({
    touched: merged.value,
    lines: checked,
    statements: [
      ...linesRemoved(db, declaration.id, asked.remove),
      ...linesStored(db, declaration.id, changed),
      ...filed.map(([number, line]) => filedLineMended(db, declaration.id, number, line)),
      anomaliesCleared(db, declaration.id),
      ...anomaliesStored(db, declaration.id, [
        ...encodedByLine(anomalies),
        ...encodedAnomalies(late, 1000),
      ]),
      statement(
        db,
        `UPDATE declarations SET revision = revision + 1,
           line_count = (SELECT COUNT(*) FROM declaration_lines WHERE declaration_id = ?1)
         WHERE id = ?1`,
        declaration.id,
      ),
    ],
  })
}

const encodedByLine = (anomalies: readonly Anomaly[]): string[] => {
  const ranks = new Map<number, number>()
  return anomalies.flatMap((anomaly) => {
    const rank = ranks.get(anomaly.line ?? 0) ?? 0
    ranks.set(anomaly.line ?? 0, rank + 1)
    return encodedAnomalies([anomaly], rank)
  })
}

/** Its money stays as filed; the rest of the line and what is said of it follow the correction. */
const filedLineMended = (db: Database, id: string, line: number, checked: CheckedLine): Statement =>
  statement(
    db,
    `UPDATE declaration_lines SET fields = ?3, cin = ?4, matricule = ?6,
       severity = CASE WHEN ?5 = 'blocking' THEN 'to_correct' ELSE ?5 END
     WHERE declaration_id = ?1 AND line = ?2`,
    id,
    line,
    JSON.stringify(FIELDS.map((name) => checked.fields[name])),
    checked.fields.cin,
    checked.severity,
    checked.fields.matricule,
  )
