import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { whatOf } from '#views/history/history.tsx'
import type { ShownMandate } from '#src/firms/index.ts'
import type { Event } from '#src/history/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { MandateTag, MandateTerms, whenOf } from './mandate-facts.tsx'

type Props = {
  t: Translate
  mandate: ShownMandate
  side: 'employer' | 'firm'
  base: string
  events: readonly Event[]
  now: Instant
  commandId: string
  problem: Refused | null
}

const Step: FC<{
  p: Props
  step: 'acceptance' | 'refusal' | 'ending'
  label?: 'withdrawal'
  isMain?: boolean
}> = (f) => (
  <CommandForm action={`${f.p.base}/${f.step}`} commandId={`${f.p.commandId}-${f.step}`}>
    <button class={f.isMain ? 'main' : 'other'}>{f.p.t(`mandate.${f.label ?? f.step}`)}</button>
  </CommandForm>
)

const Steps: FC<{ p: Props }> = ({ p }) => {
  const { state } = p.mandate
  if (state === 'accepted')
    return (
      <section class="card no-print">
        <p>{p.t('mandate.ending.lead')}</p>
        <Step p={p} step="ending" />
      </section>
    )
  if (state !== 'pending') return <></>
  return p.mandate.askedBySide === p.side ? (
    <section class="card no-print">
      <p>{p.t('mandate.awaited')}</p>
      <Step p={p} step="ending" label="withdrawal" />
    </section>
  ) : (
    <section class="card waits no-print">
      <Step p={p} step="acceptance" isMain />
      <Step p={p} step="refusal" />
    </section>
  )
}

const Month: FC<{ p: Props }> = ({ p: { t, events } }) => (
  <section class="card">
    <h2>{t('mandate.month')}</h2>
    {events.length === 0 ? (
      <p>{t('mandate.month.none')}</p>
    ) : (
      <ul class="plain">
        {events.map((event) => (
          <li>
            {isolated(whatOf(t, event))}
            <span class="hint">
              {isolated(t.f.moment(event.at))} — <bdi>{event.actorName}</bdi>
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** One mandate, as either side sees it. */
export const MandatePage: FC<Props> = (p) => {
  const { t, mandate, side, now } = p
  const isEmployer = side === 'employer'
  return (
    <>
      <p>
        <a href={isEmployer ? '/mandates' : '/accountant/mandates'}>{t('mandates.back')}</a>
      </p>
      <h1>
        <bdi>{isEmployer ? mandate.firmName : mandate.employerName}</bdi>
      </h1>
      <p class="lead">
        <MandateTag t={t} mandate={mandate} /> {isolated(whenOf(t, mandate))}{' '}
        {isolated(t('users.last_used', { at: mandate.lastUsedAt }))}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <h2>{t('mandate.holds')}</h2>
        <MandateTerms t={t} mandate={mandate} now={now} />
        <p class="soft">{t('mandate.never')}</p>
      </section>
      <Steps p={p} />
      {isEmployer ? <Month p={p} /> : null}
    </>
  )
}
