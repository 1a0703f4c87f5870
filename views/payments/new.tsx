import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { DueChoice } from '#views/accounts/due-choice.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Ground, OpenDue } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, sum } from '#src/kernel/money.ts'
import type { CostOfWaiting } from '#src/rulebook/late-interest.ts'
import { inFours } from './parts.tsx'
import { Waiting } from '#views/accounts/waiting.tsx'

export type NewPaymentProps = {
  t: Translate
  dues: readonly (OpenDue & { left: Centimes })[]
  ground: Ground
  waiting: CostOfWaiting | null
  today: IsoDate
  now: Instant
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<NewPaymentProps>

const MEANS = ['transfer', 'direct_debit', 'card'] as const

const Means: Part = ({ t, ground, values }) => {
  const chosen = String(values['means'] ?? 'transfer')
  return (
    <fieldset class="field">
      <legend>{t('payment.means')}</legend>
      {MEANS.map((one) => (
        <div class="choice">
          <input
            type="radio"
            id={`means-${one}`}
            name="means"
            value={one}
            checked={chosen === one}
            disabled={one === 'direct_debit' && ground.mandate === null}
          />
          <label for={`means-${one}`}>
            {t(`payment.means.${one}`)}
            <span class="hint">
              {t(
                one === 'direct_debit' && ground.mandate === null
                  ? 'payment.means.no_mandate'
                  : `payment.means.${one}.hint`,
              )}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

const Account: Part = ({ t, ground, now, values }) => (
  <div class="field">
    <label for="debit_account">{t('payment.debit_account')}</label>
    <span class="hint" id="debit_account-hint">
      {t('payment.debit_account.hint')}
    </span>
    <select id="debit_account" name="debit_account" aria-describedby="debit_account-hint">
      {ground.accounts.map((one) => (
        <option
          value={one.rib}
          selected={values['debit_account'] === one.rib}
          disabled={one.effectiveAt > now}
        >
          {one.effectiveAt > now
            ? t('debit.from', { rib: inFours(one.rib), at: one.effectiveAt })
            : `${inFours(one.rib)} (${one.holder})`}
        </option>
      ))}
    </select>
    <p>
      <a href="/payments/debit-accounts">{t('debit.add')}</a>
    </p>
  </div>
)

const Form: Part = (p) => {
  const { t, ground, values, errors } = p
  return (
    <CommandForm action="/payments" commandId={p.commandId}>
      <section class="card">
        <DueChoice t={t} dues={p.dues} values={values} />
        <Field
          t={t}
          name="amount"
          label={t('payment.part')}
          hint={t('payment.part.hint')}
          value={String(values['amount'] ?? '')}
          errors={errors}
          inputmode="decimal"
          isLtr
        />
        {ground.credit > 0 ? (
          <div class="choice">
            <input
              type="checkbox"
              id="keep_credit"
              name="keep_credit"
              value="1"
              checked={values['keep_credit'] !== undefined}
            />
            <label for="keep_credit">
              {isolated(t('payment.keep_credit', { amount: ground.credit }))}
            </label>
          </div>
        ) : null}
      </section>
      <section class="card">
        <Means {...p} />
        <Account {...p} />
      </section>
      <p class="soft">{isolated(t('payment.then', { count: ground.confirmations }))}</p>
      <p class="actions">
        <button class="main">{t('payment.order')}</button>
      </p>
    </CommandForm>
  )
}

export const NewPaymentPage: Part = (p) => {
  const { t, dues } = p
  return (
    <>
      <h1>{t('payment.new')}</h1>
      <ErrorSummary
        t={t}
        errors={p.errors}
        labels={{ amount: t('payment.part'), debit_account: t('payment.debit_account') }}
      />
      <RefusalSummary t={t} refused={p.problem} />
      {dues.length === 0 ? (
        <p class="card">
          {t(p.ground.open.length === 0 ? 'payment.nothing' : 'payment.all_ordered')}
        </p>
      ) : (
        <>
          <p class="figure">
            <Money t={t} value={sum(dues.map((due) => due.left))} />
          </p>
          <Waiting t={t} cost={p.waiting} today={p.today} />
          <Form {...p} />
        </>
      )}
      {p.ground.open.length === 0 ? null : (
        <section class="card">
          <h2>{t('payment.open')}</h2>
          <ul>
            {p.ground.open.map((one) => (
              <li>
                <a href={`/payments/${one.id}`}>{t.dynamic(`payment.status.${one.status}`)}</a>
                {' — '}
                <Money t={t} value={one.order.amount} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
