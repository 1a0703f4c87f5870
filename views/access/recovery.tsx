import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { NewPassword } from '#views/components/new-password.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Step =
  | { kind: 'start'; fields: readonly string[] }
  | { kind: 'code' }
  | { kind: 'answers'; prompts: readonly string[] }
  | { kind: 'password'; phrase: string }

type Props = {
  t: Translate
  action: string
  step: Step
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Account: FC<Props & { fields: readonly string[] }> = ({ t, fields, values, errors }) => (
  <>
    {fields.map((name) => (
      <Field
        t={t}
        name={name}
        label={t.dynamic(`access.${name}`)}
        hint={t.has(`access.${name}.hint`) ? t.dynamic(`access.${name}.hint`) : undefined}
        value={shown(values[name])}
        errors={errors}
        isLtr
      />
    ))}
  </>
)

const Fields: FC<Props> = (p) => {
  const { t, step, errors } = p
  switch (step.kind) {
    case 'start':
      return <Account {...p} fields={step.fields} />
    case 'code':
      return (
        <Field
          t={t}
          name="code"
          label={t('recovery.code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          errors={errors}
          isLtr
        />
      )
    case 'answers':
      return (
        <>
          {step.prompts.map((prompt, i) => (
            <Field
              t={t}
              name={`answer_${i + 1}`}
              type="password"
              label={prompt}
              hint={t('users.answer.hint')}
              errors={errors}
            />
          ))}
        </>
      )
    case 'password':
      return <NewPassword {...p} phrase={step.phrase} />
  }
}

export const RecoveryPage: FC<Props> = (p) => {
  const { t, step, errors } = p
  return (
    <>
      <h1>{t('recovery.title')}</h1>
      <p class="lead">{t(`recovery.${step.kind}.lead`)}</p>
      <ErrorSummary t={t} errors={errors} labels={{}} />
      <RefusalSummary t={t} refused={p.problem} />
      <form method="post" action={p.action} class="card">
        <Fields {...p} />
        <button class="main">{t('recovery.go_on')}</button>
      </form>
      <p class="soft">{t('recovery.lost')}</p>
    </>
  )
}
