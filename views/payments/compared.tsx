import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Difference, Payment } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { centimes } from '#src/kernel/money.ts'
import { Code, inFours, quartersOf } from './parts.tsx'

type Part = FC<{
  t: Translate
  payment: Payment
  before: Payment | null
  changes: readonly Difference[]
}>

const changeText = (t: Translate, change: Difference): string => {
  switch (change.what) {
    case 'amount':
      return t(change.by > 0 ? 'payment.differs.more' : 'payment.differs.less', {
        amount: centimes(Math.abs(change.by)),
      })
    case 'people':
      return t('payment.differs.people', { count: change.by })
    case 'means':
      return t('payment.differs.means', {
        before: t.dynamic(`payment.means.${change.before}`),
        now: t.dynamic(`payment.means.${change.now}`),
      })
    case 'confirmations':
      return t('payment.differs.confirmations', change)
    case 'account':
      return t('payment.differs.account', { before: inFours(change.before) })
    case 'beneficiary':
      return t('payment.differs.beneficiary', { before: inFours(change.before) })
  }
}

const isHeavy = (change: Difference): boolean =>
  change.what === 'account' || change.what === 'beneficiary'

/** Approval shows the difference: an account that changed stands in large type. */
export const Compared: Part = ({ t, before, changes, payment }) => {
  if (!before) return <p class="soft">{t('payment.first')}</p>
  const heavy = changes.filter(isHeavy)
  return (
    <>
      {heavy.map((change) => (
        <div class="card blocks">
          <p class="figure">
            <Code
              text={
                (change.what === 'account'
                  ? payment.order.debit?.rib
                  : payment.order.beneficiary.rib) ?? ''
              }
            />
          </p>
          <p>
            <strong>{isolated(changeText(t, change))}</strong>
          </p>
        </div>
      ))}
      <p>
        {isolated(
          t(changes.length === 0 ? 'payment.same' : 'payment.same_except', {
            quarters: quartersOf(t, before),
          }),
        )}
      </p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.map((change) => (
            <li>{isolated(changeText(t, change))}</li>
          ))}
        </ul>
      )}
    </>
  )
}
