import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import { PensionsTable } from '#views/offers/pensions.tsx'
import type { OfferCounted } from '#src/offers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Part = FC<{ t: Translate; offer: OfferCounted }>

export const nameOf = (t: Translate, { terms }: OfferCounted): string =>
  t('offers.at', { product: t(`regime.${terms.regime}`), rate: terms.rate })

/** What the salary counts for, in a sentence. */
export const WhatCounts: Part = ({ t, offer: { terms, ceiling } }) => (
  <p class="soft">
    {terms.regime === 'al_kamil'
      ? t('offers.base.al_kamil')
      : isolated(t('offers.base.al_mounassib', { ceiling }))}
  </p>
)

/** What a year costs each of them, before tax and by the example after it. */
export const CostFigures: Part = ({ t, offer: { cost, afterTax, terms } }) => (
  <>
    <dl class="tiles">
      <div>
        <dt>
          {t('offers.employer')} <span>{isolated(t.f.rate(cost.employerRate))}</span>
        </dt>
        <dd>
          <Money t={t} value={cost.employer} />
        </dd>
      </div>
      <div>
        <dt>
          {t('offers.employee')} <span>{isolated(t.f.rate(terms.rate))}</span>
        </dt>
        <dd>
          <Money t={t} value={cost.employee} />
        </dd>
      </div>
    </dl>
    <p>{isolated(t('offers.covered', cost))}</p>
    <p class="soft">
      {isolated(t('offers.taxed', afterTax))} <StatusTag tone="wait" label={t('trace.estimated')} />
    </p>
  </>
)

/** One category of an application: its cost, the pensions it gives, what tax makes of it. */
export const OfferFigures: FC<{ t: Translate; offer: OfferCounted }> = ({ t, offer }) => (
  <section class="card">
    <h3>{isolated(nameOf(t, offer))}</h3>
    <WhatCounts t={t} offer={offer} />
    <CostFigures t={t} offer={offer} />
    <p class="soft">{t('offers.averaged')}</p>
    <PensionsTable
      t={t}
      caption={t('offers.typical')}
      offers={[{ offer, people: offer.typical }]}
    />
    <details>
      <summary>{t('offers.tax')}</summary>
      <p>{t('offers.tax.text')}</p>
      <TraceTable t={t} trace={offer.afterTax.trace} />
    </details>
  </section>
)
