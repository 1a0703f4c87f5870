import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Break } from '#src/audit/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

export const breakSentence = (t: Translate, found: Break | null): string =>
  found ? t.dynamic(`audit.break.${found.kind}`, found) : t('audit.whole')

/** What the verification of the log found. */
export const VerdictPage: FC<{ t: Translate; found: Break | null; back: string }> = (p) => (
  <>
    <h1>{p.t('audit.title')}</h1>
    <p class={p.found ? 'card blocks' : 'card good'} role="status">
      {isolated(breakSentence(p.t, p.found))}
    </p>
    <p>
      <a href={p.back}>{p.t('audit.back')}</a>
    </p>
  </>
)
