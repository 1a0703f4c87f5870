import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Application, ApplicationState } from '#src/joining/index.ts'
import { ApplicationTag } from './state.tsx'

type Item = { item: Application; state: ApplicationState }

/** Applications at the desk: which company, in which state, promised when, and how many ask for it. */
export const ApplicationsTable: FC<{ t: Translate; items: readonly Item[] }> = ({ t, items }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('application.company')}</th>
        <th scope="col">{t('application.state')}</th>
        <th scope="col">{t('application.promised')}</th>
        <th scope="col" class="num">
          {t('application.others')}
        </th>
      </tr>
    </thead>
    <tbody>
      {items.map(({ item, state }) => (
        <tr>
          <th scope="row">
            <a href={`/desk/applications/${item.id}`}>
              <bdi>{item.form.request?.companyName ?? item.number}</bdi>
            </a>
            <span class="hint">
              <bdi dir="ltr">{item.number}</bdi>
            </span>
          </th>
          <td data-name={t('application.state')}>
            <ApplicationTag t={t} state={state} />
          </td>
          <td data-name={t('application.promised')}>
            <span>{item.desk ? isolated(t.f.day(item.desk.promisedOn)) : ''}</span>
          </td>
          <td class="num" data-name={t('application.others')}>
            <span>{t.f.number(item.others)}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const ApplicationsBoard: FC<{
  t: Translate
  items: readonly Item[]
  isOver: boolean
  next: number | null
}> = ({ t, items, isOver, next }) => (
  <>
    <h1>{t('applications.board')}</h1>
    <p class="pages">
      <a href="/desk/applications" aria-current={isOver ? undefined : 'page'}>
        {t('applications.open')}
      </a>
      <a href="/desk/applications?over=1" aria-current={isOver ? 'page' : undefined}>
        {t('applications.over')}
      </a>
    </p>
    {items.length === 0 ? (
      <p class="card">{t('applications.none')}</p>
    ) : (
      <ApplicationsTable t={t} items={items} />
    )}
    {next === null ? null : (
      <p>
        <a href={`/desk/applications?from=${next}${isOver ? '&over=1' : ''}`}>
          {t('nav.next_page')}
        </a>
      </p>
    )}
  </>
)
