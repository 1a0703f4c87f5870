import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import { TextArea } from '#views/cases/thread.tsx'
import { AccountFields } from '#views/liquidations/account-fields.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Pension } from '#src/pensions/index.ts'

type Props = {
  t: Translate
  pension: Pension
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

const Back: FC<{ t: Translate }> = ({ t }) => (
  <p>
    <a href="/pensioner/situation">{t('space.situation.title')}</a>
  </p>
)

/** Which payment it is meant for is said before anything is asked. */
export const AccountChangePage: FC<
  Props & { when: { until: IsoDate; month: Month; on: IsoDate } }
> = ({ t, pension, when, commandId, values, errors }) => {
  const labels = Object.fromEntries(
    (['mode', 'holder', 'bank', 'rib', 'iban', 'bic'] as const).map((name) => [
      name,
      t(`liquidation.${name}`),
    ]),
  )
  return (
    <>
      <Back t={t} />
      <h1>{t('account_change.title')}</h1>
      <p class="lead">{isolated(t('account_change.lead', when))}</p>
      <p>{isolated(t('account_change.why', when))}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <section class="card">
        <CommandForm action={`/pensioner/pensions/${pension.id}/account`} commandId={commandId}>
          <AccountFields t={t} values={values} errors={errors} />
          <button class="main">{t('account_change.go')}</button>
        </CommandForm>
      </section>
    </>
  )
}

export const ContactChangePage: FC<Props> = ({ t, pension, commandId, values, errors }) => {
  const labels = {
    email: t('space.situation.email'),
    phone: t('space.situation.phone'),
    postal_address: t('space.situation.address'),
  }
  return (
    <>
      <Back t={t} />
      <h1>{t('contact_change.title')}</h1>
      <p class="lead">{t('contact_change.lead')}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <section class="card">
        <CommandForm action={`/pensioner/pensions/${pension.id}/contact`} commandId={commandId}>
          <Field
            t={t}
            name="email"
            label={labels.email}
            value={shown(values['email'])}
            errors={errors}
            autocomplete="email"
            isLtr
          />
          <Field
            t={t}
            name="phone"
            label={labels.phone}
            hint={t('contact_change.phone.hint')}
            value={shown(values['phone'])}
            errors={errors}
            autocomplete="tel"
            isLtr
          />
          <TextArea
            name="postal_address"
            label={labels.postal_address}
            value={shown(values['postal_address'])}
          />
          <button class="main">{t('contact_change.go')}</button>
        </CommandForm>
      </section>
    </>
  )
}

export const StopPage: FC<{
  t: Translate
  kind: 'pension_account' | 'pension_contact'
  caseId: string
  number: string
  isOpen: boolean
  commandId: string
}> = ({ t, kind, caseId, number, isOpen, commandId }) => (
  <>
    <h1>{t('change.stop')}</h1>
    <p class="lead">{isolated(t(`change.stop.lead.${kind}`, { number }))}</p>
    {isOpen ? (
      <CommandForm action={`/pensioner/changes/${caseId}/withdrawal`} commandId={commandId}>
        <button class="main">{t('change.stop.go')}</button>
      </CommandForm>
    ) : (
      <p>{t('change.stop.over')}</p>
    )}
  </>
)
