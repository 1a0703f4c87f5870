import type { FC } from 'hono/jsx'
import { CommandForm, Field, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { AccessRequest, User } from '#src/access/index.ts'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { DeclarationChoices, RightFacts, rightName, RightTicks } from './rights.tsx'
import { UserState } from './users.tsx'

type Props = {
  t: Translate
  user: User
  contract: readonly ContractCategory[]
  now: Instant
  mayEnd: boolean
  requests: readonly AccessRequest[]
  commandId: string
  problem: Refused | null
  values: Record<string, unknown>
}

const GRANTABLE = [
  'account',
  'contract',
  'declaration',
  'corrections',
  'payment_orderer',
  'payment_validator',
  'liquidation',
  'administrator',
] as const

const FACTS = ['login', 'cin', 'job', 'email', 'phone'] as const

const Person: FC<{ t: Translate; user: User }> = ({ t, user }) => (
  <table>
    <tbody>
      {FACTS.map((name) => (
        <tr>
          <th scope="row">{t(`users.${name}`)}</th>
          <td>
            <bdi dir="ltr">{user[name] || '—'}</bdi>
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t('users.last_seen')}</th>
        <td>
          {user.lastSeenAt === null ? t('users.never') : isolated(t.f.moment(user.lastSeenAt))}
        </td>
      </tr>
    </tbody>
  </table>
)

const Rights: FC<Pick<Props, 't' | 'user' | 'now' | 'commandId'>> = ({ t, user, now, commandId }) =>
  user.rights.length === 0 ? (
    <p>{t('users.no_right')}</p>
  ) : (
    <ul class="plain">
      {user.rights.map((right) => (
        <li>
          <RightFacts t={t} right={right} now={now} />
          {user.endedAt === null ? (
            <CommandForm
              action={`/users/${user.id}/rights/${right.id}/revocation`}
              commandId={`${commandId}-${right.name}`}
            >
              <button class="link">{t('users.revoke', { right: rightName(t, right.name) })}</button>
            </CommandForm>
          ) : null}
        </li>
      ))}
    </ul>
  )

/** What this person asked for: given below, or refused here. */
const Requests: FC<Props> = ({ t, user, requests, commandId }) => (
  <>
    {requests.map((request) => (
      <section class="card waits">
        <h2>{t('users.asks', { right: rightName(t, request.right) })}</h2>
        <p>{isolated(t('users.asked_at', { at: request.askedAt }))}</p>
        <CommandForm
          action={`/users/${user.id}/requests/${request.id}/refusal`}
          commandId={`${commandId}-no-${request.right}`}
        >
          <button class="other">{t('users.refuse')}</button>
        </CommandForm>
      </section>
    ))}
  </>
)

const Grant: FC<Props> = ({ t, user, contract, commandId, values, requests }) => {
  const held = new Set<string>(user.rights.map((right) => right.name))
  const names = GRANTABLE.filter((name) => !held.has(name))
  return (
    <section class="card">
      <h2>{t('users.grant')}</h2>
      <CommandForm action={`/users/${user.id}/rights`} commandId={`${commandId}-grant`}>
        <RightTicks
          t={t}
          names={names}
          values={'rights' in values ? values : { rights: requests.map((one) => one.right) }}
        />
        <DeclarationChoices t={t} contract={contract} values={values} />
        <Field
          t={t}
          name="starts_on"
          label={t('users.starts_on')}
          type="date"
          value={shown(values['starts_on'])}
        />
        <Field
          t={t}
          name="ends_on"
          label={t('users.ends_on')}
          type="date"
          value={shown(values['ends_on'])}
        />
        <p class="soft">{t('users.payment_waits')}</p>
        <button class="main">{t('users.grant')}</button>
      </CommandForm>
    </section>
  )
}

export const UserPage: FC<Props> = (p) => {
  const { t, user } = p
  return (
    <>
      <p class="no-print">
        <a href="/users">{t('users.back')}</a>
      </p>
      <h1>
        <bdi>{user.name}</bdi>
      </h1>
      <p class="lead">
        <UserState t={t} user={user} />
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <Person t={t} user={user} />
      </section>
      <section class="card">
        <h2>{t('users.rights')}</h2>
        <Rights {...p} />
      </section>
      <Requests {...p} />
      {user.endedAt === null ? (
        <>
          <Grant {...p} />
          <div class="actions">
            <CommandForm action={`/users/${user.id}/links`} commandId={`${p.commandId}-link`}>
              <button class="other">
                {t(user.hasPassword ? 'users.send_password_link' : 'users.send_link')}
              </button>
            </CommandForm>
            <CommandForm
              action={`/users/${user.id}/second-factor-removal`}
              commandId={`${p.commandId}-factor`}
            >
              <button class="link">{t('users.remove_factor')}</button>
            </CommandForm>
            {p.mayEnd ? (
              <CommandForm action={`/users/${user.id}/ending`} commandId={`${p.commandId}-end`}>
                <button class="link">{t('users.end')}</button>
              </CommandForm>
            ) : null}
          </div>
        </>
      ) : null}
    </>
  )
}
