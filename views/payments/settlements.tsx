import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Candidate, Movement, Settled } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Code } from './parts.tsx'

type Props = {
  t: Translate
  unmatched: readonly Movement[]
  suggestions: ReadonlyMap<string, readonly Candidate[]>
  matched: readonly Movement[]
  next: number | null
  /** What the file just read came to. */
  settled: Settled | null
  userId: string
  mayCollect: boolean
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}
type Part = FC<Props>

const Result: FC<{ t: Translate; settled: Settled }> = ({ t, settled }) => (
  <section class="card good" role="status">
    <h2>{t('settlements.read')}</h2>
    <p>
      {isolated(
        t('settlements.result', {
          matched: settled.matched.length,
          unmatched: settled.unmatched.length,
          known: settled.known.length,
        }),
      )}
    </p>
    {settled.unmatched.length === 0 ? null : (
      <ul>
        {settled.unmatched.map(({ movement, why }) => (
          <li>
            <Money t={t} value={movement.amount} /> —{' '}
            <bdi>{movement.counterpartyName ?? movement.text}</bdi> :{' '}
            {isolated(t.dynamic(`refusal.${why.code}`, why.facts))}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Upload: Part = ({ t, commandId }) => (
  <section class="card">
    <h2>{t('settlements.file')}</h2>
    <CommandForm action="/settlements" commandId={commandId} isUpload>
      <div class="field">
        <label for="file">{t('settlements.file.label')}</label>
        <span class="hint" id="file-hint">
          {t('settlements.file.hint')}
        </span>
        <input type="file" id="file" name="file" aria-describedby="file-hint" />
      </div>
      <button class="main">{t('settlements.file.send')}</button>
    </CommandForm>
  </section>
)

const Facts: FC<{ t: Translate; movement: Movement }> = ({ t, movement: one }) => (
  <p>
    <strong>
      <Money t={t} value={one.amount} />
    </strong>{' '}
    {isolated(t('settlements.on', { on: one.valueOn }))}
    {one.isReturn ? (
      <>
        {' '}
        <StatusTag tone="block" label={t('settlements.return')} />
      </>
    ) : null}
    <br />
    <bdi>{one.counterpartyName ?? ''}</bdi>{' '}
    {one.counterpartyRib === null ? null : <Code text={one.counterpartyRib} />}
    <br />
    <bdi class="words">{one.text}</bdi>
    {one.reference === null ? null : (
      <>
        {' '}
        {t('payment.reference')} <Code text={one.reference} />
      </>
    )}
  </p>
)

const Suggested: FC<{ p: Props; movement: Movement; number: number }> = ({
  p,
  movement: one,
  number,
}) => (
  <>
    {(p.suggestions.get(one.key) ?? []).map((each, i) => (
      <CommandForm action="/settlements/matches" commandId={`${p.commandId}s${number}-${i}`}>
        <input type="hidden" name="entry" value={one.key} />
        <input type="hidden" name="reference" value={each.reference} />
        <p class="mend">
          <span>
            <bdi>{each.employerName}</bdi> — <Money t={p.t} value={each.amount} /> —{' '}
            <Code text={each.reference} />
          </span>
          <button class="other">{p.t('settlements.this_one')}</button>
        </p>
      </CommandForm>
    ))}
  </>
)

const ByHand: FC<{ p: Props; movement: Movement; number: number }> = ({
  p,
  movement: one,
  number,
}) => (
  <details>
    <summary>{p.t('settlements.by_hand')}</summary>
    <CommandForm action="/settlements/matches" commandId={`${p.commandId}h${number}`}>
      <input type="hidden" name="entry" value={one.key} />
      <div class="field">
        <label for={`reference-${number}`}>{p.t('settlements.reference')}</label>
        <input id={`reference-${number}`} name="reference" dir="ltr" autocomplete="off" />
      </div>
      <div class="field">
        <label for={`employer-${number}`}>{p.t('settlements.employer')}</label>
        <input id={`employer-${number}`} name="employer_number" dir="ltr" autocomplete="off" />
      </div>
      <button class="other">{p.t('settlements.match')}</button>
    </CommandForm>
  </details>
)

const Unmatched: Part = (p) => (
  <section class={p.unmatched.length > 0 ? 'card waits' : 'card'}>
    <h2>{isolated(p.t('settlements.unmatched', { count: p.unmatched.length }))}</h2>
    {p.unmatched.length === 0 ? <p>{p.t('settlements.none')}</p> : null}
    <ul class="plain">
      {p.unmatched.map((one, number) => (
        <li>
          <Facts t={p.t} movement={one} />
          {one.direction === 'debit' ? null : (
            <>
              <Suggested p={p} movement={one} number={number} />
              <ByHand p={p} movement={one} number={number} />
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const Undoing: FC<{ p: Props; movement: Movement; number: number }> = ({
  p,
  movement: one,
  number,
}) => {
  const { t } = p
  if (one.isReturned || one.returns !== null) return <></>
  if (one.undoAskedBy !== null)
    return (
      <>
        <p>
          {t('settlements.undo_asked')} <bdi class="words">{one.undoReason}</bdi>
        </p>
        {one.undoAskedBy === p.userId ? (
          <p class="soft">{t('settlements.undo_other')}</p>
        ) : (
          <CommandForm
            action={`/settlements/matches/${one.matchId}/undoing/confirmation`}
            commandId={`${p.commandId}c${number}`}
          >
            <button class="other">{t('settlements.undo_confirm')}</button>
          </CommandForm>
        )}
      </>
    )
  return (
    <details>
      <summary>{t('settlements.undo')}</summary>
      <CommandForm
        action={`/settlements/matches/${one.matchId}/undoing`}
        commandId={`${p.commandId}u${number}`}
      >
        <div class="field">
          <label for={`reason-${number}`}>{t('payment.reason')}</label>
          <textarea id={`reason-${number}`} name="reason" rows={2} maxlength={500}></textarea>
        </div>
        <button class="other">{t('settlements.undo')}</button>
      </CommandForm>
    </details>
  )
}

const Matched: Part = (p) => (
  <section class="card">
    <h2>{p.t('settlements.matched')}</h2>
    {p.matched.length === 0 ? <p>{p.t('settlements.none_matched')}</p> : null}
    <ul class="plain">
      {p.matched.map((one, number) => (
        <li>
          <Facts t={p.t} movement={one} />
          <p>
            <bdi>{one.employerName}</bdi> <bdi dir="ltr">{one.employerNumber}</bdi> —{' '}
            {p.t.dynamic(`settlements.how.${one.how ?? ''}`)}
            {one.isReturned ? ` — ${p.t('settlements.returned')}` : ''}
          </p>
          <Undoing p={p} movement={one} number={number} />
        </li>
      ))}
    </ul>
    {p.next === null ? null : (
      <p class="pages">
        <a href={`/settlements?from=${p.next}`}>{p.t('payments.older')}</a>
      </p>
    )}
  </section>
)

export const SettlementsPage: Part = (p) => (
  <>
    <h1>{p.t('settlements.title')}</h1>
    <p class="lead">{p.t('settlements.lead')}</p>
    {p.mayCollect ? (
      <p>
        <a href="/direct-debits">{p.t('collections.title')}</a>
      </p>
    ) : null}
    <RefusalSummary t={p.t} refused={p.problem} field="file" />
    {p.settled ? <Result t={p.t} settled={p.settled} /> : null}
    <Upload {...p} />
    <Unmatched {...p} />
    <Matched {...p} />
  </>
)
