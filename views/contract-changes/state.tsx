import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { ChangeState } from '#src/contract-changes/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<ChangeState, Tone> = {
  requested: 'plain',
  under_review: 'plain',
  more_asked: 'wait',
  accepted: 'done',
  refused: 'block',
  withdrawn: 'plain',
}

export const ChangeStateTag: FC<{ t: Translate; state: ChangeState }> = ({ t, state }) => (
  <StatusTag tone={TONES[state]} label={t(`contract.state.${state}`)} />
)
