import type { FC } from 'hono/jsx'
import { DeclarationChoices, RightTicks } from '#views/access/rights.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  action: string
  side: 'employer' | 'firm'
  rights: readonly string[]
  /** For how long the other side may answer. */
  days: number
  contract: readonly ContractCategory[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const FIELDS = {
  employer: ['last_name', 'first_name', 'email', 'phone', 'firm_name'],
  firm: ['employer_number'],
} as const
const LABELS: Record<string, string> = {
  firm_name: 'mandate.firm_name',
  employer_number: 'access.employer_number',
}

export const NewMandatePage: FC<Props> = (p) => {
  const { t, side, values, errors } = p
  const labels = Object.fromEntries(
    FIELDS[side].map((name) => [name, t.dynamic(LABELS[name] ?? `users.${name}`)]),
  )
  return (
    <>
      <p>
        <a href={p.action}>{t('mandates.back')}</a>
      </p>
      <h1>{t(side === 'employer' ? 'mandate.new' : 'mandate.request')}</h1>
      <p class="lead">
        {t(side === 'employer' ? 'mandate.new.lead' : 'mandate.request.lead', { days: p.days })}
      </p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <div class="card">
        <CommandForm action={p.action} commandId={p.commandId}>
          {FIELDS[side].map((name) => (
            <Field
              t={t}
              name={name}
              label={labels[name] ?? name}
              value={shown(values[name])}
              errors={errors}
            />
          ))}
          <RightTicks t={t} names={p.rights} values={values} />
          <DeclarationChoices t={t} contract={p.contract} values={values} />
          <p class="soft">{t('mandate.never')}</p>
          <p class="actions">
            <button class="main">{t('mandate.send')}</button>
          </p>
        </CommandForm>
      </div>
    </>
  )
}
