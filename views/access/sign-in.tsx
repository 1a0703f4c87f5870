import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Actor } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Props = {
  t: Translate
  space: Actor['space']
  fields: readonly string[]
  action: string
  recovery: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const AUTOCOMPLETE: Record<string, string> = {
  password: 'current-password',
  login: 'username',
  matricule: 'username',
  email: 'username',
  employer_number: 'organization',
  number: 'username',
}

export const SignInPage: FC<Props> = (p) => {
  const { t, space, fields, values, errors, problem } = p
  const labels = Object.fromEntries(fields.map((f) => [f, t.dynamic(`access.${f}`)]))
  return (
    <>
      <h1>{t(`access.${space}.title`)}</h1>
      <p class="lead">{t(`access.${space}.lead`)}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={problem} />
      <form method="post" action={p.action} class="card">
        <input type="hidden" name="next" value={shown(values['next'])} />
        {fields.map((field) => (
          <Field
            t={t}
            name={field}
            label={labels[field] ?? field}
            hint={t.has(`access.${field}.hint`) ? t.dynamic(`access.${field}.hint`) : undefined}
            value={shown(values[field])}
            type={field === 'password' ? 'password' : 'text'}
            autocomplete={AUTOCOMPLETE[field] ?? 'off'}
            errors={errors}
            isLtr
          />
        ))}
        <button class="main">
          {t.has(`access.${space}.go_on`)
            ? t.dynamic(`access.${space}.go_on`)
            : t('access.sign_in')}
        </button>
      </form>
      <PasskeyForm t={t} kind="get" action={`/sign-in/${space}/passkey`} label={t('passkey.alone')}>
        <input type="hidden" name="next" value={shown(values['next'])} />
      </PasskeyForm>
      {fields.includes('password') ? (
        <p>
          <a href={p.recovery}>{t('access.lost')}</a>
        </p>
      ) : null}
      {space === 'member' ? (
        <p>
          <a href="/sign-in/member/activation">{t('activation.open')}</a>
        </p>
      ) : null}
      {space === 'employer' ? (
        <p>
          <a href="/administrator-requests/new">{t('administrator.title')}</a>
        </p>
      ) : null}
    </>
  )
}
