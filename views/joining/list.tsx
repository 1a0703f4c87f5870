import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Application, ApplicationState } from '#src/joining/index.ts'
import { ApplicationTag } from './state.tsx'

type Props = {
  t: Translate
  items: readonly { item: Application; state: ApplicationState }[]
  next: number | null
  commandId: string
  problem: Refused | null
}

/** Everything somebody asked for; a draft is taken up where it was left. */
export const ApplicationsPage: FC<Props> = ({ t, items, next, commandId, problem }) => (
  <>
    <h1>{t('applications.title')}</h1>
    <p class="lead">{t('applications.lead')}</p>
    <RefusalSummary t={t} refused={problem} />
    {items.length === 0 ? null : (
      <ul class="plain">
        {items.map(({ item, state }) => (
          <li class="card">
            <h2>
              <a href={`/applications/${item.id}`}>
                <bdi>{item.form.request?.companyName ?? t('applications.unnamed')}</bdi>
              </a>
            </h2>
            <p>
              <ApplicationTag t={t} state={state} /> <bdi dir="ltr">{item.number}</bdi> —{' '}
              {t('applications.saved')} {t.f.moment(item.savedAt)}
            </p>
          </li>
        ))}
      </ul>
    )}
    {next === null ? null : (
      <p>
        <a href={`/applications?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
    <section class="card">
      <h2>{t('applications.new')}</h2>
      <p>{t('applications.new.lead')}</p>
      <CommandForm action="/applications" commandId={commandId}>
        <button class={items.length === 0 ? 'main' : 'other'}>{t('applications.new.go')}</button>
      </CommandForm>
    </section>
  </>
)
