import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Facts } from '#src/kernel/result.ts'
import { isolated } from './text.tsx'

export type Refused = { code: string; facts: Facts; location?: string | undefined }

/** Why it was refused, what to do, and the way to what stands in the way. */
export const RefusalSummary: FC<{ t: Translate; refused: Refused | null; field?: string }> = (
  p,
) => {
  const { t, refused } = p
  if (!refused) return <></>
  const sentence = isolated(t.dynamic(`refusal.${refused.code}`, refused.facts))
  return (
    <div class="summary" role="alert" tabindex={-1} id="errors">
      <h2>{t('form.refused')}</h2>
      <p>{p.field ? <a href={`#${p.field}`}>{sentence}</a> : sentence}</p>
      {refused.location ? (
        <p>
          <a href={refused.location}>{t('form.see_it')}</a>
        </p>
      ) : null}
    </div>
  )
}
