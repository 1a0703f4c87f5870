import type { FC } from 'hono/jsx'
import { Field } from '#views/components/form.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { MailboxMessage } from '#src/notices/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Paragraph } from './notices.tsx'

type Props = {
  t: Translate
  messages: readonly MailboxMessage[]
  address: string
  total: number
  next: number | null
  letterDays: number
}

const Message: FC<{ t: Translate; message: MailboxMessage }> = ({ t, message }) => (
  <li class="card" id={`m${message.id}`}>
    <p class="not-filed">{t('demo.specimen')}</p>
    <h2 lang={message.language} dir={message.language === 'ar' ? 'rtl' : 'ltr'}>
      {isolated(message.subject)}
    </h2>
    <p class="soft">
      <StatusTag tone="plain" label={t(`notices.channel.${message.channel}`)} />{' '}
      <a href={`/demo/mailbox?to=${encodeURIComponent(message.address)}`}>
        <bdi dir="ltr">{message.address}</bdi>
      </a>{' '}
      — {isolated(t.f.moment(message.at))}
    </p>
    <div lang={message.language} dir={message.language === 'ar' ? 'rtl' : 'ltr'}>
      {message.body.split('\n\n').map((paragraph) => (
        <p class="message">
          <Paragraph text={paragraph} />
        </p>
      ))}
    </div>
  </li>
)

const SIGNS = ['fails', 'late', 'silent'] as const

export const MailboxPage: FC<Props> = ({ t, messages, address, total, next, letterDays }) => (
  <>
    <h1>{t('mailbox.title')}</h1>
    <p class="lead">{t('mailbox.lead')}</p>
    <form method="get" action="/demo/mailbox" class="mend">
      <Field t={t} name="to" label={t('mailbox.to')} value={address} isLtr />
      <button class="other">{t('mailbox.filter')}</button>
      {address === '' ? null : <a href="/demo/mailbox">{t('mailbox.all')}</a>}
    </form>
    <p>{isolated(t('mailbox.total', { count: total }))}</p>
    {messages.length === 0 ? (
      <p class="card">{t(address === '' ? 'mailbox.empty' : 'mailbox.none')}</p>
    ) : (
      <ol class="messages">
        {messages.map((message) => (
          <Message t={t} message={message} />
        ))}
      </ol>
    )}
    {next === null ? null : (
      <p>
        <a href={`/demo/mailbox?to=${encodeURIComponent(address)}&from=${next}`}>
          {t('nav.next_page')}
        </a>
      </p>
    )}
    <section class="card">
      <h2>{t('mailbox.moods')}</h2>
      <p>{t('mailbox.moods.lead')}</p>
      <ul>
        {SIGNS.map((sign) => (
          <li>{isolated(t(`mailbox.mood.${sign}`))}</li>
        ))}
        <li>
          {isolated(t('mailbox.mood.returned', { days: letterDays }))}{' '}
          <StatusTag tone="wait" label={t('trace.estimated')} />
        </li>
      </ul>
    </section>
    <p>
      <a href="/demo">{t('demo.title')}</a>
    </p>
  </>
)
