import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import type { FieldError } from '#views/components/form.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { PayrollForm } from '#views/offers/form.tsx'
import { CostFigures, nameOf, WhatCounts } from '#views/offers/offer-figures.tsx'
import { explainedPath, PensionsTable } from '#views/offers/pensions.tsx'
import { RatesTable } from '#views/offers/rates.tsx'
import type { Compared, Comparison, PayrollFault, Product } from '#src/offers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

export type ComparatorProps = {
  t: Translate
  /** As typed, or the example. */
  text: string
  values: Record<string, unknown>
  isExample: boolean
  result: Comparison | null
  errors: readonly FieldError[]
  faults: readonly PayrollFault[]
  rates: Record<Product, readonly RatePpm[]>
  usual: RatePpm
}

const Eligibility: FC<{ t: Translate; item: Compared }> = ({ t, item: { eligibility } }) =>
  eligibility.ok ? (
    <p>
      <StatusTag tone="done" label={t('offers.open')} />
    </p>
  ) : (
    <p>
      <StatusTag tone="block" label={t('offers.closed')} />{' '}
      {isolated(t.dynamic(`refusal.${eligibility.refusal.code}`, eligibility.refusal.facts))}
    </p>
  )

/** A line of the payroll under one product: each amount leads to its computation. */
const Lines: FC<{ t: Translate; item: Compared }> = ({ t, item: { offer } }) => (
  <details>
    <summary>{t('offers.lines')}</summary>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('offers.line')}</th>
          <th scope="col" class="num">
            {t('offers.headcount')}
          </th>
          <th scope="col" class="num">
            {t('trace.employer')}
          </th>
          <th scope="col" class="num">
            {t('trace.employee')}
          </th>
        </tr>
      </thead>
      <tbody>
        {offer.cost.lines.slice(0, LINES).map(({ line, employer, employee }) => (
          <tr>
            <th scope="row">
              <a href={explainedPath(offer, line)}>
                <Money t={t} value={line.salary} />
              </a>
            </th>
            <td class="num" data-name={t('offers.headcount')}>
              <span>{isolated(t.f.number(line.headcount))}</span>
            </td>
            <td class="num" data-name={t('trace.employer')}>
              <span>
                <Money t={t} value={employer} />
              </span>
            </td>
            <td class="num" data-name={t('trace.employee')}>
              <span>
                <Money t={t} value={employee} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
/** A page shows the first of them; JSON has them all. */
const LINES = 40

const Product: FC<{ t: Translate; item: Compared }> = ({ t, item: one }) => (
  <section class={one.eligibility.ok ? 'card good' : 'card blocks'}>
    <h3>{isolated(nameOf(t, one.offer))}</h3>
    <Eligibility t={t} item={one} />
    <WhatCounts t={t} offer={one.offer} />
    <CostFigures t={t} offer={one.offer} />
    <Lines t={t} item={one} />
  </section>
)

const Pensions: FC<{ t: Translate; result: Comparison; isExample: boolean }> = (p) => {
  const { t, result, isExample } = p
  const { products, hypotheses } = result
  const columns = (people: 'people' | 'typical') =>
    products.map((one) => ({
      offer: one.offer,
      people: people === 'people' ? one.people : one.offer.typical,
    }))
  const hasPeople = !isExample && products.some(({ people }) => people.length > 0)
  return (
    <section class="card">
      <h2>{t('offers.pensions')}</h2>
      <p class="soft">
        {isolated(
          t('offers.pensions.lead', {
            salary: hypotheses.salaryGrowth,
            point: hypotheses.pointGrowth,
          }),
        )}{' '}
        <StatusTag tone="wait" label={t('trace.estimated')} />
      </p>
      {hasPeople ? (
        <PensionsTable t={t} caption={t('offers.yours')} offers={columns('people')} />
      ) : null}
      <PensionsTable t={t} caption={t('offers.typical')} offers={columns('typical')} />
      {result.option === null ? null : <p>{t('offers.option.text')}</p>}
    </section>
  )
}

const Result: FC<ComparatorProps & { result: Comparison }> = (p) => {
  const { t, result, isExample } = p
  const { company, payroll, products, tax } = result
  return (
    <>
      <section id="result">
        <h2>{t('offers.side')}</h2>
        <p>
          {isolated(
            isExample
              ? t('offers.example', { people: company.headcount })
              : t('offers.own', { people: company.headcount, lines: payroll.length }),
          )}
        </p>
        <div class="answers">
          {products.map((one) => (
            <Product t={t} item={one} />
          ))}
        </div>
      </section>
      <Pensions t={t} result={result} isExample={isExample} />
      <RatesTable t={t} result={result} />
      <section class="card">
        <h2>{t('offers.tax')}</h2>
        <p>{t('offers.tax.text')}</p>
        <p>
          {isolated(t('offers.tax.example', tax))}{' '}
          <StatusTag tone="wait" label={t('trace.estimated')} />
        </p>
        <p class="soft">
          {t('offers.known.text')} <a href="/parameters">{t('parameters.see')}</a>
        </p>
      </section>
    </>
  )
}

/** What the products cost and give on one's own payroll, for everybody. */
export const ComparatorPage: FC<ComparatorProps> = (p) => {
  const { t, result } = p
  return (
    <>
      <h1>{t('offers.title')}</h1>
      <p class="lead">{t('offers.lead')}</p>
      <PayrollForm {...p} />
      {result ? <Result {...p} result={result} /> : null}
    </>
  )
}
