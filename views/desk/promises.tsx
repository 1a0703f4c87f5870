import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Row = {
  kind: string
  days: number
  status: 'official' | 'estimated'
  closed: number
  kept: number
  open: number
  late: number
}

const NUMBERS = ['closed', 'kept', 'open', 'late'] as const

export const PromisesPage: FC<{ t: Translate; from: IsoDate; rows: readonly Row[] }> = (p) => {
  const { t, from, rows } = p
  return (
    <>
      <h1>{t('promises.title')}</h1>
      <p class="lead">{isolated(t('promises.lead', { from }))}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('promises.what')}</th>
            <th scope="col">{t('promises.days')}</th>
            {NUMBERS.map((name) => (
              <th scope="col" class="number">
                {t(`promises.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{t.dynamic(`case.kind.${row.kind}`)}</th>
              <td data-name={t('promises.days')}>
                <span>
                  {isolated(t('promises.within', { days: row.days }))}{' '}
                  {row.status === 'estimated' ? <em>({t('trace.estimated')})</em> : null}
                </span>
              </td>
              {NUMBERS.map((name) => (
                <td class="number" data-name={t(`promises.${name}`)}>
                  {isolated(t.f.number(row[name]))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{t('promises.how')}</p>
      <p class="no-print">
        <a href="/promises?format=csv">{t('nav.csv')}</a>
      </p>
    </>
  )
}
