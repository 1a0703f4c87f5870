import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Letter, PostedLetter } from '#src/notices/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Heading = Omit<Letter, 'text' | 'language'>

const Address: FC<{ text: string }> = ({ text }) => (
  <p class="words" dir="auto">
    {text}
  </p>
)

export const LettersPage: FC<{
  t: Translate
  waiting: readonly Heading[]
  posted: readonly PostedLetter[]
}> = ({ t, waiting, posted }) => (
  <>
    <h1>{t('letters.title')}</h1>
    <h2>{t('letters.waiting')}</h2>
    {waiting.length === 0 ? (
      <p class="card">{t('letters.none')}</p>
    ) : (
      <p class="actions">
        <a class="button" href="/desk/letters/print">
          {t('letters.print_all')}
        </a>
      </p>
    )}
    <ul class="plain">
      {waiting.map((letter) => (
        <li>
          <strong>
            <bdi>{letter.subject}</bdi>
          </strong>
          <Address text={letter.address} />
          <form method="post" action={`/desk/letters/${letter.noticeId}/posting`}>
            <button class="other">{t('letters.posted')}</button>
          </form>
        </li>
      ))}
    </ul>
    <h2>{t('letters.sent')}</h2>
    {posted.length === 0 ? <p class="card">{t('letters.none_sent')}</p> : null}
    <ul class="plain">
      {posted.map((letter) => (
        <li>
          <Address text={letter.address} />
          <span class="hint">
            {isolated(
              t('letters.state', { isDelivered: letter.state === 'delivered', at: letter.sentAt }),
            )}
          </span>
          <form method="post" action={`/desk/letters/${letter.noticeId}/return`}>
            <button class="link">{t('letters.returned')}</button>
          </form>
        </li>
      ))}
    </ul>
  </>
)

/** One letter a sheet; the page around it is not printed. */
export const PrintPage: FC<{ t: Translate; letters: readonly Letter[] }> = ({ t, letters }) => (
  <>
    <h1 class="no-print">{t('letters.print')}</h1>
    <p class="lead no-print">{t('letters.print.lead')}</p>
    {letters.map((letter) => (
      <article
        class="letter card"
        lang={letter.language}
        dir={letter.language === 'ar' ? 'rtl' : 'ltr'}
      >
        <p>
          <strong>CIMR</strong> — {isolated(t.f.moment(letter.at))}
        </p>
        <Address text={letter.address} />
        <h2>
          <bdi>{letter.subject}</bdi>
        </h2>
        <p class="words" dir="auto">
          {letter.text}
        </p>
      </article>
    ))}
  </>
)
