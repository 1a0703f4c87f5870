import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Liquidation, LiquidationState, Piece } from '#src/liquidations/index.ts'

const TONE: Record<LiquidationState, Tone> = {
  draft: 'wait',
  new: 'plain',
  in_progress: 'plain',
  awaiting_pieces: 'wait',
  anomaly: 'block',
  in_control: 'plain',
  validated: 'done',
  liquidated: 'done',
  refused: 'block',
  withdrawn: 'plain',
  closed: 'block',
}

export const LiquidationTag: FC<{ t: Translate; state: LiquidationState }> = ({ t, state }) => (
  <StatusTag tone={TONE[state]} label={t(`liquidation.state.${state}`)} />
)

const PIECE_TONE: Record<Piece['state'], Tone> = {
  expected: 'wait',
  received: 'plain',
  conforming: 'done',
  not_conforming: 'block',
  not_needed: 'plain',
}

export const PieceTag: FC<{ t: Translate; state: Piece['state'] }> = ({ t, state }) => (
  <StatusTag tone={PIECE_TONE[state]} label={t(`liquidation.piece_state.${state}`)} />
)

/** A piece by its name, and whose it is. */
export const pieceTitle = (t: Translate, { code, whom }: Pick<Piece, 'code' | 'whom'>): string => {
  const name = t.dynamic(`liquidation.piece.${code}`)
  return whom === '' ? name : `${name} — ${whom}`
}

/** As it stands in an address. */
export const pieceName = ({ code, about }: Pick<Piece, 'code' | 'about'>): string =>
  about === '' ? code : `${code}.${about}`

/** A date once everything is there; before that, what it waits for to run. */
export const promiseOf = (
  t: Translate,
  desk: NonNullable<Liquidation['desk']>,
  isComplete: boolean,
): string => {
  if (desk.waitingSince !== null)
    return t('liquidation.promise.stopped', { since: desk.waitingSince })
  return isComplete
    ? t('liquidation.promise', { on: desk.promisedOn })
    : t('liquidation.promise.incomplete')
}
