import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Tab, User } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { RightFacts } from './rights.tsx'

type Props = { t: Translate; tab: Tab; users: readonly User[]; now: Instant }

const TABS: readonly (readonly [Tab, readonly string[]])[] = [
  ['account', ['account', 'contract']],
  ['declaration', ['declaration', 'corrections']],
  ['profiles', ['payment_orderer', 'payment_validator']],
  ['liquidation', ['liquidation']],
]

/** The tabs of the source, in its words; the settings stand beside them. */
export const Tabs: FC<{ t: Translate; tab: Tab | 'general' | 'external' }> = ({ t, tab }) => (
  <nav class="pages no-print" aria-label={t('users.tabs')}>
    {TABS.map(([one]) => (
      <>
        <a href={`/users?tab=${one}`} aria-current={one === tab ? 'page' : undefined}>
          {t(`users.tab.${one}`)}
        </a>
        {one === 'declaration' ? (
          <a href="/mandates" aria-current={tab === 'external' ? 'page' : undefined}>
            {t('users.tab.external')}
          </a>
        ) : null}
      </>
    ))}
    <a href="/payment-settings" aria-current={tab === 'general' ? 'page' : undefined}>
      {t('users.tab.general')}
    </a>
  </nav>
)

export const UserState: FC<{ t: Translate; user: User }> = ({ t, user }) => {
  if (user.endedAt !== null) return <StatusTag tone="plain" label={t('users.ended')} />
  return user.hasPassword ? (
    <StatusTag tone="done" label={t('users.active')} />
  ) : (
    <StatusTag tone="wait" label={t('users.invited')} />
  )
}

const Row: FC<{ t: Translate; user: User; names: readonly string[]; now: Instant }> = (p) => (
  <tr>
    <th scope="row">
      <a href={`/users/${p.user.id}`}>
        <bdi>{p.user.name}</bdi>
      </a>
      <span class="hint">
        <bdi dir="ltr">{p.user.login}</bdi> <UserState t={p.t} user={p.user} />
      </span>
    </th>
    <td data-name={p.t('users.rights')}>
      <div>
        {p.user.rights
          .filter((right) => p.names.includes(right.name))
          .map((right) => (
            <p>
              <RightFacts t={p.t} right={right} now={p.now} />
            </p>
          ))}
      </div>
    </td>
  </tr>
)

export const UsersPage: FC<Props> = ({ t, tab, users, now }) => {
  const names = TABS.find(([one]) => one === tab)?.[1] ?? []
  const shown = users.filter((user) => user.rights.some((right) => names.includes(right.name)))
  const others = users.filter((user) => !shown.includes(user))
  return (
    <>
      <h1>{t('users.title')}</h1>
      <Tabs t={t} tab={tab} />
      <h2>{t(`users.tab.${tab}`)}</h2>
      <p class="lead">{t(`users.tab.${tab}.lead`)}</p>
      <p class="actions">
        <a class="button" href={`/users/new?tab=${tab}`}>
          {t('users.new')}
        </a>
      </p>
      {shown.length === 0 ? (
        <p class="card">{t('users.none')}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('users.person')}</th>
              <th scope="col">{t('users.rights')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((user) => (
              <Row t={t} user={user} names={names} now={now} />
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 ? (
        <>
          <h2>{isolated(t('users.others', { count: others.length }))}</h2>
          <ul>
            {others.map((user) => (
              <li>
                <a href={`/users/${user.id}`}>
                  <bdi>{user.name}</bdi>
                </a>{' '}
                <UserState t={t} user={user} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
