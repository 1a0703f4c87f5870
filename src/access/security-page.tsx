import type { Context } from 'hono'
import { RecoveryCodesPage, SecurityPage } from '#views/access/security.tsx'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { realNow } from '#src/http/clock.ts'
import type { Problem } from '#src/http/problem.ts'
import { done, respond } from '#src/http/respond.tsx'
import type { Space } from './actor.ts'
import { recoveryCodeHash, waits } from './second-factor.ts'
import { listPasskeys, type Passkey } from './store-passkeys.ts'
import {
  countRecoveryCodes,
  findAuthenticator,
  listSessions,
  recoveryCodesMade,
} from './store-security.ts'
import { base32, newRecoveryCodes, openSecret, otpauthUrl } from './totp.ts'

/** The log's line of what somebody did to their own access. */
export const entry = (
  c: Context<App>,
  done: { action: string; after?: Record<string, unknown> },
): Statement => {
  const { userId, name, space } = c.var.actor
  return audited(c.var.db, {
    object: { kind: 'user', id: userId },
    ...done,
    actor: { kind: space, id: userId, name },
    at: c.var.now,
  })
}

const passkeyJson = (passkey: Passkey) => ({
  id: passkey.id,
  name: passkey.name,
  added_at: new Date(passkey.addedAt).toISOString(),
  last_used_at: passkey.lastUsedAt === null ? null : new Date(passkey.lastUsedAt).toISOString(),
})

export const page = async (c: Context<App>, space: Space, problem: Problem | null = null) => {
  const { userId, sessionHash, name, isStrong } = c.var.actor
  const about = { userId, thisHash: sessionHash, now: realNow() }
  const [sessions, found, codes, passkeys] = await Promise.all([
    listSessions(c.var.db, about),
    findAuthenticator(c.var.db, userId),
    countRecoveryCodes(c.var.db, userId),
    listPasskeys(c.var.db, userId),
  ])
  const hasApplication = found?.isConfirmed === 1
  const secret =
    found && waits(found, c.var.now) ? openSecret(found.secret, c.env.PASSWORD_PEPPER) : null
  return await respond(c, {
    status: problem?.status ?? 200,
    problem: problem !== null,
    title: (t) => t('security.title'),
    section: 'security',
    json: () =>
      problem
        ? { code: problem.code, status: problem.status, facts: problem.facts }
        : {
            sessions: sessions.map((s) => ({
              id: s.id,
              device: s.device,
              is_this: s.isThis,
              is_strong: s.isStrong === 1,
              created_at: new Date(s.createdAt).toISOString(),
              last_seen_at: new Date(s.lastSeenAt).toISOString(),
            })),
            second_factor: hasApplication || passkeys.length > 0,
            application: hasApplication,
            passkeys: passkeys.map(passkeyJson),
            recovery_codes: codes,
            // Shown to its owner once, while it waits for a first code.
            ...(secret ? { secret: base32(secret) } : {}),
          },
    page: (t) => (
      <SecurityPage
        t={t}
        space={space}
        sessions={sessions}
        hasApplication={hasApplication}
        passkeys={passkeys}
        isStrong={isStrong}
        codes={codes}
        setup={secret ? { secret: base32(secret), url: otpauthUrl(secret, name) } : null}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** Printed codes, in place of those before; in clear only here and on the answer. */
export const newCodes = (c: Context<App>): { codes: string[]; statements: Statement[] } => {
  const { userId } = c.var.actor
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryCodeHash(c.env.PASSWORD_PEPPER, userId, code))
  return { codes, statements: recoveryCodesMade(c.var.db, { userId, hashes, at: realNow() }) }
}

/** Shown once, on the answer itself: nothing keeps them in clear. */
export const codesPage = (c: Context<App>, space: Space, codes: readonly string[]) =>
  respond(c, {
    status: 201,
    title: (t) => t('security.codes'),
    section: 'security',
    json: () => ({ recovery_codes: codes }),
    page: (t) => <RecoveryCodesPage t={t} space={space} codes={codes} />,
  })

export const back = (c: Context<App>, space: Space): Response => {
  const location = `/${space}/security`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}
