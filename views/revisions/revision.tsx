import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { centimes } from '#src/kernel/money.ts'
import type { ShownRevision } from '#src/revisions/index.ts'

type Part = FC<{ t: Translate; shown: ShownRevision }>

type State = 'accepted' | 'refused' | 'answered' | 'open'
const TONES: Record<State, Tone> = {
  accepted: 'done',
  refused: 'plain',
  answered: 'plain',
  open: 'wait',
}

const stateOf = ({ revision }: ShownRevision): State =>
  revision.outcome === null
    ? 'open'
    : revision.outcome === 'settled'
      ? 'answered'
      : revision.outcome

const Tag: Part = ({ t, shown }) => {
  const state = stateOf(shown)
  return <StatusTag tone={TONES[state]} label={t(`revision.state.${state}`)} />
}

/** Old and new, step by step, in two columns that stack on a telephone. */
const SideBySide: Part = ({ t, shown: { calculation } }) =>
  calculation === null ? (
    <></>
  ) : (
    <>
      <dl class="tiles">
        <div>
          <dt>{t('revision.before')}</dt>
          <dd>
            <Money t={t} value={calculation.before.monthly} />
          </dd>
        </div>
        <div>
          <dt>{t('revision.after')}</dt>
          <dd>
            <Money t={t} value={calculation.after.monthly} />
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('revision.before.how')}</summary>
        <TraceTable t={t} trace={calculation.before.trace} />
      </details>
      <details>
        <summary>{t('revision.after.how')}</summary>
        <TraceTable t={t} trace={calculation.after.trace} />
      </details>
    </>
  )

const Arrears: Part = ({ t, shown: { arrears } }) =>
  arrears.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{t('revision.arrears')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('pension.month')}</th>
            <th scope="col" class="num">
              {t('revision.before')}
            </th>
            <th scope="col" class="num">
              {t('revision.after')}
            </th>
            <th scope="col" class="num">
              {t('revision.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {arrears.map((one) => (
            <tr>
              <th scope="row">{isolated(t.f.month(one.month))}</th>
              <td class="num" data-name={t('revision.before')}>
                <span>
                  <Money t={t} value={one.before} />
                </span>
              </td>
              <td class="num" data-name={t('revision.after')}>
                <span>
                  <Money t={t} value={one.after} />
                </span>
              </td>
              <td class="num" data-name={t('revision.difference')}>
                <span>
                  <Money t={t} value={one.difference} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={3}>
              {t('revision.total')}
            </th>
            <td class="num">
              <span>
                <Money
                  t={t}
                  value={centimes(arrears.reduce((sum, { difference }) => sum + difference, 0))}
                />
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )

/** One revision: why, old and new side by side, arrears month by month, and the day it is settled. */
export const RevisionPage: FC<{
  t: Translate
  shown: ShownRevision
  back: string
  isStaff: boolean
}> = ({ t, shown, back, isStaff }) => {
  const { revision, calculation, settlesOn } = shown
  return (
    <>
      <p>
        <a href={back}>{t(isStaff ? 'revision.case' : 'revisions.title')}</a>
      </p>
      <h1>{isolated(t('revision.title', { number: revision.number }))}</h1>
      <section class="card">
        <p>
          <Tag t={t} shown={shown} />
        </p>
        <p>{isolated(t('revision.why', { quarter: revision.quarter, points: revision.points }))}</p>
        {settlesOn === null ? null : <p>{isolated(t('revision.settles', { on: settlesOn }))}</p>}
        {revision.state === 'closed' ? null : (
          <p>{isolated(t('revision.promised', { on: revision.promisedOn }))}</p>
        )}
      </section>
      {isStaff && calculation === null ? <p>{t('revision.not_countable')}</p> : null}
      <SideBySide t={t} shown={shown} />
      <Arrears t={t} shown={shown} />
    </>
  )
}

export const RevisionsPage: FC<{ t: Translate; rows: readonly ShownRevision[] }> = ({
  t,
  rows,
}) => (
  <>
    <h1>{t('revisions.title')}</h1>
    <p class="lead">{t('revisions.lead')}</p>
    {rows.length === 0 ? <p>{t('revisions.none')}</p> : null}
    <ul class="plain">
      {rows.map((shown) => (
        <li>
          <a href={`/pensioner/revisions/${shown.revision.caseId}`}>
            {isolated(t('revision.title', { number: shown.revision.number }))}
          </a>{' '}
          <Tag t={t} shown={shown} />
          <span class="hint">{isolated(t.f.moment(shown.revision.openedAt))}</span>
        </li>
      ))}
    </ul>
  </>
)
