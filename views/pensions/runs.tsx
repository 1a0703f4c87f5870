import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Run } from '#src/pensions/index.ts'
import { RunTag } from './state.tsx'

type Props = { t: Translate; runs: readonly Run[]; day: number; next: number | null }

const Table: FC<Props> = ({ t, runs }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('pension.month')}</th>
        <th scope="col">{t('pensions.state')}</th>
        <th scope="col">{t('pension_run.pay_on')}</th>
        <th scope="col" class="num">
          {t('pension_runs.paid')}
        </th>
        <th scope="col" class="num">
          {t('pension_runs.held')}
        </th>
        <th scope="col" class="num">
          {t('pension.net')}
        </th>
      </tr>
    </thead>
    <tbody>
      {runs.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/desk/pension-runs/${one.month}`}>{isolated(t.f.month(one.month))}</a>
          </th>
          <td data-name={t('pensions.state')}>
            <span>
              <RunTag t={t} state={one.state} />
            </span>
          </td>
          <td data-name={t('pension_run.pay_on')}>
            <span>{isolated(t.f.day(one.payOn))}</span>
          </td>
          <td class="num" data-name={t('pension_runs.paid')}>
            <span>{isolated(t.f.number(one.paid))}</span>
          </td>
          <td class="num" data-name={t('pension_runs.held')}>
            <span>{isolated(t.f.number(one.held))}</span>
          </td>
          <td class="num" data-name={t('pension.net')}>
            <span>
              <Money t={t} value={one.net} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The months that were run, newest first. */
export const RunsPage: FC<Props> = (p) => {
  const { t } = p
  return (
    <>
      <h1>{t('pension_runs.title')}</h1>
      <p class="lead">{isolated(t('pension_runs.lead', p))}</p>
      {p.runs.length === 0 ? <p class="card">{t('pension_runs.none')}</p> : <Table {...p} />}
      {p.next === null ? null : (
        <p class="pages">
          <a href={`/desk/pension-runs?from=${p.next}`}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
