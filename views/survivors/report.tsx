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
import { Choice, DeathFields, labelsOf, ReachFields } from './fields.tsx'

type Props = {
  t: Translate
  days: number
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const RELATIONS = ['spouse', 'child', 'family', 'other'] as const

/** A family in grief, anywhere: one page, one paper, no account. */
export const DeathReportPage: FC<Props> = (p) => {
  const { t, values, errors } = p
  const field = (name: string) => ({ t, name, value: shown(values[name]), errors })
  return (
    <>
      <h1>{t('death.report')}</h1>
      <p class="lead">{isolated(t('death.report.lead', { days: p.days }))}</p>
      <ErrorSummary t={t} errors={errors} labels={labelsOf(t)} />
      <RefusalSummary t={t} refused={p.problem} field="piece" />
      <CommandForm action="/deaths" commandId={p.commandId} isUpload>
        <fieldset class="card">
          <legend>{t('death.who')}</legend>
          <DeathFields t={t} values={values} errors={errors} />
          <Field
            t={t}
            name="piece"
            type="file"
            label={t('death.piece')}
            hint={t('death.piece.hint')}
            errors={errors}
          />
        </fieldset>
        <fieldset class="card">
          <legend>{t('death.declarer')}</legend>
          <Field {...field('declarer_last_name')} label={t('users.last_name')} />
          <Field {...field('declarer_first_name')} label={t('users.first_name')} />
          <Choice
            t={t}
            name="relation"
            label={t('death.relation')}
            values={values}
            errors={errors}
            options={RELATIONS.map((value) => ({ value, label: t(`death.relation.${value}`) }))}
          />
          <ReachFields t={t} values={values} errors={errors} />
        </fieldset>
        <p class="actions">
          <button class="main">{t('death.send')}</button>
        </p>
      </CommandForm>
    </>
  )
}

export const DeathReceivedPage: FC<{ t: Translate; days: number }> = ({ t, days }) => (
  <>
    <h1>{t('death.received')}</h1>
    <p class="card good">{isolated(t('death.received.lead', { days }))}</p>
  </>
)
