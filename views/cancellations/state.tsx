import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Cancellation, CancellationState } from '#src/cancellations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<CancellationState, Tone> = {
  entered: 'wait',
  validated: 'plain',
  under_review: 'plain',
  more_asked: 'wait',
  accepted: 'done',
  refused: 'block',
  withdrawn: 'plain',
}

export const State: FC<{ t: Translate; item: Pick<Cancellation, 'state'> }> = ({ t, item }) => (
  <StatusTag tone={TONES[item.state]} label={t(`cancellation.state.${item.state}`)} />
)
