import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { DebitAccount } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { Code } from './parts.tsx'

type Props = {
  t: Translate
  accounts: readonly DebitAccount[]
  now: Instant
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

export const DebitAccountsPage: FC<Props> = (p) => {
  const { t } = p
  const labels = { rib: t('debit.rib'), holder: t('debit.holder') }
  return (
    <>
      <p>
        <a href="/payments">{t('payments.all')}</a>
      </p>
      <h1>{t('debit.title')}</h1>
      <p class="lead">{t('debit.lead')}</p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} field="rib" />
      <section class="card">
        {p.accounts.length === 0 ? <p>{t('debit.empty')}</p> : null}
        <ul class="plain">
          {p.accounts.map((one) => (
            <li>
              <strong>
                <Code text={one.rib} />
              </strong>{' '}
              <bdi>{one.holder}</bdi>
              <span class="hint">
                {isolated(
                  `${t(one.effectiveAt > p.now ? 'debit.waits' : 'debit.since')} ${t.f.moment(one.effectiveAt)} — ${t('debit.added_by')} ${one.addedByName}`,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{t('debit.add')}</h2>
        <CommandForm action="/payments/debit-accounts" commandId={p.commandId}>
          {(['rib', 'holder'] as const).map((name) => (
            <Field
              t={t}
              name={name}
              label={labels[name]}
              value={String(p.values[name] ?? '')}
              errors={p.errors}
              {...(name === 'rib' ? { inputmode: 'numeric' as const, isLtr: true } : {})}
            />
          ))}
          <button class="main">{t('debit.add')}</button>
        </CommandForm>
      </section>
    </>
  )
}
