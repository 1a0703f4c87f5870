import type { FC } from 'hono/jsx'
import { Tabs } from '#views/access/users.tsx'
import { isolated } from '#views/components/text.tsx'
import type { ShownMandate } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { MandateTag, whenOf } from './mandate-facts.tsx'

type Props = { t: Translate; mandates: readonly ShownMandate[] }

const Row: FC<{ t: Translate; mandate: ShownMandate; href: string; name: string }> = (p) => {
  const { t, mandate } = p
  return (
    <tr>
      <th scope="row">
        <a href={p.href}>
          <bdi>{p.name}</bdi>
        </a>
        <span class="hint">
          <bdi>
            {mandate.firstName} {mandate.lastName}
          </bdi>
        </span>
      </th>
      <td data-name={t('mandate.state')}>
        <span>
          <MandateTag t={t} mandate={mandate} />{' '}
          <span class="hint">{isolated(whenOf(t, mandate))}</span>
        </span>
      </td>
      <td data-name={t('users.rights')}>
        {t.f.list(mandate.rights.map((right) => t.dynamic(`right.${right}`)))}
      </td>
    </tr>
  )
}

const Head: FC<{ t: Translate; first: string }> = ({ t, first }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      <th scope="col">{t('mandate.state')}</th>
      <th scope="col">{t('users.rights')}</th>
    </tr>
  </thead>
)

/** The tab *Utilisateur Externe* of the source. */
export const MandatesPage: FC<Props> = ({ t, mandates }) => (
  <>
    <h1>{t('users.title')}</h1>
    <Tabs t={t} tab="external" />
    <h2>{t('users.tab.external')}</h2>
    <p class="lead">{t('mandates.lead')}</p>
    <p class="actions">
      <a class="button" href="/mandates/new">
        {t('mandate.new')}
      </a>
    </p>
    {mandates.length === 0 ? (
      <p class="card">{t('mandates.none')}</p>
    ) : (
      <table class="stack">
        <Head t={t} first={t('mandate.firm')} />
        <tbody>
          {mandates.map((mandate) => (
            <Row t={t} mandate={mandate} href={`/mandates/${mandate.id}`} name={mandate.firmName} />
          ))}
        </tbody>
      </table>
    )}
  </>
)

export const FirmMandatesPage: FC<Props> = ({ t, mandates }) => (
  <>
    <h1>{t('mandates.firm.title')}</h1>
    <p class="actions">
      <a class="button" href="/accountant/mandates/new">
        {t('mandate.request')}
      </a>
    </p>
    {mandates.length === 0 ? (
      <p class="card">{t('clients.none')}</p>
    ) : (
      <table class="stack">
        <Head t={t} first={t('mandate.employer')} />
        <tbody>
          {mandates.map((mandate) => (
            <Row
              t={t}
              mandate={mandate}
              href={`/accountant/mandates/${mandate.id}`}
              name={mandate.employerName}
            />
          ))}
        </tbody>
      </table>
    )}
  </>
)
