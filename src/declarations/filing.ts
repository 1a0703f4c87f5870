import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { all, type Database, type Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { carryOut, type Command, commandRecorded, newId, type Outcome } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { refused, ok, type Result } from '#src/kernel/result.ts'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { processingPromise } from '#src/rulebook/calendar.ts'
import type { Declaration, Tally, Totals } from './declaration.ts'
import { processSoon } from './processing.ts'
import { filedCategoriesOf, tallyOf } from './store.ts'
import { listFiledElsewhere } from './store-replacing.ts'
import { filed } from './store-filings.ts'
import { everyLine } from './store-lines.ts'

/** What the receipt vouches for: the lines filed, in order, as written. */
const digestOfLines = async (db: Database, id: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const rows of everyLine(db, id))
    for (const row of rows)
      if (row.filingId === null && row.severity !== 'blocking')
        hash.update(`${row.line}\t${row.fields}\n`)
  return hash.digest('hex')
}

/** Files what a recall declares for a quarter, in the batch of its acceptance. */
export const recallFiled = async (
  db: Database,
  declaration: Declaration,
  by: { id: string; at: Instant },
): Promise<Statement[]> =>
  filed(db, {
    id: newId(),
    declarationId: declaration.id,
    employerNumber: declaration.employerNumber,
    quarter: declaration.quarter,
    revision: declaration.revision,
    filedBy: by.id,
    filedAt: by.at,
    nil: [],
    sha256: await digestOfLines(db, declaration.id),
    promisedOn: processingPromise(casablancaDate(by.at)),
  })

/** May these lines be filed as asked? */
const fileable = (
  declaration: Declaration,
  tally: Tally,
  asked: { lines: 'all' | 'valid'; nil: readonly string[]; revision: number | undefined },
): Result<true> => {
  if (declaration.mode === 'test') return refused('test_deposit')
  if (declaration.status === 'received') return refused('still_being_checked')
  if (declaration.status === 'abandoned' || declaration.status === 'cancelled')
    return refused('declaration_closed')
  if (asked.revision !== undefined && asked.revision !== declaration.revision)
    return refused('changed_meanwhile')
  if (tally.fileable.lines === 0 && asked.nil.length === 0) return refused('nothing_to_file')
  if (asked.lines === 'all' && tally.blocked > 0)
    return refused('blocked_lines_remain', { count: tally.blocked })
  return ok(true)
}

/** Categories the form speaks for and in which nobody is declared. */
export const nilCategories = async (db: Database, d: Declaration): Promise<string[]> => {
  if (d.scope === null) return []
  const [rows, already] = await Promise.all([
    all<{ category: string }>(
      db,
      'SELECT DISTINCT category FROM declaration_lines WHERE declaration_id = ?',
      d.id,
    ),
    filedCategoriesOf(db, d.employerNumber, d.quarter),
  ])
  const used = new Set(rows.map((row) => row.category))
  const mine = new Set(already.filter((f) => f.declarationId === d.id).map((f) => f.category))
  return d.scope.filter((category) => !used.has(category) && !mine.has(category))
}

/** The one who files keeps a trace outside of here too. */
const told = (
  c: Context<App>,
  declaration: Declaration,
  filing: Totals & { promisedOn: IsoDate; location: string },
): Statement[] =>
  noticed(c.var.db, {
    to: { userId: c.var.actor.userId },
    template: 'declaration_filed',
    facts: {
      quarter: declaration.quarter,
      employer: employerOf(c).name,
      lines: filing.lines,
      due: centimes(filing.employee + filing.employer),
      promisedOn: filing.promisedOn,
      link: linkTo(c, filing.location),
    },
    at: c.var.now,
  })

/** Files what is checked; `replacing` is written in the same batch, before it. */
export const fileDeclaration = async (
  c: Context<App>,
  declaration: Declaration,
  asked: { lines: 'all' | 'valid'; revision: number | undefined },
  command: Command,
  replacing: Statement[] = [],
): Promise<Outcome> => {
  const db = c.var.db
  const [tally, nil, elsewhere] = await Promise.all([
    tallyOf(db, declaration.id),
    nilCategories(db, declaration),
    listFiledElsewhere(db, declaration),
  ])
  const may = fileable(declaration, tally, { ...asked, nil })
  if (!may.ok) throw new Problem(409, may.refusal, `/declarations/${declaration.id}`)
  if (elsewhere.length > 0 && replacing.length === 0)
    throw new Problem(
      409,
      {
        code: 'category_already_filed',
        facts: {
          quarter: declaration.quarter,
          categories: elsewhere.map(({ category }) => category).join(', '),
        },
      },
      `/declarations/${declaration.id}/replacement`,
    )

  const id = newId()
  const promisedOn = processingPromise(casablancaDate(c.var.now))
  const outcome: Outcome = { status: 201, location: `/filings/${id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: c.var.now }),
    ...replacing,
    ...filed(db, {
      id,
      declarationId: declaration.id,
      employerNumber: declaration.employerNumber,
      quarter: declaration.quarter,
      revision: declaration.revision,
      filedBy: c.var.actor.userId,
      filedAt: c.var.now,
      nil,
      sha256: await digestOfLines(db, declaration.id),
      promisedOn,
    }),
    audited(db, {
      object: { kind: 'declaration', id: declaration.id },
      action: 'filed',
      actor: doerOf(c.var.actor),
      at: c.var.now,
      after: { filing: id, lines: tally.fileable.lines, nil },
    }),
    ...told(c, declaration, { ...tally.fileable, promisedOn, location: outcome.location }),
  ])
  if (ran !== 'done') {
    if (ran) return ran
    throw new Problem(
      409,
      { code: 'changed_meanwhile', facts: {} },
      `/declarations/${declaration.id}`,
    )
  }
  wakeNotices(c)
  await processSoon(c.env, declaration.id)
  return outcome
}
