import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import { Field, type FieldError } from './form.tsx'

type Props = {
  t: Translate
  /** Proposed: several words that nobody else was proposed. */
  phrase: string
  labels?: { password: string; again: string }
  errors: readonly FieldError[]
}

/** A password of one's own, typed twice, with a phrase that would do. */
export const NewPassword: FC<Props> = ({ t, phrase, labels, errors }) => (
  <>
    <p>
      {t('welcome.proposal')} <strong dir="ltr">{phrase}</strong>
    </p>
    {(['password', 'again'] as const).map((name) => (
      <Field
        t={t}
        name={name}
        type="password"
        label={labels?.[name] ?? t(`welcome.${name}`)}
        hint={name === 'password' ? t('welcome.rules') : undefined}
        autocomplete="new-password"
        errors={errors}
      />
    ))}
  </>
)
