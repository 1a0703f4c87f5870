import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Form, FormStep, Liquidation, Offer, OpenableMember } from '#src/liquidations/index.ts'
import { AccountFields } from './account-fields.tsx'
import { FamilyFields } from './step-family.tsx'
import { OptionFields } from './step-option.tsx'

type Props = {
  t: Translate
  item: Liquidation
  step: FormStep
  offers: readonly Offer[]
  member: OpenableMember | null
  mostSpouses: number
  fullOn: IsoDate | null
  commandId: string
  /** What was typed and refused; null: what is saved, or what the register holds. */
  values: Record<string, unknown> | null
  errors: readonly FieldError[]
}

const STEPS: readonly FormStep[] = ['family', 'departure', 'option', 'account', 'contact']

/** As people write a day in a field: 15/03/2026. */
const typed = (day: IsoDate | null | undefined): string =>
  day ? day.split('-').toReversed().join('/') : ''

const familyValues = ({ family }: Form, member: OpenableMember | null): Record<string, unknown> => {
  if (!family) return { status: member?.maritalStatus ?? '' }
  const spouses = family.spouses.flatMap((one, i) => [
    [`spouse_${i + 1}_last_name`, one.lastName],
    [`spouse_${i + 1}_first_name`, one.firstName],
    [`spouse_${i + 1}_cin`, one.cin],
    [`spouse_${i + 1}_married_on`, typed(one.marriedOn)],
  ])
  const children = family.children.flatMap((one, i) => [
    [`child_${i + 1}_first_name`, one.firstName],
    [`child_${i + 1}_birth_date`, typed(one.birthDate)],
    [`child_${i + 1}_is_at_school`, one.isAtSchool],
    [`child_${i + 1}_is_disabled`, one.isDisabled],
  ])
  return Object.fromEntries([['status', family.status], ...spouses, ...children])
}

/** What a step shows before anything is typed: what was saved, else what the register holds. */
const savedValues = ({ item, step, member, fullOn }: Props): Record<string, unknown> => {
  const { form } = item
  switch (step) {
    case 'family':
      return familyValues(form, member)
    case 'departure':
      return {
        activity_ends_on: typed(form.departure?.activityEndsOn),
        departs_on: typed(form.departure?.departsOn ?? fullOn),
      }
    case 'option':
      return { option: form.option ?? '' }
    case 'account': {
      const { account } = form
      const holder = `${item.firstName} ${item.lastName}`
      return account ? { ...account } : { mode: 'morocco', holder }
    }
    case 'contact':
      return {
        email: form.contact?.email ?? member?.email ?? '',
        phone: form.contact?.phone ?? member?.phone ?? '',
        postal_address: form.contact?.postalAddress ?? member?.postalAddress ?? '',
      }
  }
}

type Part = FC<{ p: Props; values: Record<string, unknown> }>

const DepartureFields: Part = ({ p: { t, errors, fullOn }, values }) => (
  <>
    <Field
      t={t}
      name="activity_ends_on"
      label={t('liquidation.activity_ends_on')}
      hint={t('liquidation.day.hint')}
      value={shown(values['activity_ends_on'])}
      errors={errors}
      isLtr
    />
    <Field
      t={t}
      name="departs_on"
      label={t('liquidation.departs_on')}
      hint={t('liquidation.departs_on.hint')}
      value={shown(values['departs_on'])}
      errors={errors}
      isLtr
    />
    {fullOn ? <p class="soft">{isolated(t('liquidation.sixty', { on: fullOn }))}</p> : null}
    <p class="soft">{t('liquidation.effect.lead')}</p>
  </>
)

const ContactFields: Part = ({ p: { t, errors }, values }) => {
  const address = errors.find(({ field }) => field === 'postal_address')
  return (
    <>
      <Field
        t={t}
        name="email"
        label={t('liquidation.email')}
        hint={t('liquidation.email.hint')}
        value={shown(values['email'])}
        errors={errors}
        isLtr
      />
      <Field
        t={t}
        name="phone"
        label={t('liquidation.phone')}
        hint={t('liquidation.phone.hint')}
        value={shown(values['phone'])}
        errors={errors}
        isLtr
      />
      <TextArea
        name="postal_address"
        label={t('liquidation.postal_address')}
        value={shown(values['postal_address'])}
        mistake={address ? t.dynamic(`error.${address.code}`) : undefined}
        rows={3}
      />
    </>
  )
}

const Fields: Part = ({ p, values }) => {
  const { t, errors, step } = p
  switch (step) {
    case 'family':
      return <FamilyFields t={t} values={values} errors={errors} mostSpouses={p.mostSpouses} />
    case 'departure':
      return <DepartureFields p={p} values={values} />
    case 'option': {
      const error = errors.find(({ field }) => field === 'option')
      return (
        <OptionFields
          t={t}
          offers={p.offers}
          chosen={shown(values['option'])}
          mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
        />
      )
    }
    case 'account':
      return <AccountFields t={t} values={values} errors={errors} />
    case 'contact':
      return <ContactFields p={p} values={values} />
  }
}

const FIELD_LABELS = [
  'status',
  'activity_ends_on',
  'departs_on',
  'option',
  'mode',
  'holder',
  'bank',
  'rib',
  'iban',
  'bic',
  'email',
  'phone',
  'postal_address',
]

/** Of a row: what it is, without the number of the row. */
const labelsOf = (t: Translate, errors: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(
    errors.map(({ field }) => {
      const name = FIELD_LABELS.includes(field)
        ? field
        : field.replace(/^(?:spouse|child)_\d+_/, '')
      return [field, t.dynamic(`liquidation.${name === 'birth_date' ? 'born' : name}`)]
    }),
  )

/** One step of the form: saved by itself, and there again when one comes back. */
export const StepPage: FC<Props> = (p) => {
  const { t, item, step, errors } = p
  const values = p.values ?? savedValues(p)
  return (
    <>
      <p>
        <a href={`/liquidations/${item.id}`}>{t('liquidation.back')}</a>
      </p>
      <h1>{t(`liquidation.step.${step}`)}</h1>
      <p class="lead">
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>{' '}
        —{' '}
        {isolated(t('liquidation.step.of', { number: STEPS.indexOf(step) + 1, of: STEPS.length }))}
      </p>
      <ErrorSummary t={t} errors={errors} labels={labelsOf(t, errors)} />
      {step === 'option' && p.offers.length === 0 ? (
        <section class="card waits">
          <p>{t('liquidation.departure.first')}</p>
          <p>
            <a href={`/liquidations/${item.id}/steps/departure`}>
              {t('liquidation.step.departure')}
            </a>
          </p>
        </section>
      ) : (
        <CommandForm action={`/liquidations/${item.id}/steps/${step}`} commandId={p.commandId}>
          <Fields p={p} values={values} />
          <p class="actions">
            <button class="main">{t('liquidation.save')}</button>
          </p>
        </CommandForm>
      )}
    </>
  )
}
