import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Calculation, Liquidation } from '#src/liquidations/index.ts'
import { CalculationCard, Choices } from './choices.tsx'

/** The member reads what was chosen for them, what it gives, and says yes: one page, one button. */
export const ConfirmationPage: FC<{
  t: Translate
  item: Liquidation
  calculation: Calculation | null
  digest: string
  action: string
  commandId: string
  problem: Refused | null
}> = ({ t, item, calculation, digest, action, commandId, problem }) => (
  <>
    <h1>{t('choices.title')}</h1>
    <p class="lead">
      <bdi>
        {item.firstName} {item.lastName}
      </bdi>{' '}
      —{' '}
      {item.employerName === null
        ? isolated(t('choices.file', { number: item.number }))
        : isolated(t('choices.by', { number: item.number, employer: item.employerName }))}
    </p>
    <RefusalSummary t={t} refused={problem} />
    {calculation ? (
      <CalculationCard t={t} title={t('liquidation.calculation')} calculation={calculation} />
    ) : null}
    <section class="card">
      <h2>{t('liquidation.choices')}</h2>
      <Choices t={t} form={item.form} />
    </section>
    <section class="card waits">
      <h2>{t('choices.ask')}</h2>
      <p>{t('choices.lead')}</p>
      <CommandForm action={action} commandId={commandId}>
        <input type="hidden" name="digest" value={digest} />
        <button class="main">{t('choices.go')}</button>
      </CommandForm>
      <p class="soft">{t('choices.no')}</p>
    </section>
  </>
)
