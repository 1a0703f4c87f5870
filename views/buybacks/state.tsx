import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Buyback } from '#src/buybacks/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES = {
  requested: 'wait',
  paid: 'wait',
  granted: 'done',
  refused: 'block',
  expired: 'plain',
  withdrawn: 'plain',
} as const

export const State: FC<{ t: Translate; item: Buyback }> = ({ t, item }) => (
  <StatusTag tone={TONES[item.state]} label={t(`buyback.state.${item.state}`)} />
)
