import type { Context } from 'hono'
import { caseAnswered, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { documentArrived, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { parseValues, type Values } from '#src/http/read-body.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { Application, Piece } from './application.ts'
import { pieceDated } from './requests.ts'
import { checklistOf, isRecent, missingOf } from './rules/pieces.ts'
import { mayReceive, stateOf } from './rules/state.ts'
import { listStoredPieces, pieceReceived } from './store-story.ts'
import { noted } from './telling.ts'

/** The checklist as it stands, with what came. */
export const readPieces = async (c: Context<App>, one: Pick<Application, 'id'>): Promise<Piece[]> =>
  checklistOf(casablancaDate(c.var.now), await listStoredPieces(c.var.db, one.id))

/** A document of the list, examined: hostile ones are refused, and so is an extract that is too old. */
export const readPiece = async (c: Context<App>, piece: Piece, { file, ...values }: Values) => {
  const dated = parseValues(values, pieceDated)
  if (!dated.ok) throw new Problem(422, { code: 'piece_date_unreadable', facts: {} })
  const datedOn = dated.value.dated_on ?? null
  if (piece.months !== null) {
    if (datedOn === null) throw new Problem(422, { code: 'piece_date_needed', facts: {} })
    if (!isRecent(datedOn, piece.months, casablancaDate(c.var.now)))
      throw new Problem(422, { code: 'piece_too_old', facts: { months: piece.months } })
  }
  const read = await readDocument(file)
  if (!read.ok) throw new Problem(422, read.refusal)
  if (!read.value) throw new Problem(422, { code: 'piece_to_choose', facts: {} })
  return { examined: read.value, datedOn: piece.months === null ? null : datedOn }
}

type Read = Awaited<ReturnType<typeof readPiece>>

/** For the batch: the piece in its place, and its document kept. */
export const received = async (
  c: Context<App>,
  one: Application,
  { piece, read }: { piece: Piece; read: Read },
): Promise<Statement[]> => {
  const may = mayReceive(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at } = c.var
  const document = await documentArrived(c, read.examined, actor.userId)
  return [
    pieceReceived(db, {
      applicationId: one.id,
      code: piece.code,
      documentId: document.id,
      datedOn: read.datedOn,
      at,
      from: actor.name,
    }),
    document.kept,
    ...noted(c, one, { what: 'piece_received', detail: piece.code }),
  ]
}

/** What the desk asked for is there: the promise runs again, put off by the days it took. */
export const resumed = async (
  c: Context<App>,
  one: Application,
  text: string,
): Promise<Statement[]> => {
  if (stateOf(one) !== 'pieces_asked' || !one.desk)
    throw new Problem(409, { code: 'nothing_asked', facts: {} })
  const [missing] = missingOf(await readPieces(c, one))
  if (missing)
    throw new Problem(409, { code: 'application_piece_missing', facts: { piece: missing.code } })
  const open = await findCase(c.var.db, one.desk.caseId)
  if (!open) throw changedMeanwhile()
  return [
    ...(await caseAnswered(c, open, { text, piece: null, name: c.var.actor.name })),
    ...noted(c, one, { what: 'resumed' }),
  ]
}
