import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { PaymentState, quartersOf } from '#views/payments/parts.tsx'
import type { Payment } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, sum } from '#src/kernel/money.ts'
import type { CostOfWaiting } from '#src/rulebook/late-interest.ts'
import { HandMoney, handName, nothingDue } from './in-hand.tsx'
import { Waiting } from './waiting.tsx'

/** Payments that wait for whoever reads the first page: before anything else. */
export const ForMe: FC<{ t: Translate; payments: readonly Payment[] }> = ({ t, payments }) =>
  payments.length === 0 ? (
    <></>
  ) : (
    <section class="card waits">
      <h2>{isolated(t('account.home.waiting', { count: payments.length }))}</h2>
      <ul class="plain">
        {payments.map((one) => (
          <li>
            <a href={`/payments/${one.id}`}>
              <strong>
                <Money t={t} value={one.order.amount} />
              </strong>
            </a>{' '}
            {isolated(quartersOf(t, one))} <PaymentState t={t} payment={one} />
          </li>
        ))}
      </ul>
    </section>
  )

type Props = {
  t: Translate
  number: string
  today: IsoDate
  owed: Centimes
  inHand: Centimes
  cost: CostOfWaiting | null
  /** Orders whose money is still to come. */
  open: readonly Payment[]
}

/** What is owed, by when, and the account one click away. */
export const Owed: FC<Props> = ({ t, number, today, owed, inHand, cost, open }) => (
  <section class={owed > 0 || inHand < 0 ? 'card waits' : 'card good'}>
    <h2>
      {owed === 0
        ? isolated(nothingDue({ t, inHand }, t('account.home.nothing')))
        : isolated(
            cost
              ? t('account.head.owed', { amount: owed, by: cost.freeUntil })
              : t('account.head.interest', { amount: owed }),
          )}
    </h2>
    <Waiting t={t} cost={cost} today={today} />
    {open.length === 0 ? null : (
      <p>
        <a href={open.length === 1 ? `/payments/${open[0]?.id}` : '/payments'}>
          {isolated(
            t('payment.ordered_too', {
              amount: sum(open.map((one) => one.order.amount)),
              count: open.length,
            }),
          )}
        </a>
      </p>
    )}
    {/* With nothing due, the title says already what is to be given back. */}
    {inHand === 0 || (owed === 0 && inHand < 0) ? null : (
      <p>
        {handName({ t, inHand })}
        {t.f.colon}
        <HandMoney t={t} inHand={inHand} />
      </p>
    )}
    <p>
      <a href={`/accounts/${number}`}>{t('account.home.open')}</a>
    </p>
  </section>
)
