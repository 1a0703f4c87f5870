import type { FC } from 'hono/jsx'
import { isolated, withoutMarks } from '#views/components/text.tsx'
import type { Event } from '#src/history/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

/** The sentence of an action: of that kind of object when there is one, else of the action. */
const sentence = (t: Translate, about: 'what' | 'why', event: Event): string => {
  const own = `history.${about}.${event.objectKind}.${event.action}`
  return t.dynamic(t.has(own) ? own : `history.${about}.${event.action}`, {
    quarter: event.quarter,
    whom: event.whom ?? '',
  })
}

export const whatOf = (t: Translate, event: Event): string =>
  withoutMarks(sentence(t, 'what', event))

/** What the person gave as a reason; else what such an act is for. */
export const whyOf = (t: Translate, event: Event): string =>
  event.reason ?? withoutMarks(sentence(t, 'why', event))

export const whoOf = (t: Translate, event: Event): string => {
  const name = event.actorName || t('history.without_account')
  return event.actorEmployer ? `${name} — ${event.actorEmployer}` : name
}

const Rows: FC<{ t: Translate; events: readonly Event[] }> = ({ t, events }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('history.when')}</th>
        <th scope="col">{t('history.who')}</th>
        <th scope="col">{t('history.what')}</th>
        <th scope="col">{t('history.why')}</th>
      </tr>
    </thead>
    <tbody>
      {events.map((event) => (
        <tr>
          <th scope="row">{isolated(t.f.moment(event.at))}</th>
          <td data-name={t('history.who')}>
            <bdi>{whoOf(t, event)}</bdi>
          </td>
          <td data-name={t('history.what')}>
            <span>{isolated(sentence(t, 'what', event))}</span>
          </td>
          <td data-name={t('history.why')}>
            <span>{event.reason ?? isolated(sentence(t, 'why', event))}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

type Props = {
  t: Translate
  kind: 'member' | 'employer' | 'pensioner'
  events: readonly Event[]
  total: number
  next: number | null
}

export const HistoryPage: FC<Props> = ({ t, kind, events, total, next }) => (
  <>
    <h1>{t(`history.${kind}.title`)}</h1>
    <p class="lead">{t(`history.${kind}.lead`)}</p>
    <p>{isolated(t('history.total', { total }))}</p>
    {events.length === 0 ? (
      <p class="card">{t('history.empty')}</p>
    ) : (
      <>
        <Rows t={t} events={events} />
        <p class="no-print">
          <a href={`/${kind}/history?format=csv`}>{t('nav.csv')}</a>
        </p>
      </>
    )}
    {next === null ? null : (
      <p class="no-print">
        <a href={`/${kind}/history?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
    <p class="soft">{t(`history.${kind}.note`)}</p>
  </>
)
