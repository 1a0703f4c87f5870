import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Comparison, RateRow } from '#src/offers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Part = FC<{ t: Translate; result: Comparison }>

/** What a rate costs both of them, then what it gives. */
const Cells: FC<{ t: Translate; result: Comparison; row: RateRow }> = ({ t, result, row }) => (
  <>
    {result.products.map(({ regime }) => {
      const at = row.of[regime]
      const product = t(`regime.${regime}`)
      return (
        <>
          <td class={at ? 'num' : 'num none'} data-name={t('offers.cost.of', { product })}>
            <span>
              {at ? (
                <>
                  <Money t={t} value={at.employer} />
                  <span class="hint">
                    + <Money t={t} value={at.employee} />
                  </span>
                </>
              ) : (
                '—'
              )}
            </span>
          </td>
          <td
            class={at?.scenario ? 'num' : 'num none'}
            data-name={t('offers.pension.of', { product })}
          >
            <span>{at?.scenario ? <Money t={t} value={at.scenario.pension.monthly} /> : '—'}</span>
          </td>
        </>
      )
    })}
  </>
)

const isChosen = ({ products }: Comparison, { rate }: RateRow): boolean =>
  products.some(({ offer }) => offer.terms.rate === rate)

/** All the rates of both products: what each costs a year, and gives a month. */
export const RatesTable: Part = ({ t, result }) => (
  <section class="card">
    <h2>{t('offers.rates')}</h2>
    <p class="soft">{isolated(t('offers.rates.lead', result.midCareer))}</p>
    <details>
      <summary>{isolated(t('offers.rates.see', { count: result.rates.length }))}</summary>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('offers.rate')}</th>
            {result.products.map(({ regime }) => {
              const product = t(`regime.${regime}`)
              return (
                <>
                  <th scope="col" class="num">
                    {t('offers.cost.of', { product })}
                  </th>
                  <th scope="col" class="num">
                    {t('offers.pension.of', { product })}
                  </th>
                </>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {result.rates.map((row) => (
            <tr>
              <th scope="row">
                {isolated(t.f.rate(row.rate))}{' '}
                {isChosen(result, row) ? (
                  <StatusTag tone="plain" label={t('offers.chosen')} />
                ) : null}
              </th>
              <Cells t={t} result={result} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </section>
)
