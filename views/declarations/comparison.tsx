import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Change, Comparison, Declaration } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Changes, Sums } from './differences.tsx'

type Props = {
  t: Translate
  declaration: Declaration
  /** Null: nothing was filed before. */
  other: Declaration | null
  found: Comparison
  shown: readonly Change[]
}
type Part = FC<Props>

/** Two declarations side by side: what moved, and nothing of what stayed. */
export const ComparisonPage: Part = (p) => {
  const { t, declaration, other, found, shown } = p
  const base = `/declarations/${declaration.id}`
  return (
    <>
      <p class="no-print">
        <a href={base}>{t('declarations.back_to_one')}</a>
      </p>
      <h1>{isolated(t('comparison.title', { quarter: declaration.quarter }))}</h1>
      {other === null ? (
        <p class="card">{t('comparison.nothing_before')}</p>
      ) : (
        <>
          <p class="lead">
            {isolated(t('comparison.lead', { quarter: other.quarter, at: other.createdAt }))}{' '}
            <a href={`/declarations/${other.id}`}>{t('comparison.open')}</a>
          </p>
          <Sums t={t} found={found} />
          <h2>
            {isolated(t('comparison.counts', { changes: found.changes.length, same: found.same }))}
          </h2>
          {shown.length === 0 ? null : <Changes t={t} shown={shown} />}
          <p class="no-print">
            <a href={`${base}/comparison?with=${other.id}&format=csv`}>{t('nav.csv')}</a>
          </p>
        </>
      )}
    </>
  )
}
