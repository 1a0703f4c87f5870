import type { FC } from 'hono/jsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Viewable } from '#src/desk/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  text: string
  people: readonly Viewable[]
  values: Record<string, unknown>
  problem: Refused | null
}

export const ViewingPage: FC<Props> = ({ t, text, people, values, problem }) => (
  <>
    <h1>{t('viewing.title')}</h1>
    <p class="lead">{t('viewing.lead')}</p>
    <RefusalSummary t={t} refused={problem} field="reason" />
    <form method="get" action="/desk/viewing" class="card">
      <div class="field">
        <label for="q">{t('viewing.search')}</label>
        <input id="q" name="q" value={text} inputmode="numeric" autocomplete="off" dir="ltr" />
      </div>
      <button class="other">{t('desk.filter')}</button>
    </form>
    {text !== '' && people.length === 0 ? <p class="card">{t('viewing.none')}</p> : null}
    {people.length === 0 ? null : (
      <form method="post" action="/desk/viewing" class="card">
        <fieldset class="field">
          <legend>{t('viewing.person')}</legend>
          {people.map((person, i) => (
            <div class="choice">
              <input
                type="radio"
                id={`user-${person.id}`}
                name="user_id"
                value={person.id}
                checked={values['user_id'] ? values['user_id'] === person.id : i === 0}
              />
              <label for={`user-${person.id}`}>
                <bdi>{person.name}</bdi> — <bdi>{person.employerName ?? t('space.member')}</bdi>
              </label>
            </div>
          ))}
        </fieldset>
        <div class="field">
          <label for="reason">{t('viewing.reason')}</label>
          <span class="hint" id="reason-hint">
            {t('viewing.reason.hint')}
          </span>
          <input
            id="reason"
            name="reason"
            aria-describedby="reason-hint"
            value={typeof values['reason'] === 'string' ? values['reason'] : ''}
            autocomplete="off"
          />
        </div>
        <button class="main">{t('viewing.start')}</button>
      </form>
    )}
  </>
)
