import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Proof, ProofState } from '#src/proofs/index.ts'

const TONES: Record<ProofState, Tone> = {
  to_provide: 'wait',
  received: 'wait',
  valid: 'done',
  expired: 'block',
  overdue: 'block',
}

export type ShownProof = Proof & { state: ProofState }

export const ProofTag: FC<{ t: Translate; state: ProofState }> = ({ t, state }) => (
  <StatusTag tone={TONES[state]} label={t(`proof.state.${state}`)} />
)

/** What each state means for who draws: by when, or until when. */
export const ProofMeaning: FC<{ t: Translate; item: ShownProof }> = ({ t, item }) => {
  const announced = item.notices.find(({ days }) => days === 0)
  return (
    <>
      <p>{isolated(t(`proof.means.${item.state}`, { due: item.dueOn, until: item.validUntil }))}</p>
      {item.state === 'overdue' && item.hold === null && announced?.holdsMonth ? (
        <p>{isolated(t('proof.announced', { month: announced.holdsMonth }))}</p>
      ) : null}
      {item.hold ? (
        <p>{isolated(t(`proof.hold.${item.hold.kind}`, { at: item.hold.at }))}</p>
      ) : null}
    </>
  )
}
