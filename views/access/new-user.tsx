import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Tab } from '#src/access/index.ts'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { DeclarationChoices, RightTicks } from './rights.tsx'

type Props = {
  t: Translate
  tab: Tab
  contract: readonly ContractCategory[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const PERSON = ['last_name', 'first_name', 'cin', 'job', 'email', 'phone'] as const
const DATES = ['starts_on', 'ends_on'] as const
export const QUESTIONS = ['prompt_1', 'answer_1', 'prompt_2', 'answer_2'] as const

/** What each tab lets the administrator tick besides the right it is about. */
const TICKS: Record<Tab, readonly string[]> = {
  account: ['contract'],
  declaration: ['corrections'],
  profiles: ['payment_orderer', 'payment_validator'],
  liquidation: [],
}

/** Two recovery questions, as the source asks; they can be left to the person themselves. */
export const Questions: FC<{
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
  lead: string
}> = ({ t, values, errors, lead }) => (
  <fieldset class="field">
    <legend>{t('users.questions')}</legend>
    <p class="hint">{lead}</p>
    {QUESTIONS.map((name) => (
      <Field
        t={t}
        name={name}
        label={t(`users.${name}`)}
        hint={name.startsWith('answer') ? t('users.answer.hint') : undefined}
        value={name.startsWith('prompt') ? shown(values[name]) : ''}
        type={name.startsWith('answer') ? 'password' : 'text'}
        errors={errors}
      />
    ))}
  </fieldset>
)

/** How the one-time link travels. */
const LinkChoice: FC<Pick<Props, 't' | 'values' | 'errors'>> = ({ t, values, errors }) => (
  <fieldset class="field">
    <legend>{t('users.new.link')}</legend>
    {(['email', 'letter'] as const).map((way) => (
      <div class="choice">
        <input
          type="radio"
          id={`send_by-${way}`}
          name="send_by"
          value={way}
          checked={(shown(values['send_by']) || 'email') === way}
        />
        <label for={`send_by-${way}`}>{t(`users.send_by.${way}`)}</label>
      </div>
    ))}
    <Field
      t={t}
      name="postal_address"
      label={t('users.postal_address')}
      value={shown(values['postal_address'])}
      errors={errors}
    />
  </fieldset>
)

export const NewUserPage: FC<Props> = (p) => {
  const { t, tab, values, errors } = p
  const labels = Object.fromEntries(
    [...PERSON, ...DATES, ...QUESTIONS, 'postal_address' as const].map((name) => [
      name,
      t(`users.${name}`),
    ]),
  )
  return (
    <>
      <p>
        <a href={`/users?tab=${tab}`}>{t('users.back')}</a>
      </p>
      <h1>{t(`users.tab.${tab}`)}</h1>
      <p class="lead">{t('users.new.lead')}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <div class="card">
        <CommandForm action="/users" commandId={p.commandId}>
          <input type="hidden" name="tab" value={tab} />
          {PERSON.map((name) => (
            <Field
              t={t}
              name={name}
              label={t(`users.${name}`)}
              value={shown(values[name])}
              errors={errors}
            />
          ))}
          {tab === 'declaration' ? (
            <DeclarationChoices t={t} contract={p.contract} values={values} />
          ) : null}
          {TICKS[tab].length > 0 ? <RightTicks t={t} names={TICKS[tab]} values={values} /> : null}
          {tab === 'profiles' ? <p class="soft">{t('users.payment_waits')}</p> : null}
          {DATES.map((name) => (
            <Field
              t={t}
              name={name}
              label={t(`users.${name}`)}
              hint={t(`users.${name}.hint`)}
              value={shown(values[name])}
              type="date"
              errors={errors}
            />
          ))}
          <Questions t={t} values={values} errors={errors} lead={t('users.questions.lead')} />
          <LinkChoice t={t} values={values} errors={errors} />
          <p class="actions">
            <button class="main">{t('users.create')}</button>
          </p>
        </CommandForm>
      </div>
    </>
  )
}
