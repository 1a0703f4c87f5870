import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import { documentArrived, type Examined, sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { isPieceOf, pieceLinked } from './store-pieces.ts'

/** For the batch of whatever it came with: kept, and known to belong to the case. */
export const pieceAdded = async (
  c: Context<App>,
  caseId: string,
  piece: Examined,
  by: string,
): Promise<Statement[]> => {
  const { id, kept } = await documentArrived(c, piece, by)
  return [kept, pieceLinked(c.var.db, { documentId: id, caseId })]
}

/** The caller has checked that the reader may see the case. */
export const sendPiece = async (c: Context<App>, caseId: string, id: string): Promise<Response> => {
  if (!(await isPieceOf(c.var.db, { documentId: id, caseId }))) throw notFound()
  return await sendDocument(c, id)
}
