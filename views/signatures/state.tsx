import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Signer, Signing, SigningState } from '#src/signatures/index.ts'

const TONES: Readonly<Record<SigningState, Tone>> = {
  open: 'wait',
  signed: 'done',
  declined: 'block',
  expired: 'block',
  withdrawn: 'plain',
}

export const SigningTag: FC<{ t: Translate; state: SigningState }> = ({ t, state }) => (
  <StatusTag tone={TONES[state]} label={t(`signing.state.${state}`)} />
)

type List = { t: Translate; signers: readonly Signer[]; withReasons?: boolean }

/** Who has answered and who has not: no address, and a reason for those it is meant for. */
export const SignerList: FC<List> = ({ t, signers, withReasons }) => (
  <ul class="plain">
    {signers.map(({ name, job, record }) => (
      <li>
        <bdi>{job === '' ? name : `${name}, ${job}`}</bdi> —{' '}
        {record
          ? isolated(t(`signing.answer.${record.what}`, { at: record.at }))
          : t('signing.answer.none')}
        {withReasons && record?.reason ? (
          <p class="words">
            {t('signing.answer.reason')} <bdi>{record.reason}</bdi>
          </p>
        ) : null}
      </li>
    ))}
  </ul>
)

/** Each document, to be read on a page or taken away, with what identifies its text. */
export const DocumentList: FC<{ t: Translate; signing: Signing; base: string }> = (p) => (
  <ul class="plain">
    {p.signing.documents.map(({ seq, title, sha256 }) => (
      <li>
        <a href={`${p.base}/documents/${seq}`}>
          <bdi lang="fr">{title}</bdi>
        </a>{' '}
        —{' '}
        <a href={`${p.base}/documents/${seq}?format=pdf`}>{p.t('signing.document.pdf', { seq })}</a>
        <br />
        <small class="soft">
          {p.t('signing.digest')} <code class="hash">{sha256}</code>
        </small>
      </li>
    ))}
  </ul>
)
