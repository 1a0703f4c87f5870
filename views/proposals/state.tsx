import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Proposal, ProposalState } from '#src/proposals/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<ProposalState, Tone> = {
  proposed: 'wait',
  contested: 'plain',
  accepted: 'done',
  withdrawn: 'plain',
}

export const State: FC<{ t: Translate; item: Pick<Proposal, 'state'> }> = ({ t, item }) => (
  <StatusTag tone={TONES[item.state]} label={t(`proposal.state.${item.state}`)} />
)
