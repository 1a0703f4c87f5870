import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { root } from '#scripts/local.ts'
import { type CheckedLine, FIELDS } from '#src/declarations/rules/model.ts'

const SETTING = `
  INSERT INTO employers (number, name, city, created_at)
    VALUES ('005624', 'Atlas Textiles', 'Casablanca', 0);
  INSERT INTO users (id, space, employer_number, account, login, name, password_hash, created_at)
    VALUES ('u', 'employer', '005624', '005624', 'u', 'U', '', 0);`

const DECLARATION = `INSERT INTO declarations (id, employer_number, quarter, mode, source, status,
  created_by, created_at, received_at) VALUES (?, '005624', '2026-T3', 'test', 'file', 'received',
  'u', 0, 0)`

const LINE = `INSERT INTO declaration_lines (declaration_id, line, category, matricule, cin, fields,
  severity, base_centimes, rate_ppm, employer_rate_ppm, employee_centimes, employer_centimes,
  earning_centimes, points) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** A database file of its own with the product's tables, indexes and triggers. */
const openDatabase = (): { db: DatabaseSync; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'cimr-bench-sqlite-'))
  const db = new DatabaseSync(join(folder, 'bench.sqlite'))
  db.exec('PRAGMA journal_mode = WAL')
  const migrations = join(root, 'migrations')
  for (const name of readdirSync(migrations).toSorted())
    db.exec(readFileSync(join(migrations, name), 'utf8'))
  db.exec(SETTING)
  const remove = (): void => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, remove }
}

export type Sink = {
  /** One prepared insert a line, all of them in one transaction. */
  insert: (declarationId: string, lines: readonly CheckedLine[]) => void
  /** As much of D1 as the store's own statements need, run in this process. */
  asD1: D1Database
  declare: (declarationId: string) => void
  remove: () => void
}

export const createSink = (): Sink => {
  const { db, remove } = openDatabase()
  const insertLine = db.prepare(LINE)
  const insert: Sink['insert'] = (id, lines) => {
    db.exec('BEGIN')
    for (const { line, fields, severity, contribution: c } of lines)
      insertLine.run(
        id,
        line,
        fields.category,
        fields.matricule,
        fields.cin,
        JSON.stringify(FIELDS.map((name) => fields[name])),
        severity,
        c?.base ?? null,
        c?.rate ?? null,
        c?.employerRate ?? null,
        c?.employee ?? null,
        c?.employer ?? null,
        c?.earning ?? null,
        c?.points ?? null,
      )
    db.exec('COMMIT')
  }
  const prepare = (sql: string) => ({
    bind:
      (...values: (string | number | null)[]) =>
      () =>
        db.prepare(sql).run(...values),
  })
  const batch = async (statements: (() => unknown)[]): Promise<unknown[]> => {
    await Promise.resolve()
    db.exec('BEGIN')
    for (const run of statements) run()
    db.exec('COMMIT')
    return []
  }
  const declare = (id: string): void => {
    db.prepare(DECLARATION).run(id)
  }
  return { insert, asD1: { prepare, batch } as unknown as D1Database, declare, remove }
}
