import type { FC } from 'hono/jsx'
import { Questions } from '#views/access/new-user.tsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { NewPassword } from '#views/components/new-password.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  step: 'start' | 'code' | 'posted' | 'password'
  action: string
  phrase: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Identity: FC<Props> = ({ t, values, errors }) => (
  <>
    <Field
      t={t}
      name="matricule"
      label={t('access.matricule')}
      hint={t('access.matricule.hint')}
      value={shown(values['matricule'])}
      errors={errors}
      inputmode="numeric"
      isLtr
    />
    <Field
      t={t}
      name="cin"
      label={t('activation.cin')}
      hint={t('activation.cin.hint')}
      value={shown(values['cin'])}
      errors={errors}
      isLtr
    />
    <Field
      t={t}
      name="birth_date"
      type="date"
      label={t('activation.birth_date')}
      value={shown(values['birth_date'])}
      errors={errors}
    />
    <fieldset class="field">
      <legend>{t('activation.channel')}</legend>
      <p class="hint">{t('activation.channel.hint')}</p>
      {(['email', 'sms', 'letter'] as const).map((channel) => (
        <div class="choice">
          <input
            type="radio"
            id={`channel-${channel}`}
            name="channel"
            value={channel}
            checked={(shown(values['channel']) || 'email') === channel}
          />
          <label for={`channel-${channel}`}>{t(`activation.channel.${channel}`)}</label>
        </div>
      ))}
    </fieldset>
  </>
)

const Code: FC<Props> = ({ t, step, values, errors }) => (
  <>
    {step === 'posted' ? (
      <Field
        t={t}
        name="matricule"
        label={t('access.matricule')}
        value={shown(values['matricule'])}
        errors={errors}
        inputmode="numeric"
        isLtr
      />
    ) : null}
    <Field
      t={t}
      name="code"
      label={t('activation.code')}
      autocomplete="one-time-code"
      errors={errors}
      isLtr
    />
  </>
)

const Password: FC<Props> = ({ t, phrase, values, errors }) => (
  <>
    <NewPassword t={t} phrase={phrase} errors={errors} />
    <Questions t={t} values={values} errors={errors} lead={t('welcome.questions.lead')} />
  </>
)

/** Each step says what comes next, and where to go when nothing comes. */
export const ActivationPage: FC<Props> = (p) => {
  const { t, step, errors } = p
  const labels = {
    matricule: t('access.matricule'),
    cin: t('activation.cin'),
    birth_date: t('activation.birth_date'),
    code: t('activation.code'),
    password: t('welcome.password'),
    again: t('welcome.again'),
  }
  return (
    <>
      <h1>{t('activation.title')}</h1>
      <p class="lead">{t(`activation.${step}.lead`)}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <form method="post" action={p.action} class="card">
        {step === 'start' ? <Identity {...p} /> : null}
        {step === 'code' || step === 'posted' ? <Code {...p} /> : null}
        {step === 'password' ? <Password {...p} /> : null}
        <button class="main">{t(`activation.${step}.go_on`)}</button>
      </form>
      {step === 'password' ? null : (
        <ul>
          {step === 'posted' ? null : (
            <li>
              <a href="/sign-in/member/activation/code">{t('activation.have_letter')}</a>
            </li>
          )}
          <li>
            <a href="/subscription-requests/new">{t('activation.nothing')}</a>
          </li>
        </ul>
      )}
    </>
  )
}
