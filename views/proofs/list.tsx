import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { ProofMeaning, ProofTag, type ShownProof } from './state.tsx'

/** What each pension is paid against: what is there, until when, and what is to be given. */
export const ProofsPage: FC<{ t: Translate; proofs: readonly ShownProof[] }> = ({ t, proofs }) => (
  <>
    <h1>{t('proofs.title')}</h1>
    <p class="lead">{t('proofs.lead')}</p>
    {proofs.length === 0 ? <p>{t('proofs.none')}</p> : null}
    {proofs.map((item) => (
      <section class={item.state === 'valid' ? 'card good' : 'card waits'}>
        <h2>
          <a href={`/pensioner/proofs/${item.id}`}>{t(`proof.kind.${item.kind}`)}</a>{' '}
          <ProofTag t={t} state={item.state} />
        </h2>
        <p class="soft">{isolated(t('pension.see', { dp: item.dpNumber }))}</p>
        <ProofMeaning t={t} item={item} />
      </section>
    ))}
  </>
)
