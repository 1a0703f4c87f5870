import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  number: string
  isSearched: boolean
  candidates: readonly { id: string; name: string }[]
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}

const Candidates: FC<Props> = ({ t, number, candidates, commandId, values }) => (
  <section class="card">
    <CommandForm action="/desk/sole-signatories" commandId={commandId}>
      <input type="hidden" name="employer_number" value={number} />
      <fieldset class="field">
        <legend>{t('sole.people')}</legend>
        {candidates.map((person) => (
          <div class="choice">
            <input
              type="radio"
              id={`user-${person.id}`}
              name="user"
              value={person.id}
              checked={candidates.length === 1 || values['user'] === person.id}
            />
            <label for={`user-${person.id}`}>
              <bdi>{person.name}</bdi>
            </label>
          </div>
        ))}
      </fieldset>
      <div class="field">
        <label for="reason">{t('sole.reason')}</label>
        <textarea id="reason" name="reason" rows={3} maxlength={500}>
          {String(values['reason'] ?? '')}
        </textarea>
      </div>
      <button class="main">{t('sole.open')}</button>
    </CommandForm>
  </section>
)

export const SolePage: FC<Props> = (p) => {
  const { t } = p
  return (
    <>
      <h1>{t('sole.title')}</h1>
      <p class="lead">{t('sole.lead')}</p>
      <RefusalSummary t={t} refused={p.problem} />
      <form method="get" action="/desk/sole-signatories" class="filters">
        <Field
          t={t}
          name="employer_number"
          label={t('collections.employer_number')}
          value={p.number}
          inputmode="numeric"
          isLtr
        />
        <button class="other">{t('sole.find')}</button>
      </form>
      {p.isSearched && p.candidates.length === 0 ? <p class="card">{t('sole.nobody')}</p> : null}
      {p.candidates.length > 0 ? <Candidates {...p} /> : null}
    </>
  )
}
