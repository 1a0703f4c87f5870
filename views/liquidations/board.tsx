import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Board, Liquidation, LiquidationState } from '#src/liquidations/index.ts'
import { FilesTable } from './list.tsx'

type Props = {
  t: Translate
  counts: readonly Board[]
  items: readonly { item: Liquidation; state: LiquidationState }[]
  isOver: boolean
  next: number | null
}

/** The desk's view: how many in each state, for how long, how many with an anomaly; then the files. */
export const BoardPage: FC<Props> = ({ t, counts, items, isOver, next }) => (
  <>
    <h1>{t('board.title')}</h1>
    {counts.length === 0 ? null : (
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('liquidation.state')}</th>
            <th scope="col" class="num">
              {t('board.count')}
            </th>
            <th scope="col" class="num">
              {t('board.days')}
            </th>
            <th scope="col" class="num">
              {t('board.anomalies')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ state, count, days, withAnomaly }) => (
            <tr>
              <th scope="row">{t.dynamic(`liquidation.state.${state}`)}</th>
              <td class="num" data-name={t('board.count')}>
                <span>{t.f.number(count)}</span>
              </td>
              <td class="num" data-name={t('board.days')}>
                <span>{t.f.number(days)}</span>
              </td>
              <td class="num" data-name={t('board.anomalies')}>
                <span>{t.f.number(withAnomaly)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p class="pages">
      <a href="/desk/liquidations" aria-current={isOver ? undefined : 'page'}>
        {t('board.open')}
      </a>
      <a href="/desk/liquidations?over=1" aria-current={isOver ? 'page' : undefined}>
        {t('board.over')}
      </a>
    </p>
    {items.length === 0 ? (
      <p class="card">{t('board.none')}</p>
    ) : (
      <FilesTable t={t} rows={items} base="/desk/liquidations" />
    )}
    {next === null ? null : (
      <p>
        <a href={`/desk/liquidations?from=${next}${isOver ? '&over=1' : ''}`}>
          {t('nav.next_page')}
        </a>
      </p>
    )}
  </>
)
