import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  space: string
  hasPasskey: boolean
  errors: readonly FieldError[]
  problem: Refused | null
}

/** The second half of a sign-in. */
export const CodePage: FC<Props> = ({ t, space, hasPasskey, errors, problem }) => (
  <>
    <h1>{t('access.code.title')}</h1>
    <p class="lead">{t(hasPasskey ? 'access.code.either' : 'access.code.lead')}</p>
    <ErrorSummary t={t} errors={errors} labels={{ code: t('access.code') }} />
    <RefusalSummary t={t} refused={problem} />
    <form method="post" action={`/sign-in/${space}/code`} class="card">
      <Field
        t={t}
        name="code"
        label={t('access.code')}
        hint={t('access.code.hint')}
        autocomplete="one-time-code"
        errors={errors}
        isLtr
      />
      <button class="main">{t('access.sign_in')}</button>
    </form>
    {hasPasskey ? (
      <PasskeyForm
        t={t}
        kind="get"
        action={`/sign-in/${space}/code/passkey`}
        label={t('passkey.use')}
      />
    ) : null}
  </>
)
