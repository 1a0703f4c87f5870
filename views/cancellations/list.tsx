import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Cancellation } from '#src/cancellations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { State } from './state.tsx'

export const CancellationsPage: FC<{
  t: Translate
  cancellations: readonly Cancellation[]
  next: number | null
  mayCorrect: boolean
}> = ({ t, cancellations, next, mayCorrect }) => (
  <>
    <p class="no-print">
      <a href="/declarations">{t('declarations.back')}</a>
    </p>
    <h1>{t('cancellations.title')}</h1>
    <p class="lead">{t('cancellations.lead')}</p>
    {mayCorrect ? (
      <p class="actions no-print">
        <a class="button" href="/cancellations/new">
          {t('cancellation.add')}
        </a>
      </p>
    ) : null}
    {cancellations.length === 0 ? <p class="card">{t('cancellations.none')}</p> : null}
    <ul class="plain">
      {cancellations.map((item) => (
        <li>
          <a href={`/cancellations/${item.id}`}>
            {isolated(t('cancellation.title', { quarter: item.quarter }))}
          </a>{' '}
          <State t={t} item={item} />
          <span class="hint">
            {t.dynamic(`cancellation.object.${item.object}`)} —{' '}
            {isolated(t.f.moment(item.enteredAt))}
          </span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/cancellations?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
