import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Scenario } from '#src/rulebook/simulation.ts'

/** From the least to the most, where what is estimated could turn out otherwise. */
export const Between: FC<{ t: Translate; scenario: Scenario }> = ({ t, scenario }) => {
  const { least, most } = scenario.between
  return least === most ? (
    <></>
  ) : (
    <p class="soft">
      {isolated(t('points.between', { least, most }))}{' '}
      <StatusTag tone="wait" label={t('trace.estimated')} />
    </p>
  )
}

/** What is paid: each month, or once. */
const Paid: FC<{ t: Translate; scenario: Scenario }> = ({ t, scenario }) => {
  const { monthly, single } = scenario.pension
  return (
    <>
      <p class="figure">
        <Money t={t} value={single ?? monthly} />
      </p>
      <p>{single === null ? t('points.a_month') : t('points.once')}</p>
    </>
  )
}

/** A pension in one card: what is paid, the share of the pay it replaces, and how it is counted. */
export const PensionFigure: FC<{
  t: Translate
  title: string
  note: string
  scenario: Scenario
}> = ({ t, title, note, scenario }) => (
  <div class="card">
    <h2>{title}</h2>
    <Paid t={t} scenario={scenario} />
    <p>{isolated(note)}</p>
    <Between t={t} scenario={scenario} />
    {scenario.replacement === null ? null : (
      <p>{isolated(t('points.replacement', { share: scenario.replacement }))}</p>
    )}
    <details>
      <summary>{t('member.how')}</summary>
      <TraceTable t={t} trace={scenario.pension.trace} />
    </details>
  </div>
)
