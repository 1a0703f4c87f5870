import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { TextArea, Thread } from '#views/cases/thread.tsx'
import type { Anomaly } from '#src/anomalies/index.ts'
import type { Entry } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { sentenceOf } from './detail.ts'
import { State } from './state.tsx'

/** What the employer's people say is wrong of them: those to answer first. */
export const ConfirmationsPage: FC<{
  t: Translate
  anomalies: readonly Anomaly[]
  next: number | null
}> = ({ t, anomalies, next }) => (
  <>
    <h1>{t('confirmations.title')}</h1>
    <p class="lead">{t('confirmations.lead')}</p>
    {anomalies.length === 0 ? <p class="card">{t('confirmations.none')}</p> : null}
    <ul class="plain">
      {anomalies.map((item) => (
        <li>
          <a href={`/anomaly-confirmations/${item.id}`}>
            <bdi>{item.memberName}</bdi>
          </a>{' '}
          <State t={t} item={item} />
          <span class="hint">{isolated(sentenceOf(t, item.detail))}</span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/anomaly-confirmations?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)

const Answer: FC<{ t: Translate; item: Anomaly; commandId: string }> = ({ t, item, commandId }) => (
  <section class="card">
    <h2>{t('confirmation.answer')}</h2>
    <CommandForm action={`/anomaly-confirmations/${item.id}/answer`} commandId={commandId}>
      <TextArea
        name="text"
        label={t('confirmation.text')}
        hint={t('confirmation.text.hint')}
        value=""
        mistake={undefined}
        rows={3}
      />
      <p class="actions">
        <button class="button" name="answer" value="confirmed">
          {t('confirmation.confirm')}
        </button>{' '}
        <button class="other" name="answer" value="contested">
          {t('confirmation.contest')}
        </button>
      </p>
    </CommandForm>
  </section>
)

/** One of them: what is said, the same story as everybody reads, and the answer. */
export const ConfirmationPage: FC<{
  t: Translate
  item: Anomaly
  entries: readonly Entry[]
  commandId: string
  problem: Refused | null
}> = ({ t, item, entries, commandId, problem }) => (
  <>
    <p class="no-print">
      <a href="/anomaly-confirmations">{t('confirmation.back')}</a>
    </p>
    <h1>
      <bdi>{item.memberName}</bdi> <State t={t} item={item} />
    </h1>
    <p class="lead">{isolated(sentenceOf(t, item.detail))}</p>
    <p>{isolated(t('confirmation.held', { name: item.memberName, birthDate: item.birthDate }))}</p>
    <RefusalSummary t={t} refused={problem} />
    {item.detail.kind === 'rights' ? (
      <p>
        {t('confirmation.rights')} <a href="/recalls/new">{t('recall.add')}</a>
      </p>
    ) : null}
    {item.state === 'asked' ? <Answer t={t} item={item} commandId={commandId} /> : null}
    <section class="card">
      <h2>{t('case.thread')}</h2>
      <Thread t={t} entries={entries} />
    </section>
  </>
)
