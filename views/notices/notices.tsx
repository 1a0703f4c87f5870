import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Delivery } from '#src/notices/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

type Shown = Delivery & { expectedOn: IsoDate | null }

export type ShownNotice = {
  id: string
  subject: string
  paragraphs: readonly string[]
  isLegal: boolean
  at: Instant
  deliveries: readonly Shown[]
}

type Props = {
  t: Translate
  notices: readonly ShownNotice[]
  space: string
  /** The other spaces this browser is signed in to. */
  others: readonly string[]
  total: number
  next: number | null
}

const TONES: Record<Delivery['state'], Tone> = {
  held: 'plain',
  waiting: 'wait',
  sent: 'plain',
  delivered: 'done',
  failed: 'block',
  returned: 'block',
}

/** What became of it, with its date: each state has one that matters. */
const wordsOf = (t: Translate, d: Shown): string => {
  if (d.channel === 'in_app') return t('notices.state.in_app')
  if (d.expectedOn !== null) return t('notices.state.expected', { on: d.expectedOn })
  const at = d.state === 'sent' ? d.sentAt : d.state === 'delivered' ? d.deliveredAt : d.endedAt
  if (d.state === 'waiting' && d.attempts > 0 && d.nextAt !== null)
    return t('notices.state.retried', { at: d.nextAt })
  if (at === null) return t('notices.state.waiting')
  if (d.state === 'sent') return t('notices.state.sent', { at })
  if (d.state === 'delivered') return t('notices.state.delivered', { at })
  if (d.state === 'returned') return t('notices.state.returned', { at })
  return t(d.failure === 'no_address' ? 'notices.state.no_address' : 'notices.state.failed')
}

const Deliveries: FC<{ t: Translate; deliveries: readonly Shown[] }> = ({ t, deliveries }) => (
  <ul class="soft">
    {deliveries.map((d) => (
      <li>
        <StatusTag tone={TONES[d.state]} label={t(`notices.channel.${d.channel}`)} />{' '}
        {isolated(wordsOf(t, d))}
        {d.expectedOn === null ? null : (
          <>
            {' '}
            <StatusTag tone="wait" label={t('trace.estimated')} />
          </>
        )}
      </li>
    ))}
  </ul>
)

const OneNotice: FC<{ t: Translate; notice: ShownNotice }> = ({ t, notice }) => (
  <li class="card" id={`n${notice.id}`}>
    <h2>
      <bdi>{isolated(notice.subject)}</bdi>
    </h2>
    <p class="soft">
      {isolated(t.f.moment(notice.at))}{' '}
      {notice.isLegal ? <StatusTag tone="plain" label={t('notices.legal')} /> : null}
    </p>
    {notice.paragraphs.map((paragraph) => (
      <p class="message">
        <Paragraph text={paragraph} />
      </p>
    ))}
    <Deliveries t={t} deliveries={notice.deliveries} />
  </li>
)

/** Links of the message can be followed; only whole addresses of the web are. */
export const Paragraph: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/(https?:\/\/[^\s\u2066-\u2069]+)/).map((part, i) =>
      i % 2 === 1 ? (
        <a href={part}>
          <bdi dir="ltr">{part}</bdi>
        </a>
      ) : (
        isolated(part.replace(/\u2066$|^\u2069/g, ''))
      ),
    )}
  </>
)

export const NoticesPage: FC<Props> = ({ t, notices, space, others, total, next }) => (
  <>
    <h1>{t('notices.title')}</h1>
    <p class="lead">{t('notices.lead')}</p>
    {others.length > 0 ? (
      <nav class="pages no-print" aria-label={t('notices.spaces')}>
        {[space, ...others].map((one) => (
          <a href={`/notices?space=${one}`} aria-current={one === space ? 'true' : undefined}>
            {t.dynamic(`space.${one}`)}
          </a>
        ))}
      </nav>
    ) : null}
    {total === 0 ? (
      <p class="card">{t('notices.empty')}</p>
    ) : (
      <>
        <p>{isolated(t('notices.total', { count: total }))}</p>
        <ol class="messages">
          {notices.map((notice) => (
            <OneNotice t={t} notice={notice} />
          ))}
        </ol>
        <p class="no-print">
          <a href={`/notices?space=${space}&format=csv`}>{t('nav.csv')}</a>
        </p>
      </>
    )}
    {next === null ? null : (
      <p>
        <a href={`/notices?space=${space}&from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
