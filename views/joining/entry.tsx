import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  action: string
  email: string
  next: string
  errors: readonly FieldError[]
  problem: Refused | null
}

/** Where the code that was sent is typed, and what to do when none came. */
export const EntryPage: FC<Props> = ({ t, action, email, next, errors, problem }) => (
  <>
    <h1>{t('applicant.entry.title')}</h1>
    <p class="lead">{isolated(t('applicant.entry.lead', { email }))}</p>
    <ErrorSummary t={t} errors={errors} labels={{ code: t('applicant.entry.code') }} />
    <RefusalSummary t={t} refused={problem} />
    <form method="post" action={action} class="card">
      <input type="hidden" name="next" value={next} />
      <Field
        t={t}
        name="code"
        label={t('applicant.entry.code')}
        autocomplete="one-time-code"
        inputmode="numeric"
        errors={errors}
        isLtr
      />
      <button class="main">{t('applicant.entry.go_on')}</button>
    </form>
    <p>
      <a href="/sign-in/applicant">{t('applicant.entry.again')}</a>
    </p>
  </>
)
