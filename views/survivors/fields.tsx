import type { FC } from 'hono/jsx'
import { Select, TextArea } from '#views/cases/thread.tsx'
import { Field, type FieldError, shown } from '#views/components/form.tsx'
import type { Translate } from '#src/i18n/translate.ts'

export type Fields = FC<{
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
}>

const isTicked = (value: unknown): boolean => value === true || value === 'on' || value === 'yes'

export const Ticked: FC<{ name: string; label: string; value: unknown }> = (p) => (
  <div class="choice">
    <input type="checkbox" id={p.name} name={p.name} checked={isTicked(p.value)} />
    <label for={p.name}>{p.label}</label>
  </div>
)

export const Choice: FC<{
  t: Translate
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  values: Record<string, unknown>
  errors: readonly FieldError[]
}> = ({ t, name, label, options, values, errors }) => {
  const error = errors.find(({ field }) => field === name)
  return (
    <Select
      name={name}
      label={label}
      empty={t('complaint.topic.choose')}
      value={shown(values[name])}
      mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
      options={options}
    />
  )
}

/** How somebody is reached; each is optional, one of them is not. */
export const ReachFields: Fields = ({ t, values, errors }) => {
  const address = errors.find(({ field }) => field === 'postal_address')
  const field = (name: 'email' | 'phone') => ({ t, name, value: shown(values[name]), errors })
  return (
    <>
      <Field {...field('email')} label={t('users.email')} isLtr />
      <Field
        {...field('phone')}
        label={t('users.phone')}
        hint={t('liquidation.phone.hint')}
        isLtr
      />
      <TextArea
        name="postal_address"
        label={t('users.postal_address')}
        value={shown(values['postal_address'])}
        mistake={address ? t.dynamic(`error.${address.code}`) : undefined}
        rows={3}
      />
    </>
  )
}

/** Who died, by a number of theirs and by name. */
export const DeathFields: Fields = ({ t, values, errors }) => {
  const field = (name: string) => ({ t, name, value: shown(values[name]), errors })
  return (
    <>
      <Field
        {...field('number')}
        label={t('death.number')}
        hint={t('death.number.hint')}
        inputmode="numeric"
        isLtr
      />
      <Field {...field('last_name')} label={t('users.last_name')} />
      <Field {...field('first_name')} label={t('users.first_name')} />
      <Field
        {...field('died_on')}
        label={t('death.died_on')}
        hint={t('liquidation.day.hint')}
        isLtr
      />
      <Ticked name="is_accident" label={t('death.is_accident')} value={values['is_accident']} />
    </>
  )
}

/** Labels of a summary of mistakes. */
export const labelsOf = (t: Translate): Record<string, string> => ({
  number: t('death.number'),
  last_name: t('users.last_name'),
  first_name: t('users.first_name'),
  died_on: t('death.died_on'),
  declarer_last_name: t('users.last_name'),
  declarer_first_name: t('users.first_name'),
  relation: t('death.relation'),
  email: t('users.email'),
  phone: t('users.phone'),
  postal_address: t('users.postal_address'),
  piece: t('death.piece'),
  kind: t('survivor.kind'),
  birth_date: t('liquidation.born'),
  cin: t('liquidation.cin'),
  sex: t('survivor.sex'),
  married_on: t('liquidation.married_on'),
  mode: t('liquidation.mode'),
  holder: t('liquidation.holder'),
  bank: t('liquidation.bank'),
  rib: t('liquidation.rib'),
  iban: t('liquidation.iban'),
  bic: t('liquidation.bic'),
})
