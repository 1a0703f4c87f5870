import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { StoryEntry } from '#src/joining/index.ts'

/** A step or a piece by its name, else what somebody wrote. */
const detailOf = (t: Translate, { what, detail }: StoryEntry): string => {
  if (what === 'saved') return t.dynamic(`application.step.${detail}`)
  if (!what.startsWith('piece_')) return detail
  const [code = '', ...reason] = detail.split(' — ')
  return [t.dynamic(`application.piece.${code}`), ...reason].join(' — ')
}

/** Who did what, when: the same lines for the applicant and the desk. */
export const Story: FC<{ t: Translate; story: readonly StoryEntry[] }> = ({ t, story }) => (
  <section class="card">
    <h2>{t('application.story')}</h2>
    <ol class="line-time">
      {story.map((entry) => {
        const detail = detailOf(t, entry)
        return (
          <li class="is-done">
            {t.dynamic(`application.event.${entry.what}`)}
            {detail === '' ? null : (
              <>
                {' '}
                — <bdi>{detail}</bdi>
              </>
            )}
            <span>
              {isolated(t.f.moment(entry.at))} — <bdi>{entry.name}</bdi>
            </span>
          </li>
        )
      })}
    </ol>
  </section>
)
