import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Payment } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Code, PaymentState, quartersOf } from './parts.tsx'

type Props = {
  t: Translate
  payments: readonly Payment[]
  next: number | null
  mayOrder: boolean
}

const PaymentTable: FC<Pick<Props, 't' | 'payments'>> = ({ t, payments }) => (
  <table class="stack">
    <caption>{t('payments.caption', { count: payments.length })}</caption>
    <thead>
      <tr>
        <th scope="col">{t('payment.quarters')}</th>
        <th scope="col">{t('payment.reference')}</th>
        <th scope="col">{t('payment.state')}</th>
        <th scope="col" class="num">
          {t('payment.amount')}
        </th>
      </tr>
    </thead>
    <tbody>
      {payments.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/payments/${one.id}`}>{isolated(quartersOf(t, one))}</a>
            <span class="hint">
              {isolated(t('payment.by', { by: one.orderedByName, at: one.orderedAt }))}
            </span>
          </th>
          <td data-name={t('payment.reference')}>
            <Code text={one.order.reference} />
          </td>
          <td data-name={t('payment.state')}>
            <span>
              <PaymentState t={t} payment={one} />
            </span>
          </td>
          <td class="num" data-name={t('payment.amount')}>
            <span>
              <Money t={t} value={one.order.amount} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const PaymentsPage: FC<Props> = ({ t, payments, next, mayOrder }) => (
  <>
    <h1>{t('payments.title')}</h1>
    <p class="lead">{t('payments.lead')}</p>
    {mayOrder ? (
      <p class="actions">
        <a class="button" href="/payments/new">
          {t('payment.new')}
        </a>
        <a href="/payments/debit-accounts">{t('debit.title')}</a>
      </p>
    ) : null}
    {payments.length === 0 ? (
      <p class="card">{t('payments.empty')}</p>
    ) : (
      <PaymentTable t={t} payments={payments} />
    )}
    {next === null ? null : (
      <p class="pages">
        <a href={`/payments?from=${next}`}>{t('payments.older')}</a>
      </p>
    )}
  </>
)
