import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { Changes, Sums } from '#views/declarations/differences.tsx'
import type { Replacement } from '#src/cancellations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { daysBetween, type IsoDate } from '#src/kernel/dates.ts'

type Props = {
  t: Translate
  item: Replacement
  today: IsoDate
  mayDeclare: boolean
  mayCorrect: boolean
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

/** A page shows the first of them; the comparison's table has them all. */
const SHOWN = 200

/** Replaced at once while nothing was ordered; cancelled by the fund after that. */
const Next: Part = ({ t, item, today, mayDeclare, mayCorrect, commandId }) => {
  const { may, until, declaration, filed } = item
  if (!may.ok)
    return (
      <section class="card waits no-print">
        <h2>{t('replacement.closed')}</h2>
        <p>{isolated(t.dynamic(`refusal.${may.refusal.code}`, may.refusal.facts))}</p>
        {mayCorrect && may.refusal.code !== 'blocked_lines_remain' ? (
          <p>
            <a class="button" href={`/cancellations/new?declaration=${filed.id}`}>
              {t('cancellation.add')}
            </a>
          </p>
        ) : null}
      </section>
    )
  return (
    <section class="card waits no-print">
      <h2>{t('replacement.next')}</h2>
      <p>{isolated(t('replacement.until', { until, days: daysBetween(today, until) }))}</p>
      {mayDeclare ? (
        <CommandForm action={`/declarations/${declaration.id}/replacement`} commandId={commandId}>
          <button class="main">{t('replacement.replace')}</button>
        </CommandForm>
      ) : null}
    </section>
  )
}

/** What is filed beside what would take its place. */
export const ReplacementPage: Part = (p) => {
  const { t, item, problem } = p
  const { declaration, filed, difference, categories } = item
  return (
    <>
      <p class="no-print">
        <a href={`/declarations/${declaration.id}`}>{t('declarations.back_to_one')}</a>
      </p>
      <h1>{isolated(t('replacement.title', { quarter: filed.quarter }))}</h1>
      <p class="lead">
        {isolated(
          t('replacement.lead', { categories: categories.join(', '), at: filed.receivedAt }),
        )}{' '}
        <a href={`/declarations/${filed.id}`}>{t('comparison.open')}</a>
      </p>
      <RefusalSummary t={t} refused={problem} />
      <Sums t={t} found={difference} />
      <Next {...p} />
      <h2>
        {isolated(
          t('comparison.counts', { changes: difference.changes.length, same: difference.same }),
        )}
      </h2>
      {difference.changes.length === 0 ? null : (
        <Changes t={t} shown={difference.changes.slice(0, SHOWN)} />
      )}
      <p class="no-print">
        <a href={`/declarations/${declaration.id}/comparison?with=${filed.id}&format=csv`}>
          {t('nav.csv')}
        </a>
      </p>
    </>
  )
}
