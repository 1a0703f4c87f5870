import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Difference } from '#src/liquidations/index.ts'
import { type AwardFacts, stepValue } from './award-facts.ts'
import { CalculationCard, Choices } from './choices.tsx'

/** Step by step, what moved between two calculations of the same file. */
export const Differences: FC<{ t: Translate; differences: readonly Difference[] }> = ({
  t,
  differences,
}) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('trace.step')}</th>
        <th scope="col" class="num">
          {t('award.before')}
        </th>
        <th scope="col" class="num">
          {t('award.after')}
        </th>
      </tr>
    </thead>
    <tbody>
      {differences.map(({ key, unit, before, after }) => (
        <tr>
          <th scope="row">{t.dynamic(`trace.${key}`)}</th>
          <td class="num" data-name={t('award.before')}>
            <span>{isolated(stepValue(t, unit, before))}</span>
          </td>
          <td class="num" data-name={t('award.after')}>
            <span>{isolated(stepValue(t, unit, after))}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The letter of the award: what is paid, how it was counted, and why it differs from what was shown. */
export const AwardPage: FC<{ t: Translate; back: string } & AwardFacts> = (p) => {
  const { t, item, calculation, differences } = p
  return (
    <>
      <p class="no-print">
        <a href={p.back}>{t('liquidation.back')}</a>
      </p>
      <h1>{t('award.title')}</h1>
      <p class="lead">
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>{' '}
        — {isolated(t('award.numbers', { dpNumber: p.dpNumber, number: item.number }))}
      </p>
      <CalculationCard t={t} title={t('award.paid')} calculation={calculation} isOpen />
      <section class="card">
        <h2>{t('award.differences')}</h2>
        {differences.length === 0 ? (
          <p>{isolated(t('award.same', { at: p.shownOn }))}</p>
        ) : (
          <>
            <p>{isolated(t('award.moved', { at: p.shownOn }))}</p>
            <Differences t={t} differences={differences} />
          </>
        )}
      </section>
      <section class="card">
        <h2>{t('liquidation.choices')}</h2>
        <Choices t={t} form={item.form} />
      </section>
      <section class="card">
        <h2>{t('award.rights')}</h2>
        <p>{isolated(t('award.withdraw', { notifiedOn: p.notifiedOn, until: p.withdrawUntil }))}</p>
        <p>{t('award.complain')}</p>
      </section>
      <p class="no-print">
        <a href="?format=pdf">{t('nav.pdf')}</a>
      </p>
    </>
  )
}
