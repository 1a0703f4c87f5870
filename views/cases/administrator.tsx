import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  days: number
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const FIELDS = [
  'employer_number',
  'last_name',
  'first_name',
  'cin',
  'job',
  'email',
  'phone',
  'postal_address',
] as const

const labelOf = (t: Translate, name: (typeof FIELDS)[number]): string =>
  name === 'employer_number' ? t('access.employer_number') : t(`users.${name}`)

export const AdministratorRequestPage: FC<Props> = (p) => {
  const { t, values, errors } = p
  const labels = {
    ...Object.fromEntries(FIELDS.map((name) => [name, labelOf(t, name)])),
    piece: t('administrator.piece'),
  }
  return (
    <>
      <h1>{t('administrator.title')}</h1>
      <p class="lead">{isolated(t('administrator.lead', { days: p.days }))}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} field="piece" />
      <div class="card">
        <CommandForm action="/administrator-requests" commandId={p.commandId} isUpload>
          {FIELDS.map((name) => (
            <Field
              t={t}
              name={name}
              label={labelOf(t, name)}
              value={shown(values[name])}
              errors={errors}
            />
          ))}
          <div class="choice">
            <input
              type="checkbox"
              id="replaces"
              name="replaces"
              value="1"
              checked={values['replaces'] === '1'}
            />
            <label for="replaces">{t('administrator.replaces')}</label>
          </div>
          <Field
            t={t}
            name="piece"
            type="file"
            label={labels.piece}
            hint={t('administrator.piece.hint')}
            errors={errors}
          />
          <p class="actions">
            <button class="main">{t('administrator.send')}</button>
          </p>
        </CommandForm>
      </div>
    </>
  )
}

export const RequestReceivedPage: FC<{ t: Translate; days: number }> = ({ t, days }) => (
  <>
    <h1>{t('administrator.received')}</h1>
    <p class="card good">{isolated(t('administrator.received.lead', { days }))}</p>
  </>
)
