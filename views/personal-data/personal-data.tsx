import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

/** What is held, to take away; and where to say that some of it is wrong. */
export const PersonalDataPage: FC<{ t: Translate; parts: readonly string[] }> = ({ t, parts }) => (
  <>
    <h1>{t('personal.title')}</h1>
    <p class="lead">{t('personal.lead')}</p>
    <section class="card">
      <h2>{t('personal.file')}</h2>
      <ul>
        {parts.map((name) => (
          <li>{t.dynamic(`personal.part.${name}`)}</li>
        ))}
      </ul>
      <p class="soft">{t('personal.file.note')}</p>
      <p class="actions">
        <a class="button" href="/member/data/file" download>
          {t('personal.take')}
        </a>
      </p>
    </section>
    <section class="card">
      <h2>{t('personal.wrong')}</h2>
      <p>{t('personal.wrong.lead')}</p>
      <p>
        <a href="/complaints/new?topic=identity">{t('personal.wrong.go')}</a>
      </p>
    </section>
  </>
)
