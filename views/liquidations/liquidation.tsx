import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type {
  Calculation,
  FormStep,
  Holder,
  Liquidation,
  LiquidationState,
  Piece,
  Side,
  TimelineEntry,
} from '#src/liquidations/index.ts'
import { CalculationCard, Choices } from './choices.tsx'
import { Pieces } from './pieces.tsx'
import { LiquidationTag, promiseOf } from './state.tsx'
import { Story } from './story.tsx'

type Props = {
  t: Translate
  item: Liquidation
  state: LiquidationState
  holder: Holder
  side: Side
  step: FormStep | null
  pieces: readonly Piece[]
  story: readonly TimelineEntry[]
  calculation: Calculation | null
  digest: string
  mayEdit: boolean
  mayReceive: boolean
  mayWithdraw: boolean
  withdrawUntil: IsoDate | null
  paysOn: IsoDate | null
  commandId: string
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const STEPS: readonly FormStep[] = ['family', 'departure', 'option', 'account', 'contact']

const Command: FC<{ p: Props; name: string; label: string; isMain?: boolean; digest?: string }> = (
  f,
) => (
  <CommandForm
    action={`/liquidations/${f.p.item.id}/${f.name}`}
    commandId={`${f.p.commandId}-${f.name}`}
  >
    {f.digest ? <input type="hidden" name="digest" value={f.digest} /> : null}
    <button class={f.isMain ? 'main' : 'other'}>{f.label}</button>
  </CommandForm>
)

/** Who holds it, since when, promised when: the answer somebody comes for. */
const Held: Part = ({ p: { t, item, state, holder, paysOn } }) => (
  <p class="lead">
    <LiquidationTag t={t} state={state} /> {t(`liquidation.held.${holder}`)}{' '}
    {item.desk && item.stage === 'submitted'
      ? isolated(promiseOf(t, item.desk, item.completeAt !== null))
      : null}{' '}
    {state === 'validated' && paysOn ? isolated(t('liquidation.pays', { on: paysOn })) : null}
  </p>
)

const DraftNext: Part = ({ p }) => {
  const { t, item, side, step } = p
  return (
    <section class="card waits">
      <h2>{t('liquidation.next')}</h2>
      {step ? (
        <p>
          <a class="button main" href={`/liquidations/${item.id}/steps/${step}`}>
            {t(`liquidation.step.${step}`)}
          </a>
        </p>
      ) : (
        <>
          <p>{t(side === 'member' ? 'liquidation.submit.own' : 'liquidation.submit.lead')}</p>
          <Command p={p} name="submission" label={t('liquidation.submit')} isMain />
        </>
      )}
    </section>
  )
}

const ConfirmationNext: Part = ({ p }) => {
  const { t, side } = p
  return side === 'member' ? (
    <section class="card waits">
      <h2>{t('choices.title')}</h2>
      <p>{t('choices.lead')}</p>
      <Command p={p} name="confirmation" label={t('choices.go')} isMain digest={p.digest} />
    </section>
  ) : (
    <section class="card waits">
      <h2>{t('liquidation.unconfirmed')}</h2>
      <p>{t('liquidation.unconfirmed.lead')}</p>
      <Command p={p} name="confirmation-request" label={t('liquidation.confirm_again')} />
    </section>
  )
}

const AwardNext: Part = ({ p: { t, item } }) => (
  <section class="card good">
    <h2>{t('liquidation.awarded')}</h2>
    <p>
      <a class="button main" href={`/liquidations/${item.id}/award`}>
        {t('award.see')}
      </a>
    </p>
  </section>
)

const RefusedNext: Part = ({ p: { t, item } }) => (
  <section class="card blocks">
    <h2>{t('liquidation.refused')}</h2>
    {item.desk?.reason ? <p>{t.dynamic(`case.reason.${item.desk.reason}`)}</p> : null}
    {item.desk ? (
      <p>
        <a href={`/cases/${item.desk.caseId}`}>{t('liquidation.answer')}</a>
      </p>
    ) : null}
  </section>
)

/** The one thing to do next, for whoever reads. */
const Next: Part = ({ p }) => {
  const { item, state, side } = p
  if (state === 'draft') return p.mayEdit ? <DraftNext p={p} /> : <></>
  if (item.stage === 'submitted' && item.confirmation === null) return <ConfirmationNext p={p} />
  if (state === 'refused') return <RefusedNext p={p} />
  const isAwarded = state === 'validated' || state === 'liquidated'
  return isAwarded && side === 'member' ? <AwardNext p={p} /> : <></>
}

const Steps: Part = ({ p: { t, item, mayEdit } }) => (
  <section class="card">
    <h2>{t('liquidation.choices')}</h2>
    <Choices t={t} form={item.form} />
    {mayEdit ? (
      <ul class="plain">
        {STEPS.map((step) => (
          <li>
            <a href={`/liquidations/${item.id}/steps/${step}`}>{t(`liquidation.step.${step}`)}</a>{' '}
            <span class="soft">
              {t(item.form[step] === null ? 'liquidation.step.missing' : 'liquidation.step.saved')}
            </span>
          </li>
        ))}
      </ul>
    ) : null}
  </section>
)

const Withdrawal: Part = ({ p }) => {
  const { t, withdrawUntil } = p
  return p.mayWithdraw ? (
    <section class="card no-print">
      <details>
        <summary>{t('liquidation.withdraw')}</summary>
        <p>
          {withdrawUntil
            ? isolated(t('liquidation.withdraw.awarded', { until: withdrawUntil }))
            : t('liquidation.withdraw.lead')}
        </p>
        <Command p={p} name="withdrawal" label={t('liquidation.withdraw')} />
      </details>
    </section>
  ) : (
    <></>
  )
}

export const LiquidationPage: FC<Props> = (p) => {
  const { t, item, side, calculation } = p
  return (
    <>
      <p class="no-print">
        <a href={side === 'member' ? '/liquidations/mine' : '/liquidations'}>
          {t(side === 'member' ? 'liquidations.own' : 'liquidations.back')}
        </a>
      </p>
      <h1>
        {t('liquidation.of')}{' '}
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>
      </h1>
      <Held p={p} />
      <RefusalSummary t={t} refused={p.problem} />
      <Next p={p} />
      {calculation ? (
        <CalculationCard t={t} title={t('liquidation.calculation')} calculation={calculation} />
      ) : null}
      <Steps p={p} />
      <Pieces
        t={t}
        item={item}
        pieces={p.pieces}
        mayReceive={p.mayReceive}
        commandId={p.commandId}
      />
      <Story t={t} story={p.story} />
      {item.stage === 'draft' ? null : (
        <p class="no-print">
          <a href={`/liquidations/${item.id}/receipt`}>{t('receipt.file.see')}</a>
        </p>
      )}
      <Withdrawal p={p} />
    </>
  )
}
