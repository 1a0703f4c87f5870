import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  sentence: string
  requestId: string
  location: string | undefined
}

export const ProblemPage: FC<Props> = ({ t, sentence, requestId, location }) => (
  <>
    <h1>{t('problem.title')}</h1>
    <div class="card blocks">
      <p>{isolated(sentence)}</p>
      {location ? (
        <p>
          <a href={location}>{t('form.see_it')}</a>
        </p>
      ) : null}
      <p>
        <a class="button" href="/">
          {t('problem.back')}
        </a>
      </p>
    </div>
    <p class="soft">{isolated(t('problem.reference', { id: requestId }))}</p>
  </>
)
