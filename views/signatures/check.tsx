import type { FC } from 'hono/jsx'
import { shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { Instant } from '#src/kernel/dates.ts'

export type CertificateRead = {
  reference: string
  number: string
  party: string
  documents: readonly { kind: string; sha256: string }[]
  signers: readonly { name: string; at: Instant }[]
  chain: string
  signedAt: Instant
  /** Of the document that was brought: its kind, `none` when it is not among them; null: none was. */
  held: string | null
}

const Held: FC<{ t: Translate; held: string | null }> = ({ t, held }) => {
  if (held === null) return <></>
  return held === 'none' ? (
    <p class="card blocks" role="status">
      {t('certificate.check.other')}
    </p>
  ) : (
    <p class="card good" role="status">
      {t('certificate.check.same')} {t.dynamic(`signing.document.${held}`)}
    </p>
  )
}

const Found: FC<{ t: Translate; found: CertificateRead }> = ({ t, found }) => (
  <>
    <section class="card good" role="status">
      <h2>{t('certificate.check.ours')}</h2>
      <p>{isolated(t('certificate.check.ours.lead', { at: found.signedAt }))}</p>
      <p>
        <bdi>{found.party}</bdi> — {isolated(t('signing.file', { number: found.number }))} —{' '}
        <bdi dir="ltr">{groupedCode(found.reference)}</bdi>
      </p>
    </section>
    <Held t={t} held={found.held} />
    <section class="card">
      <h2>{t('signing.documents')}</h2>
      <ul class="plain">
        {found.documents.map(({ kind, sha256 }) => (
          <li>
            {t.dynamic(`signing.document.${kind}`)}
            <br />
            <small class="soft">
              {t('signing.digest')} <code class="hash">{sha256}</code>
            </small>
          </li>
        ))}
      </ul>
      <h2>{t('signing.signers')}</h2>
      <ul class="plain">
        {found.signers.map(({ name, at }) => (
          <li>
            <bdi>{name}</bdi> — {isolated(t('signing.answer.signed', { at }))}
          </li>
        ))}
      </ul>
    </section>
  </>
)

type Props = {
  t: Translate
  found: CertificateRead | null
  problem: Refused | null
  values: Record<string, unknown>
}

/** Whoever was handed a certificate pastes it here; a document beside it, if they hold one. */
export const CheckPage: FC<Props> = ({ t, found, problem, values }) => (
  <>
    <h1>{t('certificate.check.title')}</h1>
    <p class="lead">{t('certificate.check.lead')}</p>
    <RefusalSummary t={t} refused={problem} field="jws" />
    {found ? <Found t={t} found={found} /> : null}
    <form method="post" action="/signature-checks" class="card">
      <div class="field">
        <label for="jws">{t('certificate.check.jws')}</label>
        <span class="hint" id="jws-hint">
          {t('certificate.check.jws.hint')}
        </span>
        <textarea id="jws" name="jws" rows={5} dir="ltr" aria-describedby="jws-hint">
          {shown(values['jws'])}
        </textarea>
      </div>
      <div class="field">
        <label for="document">{t('certificate.check.document')}</label>
        <span class="hint" id="document-hint">
          {t('certificate.check.document.hint')}
        </span>
        <textarea id="document" name="document" rows={3} dir="ltr" aria-describedby="document-hint">
          {shown(values['document'])}
        </textarea>
      </div>
      <button class="main">{t('certificate.check.do')}</button>
    </form>
  </>
)
