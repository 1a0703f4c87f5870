import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Survivor, SurvivorState } from '#src/survivors/index.ts'
import { SurvivorTag } from './state.tsx'

export type FileRow = { item: Survivor; state: SurvivorState }

export const FilesTable: FC<{ t: Translate; rows: readonly FileRow[] }> = ({ t, rows }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('liquidation.person')}</th>
        <th scope="col">{t('survivor.kind')}</th>
        <th scope="col">{t('survivor.rights_of')}</th>
        <th scope="col">{t('liquidation.state')}</th>
        <th scope="col">{t('liquidation.promised')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ item, state }) => (
        <tr>
          <th scope="row">
            <a href={`/desk/survivors/${item.id}`}>
              <bdi>
                {item.firstName} {item.lastName}
              </bdi>
            </a>
          </th>
          <td data-name={t('survivor.kind')}>
            <span>{t(`survivor.kind.${item.kind}`)}</span>
          </td>
          <td data-name={t('survivor.rights_of')}>
            <span>
              <bdi>
                {item.deceased.firstName} {item.deceased.lastName}
              </bdi>
            </span>
          </td>
          <td data-name={t('liquidation.state')}>
            <span>
              <SurvivorTag t={t} state={state} />
            </span>
          </td>
          <td data-name={t('liquidation.promised')}>
            <span>{item.desk ? isolated(t.f.day(item.desk.promisedOn)) : '—'}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Files of survivors: those at the desk by their promise, then those that wait for their person. */
export const SurvivorsPage: FC<{
  t: Translate
  rows: readonly FileRow[]
  isOver: boolean
  next: number | null
}> = ({ t, rows, isOver, next }) => (
  <>
    <p>
      <a href="/desk/deaths">{t('deaths.title')}</a>
    </p>
    <h1>{t('survivors.title')}</h1>
    <p class="pages">
      <a href="/desk/survivors" aria-current={isOver ? undefined : 'page'}>
        {t('board.open')}
      </a>
      <a href="/desk/survivors?over=1" aria-current={isOver ? 'page' : undefined}>
        {t('board.over')}
      </a>
    </p>
    {rows.length === 0 ? <p class="card">{t('board.none')}</p> : <FilesTable t={t} rows={rows} />}
    {next === null ? null : (
      <p>
        <a href={`/desk/survivors?from=${next}${isOver ? '&over=1' : ''}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
