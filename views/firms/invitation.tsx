import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { NewPassword } from '#views/components/new-password.tsx'
import type { Mandate } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { MandateTerms } from './mandate-facts.tsx'

type Props = {
  t: Translate
  mandate: Mandate
  path: string
  /** Where somebody who has an account answers. */
  answerAt: string | null
  /** The address opens no account yet: the firm's can be opened here. */
  mayOpen: boolean
  phrase: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const FIRM = ['firm_name', 'ice', 'city', 'last_name', 'first_name'] as const
const LABELS: Record<string, string> = {
  firm_name: 'mandate.firm_name',
  ice: 'mandate.ice',
  city: 'mandate.city',
}

const Account: FC<Props & { labels: Record<string, string> }> = (p) => {
  const { t, labels, values, errors } = p
  return (
    <form method="post" action={p.path} class="card">
      <h2>{t('invitation.open')}</h2>
      <p>{isolated(t('invitation.open.lead', { email: p.mandate.email }))}</p>
      {FIRM.map((name) => (
        <Field
          t={t}
          name={name}
          label={labels[name] ?? name}
          hint={name === 'ice' ? t('mandate.ice.hint') : undefined}
          value={shown(values[name])}
          errors={errors}
          isLtr={name === 'ice'}
        />
      ))}
      <NewPassword t={t} phrase={p.phrase} errors={errors} />
      <button class="main">{t('invitation.accept')}</button>
    </form>
  )
}

/** What is proposed, by whom, until when; and the answer. */
export const InvitationPage: FC<Props> = (p) => {
  const { t, mandate, errors } = p
  const labels = {
    ...Object.fromEntries(FIRM.map((name) => [name, t.dynamic(LABELS[name] ?? `users.${name}`)])),
    password: t('welcome.password'),
    again: t('welcome.again'),
  }
  return (
    <>
      <h1>{t('invitation.title')}</h1>
      <p class="lead">
        {isolated(t('invitation.lead', { from: mandate.employerName, until: mandate.expiresAt }))}
      </p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <h2>{t('mandate.holds')}</h2>
        <MandateTerms t={t} mandate={mandate} now={mandate.askedAt} />
        <p class="soft">{t('mandate.never')}</p>
      </section>
      {p.answerAt ? (
        <p class="card">
          {t('invitation.known')}{' '}
          <a class="button" href={`/sign-in/accountant?next=${p.answerAt}`}>
            {t('invitation.sign_in')}
          </a>
        </p>
      ) : null}
      {p.mayOpen ? <Account {...p} labels={labels} /> : null}
      <form method="post" action={`${p.path}/refusal`} class="no-print">
        <button class="link">{t('mandate.refusal')}</button>
      </form>
    </>
  )
}
