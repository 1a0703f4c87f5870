import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import { ToCome } from '#views/simulations/simulation.tsx'
import type { PayrollLine, PersonPension, Terms } from '#src/offers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Trace } from '#src/rulebook/trace.ts'

/** The figures of one salary, step by step: its cost of a year, then its pension. */
export const ExplainedPage: FC<{
  t: Translate
  terms: Terms
  line: PayrollLine
  trace: Trace
  pension: PersonPension | null
  hypotheses: { salary: RatePpm; point: RatePpm }
}> = ({ t, terms, line, trace, pension, hypotheses }) => (
  <>
    <p class="no-print">
      <a href="/offers">{t('offers.explained.back')}</a>
    </p>
    <h1>{isolated(t('offers.at', { product: t(`regime.${terms.regime}`), rate: terms.rate }))}</h1>
    <p class="lead">
      {isolated(t('offers.explained.people', { people: line.headcount, salary: line.salary }))}
    </p>
    <section class="card">
      <h2>{t('offers.explained.cost')}</h2>
      <TraceTable t={t} trace={trace} />
    </section>
    {pension?.scenarios.map((scenario) => (
      <section class="card">
        <h2>{isolated(t('offers.explained.pension', { age: Number(scenario.age) }))}</h2>
        <p class="soft">{isolated(t('offers.pensions.lead', hypotheses))}</p>
        <TraceTable t={t} trace={scenario.pension.trace} />
        <details>
          <summary>{t('simulation.years')}</summary>
          <ToCome t={t} scenario={scenario} />
        </details>
      </section>
    ))}
  </>
)
