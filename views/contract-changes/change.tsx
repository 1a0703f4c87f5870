import type { FC } from 'hono/jsx'
import { Words } from '#views/cases/thread.tsx'
import { ChangeStateTag } from '#views/contract-changes/state.tsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { ContractChange, RaiseCost, RegisterStep } from '#src/contract-changes/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  item: ContractChange
  /** What it would do to the contract; empty once it is decided. */
  steps: readonly RegisterStep[]
  /** Of a raise: what a quarter would cost more. */
  cost: RaiseCost | null
  /** What stands in its way today. */
  hindrance: Refused | null
  isFund: boolean
  isFollower: boolean
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

/** What was asked, in one sentence. */
const askedSentence = (t: Translate, { asked }: Pick<ContractChange, 'asked'>): string => {
  switch (asked.kind) {
    case 'rate':
      return t('contract.asked.rate', asked)
    case 'category':
      return t('contract.asked.category', { ...asked, product: t(`regime.${asked.regime}`) })
    case 'suspension':
      return t('contract.asked.suspension', asked)
    case 'leaving':
      return t('contract.asked.leaving', asked)
  }
}

const Steps: Part = ({ t, steps, hindrance }) =>
  hindrance ? (
    <p class="card waits">{isolated(t.dynamic(`refusal.${hindrance.code}`, hindrance.facts))}</p>
  ) : steps.length === 0 ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('contract.effect')}</h2>
      <ul>
        {steps.map((step) => (
          <li>
            {isolated(
              step.kind === 'close'
                ? t('contract.effect.close', step)
                : t('contract.effect.open', step),
            )}
          </li>
        ))}
      </ul>
    </section>
  )

/** What a raise costs, on the salaries declared last. */
const Cost: Part = ({ t, cost }) =>
  cost === null ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('contract.cost')}</h2>
      <dl class="tiles">
        <div>
          <dt>{t('offers.employer')}</dt>
          <dd>
            + <Money t={t} value={cost.employer} />
          </dd>
        </div>
        <div>
          <dt>{t('offers.employee')}</dt>
          <dd>
            + <Money t={t} value={cost.employee} />
          </dd>
        </div>
      </dl>
      <p class="soft">{isolated(t('contract.cost.on', cost))}</p>
    </section>
  )

/** Who acts next, and what they can do. */
const Next: Part = ({ t, item, isFollower, commandId }) => (
  <section class={item.state === 'more_asked' ? 'card waits no-print' : 'card no-print'}>
    <h2>{t(`contract.next.${item.state}`)}</h2>
    {isFollower ? (
      <p>
        <a href={`/cases/${item.caseId}`}>{t('contract.case')}</a>
      </p>
    ) : null}
    {item.state === 'requested' && isFollower ? (
      <CommandForm action={`/contract/changes/${item.id}/withdrawal`} commandId={commandId}>
        <button class="link">{t('contract.withdraw')}</button>
      </CommandForm>
    ) : null}
  </section>
)

/** One request: what was asked, what it does to the contract, who acts next. */
export const ChangePage: Part = (p) => {
  const { t, item, isFund } = p
  return (
    <>
      <p class="no-print">
        <a href={isFund ? `/desk/cases/${item.caseId}` : '/contract'}>
          {t(isFund ? 'contract.back_to_case' : 'contract.back')}
        </a>
      </p>
      <h1>{t(`contract.ask.${item.asked.kind}`)}</h1>
      <p class="lead">
        {isolated(askedSentence(t, item))} <ChangeStateTag t={t} state={item.state} />
      </p>
      <p class="soft">
        {isolated(t('contract.change.asked', { by: item.requestedByName, at: item.requestedAt }))}
      </p>
      {item.asked.kind === 'category' && item.category !== null ? (
        <p class="card good">{isolated(t('contract.numbered', { category: item.category }))}</p>
      ) : null}
      <RefusalSummary t={t} refused={p.problem} />
      {item.note === '' ? null : <Words text={item.note} />}
      <Steps {...p} />
      <Cost {...p} />
      {item.asked.kind === 'leaving' ? <p class="soft">{t('contract.leaving.debt')}</p> : null}
      {isFund ? null : <Next {...p} />}
    </>
  )
}
