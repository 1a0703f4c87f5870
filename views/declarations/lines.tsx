import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Declaration, Severity, StoredLine } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { who } from './faults.tsx'
import { NotFiled } from './states.tsx'

type Props = {
  t: Translate
  declaration: Declaration
  filter: string
  lines: readonly StoredLine[]
  total: number
  next: number | null
}

const TONE = { blocking: 'block', to_correct: 'wait', to_note: 'plain' } as const

export const LineState: FC<{ t: Translate; severity: Severity | null }> = ({ t, severity }) => (
  <StatusTag
    tone={severity === null ? 'done' : TONE[severity]}
    label={t.dynamic(`declarations.line_state.${severity ?? 'good'}`)}
  />
)

const Table: FC<Pick<Props, 't' | 'declaration' | 'lines'>> = ({ t, declaration: d, lines }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('declarations.person')}</th>
        <th scope="col">{t('board.category')}</th>
        <th scope="col" class="num">
          {t('declarations.base')}
        </th>
        <th scope="col" class="num">
          {t('declarations.contributions')}
        </th>
        <th scope="col" class="num">
          {t('declarations.points')}
        </th>
        <th scope="col">{t('declarations.state')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr>
          <th scope="row">
            <a href={`/declarations/${d.id}/lines/${line.line}`}>
              <bdi dir="ltr">{line.line}</bdi> · <bdi>{who(t, line)}</bdi>
            </a>
          </th>
          <td data-name={t('board.category')}>
            <bdi dir="ltr">{line.fields.category}</bdi>
          </td>
          <td class="num" data-name={t('declarations.base')}>
            <span>{line.base === null ? '—' : <Money t={t} value={line.base} />}</span>
          </td>
          <td class="num" data-name={t('declarations.contributions')}>
            <span>
              {line.employee === null || line.employer === null ? (
                '—'
              ) : (
                <Money t={t} value={(line.employee + line.employer) as typeof line.employee} />
              )}
            </span>
          </td>
          <td class="num" data-name={t('declarations.points')}>
            <span>{line.points === null ? '—' : <PointsFigure t={t} value={line.points} />}</span>
          </td>
          <td data-name={t('declarations.state')}>
            <LineState t={t} severity={line.severity} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const FILTERS = ['all', 'blocking', 'to_correct', 'to_note', 'good', 'movements'] as const

export const LinesPage: FC<Props> = ({ t, declaration: d, filter, lines, total, next }) => (
  <>
    <p class="no-print">
      <a href={`/declarations/${d.id}`}>{t('declarations.back_to_one')}</a>
    </p>
    {d.mode === 'test' ? <NotFiled t={t} /> : null}
    <h1>{isolated(t('declarations.lines.title', { quarter: d.quarter }))}</h1>
    <nav class="pages no-print" aria-label={t('declarations.lines.filter')}>
      {FILTERS.map((one) => (
        <a
          href={`/declarations/${d.id}/lines?filter=${one}`}
          aria-current={one === filter ? 'true' : undefined}
        >
          {t(`declarations.filter.${one}`)}
        </a>
      ))}
    </nav>
    <p class="soft">{isolated(t('declarations.lines.count', { count: total }))}</p>
    {lines.length === 0 ? (
      <p class="card">{t('declarations.lines.empty')}</p>
    ) : (
      <>
        <Table t={t} declaration={d} lines={lines} />
        <p class="no-print">
          <a href={`/declarations/${d.id}/lines?filter=${filter}&format=csv`}>{t('nav.csv')}</a>
        </p>
      </>
    )}
    {next === null ? null : (
      <p>
        <a href={`/declarations/${d.id}/lines?filter=${filter}&after=${next}`}>
          {t('nav.next_page')}
        </a>
      </p>
    )}
  </>
)
