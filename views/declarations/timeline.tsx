import type { FC } from 'hono/jsx'
import { type Step, Timeline } from '#views/components/timeline.tsx'
import type { AuditEntry } from '#src/audit/index.ts'
import type { DeclarationView } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const SHOWN = new Set([
  'opened',
  'received',
  'checked',
  'corrected',
  'filed',
  'processed',
  'abandoned',
])

const past = (t: Translate, entries: readonly AuditEntry[]): Step[] =>
  entries
    .filter((entry) => SHOWN.has(entry.action))
    .map((entry) => ({
      label: t.dynamic(`declarations.step.${entry.action}`),
      when: `${t.f.moment(entry.at)} — ${entry.actorName}`,
      state: 'done' as const,
    }))

const coming = (t: Translate, view: DeclarationView): Step[] => {
  const { status, promisedOn, mode } = view.declaration
  if (mode === 'test' || status === 'abandoned' || status === 'cancelled') return []
  const filed = { label: t('declarations.step.to_file'), when: t('declarations.step.you') }
  const processed = {
    label: t('declarations.step.to_process'),
    when: promisedOn
      ? t('declarations.step.promise', { on: promisedOn })
      : t('declarations.step.fund'),
  }
  const paid = { label: t('declarations.step.to_pay'), when: t('declarations.step.you_pay') }
  if (status === 'processed') return [{ ...paid, state: 'next' }]
  if (status === 'filed')
    return [
      { ...processed, state: 'next' },
      { ...paid, state: 'later' },
    ]
  return [
    { ...filed, state: 'next' },
    { ...processed, state: 'later' },
    { ...paid, state: 'later' },
  ]
}

/** One story per declaration: what happened, who acts next, by when. */
export const DeclarationTimeline: FC<{
  t: Translate
  view: DeclarationView
  entries: readonly AuditEntry[]
}> = ({ t, view, entries }) => (
  <section>
    <h2>{t('declarations.timeline')}</h2>
    <Timeline steps={[...past(t, entries), ...coming(t, view)]} />
    {view.filings.length > 0 ? (
      <ul>
        {view.filings.map((filing) => (
          <li>
            <a href={`/filings/${filing.id}`}>
              {t('declarations.receipt.link', { at: filing.filedAt })}
            </a>
          </li>
        ))}
      </ul>
    ) : null}
  </section>
)
