import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Recall } from '#src/recalls/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { State } from './state.tsx'

export const RecallsPage: FC<{
  t: Translate
  recalls: readonly Recall[]
  next: number | null
  mayCorrect: boolean
}> = ({ t, recalls, next, mayCorrect }) => (
  <>
    <p class="no-print">
      <a href="/declarations">{t('declarations.back')}</a>
    </p>
    <h1>{t('recalls.title')}</h1>
    <p class="lead">{t('recalls.lead')}</p>
    {mayCorrect ? (
      <p class="actions no-print">
        <a class="button" href="/recalls/new">
          {t('recall.add')}
        </a>
      </p>
    ) : null}
    {recalls.length === 0 ? <p class="card">{t('recalls.none')}</p> : null}
    <ul class="plain">
      {recalls.map((item) => (
        <li>
          <a href={`/recalls/${item.id}`}>{isolated(t('recall.title', item))}</a>{' '}
          <State t={t} item={item} />
          <span class="hint">
            {t.dynamic(`recall.reason.${item.reason}`)} — {isolated(t.f.moment(item.enteredAt))}
          </span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/recalls?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
