import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Change, PensionPayment } from '#src/pensions/index.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { OwnPaymentTag, PaymentTag } from './state.tsx'

type Props = {
  t: Translate
  back: string
  dpNumber: string
  payment: PensionPayment
  trace: Trace
  changes: readonly Change[]
  isFirst: boolean
  /** Told to who is paid, as of that day; absent for who pays. */
  today?: IsoDate
}

const reasonOf = (t: Translate, code: string | null): string => {
  const key = `bank_reason.${code ?? 'other'}`
  return t.has(key) ? t.dynamic(key) : t.dynamic('bank_reason.other', { code: code ?? '' })
}

const Changes: FC<Props> = ({ t, changes, isFirst }) => (
  <section>
    <h2>{t('pension.payment.changes')}</h2>
    {isFirst ? <p>{t('pension.payment.first')}</p> : null}
    {!isFirst && changes.length === 0 ? <p>{t('pension.payment.same')}</p> : null}
    {changes.length === 0 ? null : (
      <ul class="plain">
        {changes.map((one) => (
          <li>
            {t(`pension.change.${one.cause}`)}
            {t.f.colon}
            <Money t={t} value={one.amount} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** One month of one pension: the amount, how it is counted, and why it is not that of before. */
export const PaymentPage: FC<Props> = (p) => {
  const { t, payment } = p
  return (
    <>
      <p>
        <a href={p.back}>{isolated(t('pension.see', { dp: p.dpNumber }))}</a>
      </p>
      <h1>{isolated(t('pension.payment.title', payment))}</h1>
      <section class={payment.returnedAt === null ? 'card' : 'card waits'}>
        <p>
          <strong>
            <Money t={t} value={payment.net} />
          </strong>{' '}
          {p.today ? (
            <OwnPaymentTag t={t} item={payment} today={p.today} />
          ) : (
            <PaymentTag t={t} state={payment.state} />
          )}
        </p>
        <p>{isolated(t('pension.payment.when', { on: payment.payOn }))}</p>
        {payment.state === 'held' ? <p>{t('pension.payment.held')}</p> : null}
        {payment.state === 'nothing' ? <p>{t('pension.payment.nothing')}</p> : null}
        {payment.returnedAt === null ? null : (
          <p>
            {isolated(
              t('pension.payment.back', {
                at: payment.returnedAt,
                reason: reasonOf(t, payment.returnReason),
              }),
            )}
          </p>
        )}
      </section>
      {payment.outcome === 'pay' ? (
        <>
          <h2>{t('pension.payment.how')}</h2>
          <TraceTable t={t} trace={p.trace} />
          <Changes {...p} />
        </>
      ) : null}
    </>
  )
}
