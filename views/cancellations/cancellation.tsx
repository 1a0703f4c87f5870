import type { FC } from 'hono/jsx'
import { Words } from '#views/cases/thread.tsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Cancellation, Effect, FiledLine } from '#src/cancellations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { EffectTable } from './effect.tsx'
import { State } from './state.tsx'

type Props = {
  t: Translate
  item: Cancellation
  effect: Effect | null
  /** The first of the lines it takes. */
  taken: readonly FiledLine[]
  count: number
  isFund: boolean
  mayCorrect: boolean
  /** The case at the fund is theirs: they answer it. */
  isFollower: boolean
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

const Lines: Part = ({ t, taken, count }) => (
  <details>
    <summary>{isolated(t('cancellation.lines.count', { count }))}</summary>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('declarations.person')}</th>
          <th scope="col">{t('board.category')}</th>
          <th scope="col" class="num">
            {t('declarations.base')}
          </th>
          <th scope="col" class="num">
            {t('declarations.contributions')}
          </th>
          <th scope="col" class="num">
            {t('declarations.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {taken.map((line) => (
          <tr>
            <th scope="row">
              <bdi>{line.name}</bdi> <bdi dir="ltr">{line.person}</bdi>
            </th>
            <td data-name={t('board.category')}>
              <bdi dir="ltr">{line.category}</bdi>
            </td>
            <td class="num" data-name={t('declarations.base')}>
              <span>
                <Money t={t} value={line.base} />
              </span>
            </td>
            <td class="num" data-name={t('declarations.contributions')}>
              <span>
                <Money t={t} value={line.due} />
              </span>
            </td>
            <td class="num" data-name={t('declarations.points')}>
              <span>
                <PointsFigure t={t} value={line.points} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** Who acts next, and what they can do. */
const Next: Part = ({ t, item, commandId, mayCorrect, isFollower }) => {
  const isEntered = item.state === 'entered'
  const mayWithdraw = mayCorrect && (isEntered || item.state === 'validated')
  return (
    <section class={isEntered ? 'card waits no-print' : 'card no-print'}>
      <h2>
        {t(item.replacedBy === null ? `cancellation.next.${item.state}` : 'replacement.done')}
      </h2>
      {isEntered && mayCorrect ? (
        <CommandForm
          action={`/cancellations/${item.id}/validation`}
          commandId={`${commandId}-validation`}
        >
          <button class="main">{t('cancellation.validate')}</button>
        </CommandForm>
      ) : null}
      {isFollower ? (
        <p>
          <a href={`/cases/${item.caseId}`}>{t('cancellation.case')}</a>
        </p>
      ) : null}
      {item.replacedBy !== null ? (
        <p>
          <a href={`/declarations/${item.replacedBy}`}>{t('replacement.by')}</a>
        </p>
      ) : item.state === 'accepted' ? (
        <p>
          <a class="button" href="/declarations">
            {t('cancellation.file_again')}
          </a>
        </p>
      ) : null}
      {mayWithdraw ? (
        <CommandForm
          action={`/cancellations/${item.id}/withdrawal`}
          commandId={`${commandId}-withdrawal`}
        >
          <button class="link">{t('cancellation.withdraw')}</button>
        </CommandForm>
      ) : null}
    </section>
  )
}

export const CancellationPage: Part = (p) => {
  const { t, item, effect, isFund } = p
  return (
    <>
      <p class="no-print">
        <a href={isFund ? `/desk/cases/${item.caseId}` : '/cancellations'}>
          {t(isFund ? 'cancellation.back_to_case' : 'cancellations.back')}
        </a>
      </p>
      <h1>{isolated(t('cancellation.title', { quarter: item.quarter }))}</h1>
      <p class="lead">
        {t.dynamic(`cancellation.object.${item.object}`)} —{' '}
        {t(item.lines === null ? 'cancellation.extent.whole' : 'cancellation.extent.lines')}{' '}
        <State t={t} item={item} />
      </p>
      <p class="soft">
        {isolated(t('cancellation.entered', { by: item.enteredByName, at: item.enteredAt }))}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      {item.note === '' ? null : <Words text={item.note} />}
      {effect ? (
        <section class="card">
          <h2>
            {t(
              item.state === 'accepted' ? 'cancellation.effect.done' : 'cancellation.effect.title',
            )}
          </h2>
          <EffectTable t={t} effect={effect} />
        </section>
      ) : null}
      <Lines {...p} />
      {isFund ? null : <Next {...p} />}
      {isFund ? null : (
        <p>
          <a href={`/declarations/${item.declarationId}`}>{t('cancellation.declaration')}</a>
        </p>
      )}
    </>
  )
}
