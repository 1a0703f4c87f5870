import type { FC } from 'hono/jsx'
import { CaseState } from '#views/cases/thread.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Case } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  queue: string
  queues: readonly string[]
  counts: Record<string, number>
  kinds: readonly string[]
  kind: string
  text: string
  rows: readonly { item: Case; left: number }[]
  next: number | null
  /** May propose a correction, or record one person with sole power over payments. */
  isAgent: boolean
}

/** Working days left until the promise; the clock stands still while somebody else is awaited. */
export const Left: FC<{ t: Translate; item: Case; left: number }> = ({ t, item, left }) => {
  if (item.state === 'closed') return <></>
  if (item.state === 'waiting') return <StatusTag tone="plain" label={t('desk.stopped')} />
  const tone = left < 0 ? 'block' : left <= 1 ? 'wait' : 'plain'
  return <StatusTag tone={tone} label={t('desk.left', { left })} />
}

const Filters: FC<Props> = ({ t, queue, kinds, kind, text }) => (
  <form method="get" action="/desk" class="filters no-print">
    <input type="hidden" name="queue" value={queue} />
    <div class="field">
      <label for="q">{t('desk.search')}</label>
      <input id="q" name="q" type="search" value={text} autocomplete="off" />
    </div>
    <div class="field">
      <label for="kind">{t('desk.kind')}</label>
      <select id="kind" name="kind">
        <option value="">{t('desk.kind.all')}</option>
        {kinds.map((item) => (
          <option value={item} selected={item === kind}>
            {t.dynamic(`case.kind.${item}`)}
          </option>
        ))}
      </select>
    </div>
    <button class="other">{t('desk.filter')}</button>
  </form>
)

const Row: FC<{ t: Translate; item: Case; left: number }> = ({ t, item, left }) => (
  <tr>
    <th scope="row">
      <a href={`/desk/cases/${item.id}`}>
        {t.dynamic(`case.kind.${item.kind}`)} <bdi dir="ltr">{item.number}</bdi>
      </a>
      <span class="hint">
        <bdi>{item.employerName ?? item.contact.name}</bdi>
      </span>
    </th>
    <td data-name={t('desk.promise')}>
      <span>
        {t.f.day(item.promisedOn)} <Left t={t} item={item} left={left} />
      </span>
    </td>
    <td data-name={t('desk.state')}>
      <CaseState t={t} item={item} reader="fund" />
    </td>
    <td data-name={t('desk.taken_by')}>
      <bdi>{item.takenByName ?? '—'}</bdi>
    </td>
  </tr>
)

export const QueuePage: FC<Props> = (p) => {
  const { t, queue, queues, counts, kind, text, rows, next } = p
  const more = new URLSearchParams({ queue, kind, q: text })
  return (
    <>
      <h1>{t('desk.title')}</h1>
      <nav class="pages no-print" aria-label={t('desk.queues')}>
        {queues.map((name) => (
          <a href={`/desk?queue=${name}`} aria-current={name === queue ? 'page' : undefined}>
            {t.dynamic(`desk.queue.${name}`)} ({isolated(t.f.number(counts[name] ?? 0))})
          </a>
        ))}
      </nav>
      <Filters {...p} />
      {rows.length === 0 ? (
        <p class="card">{t('desk.none')}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('desk.case')}</th>
              <th scope="col">{t('desk.promise')}</th>
              <th scope="col">{t('desk.state')}</th>
              <th scope="col">{t('desk.taken_by')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, left }) => (
              <Row t={t} item={item} left={left} />
            ))}
          </tbody>
        </table>
      )}
      <p class="actions no-print">
        {next === null ? null : (
          <a class="button other" href={`/desk?${more.toString()}&from=${next}`}>
            {t('nav.next_page')}
          </a>
        )}
        <a href={`/desk?${more.toString()}&format=csv`}>{t('nav.csv')}</a>
        {p.isAgent ? <a href="/desk/proposals">{t('proposals.title')}</a> : null}
        {p.isAgent ? <a href="/desk/sole-signatories">{t('sole.title')}</a> : null}
      </p>
    </>
  )
}
