import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { OpenDue, TransferOrder } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { DueChoice } from './due-choice.tsx'

type Props = {
  t: Translate
  number: string
  dues: readonly (OpenDue & { left: Centimes })[]
  made: readonly TransferOrder[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

export const NewTransferOrderPage: FC<Props> = (p) => {
  const { t } = p
  return (
    <>
      <p>
        <a href={`/accounts/${p.number}`}>{t('account.back')}</a>
      </p>
      <h1>{t('transfer.new')}</h1>
      <p class="lead">{t('transfer.lead')}</p>
      <ErrorSummary t={t} errors={p.errors} labels={{ amount: t('payment.part') }} />
      <RefusalSummary t={t} refused={p.problem} />
      {p.dues.length === 0 ? (
        <p class="card">{t('payment.nothing')}</p>
      ) : (
        <section class="card">
          <CommandForm action={`/accounts/${p.number}/transfer-orders`} commandId={p.commandId}>
            <DueChoice t={t} dues={p.dues} values={p.values} />
            <Field
              t={t}
              name="amount"
              label={t('payment.part')}
              hint={t('payment.part.hint')}
              value={String(p.values['amount'] ?? '')}
              errors={p.errors}
              inputmode="decimal"
              isLtr
            />
            <button class="main">{t('transfer.make')}</button>
          </CommandForm>
        </section>
      )}
      {p.made.length === 0 ? null : (
        <section class="card">
          <h2>{t('transfer.mine')}</h2>
          <ul>
            {p.made.map((one) => (
              <li>
                <a href={`/transfer-orders/${one.id}`}>
                  <bdi dir="ltr">{one.reference}</bdi>
                </a>{' '}
                — <Money t={t} value={one.amount} />{' '}
                <span class="soft">
                  {isolated(t('payment.by', { by: one.madeByName, at: one.madeAt }))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
