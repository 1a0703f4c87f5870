import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import { type Step, Timeline } from '#views/components/timeline.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Buyback } from '#src/buybacks/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { FundAccount } from '#src/rulebook/parameters/fund-account.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { State } from './state.tsx'

type Props = {
  t: Translate
  item: Buyback
  fund: FundAccount
  trace: Trace
  commandId: string
}
type Part = FC<Props>

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1\u00a0')

/** What to give one's bank: the reference does the rest. */
const Pay: Part = ({ t, item: one, fund, commandId }) =>
  one.state === 'requested' ? (
    <section class="card">
      <h2>{t('buyback.pay')}</h2>
      <p>{isolated(t('buyback.pay.lead', { on: one.expiresOn }))}</p>
      <dl>
        <dt>{t('buyback.amount')}</dt>
        <dd class="figure">
          <Money t={t} value={one.amount} />
        </dd>
        <dt>{t('buyback.account')}</dt>
        <dd>
          <bdi>{fund.holder}</bdi> — <bdi>{fund.bank}</bdi>
          <br />
          <bdi dir="ltr">{inFours(fund.rib)}</bdi>
        </dd>
        <dt>{t('buyback.reference')}</dt>
        <dd class="figure">
          <bdi dir="ltr">{inFours(one.reference)}</bdi>
        </dd>
      </dl>
      <p class="soft">{t('buyback.pay.note')}</p>
      <CommandForm action={`/buybacks/${one.id}/withdrawal`} commandId={commandId}>
        <button class="link">{t('buyback.withdraw')}</button>
      </CommandForm>
    </section>
  ) : (
    <></>
  )

const GONE = ['expired', 'withdrawn']

const stepsOf = (t: Translate, one: Buyback): Step[] => {
  const asked: Step = {
    label: t('buyback.step.asked'),
    when: t.f.moment(one.requestedAt),
    state: 'done',
  }
  const ended = one.endedAt === null ? '' : t.f.moment(one.endedAt)
  if (GONE.includes(one.state))
    return [asked, { label: t(`buyback.state.${one.state}`), when: ended, state: 'done' }]
  const isPaid = one.valueOn !== null
  const paid: Step = {
    label: t('buyback.step.paid'),
    when:
      one.valueOn === null ? t('buyback.step.until', { on: one.expiresOn }) : t.f.day(one.valueOn),
    state: isPaid ? 'done' : 'next',
  }
  if (one.state === 'refused')
    return [asked, paid, { label: t('buyback.state.refused'), when: ended, state: 'done' }]
  const granted: Step = {
    label: t('buyback.step.granted'),
    when:
      ended === ''
        ? one.promisedOn === null
          ? ''
          : t('buyback.step.promised', { on: one.promisedOn })
        : ended,
    state: ended === '' ? (isPaid ? 'next' : 'later') : 'done',
  }
  return [asked, paid, granted]
}

/** One request, from the asking to the points. */
export const BuybackPage: Part = (p) => {
  const { t, item: one } = p
  return (
    <>
      <p class="no-print">
        <a href="/buybacks">{t('buyback.back')}</a>
      </p>
      <h1>
        {t('buyback.title')} <State t={t} item={one} />
      </h1>
      <p class="lead">
        {isolated(
          one.granted === null
            ? t('buyback.would', { amount: one.amount, points: one.points })
            : t('buyback.gave', { amount: one.received ?? one.amount, points: one.granted }),
        )}
      </p>
      <Pay {...p} />
      {one.state === 'refused' ? (
        <p class="card">
          {isolated(t('buyback.refunded', { amount: one.received ?? one.amount }))}
        </p>
      ) : null}
      <section class="card">
        <h2>{t('buyback.steps')}</h2>
        <Timeline steps={stepsOf(t, one)} />
      </section>
      <section class="card">
        <h2>{t('trace.title')}</h2>
        <TraceTable t={t} trace={p.trace} />
        <p class="soft">{t('simulation.buyback.tax')}</p>
      </section>
    </>
  )
}
