import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { StatementYear } from '#src/members/index.ts'

const HEIGHT = 120
const STEP = 22
const BAR = 16
const FOOT = 18
/** Years are written under every fifth bar: all of them would not fit. */
const EVERY = 5

/**
 * Points of each year as bars, salaries below and what was bought or given above. A picture for who
 * sees it: the table that follows says the same.
 */
export const PointsChart: FC<{ t: Translate; years: readonly StatementYear[] }> = (p) => {
  const years = p.years.toReversed()
  const first = years[0]?.year ?? 0
  const last = years.at(-1)?.year ?? first
  const count = last - first + 1
  const most = Math.max(1, ...years.map(({ points, toCome }) => points + toCome))
  const high = (value: number): number => Math.round((Math.max(0, value) / most) * HEIGHT)
  const sum = (year: StatementYear, isContributed: boolean): number =>
    year.rows
      .filter(({ nature }) => (nature === 'salary' || nature === 'recall') === isContributed)
      .reduce((total, { points }) => total + points, 0)
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${count * STEP} ${HEIGHT + FOOT}`}
      role="img"
      aria-label={p.t('points.chart')}
    >
      {years.map((year) => {
        const x = (year.year - first) * STEP + (STEP - BAR) / 2
        const parts = [
          ['earned', high(sum(year, true))],
          ['granted', high(sum(year, false))],
          ['to-come', high(year.toCome)],
        ] as const
        let y = HEIGHT
        return (
          <>
            {parts.map(([name, height]) => {
              y -= height
              return height === 0 ? null : (
                <rect class={name} x={x} y={y} width={BAR} height={height} />
              )
            })}
            {year.year % EVERY === 0 ? (
              <text x={x + BAR / 2} y={HEIGHT + FOOT - 4} text-anchor="middle">
                {year.year}
              </text>
            ) : null}
          </>
        )
      })}
    </svg>
  )
}
