import type { Context } from 'hono'
import { caseAnswered, caseReopened, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { choicesDigest } from './calculating.ts'
import { completed, promiseBegun, promisedFromToday } from './completing.ts'
import type { Evidence, Liquidation, Piece } from './liquidation.ts'
import {
  checklistOf,
  missingOf,
  nameOfPiece,
  SIGNED_CHOICES,
  type Situation,
} from './rules/pieces.ts'
import { mayReceive } from './rules/state.ts'
import { choicesConfirmed, liquidationReopened } from './store.ts'
import { hasInsurerHoldings, listStoredPieces, pieceReceived } from './store-story.ts'
import { noted } from './telling.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** What the text of a PDF says of the file: a photograph says nothing, and that is said. */
const evidenceIn = (one: Liquidation, { pages, text }: Examined): Evidence => {
  const read = text.trim() === '' ? null : plain(text)
  const has = (wanted: string | null | undefined): boolean | null =>
    read === null || !wanted ? null : read.includes(plain(wanted))
  const { account } = one.form
  return {
    pages,
    matricule: has(one.matricule),
    cin: has(one.cin),
    name: has(one.lastName),
    account: has(account?.rib ?? account?.iban),
  }
}

const situationOf = async (c: Context<App>, one: Liquidation): Promise<Situation> => ({
  form: one.form,
  isByEmployer: one.employerNumber !== null,
  isInsuredBefore2003: await hasInsurerHoldings(c.var.db, one.memberId),
  on: casablancaDate(c.var.now),
})

/** The checklist as it stands, with what came. */
export const readPieces = async (c: Context<App>, one: Liquidation): Promise<Piece[]> => {
  const [situation, stored] = await Promise.all([
    situationOf(c, one),
    listStoredPieces(c.var.db, one.id),
  ])
  return checklistOf(situation, stored)
}

/**
 * What a piece does at the desk. A closed file reopens; with the last piece that was asked for, the
 * promise runs again; with the last one of all, that of a complete file begins.
 */
const deskResumed = async (
  c: Context<App>,
  one: Liquidation,
  { left, isConfirmed }: { left: readonly Piece[]; isConfirmed: boolean },
): Promise<Statement[]> => {
  const isComplete = left.length === 0 && isConfirmed
  if (one.stage === 'closed' && one.desk) {
    const closed = await findCase(c.var.db, one.desk.caseId)
    if (!closed) throw changedMeanwhile()
    const reopened = caseReopened(c, closed)
    return [
      ...reopened.statements,
      liquidationReopened(c.var.db, one, reopened.id),
      ...noted(c, one, { what: 'reopened' }),
      ...(isComplete ? completed(c, one) : []),
    ]
  }
  if (one.desk?.state !== 'waiting') return isComplete ? await promiseBegun(c, one) : []
  if (left.length > 0) return []
  const open = await findCase(c.var.db, one.desk.caseId)
  if (!open) return []
  const isNewlyComplete = isComplete && one.completeAt === null
  return [
    ...(await caseAnswered(c, open, {
      text: '',
      piece: null,
      name: c.var.actor.name,
      ...(isNewlyComplete ? { promisedOn: promisedFromToday(c) } : {}),
    })),
    ...(isNewlyComplete ? completed(c, one) : []),
  ]
}

/** For the batch: the piece in its place, its document kept, and what follows from it. */
export const received = async (
  c: Context<App>,
  one: Liquidation,
  about: {
    piece: Pick<Piece, 'code' | 'about'>
    document: { id: string; kept: Statement }
    examined: Examined
  },
): Promise<Statement[]> => {
  const may = mayReceive(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at } = c.var
  const { piece, document, examined } = about
  const left = missingOf(await readPieces(c, one)).filter(
    ({ code, about: whom }) => code !== piece.code || whom !== piece.about,
  )
  const isPaper = piece.code === SIGNED_CHOICES
  return [
    pieceReceived(db, {
      liquidationId: one.id,
      code: piece.code,
      about: piece.about,
      documentId: document.id,
      evidence: evidenceIn(one, examined),
      at,
      from: actor.name,
    }),
    document.kept,
    ...noted(c, one, { what: 'piece_received', detail: nameOfPiece(piece) }),
    ...(isPaper && one.stage !== 'closed'
      ? [choicesConfirmed(db, one, { at, how: 'paper', digest: choicesDigest(one.form) })]
      : []),
    ...(await deskResumed(c, one, { left, isConfirmed: isPaper || one.confirmation !== null })),
  ]
}
