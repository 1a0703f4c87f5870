import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { DeclarationRow, HistoryFilter, QuarterState } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { DeclarationState, QuarterCard } from './states.tsx'

type Props = {
  t: Translate
  board: readonly QuarterState[]
  declarations: readonly DeclarationRow[]
  show: HistoryFilter
  total: number
  next: number | null
  mayDeclare: boolean
  mayCorrect: boolean
}

const FILTERS = ['all', 'open', 'filed', 'tests', 'closed'] as const

/** Who acts next. */
const nextStep = (t: Translate, d: DeclarationRow): string => {
  if (d.status === 'abandoned' || d.status === 'cancelled') return t('declarations.next.none')
  if (d.status === 'processed' && d.left <= 0) return t('declarations.next.paid')
  return t.dynamic(`declarations.next.${d.mode === 'test' ? 'test' : d.status}`)
}

export const DeclarationTable: FC<Pick<Props, 't' | 'declarations'>> = ({ t, declarations }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('declarations.quarter')}</th>
        <th scope="col">{t('declarations.way')}</th>
        <th scope="col">{t('declarations.received_at')}</th>
        <th scope="col" class="num">
          {t('declarations.lines')}
        </th>
        <th scope="col" class="num">
          {t('declarations.due')}
        </th>
        <th scope="col">{t('declarations.state')}</th>
        <th scope="col">{t('declarations.next')}</th>
      </tr>
    </thead>
    <tbody>
      {declarations.map((d) => (
        <tr>
          <th scope="row">
            <a href={`/declarations/${d.id}`}>{t.f.quarter(d.quarter)}</a>
          </th>
          <td data-name={t('declarations.way')}>
            <span>
              {t.dynamic(`declarations.source.${d.source}`)}
              {d.mode === 'test' ? ` — ${t('declarations.test.short')}` : ''}
            </span>
          </td>
          <td data-name={t('declarations.received_at')}>
            <span>{isolated(t.f.moment(d.receivedAt))}</span>
          </td>
          <td class="num" data-name={t('declarations.lines')}>
            {isolated(t.f.number(d.lineCount))}
          </td>
          <td class="num" data-name={t('declarations.due')}>
            <span>{d.due > 0 ? <Money t={t} value={d.due} /> : '—'}</span>
          </td>
          <td data-name={t('declarations.state')}>
            <DeclarationState t={t} status={d.status} />
          </td>
          <td data-name={t('declarations.next')}>{nextStep(t, d)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const HistoryPage: FC<Props> = (p) => {
  const { t, board, declarations, show, total, next } = p
  const waiting = board.filter((state) => !state.isComplete).slice(0, 1)
  return (
    <>
      <h1>{t('declarations.history.title')}</h1>
      <p class="lead">{t('declarations.history.lead')}</p>
      {waiting.map((state) => (
        <QuarterCard t={t} state={state} isFirst />
      ))}
      {waiting.length === 0 && p.mayDeclare ? (
        <p class="actions">
          <a class="button other" href="/declarations/new">
            {t('board.declare')}
          </a>
        </p>
      ) : null}
      {p.mayCorrect ? (
        <p class="actions no-print">
          <a class="button other" href="/cancellations/new">
            {t('cancellation.add')}
          </a>
          <a class="button other" href="/recalls/new">
            {t('recall.add')}
          </a>
          <a href="/cancellations">{t('cancellations.see')}</a>
          <a href="/recalls">{t('recalls.see')}</a>
          <a href="/proposals">{t('proposals.see')}</a>
        </p>
      ) : null}
      <h2>
        {t('declarations.history.all')} ({isolated(t.f.number(total))})
      </h2>
      <nav class="pages no-print" aria-label={t('declarations.history.filter')}>
        {FILTERS.map((one) => (
          <a href={`/declarations?show=${one}`} aria-current={one === show ? 'true' : undefined}>
            {t(`declarations.show.${one}`)}
          </a>
        ))}
      </nav>
      {declarations.length === 0 ? (
        <p class="card">
          {t(show === 'all' ? 'declarations.history.empty' : 'declarations.history.none')}
        </p>
      ) : (
        <>
          <DeclarationTable t={t} declarations={declarations} />
          <p class="no-print">
            <a href={`/declarations?show=${show}&format=csv`}>{t('nav.csv')}</a>
          </p>
        </>
      )}
      {next === null ? null : (
        <p>
          <a href={`/declarations?show=${show}&from=${next}`}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
