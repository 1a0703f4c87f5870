import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Attestation } from '#src/attestations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Props = { t: Translate; item: Attestation; today: IsoDate }

const TONES: Readonly<Record<string, Tone>> = { valid: 'done', revoked: 'block', withheld: 'block' }

/** How a paper stands, for its holder and the desk: what others read as unknown has its name. */
export const State: FC<Props> = ({ t, item: one, today }) => {
  const state = one.closing?.how ?? (today > one.validUntil ? 'expired' : 'valid')
  return <StatusTag tone={TONES[state] ?? 'plain'} label={t(`attestation.state.${state}`)} />
}
