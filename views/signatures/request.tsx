import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  listed,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Signer, Signing } from '#src/signatures/index.ts'
import { DocumentList, SignerList } from './state.tsx'

type Props = {
  t: Translate
  signing: Signing
  signer: Signer
  /** Theirs, masked. */
  address: string
  base: string
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const ReadBoxes: FC<Pick<Props, 't' | 'signing' | 'values' | 'errors'>> = (p) => {
  const { t, signing, values, errors } = p
  const error = errors.find(({ field }) => field === 'read')
  const read = listed(values['read'])
  return (
    <fieldset class="bare" id="read" aria-describedby={error ? 'read-error' : undefined}>
      <legend>{t('signing.read')}</legend>
      {error ? (
        <span class="mistake" id="read-error">
          {t.dynamic(`error.${error.code}`)}
        </span>
      ) : null}
      {signing.documents.map(({ seq, title }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`read-${seq}`}
            name="read"
            value={String(seq)}
            checked={read.includes(String(seq))}
          />
          <label for={`read-${seq}`}>
            {t('signing.read.one')} <bdi lang="fr">{title}</bdi>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

const SignForm: FC<Props> = (p) => {
  const { t, signing, signer, values } = p
  return (
    <section class="card waits">
      <h2>{t('signing.sign')}</h2>
      <CommandForm action={`${p.base}/code`} commandId={p.commandId}>
        <input type="hidden" name="digest" value={signing.documentsDigest} />
        <ReadBoxes {...p} />
        <Field
          t={t}
          name="name"
          label={t('signing.name')}
          hint={t('signing.name.hint', { name: signer.name })}
          value={shown(values['name'])}
          errors={p.errors}
          autocomplete="name"
        />
        <div class="choice">
          <input
            type="checkbox"
            id="intent"
            name="intent"
            value="1"
            checked={values['intent'] !== undefined}
          />
          <label for="intent">
            {isolated(t('signing.intent.sentence', { party: signing.party }))}
          </label>
        </div>
        <p class="soft">
          {t('signing.code.where')} <bdi dir="ltr">{p.address}</bdi>
        </p>
        <button class="main">{t('signing.code.ask')}</button>
      </CommandForm>
    </section>
  )
}

const DeclineForm: FC<Props> = ({ t, base, commandId, errors, values }) => {
  const error = errors.find(({ field }) => field === 'reason')
  return (
    <details class="card" open={error !== undefined}>
      <summary>{t('signing.decline')}</summary>
      <p>{t('signing.decline.lead')}</p>
      <CommandForm action={`${base}/refusal`} commandId={`${commandId}-no`}>
        <div class="field">
          <label for="reason">{t('signing.reason')}</label>
          {error ? (
            <span class="mistake" id="reason-error">
              {t.dynamic(`error.${error.code}`)}
            </span>
          ) : null}
          <textarea
            id="reason"
            name="reason"
            rows={3}
            maxlength={500}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'reason-error' : undefined}
          >
            {shown(values['reason'])}
          </textarea>
        </div>
        <button class="other">{t('signing.decline.go')}</button>
      </CommandForm>
    </details>
  )
}

/** Who asks, what is to be read, who else signs; then one form, and a way to say no. */
export const RequestPage: FC<Props> = (p) => {
  const { t, signing } = p
  const labels = {
    read: t('signing.read'),
    name: t('signing.name'),
    intent: t('signing.intent'),
    reason: t('signing.reason'),
  }
  return (
    <>
      <h1>{t('signing.title')}</h1>
      <p class="lead">
        {isolated(t('signing.lead', { by: signing.askedBy, party: signing.party }))}{' '}
        {isolated(t('signing.file', { number: signing.number }))}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <h2>{t('signing.documents')}</h2>
        <p>{t('signing.documents.lead')}</p>
        <DocumentList t={t} signing={signing} base={p.base} />
      </section>
      <section class="card">
        <h2>{t('signing.signers')}</h2>
        <SignerList t={t} signers={signing.signers} />
        <p>{isolated(t('signing.until', { until: signing.expiresAt }))}</p>
      </section>
      <SignForm {...p} />
      <DeclineForm {...p} />
      <p class="soft">{isolated(t('signing.law'))}</p>
      <p class="soft">{isolated(t('signing.privacy'))}</p>
    </>
  )
}

export const SaidPage: FC<{ t: Translate; what: 'signed' | 'declined' }> = ({ t, what }) => (
  <>
    <h1>{t(`signing.${what}`)}</h1>
    <p class="lead">{t(`signing.${what}.lead`)}</p>
  </>
)
