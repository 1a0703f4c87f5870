import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, type FieldError } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Plan } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { PlanCard } from './parts.tsx'

type Props = {
  t: Translate
  employer: { number: string; name: string }
  owed: Centimes
  plan: Plan | null
  months: number
  today: IsoDate
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const Area: FC<{
  t: Translate
  p: Props
  name: string
  label: string
  hint?: string
  rows: number
}> = (a) => {
  const mistake = a.p.errors.find((error) => error.field === a.name)
  return (
    <div class="field">
      <label for={a.name}>{a.label}</label>
      {a.hint ? <span class="hint">{isolated(a.hint)}</span> : null}
      {mistake ? <span class="mistake">{a.t.dynamic(`error.${mistake.code}`)}</span> : null}
      <textarea id={a.name} name={a.name} rows={a.rows}>
        {String(a.p.values[a.name] ?? '')}
      </textarea>
    </div>
  )
}

const NewPlan: Part = (p) => (
  <section class="card">
    <h2>{p.t('debts.plan.new')}</h2>
    <p>{isolated(p.t('debts.plan.lead', { owed: p.owed, months: p.months }))}</p>
    <CommandForm action={`/desk/recovery/${p.employer.number}/plans`} commandId={p.commandId}>
      <Area t={p.t} p={p} name="reason" label={p.t('debts.plan.reason')} rows={2} />
      <Area
        t={p.t}
        p={p}
        name="instalments"
        label={p.t('debts.plan.lines')}
        hint={p.t('debts.plan.example')}
        rows={5}
      />
      <button class="main">{p.t('debts.plan.make')}</button>
    </CommandForm>
  </section>
)

const EndPlan: FC<{ p: Props; plan: Plan }> = ({ p, plan }) => (
  <details>
    <summary>{p.t('debts.plan.end')}</summary>
    <CommandForm
      action={`/desk/recovery/${p.employer.number}/plans/${plan.id}/ending`}
      commandId={p.commandId}
    >
      <Area t={p.t} p={p} name="reason" label={p.t('payment.reason')} rows={2} />
      <button class="other">{p.t('debts.plan.end')}</button>
    </CommandForm>
  </details>
)

/** One employer that owes, and the plan agreed with it. */
export const RecoveryOnePage: Part = (p) => {
  const { t, employer, plan } = p
  return (
    <>
      <p>
        <a href="/desk/recovery">{t('debts.title')}</a>
      </p>
      <h1>
        <bdi>{employer.name}</bdi> <bdi dir="ltr">{employer.number}</bdi>
      </h1>
      <ErrorSummary
        t={t}
        errors={p.errors}
        labels={{ reason: t('debts.plan.reason'), instalments: t('debts.plan.lines') }}
      />
      <RefusalSummary t={t} refused={p.problem} field="instalments" />
      <p class="figure">
        <Money t={t} value={p.owed} />
      </p>
      <p>
        <a href={`/accounts/${employer.number}`}>{t('account.home.open')}</a>
      </p>
      {plan ? (
        <>
          <PlanCard t={t} plan={plan} today={p.today} />
          <EndPlan p={p} plan={plan} />
        </>
      ) : (
        <NewPlan {...p} />
      )}
    </>
  )
}
