import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Declaration, QuarterState } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { DeclarationState, QuarterCard } from './states.tsx'

type Props = {
  t: Translate
  name: string
  board: readonly QuarterState[]
  last: readonly Declaration[]
}

export const HomePage: FC<Props> = ({ t, name, board, last }) => {
  const waiting = board.find((state) => !state.isComplete)
  return (
    <>
      <h1>{t('home.title', { name: name.split(' ')[0] ?? name })}</h1>
      <p class="lead">{waiting ? t('home.something', waiting) : t('home.nothing')}</p>
      {waiting ? <QuarterCard t={t} state={waiting} isFirst /> : null}
      <h2>{t('home.last')}</h2>
      {last.length === 0 ? (
        <p class="card">{t('declarations.history.empty')}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('declarations.quarter')}</th>
              <th scope="col">{t('declarations.received_at')}</th>
              <th scope="col" class="num">
                {t('declarations.lines')}
              </th>
              <th scope="col">{t('declarations.state')}</th>
            </tr>
          </thead>
          <tbody>
            {last.map((d) => (
              <tr>
                <th scope="row">
                  <a href={`/declarations/${d.id}`}>{t.f.quarter(d.quarter)}</a>
                </th>
                <td data-name={t('declarations.received_at')}>
                  <span>{isolated(t.f.moment(d.receivedAt))}</span>
                </td>
                <td class="num" data-name={t('declarations.lines')}>
                  {isolated(t.f.number(d.lineCount))}
                </td>
                <td data-name={t('declarations.state')}>
                  <DeclarationState t={t} status={d.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href="/declarations">{t('home.see_all')}</a>
      </p>
    </>
  )
}
