import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Death, SurvivorPiece, SurvivorState } from '#src/survivors/index.ts'

const DEATH_TONE: Record<Death['stage'], Tone> = {
  reported: 'wait',
  confirmed: 'done',
  refused: 'block',
  joined: 'plain',
}

export const DeathTag: FC<{ t: Translate; stage: Death['stage'] }> = ({ t, stage }) => (
  <StatusTag tone={DEATH_TONE[stage]} label={t(`death.stage.${stage}`)} />
)

const TONE: Record<SurvivorState, Tone> = {
  opened: 'block',
  awaiting: 'wait',
  under_review: 'plain',
  awaiting_pieces: 'wait',
  in_control: 'plain',
  awarded: 'done',
  refused: 'block',
}

export const SurvivorTag: FC<{ t: Translate; state: SurvivorState }> = ({ t, state }) => (
  <StatusTag tone={TONE[state]} label={t(`survivor.state.${state}`)} />
)

const PIECE_TONE: Record<SurvivorPiece['state'], Tone> = {
  expected: 'wait',
  held: 'done',
  received: 'plain',
  conforming: 'done',
  not_conforming: 'block',
  not_needed: 'plain',
}

export const SurvivorPieceTag: FC<{ t: Translate; state: SurvivorPiece['state'] }> = (p) => (
  <StatusTag
    tone={PIECE_TONE[p.state]}
    label={p.state === 'held' ? p.t('survivor.held') : p.t(`liquidation.piece_state.${p.state}`)}
  />
)
