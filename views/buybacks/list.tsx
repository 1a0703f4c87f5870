import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Buyback } from '#src/buybacks/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { State } from './state.tsx'

type Props = {
  t: Translate
  buybacks: readonly Buyback[]
  next: number | null
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Asking: FC<Props> = ({ t, commandId, values, errors, problem }) => (
  <section class="card">
    <h2>{t('buyback.ask')}</h2>
    <RefusalSummary t={t} refused={problem} field="amount" />
    <ErrorSummary t={t} errors={errors} labels={{ amount: t('buyback.amount') }} />
    <CommandForm action="/buybacks" commandId={commandId}>
      <Field
        t={t}
        name="amount"
        label={t('buyback.amount')}
        hint={t('buyback.amount.hint')}
        value={shown(values['amount'])}
        errors={errors}
        inputmode="decimal"
        isLtr
      />
      <p class="actions">
        <button class="button">{t('buyback.go')}</button>{' '}
        <a href="/simulations">{t('buyback.simulate')}</a>
      </p>
    </CommandForm>
  </section>
)

/** Points one bought or asked to buy, and how to ask. */
export const BuybacksPage: FC<Props> = (p) => {
  const { t, buybacks, next } = p
  return (
    <>
      <h1>{t('buybacks.title')}</h1>
      <p class="lead">{t('buybacks.lead')}</p>
      <Asking {...p} />
      <h2>{t('buybacks.made')}</h2>
      {buybacks.length === 0 ? <p>{t('buybacks.none')}</p> : null}
      <ul class="plain">
        {buybacks.map((one) => (
          <li>
            <a href={`/buybacks/${one.id}`}>{isolated(t.f.amount(one.received ?? one.amount))}</a>{' '}
            <State t={t} item={one} />
            <span class="hint">{isolated(t.f.moment(one.requestedAt))}</span>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <a href={`/buybacks?from=${next}`}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
