import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Declaration, QuarterState } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<Declaration['status'], Tone> = {
  received: 'wait',
  draft: 'wait',
  checked: 'wait',
  filed: 'done',
  processed: 'done',
  abandoned: 'plain',
  cancelled: 'plain',
}

export const DeclarationState: FC<{ t: Translate; status: Declaration['status'] }> = (p) => (
  <StatusTag tone={TONES[p.status]} label={p.t.dynamic(`declarations.status.${p.status}`)} />
)

/** Shown on every view of a test deposit: it can't be mistaken for a filing. */
export const NotFiled: FC<{ t: Translate }> = ({ t }) => (
  <p class="not-filed">{t('declarations.test.banner')}</p>
)

export const QuarterCard: FC<{ t: Translate; state: QuarterState; isFirst?: boolean }> = (p) => {
  const { t, state } = p
  const missing = state.categories.filter((c) => c.declarationId === null)
  return (
    <section class={`card ${state.isComplete ? 'good' : 'waits'}`}>
      <h2>
        {isolated(t.f.quarterInWords(state.quarter))}{' '}
        <StatusTag
          tone={state.isComplete ? 'done' : state.isLate ? 'block' : 'wait'}
          label={t(
            state.isComplete ? 'board.complete' : state.isLate ? 'board.late' : 'board.to_declare',
          )}
        />
      </h2>
      <ul>
        {state.categories.map((category) => (
          <li>
            {t('board.category')} <bdi dir="ltr">{category.number}</bdi> ({category.label},{' '}
            {isolated(t.f.rate(category.rate))}) :{' '}
            {category.declarationId ? (
              <a href={`/declarations/${category.declarationId}`}>
                {t(category.isNil ? 'board.nil' : 'board.filed')}
              </a>
            ) : (
              t(state.draftId ? 'board.begun' : 'board.missing')
            )}
          </li>
        ))}
      </ul>
      {state.toMend ? (
        <p>
          <a href={`/declarations/${state.toMend.declarationId}`}>
            {isolated(t('board.to_mend', { count: state.toMend.lines }))}
          </a>
        </p>
      ) : null}
      {missing.length > 0 ? (
        <>
          <p>{isolated(t(state.isLate ? 'board.deadline_passed' : 'board.deadline', state))}</p>
          {missing.some((c) => c.isOpenToMe) ? (
            <p class="actions">
              {state.draftId ? (
                <a class="button" href={`/declarations/${state.draftId}`}>
                  {t('board.resume')}
                </a>
              ) : null}
              <a
                class={state.draftId || !p.isFirst ? 'button other' : 'button'}
                href="/declarations/new"
              >
                {t(state.draftId ? 'board.declare_again' : 'board.declare')}
              </a>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
