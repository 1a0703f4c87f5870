import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { inFours } from '#views/payments/parts.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'

type Props = { t: Translate; inHand: Centimes }

/** What it is called: an advance, or below zero what was given back and is the fund's again. */
export const handName = ({ t, inHand }: Props): string =>
  t(inHand < 0 ? 'account.give_back' : 'account.in_hand')

export const HandMoney: FC<Props> = ({ t, inHand }) => (
  <Money t={t} value={centimes(Math.abs(inHand))} />
)

/** With nothing due: that all is well, or what is to be returned. */
export const nothingDue = ({ t, inHand }: Props, well: string): string =>
  inHand < 0 ? t('account.head.give_back', { amount: centimes(Math.abs(inHand)) }) : well

/** The card of an account: what becomes of an advance, or how to return what was refunded in excess. */
export const HandCard: FC<Props & { fundRib: string; mayOrder: boolean }> = (p) => {
  const { t, inHand } = p
  if (inHand === 0) return null
  return (
    <section class={inHand < 0 ? 'card waits' : 'card'}>
      <h2>{handName(p)}</h2>
      <p class="figure">
        <HandMoney {...p} />
      </p>
      <p>{t(inHand < 0 ? 'account.give_back.lead' : 'account.in_hand.lead')}</p>
      {inHand < 0 ? (
        <p>
          {t('account.give_back.to')}
          {t.f.colon}
          <bdi dir="ltr">{inFours(p.fundRib)}</bdi>
        </p>
      ) : null}
      {p.mayOrder && inHand > 0 ? (
        <p>
          <a href="/payments/refunds/new">{t('refund.ask')}</a>
        </p>
      ) : null}
    </section>
  )
}
