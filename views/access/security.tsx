import { encode } from 'uqr'
import type { FC } from 'hono/jsx'
import { Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { OpenSession } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  space: string
  sessions: readonly OpenSession[]
  isProtected: boolean
  codes: number
  setup: { secret: string; url: string } | null
  problem: Refused | null
}

/** A QR code as one path: dark modules on light, with its quiet zone. */
const Qr: FC<{ text: string; label: string }> = ({ text, label }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  )
}

const Sessions: FC<Props> = ({ t, space, sessions }) => (
  <section class="card">
    <h2>{t('security.sessions')}</h2>
    <ul class="plain">
      {sessions.map((session) => (
        <li>
          <strong>{session.device || t('security.unknown_device')}</strong>{' '}
          {session.isThis ? <StatusTag tone="done" label={t('security.this_session')} /> : null}
          <span class="hint">
            {isolated(t('security.session', { from: session.createdAt, seen: session.lastSeenAt }))}
          </span>
          {session.isThis ? null : (
            <form method="post" action={`/${space}/security/sessions/${session.id}/ending`}>
              <button class="link">{t('security.end_session')}</button>
            </form>
          )}
        </li>
      ))}
    </ul>
    {sessions.length > 1 ? (
      <form method="post" action={`/${space}/security/sessions/ending`}>
        <button class="other">{t('security.end_others')}</button>
      </form>
    ) : null}
  </section>
)

const SecondFactor: FC<Props> = ({ t, space, isProtected, codes, setup }) => (
  <section class="card">
    <h2>{t('security.second_factor')}</h2>
    {isProtected ? (
      <>
        <p>
          <StatusTag tone="done" label={t('security.protected')} />{' '}
          {isolated(t('security.codes_left', { count: codes }))}
        </p>
        <form method="post" action={`/${space}/security/recovery-codes`}>
          <button class="other">{t('security.new_codes')}</button>
        </form>
        <form method="post" action={`/${space}/security/authenticator/removal`}>
          <button class="link">{t('security.remove')}</button>
        </form>
      </>
    ) : setup ? (
      <>
        <p>{t('security.scan')}</p>
        <Qr text={setup.url} label={t('security.qr')} />
        <p>
          {t('security.or_type')}{' '}
          <strong dir="ltr">{setup.secret.match(/.{1,4}/g)?.join(' ')}</strong>
        </p>
        <form method="post" action={`/${space}/security/authenticator/confirmation`}>
          <Field
            t={t}
            name="code"
            label={t('security.first_code')}
            autocomplete="one-time-code"
            inputmode="numeric"
            isLtr
          />
          <button class="main">{t('security.confirm')}</button>
        </form>
      </>
    ) : (
      <>
        <p>{t('security.why')}</p>
        <form method="post" action={`/${space}/security/authenticator`}>
          <button class="main">{t('security.add')}</button>
        </form>
      </>
    )}
  </section>
)

const Password: FC<Props> = ({ t, space }) => (
  <section class="card">
    <h2>{t('security.password')}</h2>
    <form method="post" action={`/${space}/security/password`}>
      <Field
        t={t}
        name="current"
        type="password"
        label={t('security.current')}
        autocomplete="current-password"
      />
      <Field
        t={t}
        name="password"
        type="password"
        label={t('security.new_password')}
        hint={t('welcome.rules')}
        autocomplete="new-password"
      />
      <button class="other">{t('security.change')}</button>
    </form>
  </section>
)

export const SecurityPage: FC<Props> = (p) => (
  <>
    <h1>{p.t('security.title')}</h1>
    <RefusalSummary t={p.t} refused={p.problem} />
    <SecondFactor {...p} />
    <Sessions {...p} />
    <Password {...p} />
  </>
)

export const RecoveryCodesPage: FC<{
  t: Translate
  space: string
  codes: readonly string[]
}> = ({ t, space, codes }) => (
  <>
    <h1>{t('security.codes')}</h1>
    <p class="lead">{t('security.codes.lead')}</p>
    <ul class="card plain codes">
      {codes.map((code) => (
        <li>
          <code dir="ltr">{code}</code>
        </li>
      ))}
    </ul>
    <p class="actions no-print">
      <a class="button" href={`/${space}/security`}>
        {t('security.codes.kept')}
      </a>
    </p>
  </>
)
