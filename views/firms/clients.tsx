import type { FC } from 'hono/jsx'
import type { Client } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

export const ClientsPage: FC<{ t: Translate; clients: readonly Client[] }> = ({ t, clients }) => (
  <>
    <h1>{t('clients.title')}</h1>
    {clients.length === 0 ? <p class="card">{t('clients.none')}</p> : null}
    <ul class="plain">
      {clients.map((client) => (
        <li class="card">
          <h2>
            <bdi>{client.name}</bdi> · <bdi dir="ltr">{client.number}</bdi>
          </h2>
          <form method="post" action={`/accountant/clients/${client.number}/entry`}>
            <button class="other">{t('clients.enter', { name: client.name })}</button>
          </form>
        </li>
      ))}
    </ul>
  </>
)
