import type { FC } from 'hono/jsx'
import { TextArea, Words } from '#views/cases/thread.tsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm, ErrorSummary, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Correction, Proposal, ProposalEntry } from '#src/proposals/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { daysBetween, type IsoDate } from '#src/kernel/dates.ts'
import { State } from './state.tsx'

type Props = {
  t: Translate
  item: Proposal
  correction: Correction
  entries: readonly ProposalEntry[]
  today: IsoDate
  isFund: boolean
  mayAnswer: boolean
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

/** Theirs beside ours. */
const SideBySide: Part = ({ t, item, isFund }) => (
  <dl class="tiles">
    <div>
      <dt>{t(isFund ? 'proposal.declared.theirs' : 'proposal.declared')}</dt>
      <dd>
        <Money t={t} value={item.declared} />
      </dd>
    </div>
    <div>
      <dt>{t('proposal.proposed')}</dt>
      <dd>
        <Money t={t} value={item.salary} />
      </dd>
    </div>
  </dl>
)

const Said: Part = ({ t, entries }) => (
  <section class="card">
    <h2>{t('proposal.thread')}</h2>
    <ol class="plain thread">
      {entries.map((entry) => (
        <li class={entry.side === 'fund' ? 'is-fund' : 'is-person'}>
          <p class="hint">
            {t(`proposal.what.${entry.what}`)} — <bdi>{entry.name}</bdi> —{' '}
            {isolated(t.f.moment(entry.at))}
          </p>
          {entry.text === '' ? null : <Words text={entry.text} />}
        </li>
      ))}
    </ol>
  </section>
)

const Why: FC<{ p: Props; action: string; label: string; button: string }> = (f) => (
  <CommandForm action={f.action} commandId={`${f.p.commandId}-${f.button}`}>
    <TextArea
      name="text"
      label={f.label}
      value={shown(f.p.values['text'])}
      mistake={f.p.errors.length > 0 ? f.p.t('error.required') : undefined}
      rows={3}
    />
    <button class="other">{f.button}</button>
  </CommandForm>
)

/** What accepting does is said before it is done. */
const consequence = ({ t, correction: { cancels, recalls } }: Props): string =>
  t(
    cancels === null
      ? 'proposal.means.recall'
      : recalls > 0
        ? 'proposal.means.both'
        : 'proposal.means.cancellation',
  )

const Answer: Part = (p) => {
  const { t, item, today, commandId } = p
  const left = daysBetween(today, item.answerBy)
  return (
    <section class="card waits no-print">
      <h2>{t('proposal.answer')}</h2>
      <p>{isolated(t('proposal.clock', { on: item.answerBy, days: left }))}</p>
      <p>{consequence(p)}</p>
      <CommandForm
        action={`/proposals/${item.id}/acceptance`}
        commandId={`${commandId}-acceptance`}
      >
        <button class="main">{t('proposal.accept')}</button>
      </CommandForm>
      <details open={p.errors.length > 0}>
        <summary>{t('proposal.contest')}</summary>
        <Why
          p={p}
          action={`/proposals/${item.id}/contest`}
          label={t('proposal.contest.why')}
          button={t('proposal.contest.send')}
        />
      </details>
    </section>
  )
}

const FundAnswer: Part = (p) => {
  const { t, item } = p
  const base = `/desk/proposals/${item.id}`
  return (
    <section class="card no-print">
      {item.state === 'contested' ? (
        <>
          <h2>{t('proposal.maintain')}</h2>
          <Why
            p={p}
            action={`${base}/maintained`}
            label={t('proposal.maintain.why')}
            button={t('proposal.maintain')}
          />
        </>
      ) : null}
      <details>
        <summary>{t('proposal.withdraw')}</summary>
        <CommandForm action={`${base}/withdrawal`} commandId={`${p.commandId}-withdrawal`}>
          <label for="withdrawal-text">{t('proposal.withdraw.why')}</label>
          <textarea id="withdrawal-text" name="text" rows={3} dir="auto" />
          <button class="other">{t('proposal.withdraw')}</button>
        </CommandForm>
      </details>
    </section>
  )
}

/** What accepting it entered, for its employer to send. */
const Corrections: Part = ({ t, item, isFund }) =>
  item.state !== 'accepted' || isFund ? (
    <></>
  ) : (
    <section class="card waits no-print">
      <h2>{t('proposal.to_send')}</h2>
      <ul class="plain">
        {item.cancellationId === null ? null : (
          <li>
            <a href={`/cancellations/${item.cancellationId}`}>{t('proposal.cancellation')}</a>
          </li>
        )}
        {item.recallId === null ? null : (
          <li>
            <a href={`/recalls/${item.recallId}`}>{t('recall.see')}</a>
          </li>
        )}
      </ul>
    </section>
  )

export const ProposalPage: Part = (p) => {
  const { t, item, isFund } = p
  const isOpen = item.state === 'proposed' || item.state === 'contested'
  return (
    <>
      <p class="no-print">
        <a href={isFund ? '/desk/proposals' : '/proposals'}>{t('proposals.back')}</a>
      </p>
      <h1>{isolated(t('proposal.title', item))}</h1>
      <p class="lead">
        {isFund ? (
          <>
            <bdi>{item.employer}</bdi> <bdi dir="ltr">{item.employerNumber}</bdi> —{' '}
          </>
        ) : null}
        <bdi>{item.name}</bdi> <bdi dir="ltr">{item.person}</bdi> — {t('board.category')}{' '}
        <bdi dir="ltr">{item.category}</bdi> <State t={t} item={item} />
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={{ text: t('proposal.contest.why') }} />
      <RefusalSummary t={t} refused={p.problem} />
      <SideBySide {...p} />
      <Said {...p} />
      {isOpen && p.mayAnswer ? <Answer {...p} /> : null}
      {isOpen && isFund ? <FundAnswer {...p} /> : null}
      <Corrections {...p} />
      {isFund ? null : (
        <p>
          <a href={`/declarations/${item.declarationId}/lines/${item.line}`}>
            {t('proposal.line')}
          </a>
        </p>
      )}
    </>
  )
}
