import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Anomaly } from '#src/anomalies/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES = {
  asked: 'wait',
  confirmed: 'wait',
  contested: 'wait',
  reviewed: 'wait',
  corrected: 'done',
  refused: 'block',
} as const

export const State: FC<{ t: Translate; item: Anomaly }> = ({ t, item }) => (
  <StatusTag tone={TONES[item.state]} label={t(`anomaly.state.${item.state}`)} />
)
