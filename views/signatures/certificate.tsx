import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { CertifiedSigner, Signing } from '#src/signatures/index.ts'

export type CertificateFacts = {
  signing: Signing
  signers: readonly CertifiedSigner[]
  chain: string
  jws: string
}

const Signatures: FC<{ t: Translate; signers: readonly CertifiedSigner[] }> = ({ t, signers }) => (
  <ol>
    {signers.map((one) => (
      <li>
        <strong>
          <bdi>{one.name}</bdi>
        </strong>
        {one.job === '' ? null : (
          <>
            {' — '}
            <bdi>{one.job}</bdi>
          </>
        )}
        <br />
        {isolated(t('certificate.signed', { at: one.at, typed: one.typedName }))}
        <br />
        {t('certificate.by')} <bdi dir="ltr">{one.address}</bdi>
        <br />
        <small class="soft">
          {t('certificate.record')} <code class="hash">{one.hash}</code>
        </small>
      </li>
    ))}
  </ol>
)

/** What was signed, by whom, when, by which address; then the proof of it, to be checked by anybody. */
export const CertificatePage: FC<CertificateFacts & { t: Translate; base: string }> = (p) => {
  const { t, signing, signers, base } = p
  return (
    <>
      <p class="no-print">
        <a href={base}>{t('signing.back')}</a>
      </p>
      <h1>{t('certificate.title')}</h1>
      <p class="lead">
        <bdi>{signing.party}</bdi> — {isolated(t('signing.file', { number: signing.number }))}
      </p>
      <p class="no-print">
        <a href={`${base}/certificate?format=pdf`}>{t('nav.pdf')}</a>
      </p>
      <section class="card good">
        <h2>{t('certificate.reference')}</h2>
        <p class="figure">
          <bdi dir="ltr">{groupedCode(signing.reference)}</bdi>
        </p>
        <p>{isolated(t('certificate.complete', { at: signing.endedAt ?? signing.openedAt }))}</p>
      </section>
      <section class="card">
        <h2>{t('signing.documents')}</h2>
        <ul class="plain">
          {signing.documents.map(({ seq, title, sha256 }) => (
            <li>
              <a href={`${base}/documents/${seq}`}>
                <bdi lang="fr">{title}</bdi>
              </a>
              <br />
              <small class="soft">
                {t('signing.digest')} <code class="hash">{sha256}</code>
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{t('signing.signers')}</h2>
        <Signatures t={t} signers={signers} />
      </section>
      <section class="card">
        <h2>{t('certificate.proof')}</h2>
        <p>{t('certificate.proof.lead')}</p>
        <p class="record" dir="ltr">
          <code class="hash">{p.jws}</code>
        </p>
        <p class="no-print">
          <a href="/signature-checks">{t('certificate.check.go')}</a>
        </p>
      </section>
    </>
  )
}
