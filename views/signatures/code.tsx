import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Signing } from '#src/signatures/index.ts'

type Props = {
  t: Translate
  signing: Signing
  /** Of the signer, masked. */
  address: string
  base: string
  commandId: string
  errors: readonly FieldError[]
  problem: Refused | null
}

/** One field and one button: the code says yes to what was read and typed on the page before. */
export const CodePage: FC<Props> = (p) => {
  const { t, signing, errors } = p
  return (
    <>
      <p>
        <a href={p.base}>{t('signing.back')}</a>
      </p>
      <h1>{t('signing.code.title')}</h1>
      <p class="lead">
        {t('signing.code.sent')} <bdi dir="ltr">{p.address}</bdi>
      </p>
      <ErrorSummary t={t} errors={errors} labels={{ code: t('signing.code') }} />
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card waits">
        <p>
          {isolated(
            t('signing.about_to', { party: signing.party, count: signing.documents.length }),
          )}
        </p>
        <CommandForm action={`${p.base}/signature`} commandId={p.commandId}>
          <input type="hidden" name="digest" value={signing.documentsDigest} />
          <Field
            t={t}
            name="code"
            label={t('signing.code')}
            errors={errors}
            autocomplete="one-time-code"
            inputmode="numeric"
            isLtr
          />
          <button class="main">{t('signing.go')}</button>
        </CommandForm>
      </section>
      <p class="soft">{t('signing.code.none')}</p>
    </>
  )
}
