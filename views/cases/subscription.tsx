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

const LABELS = {
  matricule: 'access.matricule',
  last_name: 'users.last_name',
  first_name: 'users.first_name',
  cin: 'activation.cin',
  birth_date: 'activation.birth_date',
  email: 'users.email',
  phone: 'users.phone',
  postal_address: 'users.postal_address',
} as const

export const SubscriptionRequestPage: FC<Props> = (p) => {
  const { t, values, errors } = p
  const names = Object.keys(LABELS) as (keyof typeof LABELS)[]
  const labels = {
    ...Object.fromEntries(names.map((name) => [name, t(LABELS[name])])),
    piece: t('subscription.piece'),
  }
  return (
    <>
      <h1>{t('subscription.title')}</h1>
      <p class="lead">{isolated(t('subscription.lead', { days: p.days }))}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} field="piece" />
      <div class="card">
        <CommandForm action="/subscription-requests" commandId={p.commandId} isUpload>
          {names.map((name) => (
            <Field
              t={t}
              name={name}
              type={name === 'birth_date' ? 'date' : 'text'}
              label={t(LABELS[name])}
              value={shown(values[name])}
              errors={errors}
            />
          ))}
          <Field
            t={t}
            name="piece"
            type="file"
            label={labels.piece}
            hint={t('subscription.piece.hint')}
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
