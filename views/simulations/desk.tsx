import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Figure, MovedSimulation } from '#src/simulations/index.ts'

type Props = {
  t: Translate
  version: string
  total: number
  unchecked: number
  moved: number
  recalls: readonly MovedSimulation[]
  next: number | null
  commandId: string
}

const paidBy = (figures: readonly Figure[], i: number): Figure['monthly'] | null => {
  const one = figures[i]
  return one ? (one.single ?? one.monthly) : null
}

/** The first figure that moved, as the desk reads it. */
const Change: FC<{ t: Translate; moved: MovedSimulation }> = ({ t, moved: one }) => {
  const i = one.after.findIndex((_, at) => paidBy(one.before, at) !== paidBy(one.after, at))
  const [before, after] = [paidBy(one.before, Math.max(0, i)), paidBy(one.after, Math.max(0, i))]
  return (
    <>
      {before === null ? '—' : <Money t={t} value={before} />} →{' '}
      {after === null ? '—' : <Money t={t} value={after} />}
    </>
  )
}

/** Simulations counted again after a correction of the rules, and whom it moved. */
export const DeskSimulationsPage: FC<Props> = (p) => {
  const { t, recalls } = p
  return (
    <>
      <h1>{t('desk.simulations.title')}</h1>
      <p class="lead">{isolated(t('desk.simulations.lead', p))}</p>
      <section class="card">
        <p>
          {t('points.rulebook')} <bdi dir="ltr">{p.version.slice(0, 12)}</bdi>.
        </p>
        <CommandForm action="/desk/simulations/checks" commandId={p.commandId}>
          <button class="button">{t('desk.simulations.go')}</button>
        </CommandForm>
        <p class="hint">{t('desk.simulations.hint')}</p>
      </section>
      <h2>{t('desk.simulations.moved')}</h2>
      {recalls.length === 0 ? (
        <p>{t('desk.simulations.none')}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('desk.simulations.found')}</th>
              <th scope="col" class="num">
                {t('desk.simulations.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {recalls.map((one) => (
              <tr>
                <th scope="row">
                  <a href={`/members/${one.memberId}/points-statement`}>
                    {isolated(t.f.moment(one.foundAt))}
                  </a>
                </th>
                <td class="num" data-name={t('desk.simulations.change')}>
                  <span>
                    <Change t={t} moved={one} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {p.next === null ? null : (
        <p class="no-print">
          <a href={`/desk/simulations?from=${p.next}`}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
