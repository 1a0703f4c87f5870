import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { MandateTag, MandateTerms, whenOf } from '#views/firms/mandate-facts.tsx'
import type { ShownMandate } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'

type Props = {
  t: Translate
  text: string
  mandates: readonly ShownMandate[]
  now: Instant
  commandId: string
  problem: Refused | null
}

const Mandate: FC<Props & { mandate: ShownMandate }> = ({ t, mandate, now, commandId }) => (
  <li class="card">
    <h2>
      <bdi>{mandate.firmName}</bdi> — <bdi>{mandate.employerName}</bdi>
    </h2>
    <p>
      <MandateTag t={t} mandate={mandate} /> {isolated(whenOf(t, mandate))}
    </p>
    <MandateTerms t={t} mandate={mandate} now={now} />
    {mandate.state === 'accepted' ? (
      <CommandForm
        action={`/desk/mandates/${mandate.id}/ending`}
        commandId={`${commandId}-${mandate.id.slice(0, 20)}`}
      >
        <div class="field">
          <label for={`reason-${mandate.id}`}>{t('viewing.reason')}</label>
          <input id={`reason-${mandate.id}`} name="reason" autocomplete="off" dir="auto" />
        </div>
        <button class="other">{t('mandate.ending')}</button>
      </CommandForm>
    ) : null}
  </li>
)

export const DeskMandatesPage: FC<Props> = (p) => {
  const { t, text, mandates } = p
  return (
    <>
      <h1>{t('desk.mandates')}</h1>
      <p class="lead">{t('desk.mandates.lead')}</p>
      <RefusalSummary t={t} refused={p.problem} />
      <form method="get" action="/desk/mandates" class="card">
        <div class="field">
          <label for="q">{t('access.employer_number')}</label>
          <input id="q" name="q" value={text} inputmode="numeric" autocomplete="off" dir="ltr" />
        </div>
        <button class="other">{t('desk.filter')}</button>
      </form>
      {text !== '' && mandates.length === 0 ? <p class="card">{t('mandates.none')}</p> : null}
      <ul class="plain">
        {mandates.map((mandate) => (
          <Mandate {...p} mandate={mandate} />
        ))}
      </ul>
    </>
  )
}
