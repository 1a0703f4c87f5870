import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { DebitAccount } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { inFours } from './parts.tsx'

type Props = {
  t: Translate
  credit: Centimes
  accounts: readonly DebitAccount[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

export const RefundPage: FC<Props> = (p) => {
  const { t, values } = p
  const labels = {
    amount: t('refund.amount'),
    account: t('refund.account'),
    reason: t('refund.why'),
  }
  return (
    <>
      <p>
        <a href="/accounts">{t('account.back')}</a>
      </p>
      <h1>{t('refund.title')}</h1>
      <p class="lead">{t('refund.lead')}</p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} field="amount" />
      <p>{t('account.in_hand')}</p>
      <p class="figure">
        <Money t={t} value={p.credit} />
      </p>
      <CommandForm action="/payments/refunds" commandId={p.commandId}>
        <Field
          t={t}
          name="amount"
          label={labels.amount}
          value={String(values['amount'] ?? '')}
          errors={p.errors}
          inputmode="decimal"
          isLtr
        />
        <div class="field">
          <label for="account">{labels.account}</label>
          <select id="account" name="account">
            {p.accounts.map((one) => (
              <option value={one.rib} selected={values['account'] === one.rib}>
                {`${inFours(one.rib)} (${one.holder})`}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="reason">{labels.reason}</label>
          <textarea id="reason" name="reason" rows={3} maxlength={500}>
            {String(values['reason'] ?? '')}
          </textarea>
        </div>
        <button class="main">{t('refund.send')}</button>
      </CommandForm>
    </>
  )
}
