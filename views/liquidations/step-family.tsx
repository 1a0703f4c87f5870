import type { FC } from 'hono/jsx'
import { Select } from '#views/cases/thread.tsx'
import { Field, type FieldError, shown } from '#views/components/form.tsx'
import { filled, Ticked, upTo } from '#views/components/rows.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
  mostSpouses: number
}

const STATUSES = ['C', 'M', 'D', 'V'] as const
/** Two empty rows are enough without a script: saving shows two more. */
const SPARE = 2
const MOST_CHILDREN = 12

const SpouseFields: FC<Props & { number: number }> = ({ t, values, errors, number }) => {
  const at = (name: string): string => `spouse_${number}_${name}`
  const field = (name: string) => ({
    t,
    name: at(name),
    value: shown(values[at(name)]),
    errors,
  })
  return (
    <fieldset class="card">
      <legend>{t('liquidation.spouse.nth', { number })}</legend>
      <Field {...field('last_name')} label={t('liquidation.last_name')} />
      <Field {...field('first_name')} label={t('liquidation.first_name')} />
      <Field {...field('cin')} label={t('liquidation.cin')} isLtr />
      <Field
        {...field('married_on')}
        label={t('liquidation.married_on')}
        hint={t('liquidation.day.hint')}
        isLtr
      />
    </fieldset>
  )
}

const ChildFields: FC<Props & { number: number }> = ({ t, values, errors, number }) => {
  const at = (name: string): string => `child_${number}_${name}`
  const field = (name: string) => ({
    t,
    name: at(name),
    value: shown(values[at(name)]),
    errors,
  })
  return (
    <fieldset class="card">
      <legend>{t('liquidation.child.nth', { number })}</legend>
      <Field {...field('first_name')} label={t('liquidation.first_name')} />
      <Field
        {...field('birth_date')}
        label={t('liquidation.born')}
        hint={t('liquidation.day.hint')}
        isLtr
      />
      <Ticked
        name={at('is_at_school')}
        label={t('liquidation.at_school')}
        value={values[at('is_at_school')]}
      />
      <Ticked
        name={at('is_disabled')}
        label={t('liquidation.disabled')}
        value={values[at('is_disabled')]}
      />
    </fieldset>
  )
}

/** Marital status, up to four spouses, and children: rows left empty are nobody. */
export const FamilyFields: FC<Props> = (p) => {
  const { t, values, errors } = p
  const error = errors.find(({ field }) => field === 'status')
  const spouses = Math.min(p.mostSpouses, filled(values, 'spouse') + 1)
  const children = Math.min(MOST_CHILDREN, filled(values, 'child') + SPARE)
  return (
    <>
      <Select
        name="status"
        label={t('liquidation.status')}
        empty={t('complaint.topic.choose')}
        value={shown(values['status'])}
        mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
        options={STATUSES.map((value) => ({ value, label: t(`liquidation.status.${value}`) }))}
      />
      <h2>{t('liquidation.spouses')}</h2>
      <p class="soft">{t('liquidation.spouses.lead')}</p>
      {upTo(spouses).map((number) => (
        <SpouseFields {...p} number={number} />
      ))}
      <h2>{t('liquidation.children')}</h2>
      <p class="soft">{t('liquidation.children.lead')}</p>
      {upTo(children).map((number) => (
        <ChildFields {...p} number={number} />
      ))}
    </>
  )
}
