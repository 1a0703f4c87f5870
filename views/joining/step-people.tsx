import type { FC } from 'hono/jsx'
import { Field, type FieldError, listed, shown } from '#views/components/form.tsx'
import { filled, Ticked, upTo } from '#views/components/rows.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

const MODES = ['one', 'joint', 'authorised'] as const
const RIGHTS = ['declaration', 'account', 'contract', 'liquidation'] as const
const MOST_SIGNATORIES = 2
const MOST_DELEGATES = 5

/** A person of a list: the fields each one has. */
const PersonFields: FC<Props & { prefix: string; names: readonly string[] }> = (p) => {
  const { t, values, errors, prefix, names } = p
  return (
    <>
      {names.map((name) => (
        <Field
          t={t}
          name={`${prefix}_${name}`}
          label={t.dynamic(`application.person.${name}`)}
          hint={
            t.has(`application.person.${name}.hint`)
              ? t.dynamic(`application.person.${name}.hint`)
              : undefined
          }
          value={shown(values[`${prefix}_${name}`])}
          errors={errors}
          isLtr={['cin', 'email', 'phone', 'from', 'until'].includes(name)}
        />
      ))}
    </>
  )
}

const SIGNATORY = ['name', 'cin', 'nationality', 'job', 'email', 'phone', 'from', 'until']
const DELEGATE = ['name', 'cin', 'job', 'email', 'phone', 'categories']

const DelegateFields: FC<Props & { number: number }> = (p) => {
  const { t, values, errors, number } = p
  const name = `delegate_${number}_rights`
  const ticked = listed(values[name])
  const error = errors.find(({ field }) => field === name)
  return (
    <fieldset class="card">
      <legend>{t('application.delegate.nth', { number })}</legend>
      <PersonFields {...p} prefix={`delegate_${number}`} names={DELEGATE} />
      <fieldset class="field" id={name}>
        <legend>{t('application.person.rights')}</legend>
        {error ? <span class="mistake">{t.dynamic(`error.${error.code}`)}</span> : null}
        {RIGHTS.map((right) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`${name}-${right}`}
              name={name}
              value={right}
              checked={ticked.includes(right)}
            />
            <label for={`${name}-${right}`}>{t(`application.right.${right}`)}</label>
          </div>
        ))}
      </fieldset>
    </fieldset>
  )
}

/** Who signs and how, who may do what afterwards, and who follows the account. */
export const PeopleFields: FC<Props> = (p) => {
  const { t, values, errors } = p
  const error = errors.find(({ field }) => field === 'signing')
  const delegates = Math.min(MOST_DELEGATES, filled(values, 'delegate') + 1)
  return (
    <>
      <fieldset class="field" id="signing">
        <legend>{t('application.signing')}</legend>
        {error ? <span class="mistake">{t.dynamic(`error.${error.code}`)}</span> : null}
        {MODES.map((mode) => (
          <div class="choice">
            <input
              type="radio"
              id={`signing-${mode}`}
              name="signing"
              value={mode}
              checked={values['signing'] === mode}
            />
            <label for={`signing-${mode}`}>{t(`application.signing.${mode}`)}</label>
          </div>
        ))}
      </fieldset>
      {upTo(MOST_SIGNATORIES).map((number) => (
        <fieldset class="card">
          <legend>{t('application.signatory.nth', { number })}</legend>
          {number > 1 ? <p class="soft">{t('application.signatory.second')}</p> : null}
          <PersonFields {...p} prefix={`signatory_${number}`} names={SIGNATORY} />
        </fieldset>
      ))}
      <h2>{t('application.delegates')}</h2>
      <p class="soft">{t('application.delegates.lead')}</p>
      {upTo(delegates).map((number) => (
        <DelegateFields {...p} number={number} />
      ))}
      <h2>{t('application.manager')}</h2>
      <p class="soft">{t('application.manager.lead')}</p>
      <fieldset class="card">
        <legend>{t('application.manager')}</legend>
        <PersonFields {...p} prefix="manager" names={['name', 'email', 'phone']} />
        <Ticked
          name="may_vote"
          label={t('application.manager.may_vote')}
          value={values['may_vote']}
        />
      </fieldset>
    </>
  )
}
