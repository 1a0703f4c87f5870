import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Mandate, MandateState, ShownMandate } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'

const TONES: Record<MandateState, Tone> = {
  pending: 'wait',
  accepted: 'done',
  refused: 'block',
  withdrawn: 'plain',
  expired: 'plain',
  ended: 'plain',
}

export const MandateTag: FC<{ t: Translate; mandate: ShownMandate }> = ({ t, mandate }) => (
  <StatusTag tone={TONES[mandate.state]} label={t(`mandate.state.${mandate.state}`)} />
)

/** Since when, until when, ended by whom. */
export const whenOf = (t: Translate, one: ShownMandate): string => {
  const { state } = one
  if (state === 'ended' && one.endedAt !== null)
    return t('mandate.ended_on', {
      at: one.endedAt,
      by: t.dynamic(`mandate.side.${one.endedBySide}`),
    })
  if (state === 'pending' || state === 'expired')
    return t('mandate.expires', { at: one.expiresAt, isOver: state === 'expired' })
  return t('mandate.answered_on', { at: one.answeredAt ?? one.askedAt })
}

/** Exactly what the mandate holds. */
export const MandateTerms: FC<{ t: Translate; mandate: Mandate; now: Instant }> = (p) => {
  const { t, mandate, now } = p
  const ways = [
    ...(mandate.byFile ? [t('users.by_file')] : []),
    ...(mandate.byForm ? [t('users.by_form')] : []),
  ]
  const isPaymentWaiting = mandate.paymentEffectiveAt !== null && mandate.paymentEffectiveAt > now
  return (
    <ul>
      {mandate.rights.map((right) => (
        <li>
          {t.dynamic(`right.${right}`)}
          {right === 'declaration' ? ` — ${t.f.list(ways)}` : ''}
          {right === 'declaration' || right === 'corrections' ? (
            <span class="hint">
              {mandate.categories ? (
                <>
                  {t('users.categories')} <bdi dir="ltr">{mandate.categories.join(', ')}</bdi>
                </>
              ) : (
                t('mandate.every_category')
              )}
            </span>
          ) : null}
          {right === 'payment_orderer' && mandate.paymentStoppedAt !== null ? (
            <span class="hint">{t('mandate.payment_stopped')}</span>
          ) : null}
          {right === 'payment_orderer' && mandate.paymentStoppedAt === null && isPaymentWaiting ? (
            <span class="hint">
              {isolated(t('users.effective_at', { at: mandate.paymentEffectiveAt ?? now }))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
