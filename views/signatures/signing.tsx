import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Signing } from '#src/signatures/index.ts'
import { DocumentList, SignerList, SigningTag } from './state.tsx'

type Props = { t: Translate; signing: Signing; base: string; isOwn: boolean; now: Instant }

/** Where it stands, for those it belongs to and for those who have signed. */
export const SigningPage: FC<Props> = ({ t, signing, base, isOwn, now }) => {
  const state = signing.state === 'open' && now >= signing.expiresAt ? 'expired' : signing.state
  const left = signing.signers.filter(({ record }) => record === null).length
  return (
    <>
      <h1>{t('signing.papers.title')}</h1>
      <p class="lead">
        <bdi>{signing.party}</bdi> — {isolated(t('signing.file', { number: signing.number }))}{' '}
        <SigningTag t={t} state={state} />
      </p>
      <section class={state === 'signed' ? 'card good' : 'card waits'}>
        <h2>{t('signing.next')}</h2>
        <p>{isolated(t(`signing.next.${state}`, { left, until: signing.expiresAt }))}</p>
        {state === 'signed' ? (
          <p>
            <a class="button" href={`${base}/certificate`}>
              {t('certificate.see')}
            </a>
          </p>
        ) : null}
      </section>
      <section class="card">
        <h2>{t('signing.documents')}</h2>
        <DocumentList t={t} signing={signing} base={base} />
      </section>
      <section class="card">
        <h2>{t('signing.signers')}</h2>
        <SignerList t={t} signers={signing.signers} withReasons={isOwn} />
      </section>
      <p class="soft">
        {t('certificate.reference')} <bdi dir="ltr">{groupedCode(signing.reference)}</bdi>
      </p>
    </>
  )
}
