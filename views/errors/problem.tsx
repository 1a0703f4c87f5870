import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  sentence: string
  requestId: string
  location: string | undefined
  /** A right this person may ask for. */
  askable: string | null
}

export const ProblemPage: FC<Props> = ({ t, sentence, requestId, location, askable }) => (
  <>
    <h1>{t('problem.title')}</h1>
    <div class="card blocks">
      <p>{isolated(sentence)}</p>
      {location ? (
        <p>
          <a href={location}>{t('form.see_it')}</a>
        </p>
      ) : null}
      {askable ? (
        <form method="post" action="/access-requests">
          <input type="hidden" name="right" value={askable} />
          <button class="main">{t('problem.ask')}</button>
        </form>
      ) : null}
      <p>
        <a class={askable ? 'button other' : 'button'} href="/">
          {t('problem.back')}
        </a>
      </p>
    </div>
    <p class="soft">{isolated(t('problem.reference', { id: requestId }))}</p>
  </>
)
