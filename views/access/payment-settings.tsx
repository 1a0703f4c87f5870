import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { PendingChange } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { instant } from '#src/kernel/dates.ts'
import { rightName } from './rights.tsx'
import { Tabs } from './users.tsx'

type Props = {
  t: Translate
  confirmations: number
  isChosen: boolean
  pending: readonly PendingChange[]
  /** In the order of the administrator's pages. */
  rights: readonly string[]
  protectedRights: readonly string[]
  mayChange: boolean
  commandId: string
  problem: Refused | null
}

const LOCKED = 'payment_validator'

const sentence = (t: Translate, change: PendingChange): string =>
  change.kind === 'confirmations'
    ? t('payment_settings.change', {
        count: change.count,
        by: change.by,
        at: instant(change.effectiveAt),
      })
    : 'right' in change
      ? t('payment_settings.right', {
          right: rightName(t, change.right),
          who: change.who,
          at: instant(change.effectiveAt),
        })
      : t(`payment_settings.${change.kind}`, {
          who: change.who,
          rib: change.rib ?? '',
          at: change.effectiveAt,
        })

const Choice: FC<Pick<Props, 't' | 'confirmations' | 'commandId'>> = (p) => (
  <CommandForm action="/payment-settings" commandId={p.commandId}>
    <fieldset class="field">
      <legend>{p.t('payment_settings.lead')}</legend>
      {([1, 2] as const).map((count) => (
        <div class="choice">
          <input
            type="radio"
            id={`confirmations-${count}`}
            name="confirmations"
            value={String(count)}
            checked={p.confirmations === count}
          />
          <label for={`confirmations-${count}`}>
            {p.t(count === 1 ? 'payment_settings.one' : 'payment_settings.two')}
          </label>
        </div>
      ))}
    </fieldset>
    <p class="soft">{p.t('payment_settings.waits')}</p>
    <button class="main">{p.t('payment_settings.save')}</button>
  </CommandForm>
)

/** Validation is ticked for ever: it stands there so that nobody looks for it. */
const SecondFactors: FC<Pick<Props, 't' | 'rights' | 'protectedRights' | 'commandId'>> = (p) => (
  <section class="card">
    <h2>{p.t('second_factor.title')}</h2>
    <p>{p.t('second_factor.lead')}</p>
    <CommandForm action="/payment-settings/second-factor" commandId={`${p.commandId}-rights`}>
      <fieldset class="field">
        <legend>{p.t('second_factor.legend')}</legend>
        {p.rights.map((name) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`rights-${name}`}
              name="rights"
              value={name}
              checked={p.protectedRights.includes(name)}
              disabled={name === LOCKED}
            />
            <label for={`rights-${name}`}>{rightName(p.t, name)}</label>
          </div>
        ))}
      </fieldset>
      <p class="soft">{p.t('second_factor.always')}</p>
      <button class="main">{p.t('second_factor.save')}</button>
    </CommandForm>
  </section>
)

export const PaymentSettingsPage: FC<Props> = (p) => {
  const { t, pending } = p
  return (
    <>
      <h1>{t('payment_settings.title')}</h1>
      {p.mayChange ? <Tabs t={t} tab="general" /> : null}
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <p>
          <strong>{isolated(t('payment_settings.now', { count: p.confirmations }))}</strong>
        </p>
        {p.isChosen ? null : <p class="soft">{t('payment_settings.default')}</p>}
        {p.mayChange ? <Choice {...p} /> : null}
      </section>
      <section class={pending.length > 0 ? 'card waits' : 'card'}>
        <h2>{t('payment_settings.pending')}</h2>
        {pending.length === 0 ? <p>{t('payment_settings.no_pending')}</p> : null}
        {pending.map((change) => (
          <CommandForm
            action={`/payment-settings/pending/${change.id}/stop`}
            commandId={`${p.commandId}-${change.id.slice(0, 20)}`}
          >
            <p>{isolated(sentence(t, change))}</p>
            <button class="other">{t('payment_settings.stop')}</button>
          </CommandForm>
        ))}
      </section>
      {p.mayChange ? <SecondFactors {...p} /> : null}
    </>
  )
}
