import type { FC } from 'hono/jsx'
import { Select, TextArea } from '#views/cases/thread.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { Ticked } from '#views/components/rows.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Application, FormStep } from '#src/joining/index.ts'
import { ProgressBar } from './state.tsx'
import { OfferFields } from './step-offer.tsx'
import { PeopleFields } from './step-people.tsx'
import { savedValues } from './step-values.ts'

type Props = {
  t: Translate
  item: Application
  step: FormStep
  days: readonly IsoDate[]
  commandId: string
  /** What was typed and refused; null: what is saved. */
  values: Record<string, unknown> | null
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<{ p: Props; values: Record<string, unknown> }>

const FORMS = ['sarl', 'sarl_au', 'sa', 'snc', 'cooperative', 'association', 'other'] as const
const LTR = [
  'phone',
  'ice',
  'rc',
  'cnss',
  'tax_id',
  'professional_tax',
  'created_on',
  'capital',
  'rib',
]

const Fields: FC<{ p: Props; values: Record<string, unknown>; names: readonly string[] }> = ({
  p: { t, errors },
  values,
  names,
}) => (
  <>
    {names.map((name) => (
      <Field
        t={t}
        name={name}
        label={t.dynamic(`application.${name}`)}
        hint={t.has(`application.${name}.hint`) ? t.dynamic(`application.${name}.hint`) : undefined}
        value={shown(values[name])}
        errors={errors}
        isLtr={LTR.includes(name)}
      />
    ))}
  </>
)

const RequestFields: Part = ({ p, values }) => {
  const { t, errors } = p
  const error = errors.find(({ field }) => field === 'legal_form')
  return (
    <>
      <fieldset class="card">
        <legend>{t('application.you')}</legend>
        <Fields p={p} values={values} names={['name', 'job', 'phone']} />
      </fieldset>
      <fieldset class="card">
        <legend>{t('application.company')}</legend>
        <Fields p={p} values={values} names={['company_name']} />
        <Select
          name="legal_form"
          label={t('application.legal_form')}
          empty={t('application.choose')}
          value={shown(values['legal_form'])}
          mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
          options={FORMS.map((value) => ({ value, label: t(`application.legal_form.${value}`) }))}
        />
        <Fields p={p} values={values} names={['ice']} />
      </fieldset>
    </>
  )
}

const Words: FC<{ p: Props; values: Record<string, unknown>; name: string }> = (w) => {
  const { t, errors } = w.p
  const error = errors.find(({ field }) => field === w.name)
  return (
    <TextArea
      name={w.name}
      label={t.dynamic(`application.${w.name}`)}
      value={shown(w.values[w.name])}
      mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
      rows={2}
    />
  )
}

const EmployerFields: Part = ({ p, values }) => (
  <>
    <fieldset class="card">
      <legend>{p.t('application.identity')}</legend>
      <Fields
        p={p}
        values={values}
        names={[
          'rc',
          'rc_court',
          'cnss',
          'tax_id',
          'professional_tax',
          'created_on',
          'capital',
          'activity',
        ]}
      />
    </fieldset>
    <fieldset class="card">
      <legend>{p.t('application.addresses')}</legend>
      <Words p={p} values={values} name="address" />
      <Fields p={p} values={values} names={['city']} />
      <Ticked
        name="same_address"
        label={p.t('application.same_address')}
        value={values['same_address']}
      />
      <Words p={p} values={values} name="head_office" />
    </fieldset>
  </>
)

const StepFields: Part = ({ p, values }) => {
  switch (p.step) {
    case 'request':
      return <RequestFields p={p} values={values} />
    case 'employer':
      return <EmployerFields p={p} values={values} />
    case 'people':
      return <PeopleFields t={p.t} values={values} errors={p.errors} />
    case 'offer':
      return <OfferFields t={p.t} values={values} errors={p.errors} days={p.days} />
    case 'payment':
      return <Fields p={p} values={values} names={['bank', 'holder', 'rib']} />
  }
}

/** Of a row: what it is, without the number of the row. */
const labelsOf = (t: Translate, errors: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(
    errors.map(({ field }) => {
      const row = /^(signatory|delegate|category)_\d+_(\w+)$/.exec(field)
      const own = field.startsWith('manager_') ? `person.${field.slice('manager_'.length)}` : field
      const key = row ? `${row[1] === 'category' ? 'category' : 'person'}.${row[2]}` : own
      return [field, t.dynamic(`application.${key}`)]
    }),
  )

/** One step: saved by itself, and there again when one comes back, from whatever device. */
export const StepPage: FC<Props> = (p) => {
  const { t, item, step, errors } = p
  const values = p.values ?? savedValues(t, item, step)
  return (
    <>
      <p>
        <a href={`/applications/${item.id}`}>{t('application.back')}</a>
      </p>
      <h1>{t(`application.step.${step}`)}</h1>
      <p class="lead">{t(`application.step.${step}.lead`)}</p>
      {step === 'people' && item.conventionHow === 'paper' ? (
        <p class="soft">{t('application.convention.received')}</p>
      ) : null}
      <ProgressBar t={t} item={item} />
      <ErrorSummary t={t} errors={errors} labels={labelsOf(t, errors)} />
      <RefusalSummary t={t} refused={p.problem} />
      <CommandForm action={`/applications/${item.id}/steps/${step}`} commandId={p.commandId}>
        <StepFields p={p} values={values} />
        <p class="actions">
          <button class="main">{t('application.save')}</button>
        </p>
      </CommandForm>
    </>
  )
}
