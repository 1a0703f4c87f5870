import type { FC } from 'hono/jsx'
import { ErrorSummary, type FieldError } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import { NewPassword } from '#views/components/new-password.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { Questions, QUESTIONS } from './new-user.tsx'

type Props = {
  t: Translate
  path: string
  link: { name: string; login: string; employerName: string | null; questions: number }
  phrase: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

export const WelcomePage: FC<Props> = ({ t, path, link, phrase, values, errors }) => {
  const labels = {
    password: t('welcome.password'),
    again: t('welcome.again'),
    ...Object.fromEntries(QUESTIONS.map((name) => [name, t(`users.${name}`)])),
  }
  return (
    <>
      <h1>{t('welcome.title')}</h1>
      <p class="lead">
        {isolated(t('welcome.lead', { name: link.name, employer: link.employerName ?? '' }))}
      </p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <form method="post" action={path} class="card">
        <p>
          {t('welcome.login')} <strong dir="ltr">{link.login}</strong>
        </p>
        <NewPassword t={t} phrase={phrase} errors={errors} />
        {link.questions === 0 ? (
          <Questions t={t} values={values} errors={errors} lead={t('welcome.questions.lead')} />
        ) : null}
        <button class="main">{t('welcome.save')}</button>
      </form>
    </>
  )
}
