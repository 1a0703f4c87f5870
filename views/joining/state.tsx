import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Application, ApplicationState, Holder, Piece } from '#src/joining/index.ts'

const TONE: Record<ApplicationState, Tone> = {
  draft: 'wait',
  convention_awaited: 'wait',
  under_review: 'plain',
  pieces_asked: 'wait',
  counter_proposed: 'wait',
  in_control: 'plain',
  to_sign: 'wait',
  active: 'done',
  refused: 'block',
  withdrawn: 'plain',
  declined: 'block',
  expired: 'block',
}

export const ApplicationTag: FC<{ t: Translate; state: ApplicationState }> = ({ t, state }) => (
  <StatusTag tone={TONE[state]} label={t(`application.state.${state}`)} />
)

const PIECE_TONE: Record<Piece['state'], Tone> = {
  expected: 'wait',
  received: 'plain',
  conforming: 'done',
  not_conforming: 'block',
}

export const PieceTag: FC<{ t: Translate; state: Piece['state'] }> = ({ t, state }) => (
  <StatusTag tone={PIECE_TONE[state]} label={t(`application.piece_state.${state}`)} />
)

const promiseOf = (t: Translate, item: Application, state: ApplicationState): string => {
  const { desk, conventionAt } = item
  if (!desk || item.stage !== 'submitted') return ''
  if (conventionAt === null) return t('application.promise.convention')
  if (desk.waitingSince !== null)
    return t('application.promise.stopped', { since: desk.waitingSince })
  return state === 'under_review' || state === 'in_control'
    ? t('application.promise', { on: desk.promisedOn })
    : ''
}

/** Since when the file stands as it does. */
const sinceOf = (item: Application): Application['savedAt'] =>
  item.endedAt ??
  item.desk?.waitingSince ??
  item.acceptedAt ??
  item.conventionAt ??
  item.submittedAt ??
  item.savedAt

/** Who acts next, since when, promised when: the answer somebody comes for. */
export const Held: FC<{
  t: Translate
  item: Application
  state: ApplicationState
  holder: Holder
}> = ({ t, item, state, holder }) => (
  <p class="lead">
    <ApplicationTag t={t} state={state} /> {t(`application.held.${holder}`)}{' '}
    {isolated(t('application.since', { at: sinceOf(item) }))} {isolated(promiseOf(t, item, state))}
    {state === 'to_sign' && item.signUntil !== null
      ? isolated(t('application.sign_until', { on: item.signUntil }))
      : null}
  </p>
)

const BAR = ['account', 'request', 'employer', 'offer', 'validation'] as const
type Bar = (typeof BAR)[number]

/** What of the five steps is done, as far as the form says. */
const isDone = ({ form, submittedAt }: Application, step: Bar): boolean => {
  switch (step) {
    case 'account':
      return true
    case 'request':
      return form.request !== null
    case 'employer':
      return form.employer !== null && form.people !== null
    case 'offer':
      return form.offer !== null
    case 'validation':
      return submittedAt !== null
  }
}

const wordOf = (item: Application, step: Bar, current: Bar | undefined) =>
  isDone(item, step) ? 'done' : step === current ? 'now' : 'later'

/** The five steps of joining, in words as well as in colour; a phone names the one under way. */
export const ProgressBar: FC<{ t: Translate; item: Application }> = ({ t, item }) => {
  const current = BAR.find((step) => !isDone(item, step))
  return (
    <>
      <ol class="steps no-print" aria-label={t('application.progress')}>
        {BAR.map((step) => (
          <li
            class={isDone(item, step) ? 'is-done' : step === current ? 'is-next' : ''}
            aria-current={step === current ? 'step' : undefined}
          >
            {t(`application.bar.${step}`)}
            <span>{t(`application.bar.${wordOf(item, step, current)}`)}</span>
          </li>
        ))}
      </ol>
      {current ? (
        <p class="no-print">
          {t('application.bar.at', {
            step: BAR.indexOf(current) + 1,
            steps: BAR.length,
            name: t(`application.bar.${current}`),
          })}
        </p>
      ) : null}
    </>
  )
}
