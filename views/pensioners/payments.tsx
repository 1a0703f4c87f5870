import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { OwnPaymentTag } from '#views/pensions/state.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Pension, PensionPayment } from '#src/pensions/index.ts'

type TableProps = {
  t: Translate
  rows: readonly PensionPayment[]
  today: IsoDate
  /** Where somebody draws more than one: its number beside each month. */
  numbers?: ReadonlyMap<string, string>
}

export const PaymentTable: FC<TableProps> = ({ t, rows, today, numbers }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('pension.month')}</th>
        <th scope="col">{t('space.payment.day')}</th>
        <th scope="col" class="num">
          {t('pension.net')}
        </th>
        <th scope="col">{t('pensions.state')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/pensioner/pensions/${one.pensionId}/payments/${one.month}`}>
              {isolated(t.f.month(one.month))}
            </a>
            {numbers ? (
              <span class="hint">
                {isolated(t('pension.see', { dp: numbers.get(one.pensionId) ?? '' }))}
              </span>
            ) : null}
          </th>
          <td data-name={t('space.payment.day')}>
            <span>{isolated(t.f.day(one.payOn))}</span>
          </td>
          <td class="num" data-name={t('pension.net')}>
            <span>
              <Money t={t} value={one.net} />
            </span>
          </td>
          <td data-name={t('pensions.state')}>
            <span>
              <OwnPaymentTag t={t} item={one} today={today} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Every payment of every pension of this person, newest first. */
export const PaymentsPage: FC<
  TableProps & { pensions: readonly Pension[]; next: number | null }
> = ({ t, rows, today, pensions, next }) => (
  <>
    <h1>{t('space.payments.title')}</h1>
    <p class="lead">{t('space.payments.lead')}</p>
    {rows.length === 0 ? (
      <p>{t('space.payments.none')}</p>
    ) : (
      <PaymentTable
        t={t}
        rows={rows}
        today={today}
        {...(pensions.length > 1
          ? { numbers: new Map(pensions.map(({ id, dpNumber }) => [id, dpNumber])) }
          : {})}
      />
    )}
    {next === null ? null : (
      <p class="pages">
        <a href={`/pensioner/payments?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
