import type { Context } from 'hono'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import {
  corrected,
  correctionRight,
  type Facts,
  type Patch,
  patchesOf,
  patchesOfFile,
  readRecallFacts,
  recallDeclarationOpened,
} from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, type Values } from '#src/http/read-body.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import { personPlaced } from './people.ts'
import type { Recall } from './recall.ts'
import { reasonOf } from './reading.ts'
import { personAsked, rowsAsked } from './requests.ts'
import { quartersOf } from './rules.ts'
import { listParts, partUnchanged, recallEntered, stillEntered } from './store.ts'

/** A recall is about some people; a program sends more in several goes. */
const MOST_LINES = 5000

/** A recall as far as its lines are concerned. */
type Open = Pick<Recall, 'id' | 'employerNumber' | 'reason' | 'from' | 'to' | 'state' | 'enteredAt'>

type Change = { patches: Patch[]; remove: number[] }
export type Changes = Map<Quarter, Change>

const changeOf = (changes: Changes, quarter: Quarter): Change => {
  const known = changes.get(quarter)
  if (known) return known
  const made: Change = { patches: [], remove: [] }
  changes.set(quarter, made)
  return made
}

const factsIn = (c: Context<App>, recall: Open, quarter: Quarter): Promise<Facts> =>
  readRecallFacts(c.var.db, {
    employerNumber: recall.employerNumber,
    quarter,
    right: correctionRight(c.var.actor),
    isDifference: reasonOf(recall).counts === 'difference',
  })

const requireIn = (recall: Open, quarter: Quarter): Quarter => {
  if (quarter >= recall.from && quarter <= recall.to) return quarter
  const facts = { quarter, from: recall.from, to: recall.to }
  throw new Problem(422, { code: 'quarter_not_in_recall', facts })
}

const ofFile = async (recall: Open, file: File): Promise<Changes> => {
  if (file.size === 0) throw new Problem(422, { code: 'file_missing', facts: {} })
  const read = await patchesOfFile(new Uint8Array(await file.arrayBuffer()), MOST_LINES)
  if (!read.ok) throw new Problem(422, read.refusal)
  const { quarter, patches } = read.value
  if (quarter === null && recall.from !== recall.to)
    throw new Problem(422, { code: 'quarter_unknown', facts: {} })
  return new Map([[requireIn(recall, quarter ?? recall.from), { patches, remove: [] }]])
}

const ofRows = (recall: Open, rows: Record<string, unknown>[]): Changes => {
  const changes: Changes = new Map()
  for (const row of rows) {
    const named = parseQuarter(String(row['quarter'] ?? ''))
    if (named === null && recall.from !== recall.to)
      throw new Problem(422, { code: 'quarter_unknown', facts: {} })
    const quarter = requireIn(recall, named ?? recall.from)
    const patches = patchesOf([{ ...row, quarter, line: null }])
    if (!patches.ok) throw new Problem(422, patches.refusal)
    changeOf(changes, quarter).patches.push(...patches.value)
  }
  return changes
}

/** `2026-T2.3`: the third line of that quarter. */
const ofRemovals = (recall: Open, asked: unknown): Changes => {
  const changes: Changes = new Map()
  for (const one of Array.isArray(asked) ? asked : [asked]) {
    const [name = '', line = ''] = String(one).split('.')
    const quarter = parseQuarter(name)
    if (!quarter || !/^\d{1,7}$/.test(line))
      throw new Problem(422, { code: 'line_unknown', facts: { line: String(one).slice(0, 20) } })
    changeOf(changes, requireIn(recall, quarter)).remove.push(Number(line))
  }
  return changes
}

const ofPerson = async (
  c: Context<App>,
  recall: Open,
  values: Values,
): Promise<Changes | FieldError[]> => {
  const body = parseValues(values, personAsked)
  if (!body.ok) return body.errors
  const quarters = quartersOf(recall)
  const all = await Promise.all(quarters.map((quarter) => factsIn(c, recall, quarter)))
  const facts = new Map(all.map((one) => [one.quarter, one]))
  const placed = personPlaced(body.value, facts)
  if (!placed.ok) return [placed.error]
  return new Map(
    [...placed.patches].map(([quarter, patch]) => [quarter, { patches: [patch], remove: [] }]),
  )
}

/** What was sent, in any of the four ways: a file, rows, lines to take out, one person. */
export const changesIn = async (
  c: Context<App>,
  recall: Open,
  values: Values,
): Promise<Changes | FieldError[]> => {
  if (values['file'] instanceof File) return await ofFile(recall, values['file'])
  if (values['remove'] !== undefined) return ofRemovals(recall, values['remove'])
  if (values['lines'] === undefined) return await ofPerson(c, recall, values)
  const rows = rowsAsked.safeParse(values['lines'])
  if (!rows.success) throw new Problem(422, { code: 'field_unreadable', facts: { field: 'lines' } })
  return ofRows(recall, rows.data)
}

/** The lines of one quarter written and checked; its declaration is made with its first line. */
const partChanged = async (
  c: Context<App>,
  recall: Open,
  quarter: Quarter,
  change: Change,
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const parts = await listParts(db, recall.id)
  const known = parts.find((part) => part.quarter === quarter)
  if (!known && change.patches.length === 0)
    throw new Problem(422, { code: 'line_unknown', facts: { line: String(change.remove[0]) } })
  const id = known?.declarationId ?? newId()
  const written = await corrected(db, { id }, await factsIn(c, recall, quarter), change)
  if (!written.ok)
    throw new Problem(written.refusal.code === 'category_closed' ? 409 : 422, written.refusal)
  const { employerNumber, id: recallId } = recall
  const { counts } = reasonOf(recall)
  return [
    known
      ? partUnchanged(db, known)
      : recallDeclarationOpened(db, {
          id,
          recall: { id: recallId, counts },
          employerNumber,
          quarter,
          by: actor.userId,
          at,
        }),
    ...written.value.statements,
  ]
}

/** Quarter by quarter, in one batch; nothing once the recall is sent. */
export const linesChanged = async (
  c: Context<App>,
  recall: Open,
  changes: Changes,
): Promise<Statement[]> => {
  if (recall.state !== 'entered') throw new Problem(409, { code: 'recall_sent', facts: {} })
  const { db, actor, now: at } = c.var
  const parts = await Promise.all(
    [...changes].map(([quarter, change]) => partChanged(c, recall, quarter, change)),
  )
  return [
    stillEntered(db, recall.id),
    ...parts.flat(),
    audited(db, {
      object: { kind: 'recall', id: recall.id },
      subject: { kind: 'employer', id: employerOf(c).number },
      action: 'recall_changed',
      actor: doerOf(actor),
      at,
      after: { quarters: [...changes.keys()] },
    }),
  ]
}

/** A recall entered for somebody who accepted to make it, with its one line: sent like any other. */
export const recallDrafted = async (
  c: Context<App>,
  asked: {
    quarter: Quarter
    note: string
    person: { category: string; person: string; salary: Centimes }
  },
): Promise<{ id: string; location: string; statements: Statement[] }> => {
  const { db, actor, now: at } = c.var
  const { quarter, note } = asked
  const { category, person, salary } = asked.person
  const recall: Open = {
    id: newId(),
    employerNumber: employerOf(c).number,
    reason: 'additional_pay',
    from: quarter,
    to: quarter,
    state: 'entered',
    enteredAt: at,
  }
  const values = { matricule: person, category, amount: (salary / 100).toFixed(2) }
  const changes = await changesIn(c, recall, values)
  invariant(!Array.isArray(changes), 'a filed person can be recalled')
  return {
    id: recall.id,
    location: `/recalls/${recall.id}`,
    statements: [
      recallEntered(db, { ...recall, note, by: actor.userId, at }),
      ...(await linesChanged(c, recall, changes)),
    ],
  }
}
