import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { TimelineEntry } from '#src/liquidations/index.ts'

/** A piece by its address, a step by its name, else what somebody wrote. */
const detailOf = (t: Translate, { what, detail }: TimelineEntry): string => {
  if (what === 'saved') return t.dynamic(`liquidation.step.${detail}`)
  if (!what.startsWith('piece_')) return t.has(`liquidation.how.${detail}`) ? '' : detail
  const [name = '', ...reason] = detail.split(' — ')
  const [code = ''] = name.split('.')
  return [t.dynamic(`liquidation.piece.${code}`), ...reason].join(' — ')
}

/** Who did what, when: the same lines for employer, member and staff. */
export const Story: FC<{ t: Translate; story: readonly TimelineEntry[] }> = ({ t, story }) => (
  <section class="card">
    <h2>{t('liquidation.story')}</h2>
    <ol class="line-time">
      {story.map((entry) => {
        const detail = detailOf(t, entry)
        return (
          <li class="is-done">
            {t.dynamic(`liquidation.event.${entry.what}`)}
            {detail === '' ? null : (
              <>
                {' '}
                — <bdi>{detail}</bdi>
              </>
            )}
            <span>
              {isolated(t.f.moment(entry.at))} — <bdi>{entry.name}</bdi> (
              {t(`liquidation.side.${entry.side}`)})
            </span>
          </li>
        )
      })}
    </ol>
  </section>
)
