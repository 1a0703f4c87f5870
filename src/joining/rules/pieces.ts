import type { Piece, StoredPiece } from '#src/joining/application.ts'
import { addMonthsTo, type IsoDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicationPieces } from '#src/rulebook/parameters/joining.ts'

/** The checklist of an application as it stands: what is asked for that day, and what came. */
export const checklistOf = (on: IsoDate, stored: readonly StoredPiece[]): Piece[] =>
  valueOn(applicationPieces, on).map(({ code, months }) => {
    const last = stored.filter((one) => one.code === code).toSorted((a, b) => b.seq - a.seq)[0]
    return last
      ? { ...last, months }
      : {
          code,
          months,
          state: 'expected',
          seq: 0,
          documentId: null,
          datedOn: null,
          reason: null,
          receivedAt: null,
          checkedBy: null,
        }
  })

/** What still has to come: never received, or sent back. */
export const missingOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')

/** What somebody at the fund still has to look at. */
export const uncheckedOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ state }) => state === 'received')

/** An extract of the register is dated, not of tomorrow, and not older than it may be. */
export const isRecent = (datedOn: IsoDate, months: number, on: IsoDate): boolean =>
  datedOn <= on && addMonthsTo(datedOn, months) > on
