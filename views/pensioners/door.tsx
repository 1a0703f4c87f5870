import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { NewPassword } from '#views/components/new-password.tsx'
import type { Translate } from '#src/i18n/translate.ts'

export type DoorStep =
  | 'start'
  | 'helper'
  | 'helper_code'
  | 'code'
  | 'letter'
  | 'access_code'
  | 'phrase'

type Props = {
  t: Translate
  step: DoorStep
  action: string
  phrase: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const NumberField: Part = ({ t, values, errors }) => (
  <Field
    t={t}
    name="number"
    label={t('access.number')}
    hint={t('access.number.hint')}
    value={shown(values['number'])}
    autocomplete="username"
    errors={errors}
    inputmode="numeric"
    isLtr
  />
)

const Start: Part = (p) => {
  const { t, values, errors } = p
  return (
    <>
      <NumberField {...p} />
      <Field
        t={t}
        name="cin"
        label={t('door.cin')}
        hint={t('door.cin.hint')}
        value={shown(values['cin'])}
        errors={errors}
        isLtr
      />
      <fieldset class="field">
        <legend>{t('door.channel')}</legend>
        {(['email', 'sms', 'letter'] as const).map((channel) => (
          <div class="choice">
            <input
              type="radio"
              id={`channel-${channel}`}
              name="channel"
              value={channel}
              checked={(shown(values['channel']) || 'email') === channel}
            />
            <label for={`channel-${channel}`}>{t(`door.channel.${channel}`)}</label>
          </div>
        ))}
      </fieldset>
    </>
  )
}

const Phrase: Part = ({ t, phrase, errors }) => (
  <>
    <NewPassword
      t={t}
      phrase={phrase}
      labels={{ password: t('door.password'), again: t('door.again') }}
      errors={errors}
    />
  </>
)

const Fields: Part = (p) => {
  const { t, values, errors } = p
  switch (p.step) {
    case 'start':
      return <Start {...p} />
    case 'helper':
      return (
        <Field
          t={t}
          name="email"
          label={t('door.helper.email')}
          value={shown(values['email'])}
          autocomplete="username"
          errors={errors}
          isLtr
        />
      )
    case 'helper_code':
    case 'code':
      return (
        <Field
          t={t}
          name="code"
          label={t('door.code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          errors={errors}
          isLtr
        />
      )
    case 'access_code':
      return (
        <>
          <NumberField {...p} />
          <Field
            t={t}
            name="code"
            label={t('door.access_code')}
            hint={t('door.access_code.hint')}
            value={shown(values['code'])}
            errors={errors}
            isLtr
          />
        </>
      )
    case 'phrase':
      return <Phrase {...p} />
    case 'letter':
      return <></>
  }
}

/** The other ways in, those that are not this page. */
const Others: Part = ({ t, step }) => (
  <ul>
    {step === 'access_code' ? null : (
      <li>
        <a href="/sign-in/pensioner/access-code">{t('door.have_letter')}</a>
      </li>
    )}
    <li>
      <a href="/sign-in/pensioner/phrase">{t('door.have_phrase')}</a>
    </li>
    {step === 'start' ? (
      <li>
        <a href="/sign-in/pensioner/helper">{t('door.helping')}</a>
      </li>
    ) : (
      <li>
        <a href="/sign-in/pensioner">{t('door.begin_again')}</a>
      </li>
    )}
  </ul>
)

const isHelpers = (step: DoorStep): boolean => step === 'helper' || step === 'helper_code'

const titleOf = (step: DoorStep) => {
  if (step === 'letter') return 'door.letter.title'
  return isHelpers(step) ? 'door.helper.title' : 'door.title'
}

/** Each step says what comes next, and where to go when nothing comes. */
export const DoorPage: Part = (p) => {
  const { t, step } = p
  const labels = {
    number: t('access.number'),
    cin: t('door.cin'),
    email: t('door.helper.email'),
    code: step === 'access_code' ? t('door.access_code') : t('door.code'),
    password: t('door.password'),
    again: t('door.again'),
  }
  return (
    <>
      <h1>{t(titleOf(step))}</h1>
      <p class="lead">{t(`door.${step}.lead`)}</p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      {step === 'letter' ? null : (
        <form method="post" action={p.action} class="card">
          <Fields {...p} />
          <button class="main">{t(`door.${step}.go_on`)}</button>
        </form>
      )}
      {step === 'helper_code' ? (
        <p>
          <a href="/sign-in/pensioner/helper">{t('door.begin_again')}</a>
        </p>
      ) : null}
      {step === 'phrase' || isHelpers(step) ? null : <Others {...p} />}
    </>
  )
}
