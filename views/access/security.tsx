import { encode } from 'uqr'
import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { OpenSession, Passkey } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Props = {
  t: Translate
  space: string
  sessions: readonly OpenSession[]
  hasApplication: boolean
  passkeys: readonly Passkey[]
  isStrong: boolean
  codes: number
  setup: { secret: string; url: string } | null
  commandId: string
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

const Codes: FC<Props> = ({ t, space, codes }) => (
  <>
    <p>
      <StatusTag tone="done" label={t('security.protected')} />{' '}
      {isolated(t('security.codes_left', { count: codes }))}
    </p>
    <form method="post" action={`/${space}/security/recovery-codes`}>
      <button class="other">{t('security.new_codes')}</button>
    </form>
  </>
)

/** The first code, typed once the application has read the key. */
const Setup: FC<{ t: Translate; space: string; setup: { secret: string; url: string } }> = (p) => (
  <>
    <p>{p.t('security.scan')}</p>
    <Qr text={p.setup.url} label={p.t('security.qr')} />
    <p>
      {p.t('security.or_type')}{' '}
      <strong dir="ltr">{p.setup.secret.match(/.{1,4}/g)?.join(' ')}</strong>
    </p>
    <form method="post" action={`/${p.space}/security/authenticator/confirmation`}>
      <Field
        t={p.t}
        name="code"
        label={p.t('security.first_code')}
        autocomplete="one-time-code"
        inputmode="numeric"
        isLtr
      />
      <button class="main">{p.t('security.confirm')}</button>
    </form>
  </>
)

const SecondFactor: FC<Props> = (p) => {
  const { t, space, hasApplication, setup } = p
  return (
    <section class="card">
      <h2>{t('security.second_factor')}</h2>
      {hasApplication || p.passkeys.length > 0 ? <Codes {...p} /> : <p>{t('security.why')}</p>}
      <h3>{t('security.application')}</h3>
      {hasApplication ? (
        <form method="post" action={`/${space}/security/authenticator/removal`}>
          <button class="link">{t('security.remove')}</button>
        </form>
      ) : setup ? (
        <Setup t={t} space={space} setup={setup} />
      ) : p.passkeys.length > 0 && !p.isStrong ? (
        <p>{t('security.application.weak')}</p>
      ) : (
        <form method="post" action={`/${space}/security/authenticator`}>
          {p.isStrong ? null : (
            <Field
              t={t}
              name="application_password"
              type="password"
              label={t('security.current')}
              autocomplete="current-password"
            />
          )}
          <button class="main">{t('security.add')}</button>
        </form>
      )}
    </section>
  )
}

const Passkeys: FC<Props> = (p) => {
  const { t, space, passkeys } = p
  const isFirst = passkeys.length === 0 && !p.hasApplication
  const base = `/${space}/security/passkeys`
  return (
    <section class="card" id="passkeys">
      <h2>{t('security.passkeys')}</h2>
      <p>{t('security.passkeys.why')}</p>
      {passkeys.length === 0 ? <p>{t('security.passkeys.none')}</p> : null}
      <ul class="plain">
        {passkeys.map((one) => (
          <li>
            <strong>{one.name}</strong>
            <span class="hint">
              {isolated(t('security.passkey.facts', { added: one.addedAt, used: one.lastUsedAt }))}
            </span>
            {p.isStrong ? (
              <CommandForm
                action={`${base}/${one.id}/removal`}
                commandId={`${p.commandId}-${one.id.slice(0, 20)}`}
              >
                <button class="link">{t('security.passkey.remove', { name: one.name })}</button>
              </CommandForm>
            ) : null}
          </li>
        ))}
      </ul>
      {p.isStrong || isFirst ? (
        <>
          <p data-without-passkeys>{t('security.passkey.without')}</p>
          <PasskeyForm t={t} kind="create" action={base} label={t('security.passkey.add')}>
            <Field
              t={t}
              name="name"
              label={t('security.passkey.name')}
              hint={t('security.passkey.name.hint')}
            />
            {p.isStrong ? null : (
              <Field
                t={t}
                name="own_password"
                type="password"
                label={t('security.current')}
                autocomplete="current-password"
              />
            )}
          </PasskeyForm>
        </>
      ) : (
        <p>{t('security.passkey.weak')}</p>
      )}
    </section>
  )
}

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
    <Passkeys {...p} />
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
