import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Liquidation, LiquidationState } from '#src/liquidations/index.ts'
import { LiquidationTag } from './state.tsx'

type Props = {
  t: Translate
  item: Liquidation | null
  state: LiquidationState | null
  employer: string | null
  fullOn: IsoDate | null
  claimUntil: IsoDate | null
  commandId: string
  problem: Refused | null
}

const Open: FC<Props> = ({ t, employer, commandId }) =>
  employer === null ? (
    <CommandForm action="/liquidations/mine" commandId={commandId}>
      <p>{t('liquidations.own.open.lead')}</p>
      <button class="main">{t('liquidations.own.open')}</button>
    </CommandForm>
  ) : (
    <p>{isolated(t('liquidations.own.employer', { employer }))}</p>
  )

/** A member's pension: the file that is there, when it could begin, until when it can be claimed. */
export const OwnLiquidationPage: FC<Props> = (p) => {
  const { t, item, state, fullOn, claimUntil } = p
  const isOver = item !== null && item.endedAt !== null && state !== 'closed'
  return (
    <>
      <h1>{t('liquidations.own')}</h1>
      <RefusalSummary t={t} refused={p.problem} />
      {fullOn && claimUntil ? (
        <p class="lead">{isolated(t('liquidations.own.lead', { fullOn, claimUntil }))}</p>
      ) : null}
      {item && state ? (
        <section class="card">
          <h2>
            {t('liquidation.file')} <bdi dir="ltr">{item.number}</bdi>{' '}
            <LiquidationTag t={t} state={state} />
          </h2>
          <p>
            <a class={isOver ? undefined : 'button main'} href={`/liquidations/${item.id}`}>
              {t('liquidation.see')}
            </a>
          </p>
        </section>
      ) : null}
      {item === null || isOver ? (
        <section class="card">
          <h2>{t('liquidations.own.new')}</h2>
          <Open {...p} />
        </section>
      ) : null}
    </>
  )
}
