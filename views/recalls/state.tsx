import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Recall, RecallState } from '#src/recalls/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<RecallState, Tone> = {
  entered: 'wait',
  submitted: 'plain',
  under_review: 'plain',
  more_asked: 'wait',
  accepted: 'wait',
  paid: 'done',
  credited: 'done',
  cancelled: 'plain',
  refused: 'block',
  withdrawn: 'plain',
}

export const State: FC<{ t: Translate; item: Pick<Recall, 'state'> }> = ({ t, item }) => (
  <StatusTag tone={TONES[item.state]} label={t(`recall.state.${item.state}`)} />
)
