import type { Context } from 'hono'
import { caseAnswered, caseOpened, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { readPieces } from './reading.ts'
import { missingOf } from './rules/pieces.ts'
import { mayEdit, mayReceive, maySubmit } from './rules/state.ts'
import { partSaved, survivorSubmitted } from './store-files.ts'
import { pieceReceived } from './store-pieces.ts'
import type { Survivor, SurvivorForm } from './survivor.ts'
import { nameOf, noted } from './telling.ts'

const refuse = (code: string): Problem => new Problem(409, { code, facts: {} })

/** Once nothing is missing any more, the desk that waited has its answer, and the promise runs again. */
const deskResumed = async (
  c: Context<App>,
  one: Survivor,
  isWhole: boolean,
): Promise<Statement[]> => {
  if (!isWhole || one.desk?.state !== 'waiting') return []
  const open = await findCase(c.var.db, one.desk.caseId)
  return open ? await caseAnswered(c, open, { text: '', piece: null, name: nameOf(one) }) : []
}

const missingNow = async (c: Context<App>, one: Survivor): Promise<string[]> =>
  missingOf(await readPieces(c.var.db, one, casablancaDate(c.var.now))).map(({ code }) => code)

/** For the batch: one part saved, on the form that was read. */
export const saved = async (
  c: Context<App>,
  one: Survivor,
  part: Partial<SurvivorForm>,
): Promise<Statement[]> => {
  if (!mayEdit(one)) throw refuse('survivor_not_editable')
  const form = { ...one.form, ...part }
  const missing = await missingNow(c, { ...one, form })
  return [
    partSaved(c.var.db, one, { form, reach: part.contact ?? one.reach }),
    noted(c, one, { what: 'saved' }),
    ...(await deskResumed(c, one, missing.length === 0)),
  ]
}

/** For the batch: the piece in its place, and what follows from it at the desk. */
export const received = async (
  c: Context<App>,
  one: Survivor,
  piece: { code: string; document: { id: string; kept: Statement } },
): Promise<Statement[]> => {
  if (!mayReceive(one)) throw refuse('survivor_over')
  const left = (await missingNow(c, one)).filter((code) => code !== piece.code)
  return [
    pieceReceived(c.var.db, {
      survivorId: one.id,
      code: piece.code,
      documentId: piece.document.id,
      at: c.var.now,
    }),
    piece.document.kept,
    noted(c, one, { what: 'piece_received', after: { piece: piece.code } }),
    ...(await deskResumed(c, one, left.length === 0)),
  ]
}

/** To the fund: a case with its promise. Its messages leave from the file, which has its own link. */
export const submitted = async (c: Context<App>, one: Survivor): Promise<Statement[]> => {
  const may = maySubmit(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const missing = await missingNow(c, one)
  if (missing[0] !== undefined)
    throw new Problem(409, { code: 'piece_missing', facts: { piece: missing[0] } })
  const { db, now: at, language } = c.var
  const name = one.form.identity ? nameOf(one.form.identity) : nameOf(one)
  const opened = caseOpened(db, {
    kind: 'survivor',
    facts: {
      survivorId: one.id,
      memberId: one.memberId,
      matricule: one.deceased.matricule,
      file: one.number,
      rights: one.kind,
      deceased: nameOf(one.deceased),
      diedOn: one.deceased.diedOn,
    },
    contact: { name, email: '', phone: '', postalAddress: '', language },
    memberId: one.memberId,
    objectId: one.id,
    text: '',
    by: { side: 'person', kind: 'person', userId: null, name },
    at,
  })
  return [
    ...opened.statements,
    survivorSubmitted(db, one, { caseId: opened.id, at }),
    noted(c, one, { what: 'submitted', after: { case: opened.number } }),
  ]
}
