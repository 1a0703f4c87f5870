import type { FC, PropsWithChildren } from 'hono/jsx'
import { CaseState, Files, Select, TextArea, Thread } from '#views/cases/thread.tsx'
import { CommandForm, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Case, CaseFile, Entry, KINDS } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import { Left } from './queue.tsx'

type Props = {
  t: Translate
  item: Case
  kind: (typeof KINDS)[Case['kind']]
  entries: readonly Entry[]
  files: readonly CaseFile[]
  base: string
  left: number
  isMine: boolean
  mayConfirm: boolean
  mayTake: boolean
  colleagues: readonly { value: string; label: string }[]
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}

/** What a link of the page leads to. */
const ELSEWHERE = [
  'applicationId',
  'liquidationId',
  'deathId',
  'survivorId',
  'cancellationId',
  'recallId',
  'buybackId',
  'anomalyId',
  'changeId',
  'memberId',
  'pensionId',
]

/** Kinds whose decision is read from the person's points. */
const OF_POINTS = ['buyback', 'anomaly', 'free_points']
const hasStatement = ({ kind, memberId }: Case): boolean =>
  OF_POINTS.includes(kind) && memberId !== null

const factText = (t: Translate, name: string, value: unknown): string => {
  if (typeof value === 'boolean') return t(value ? 'case.yes' : 'case.no')
  if (name === 'amount' || name === 'asked') return t.f.amount(value as Centimes)
  if (name === 'object') return t.dynamic(`cancellation.object.${String(value)}`)
  if (name === 'change') return t.dynamic(`contract.ask.${String(value)}`)
  if (name === 'rate') return t.f.rate(value as RatePpm)
  if (name === 'motive') return t.dynamic(`recall.reason.${String(value)}`)
  if (name === 'mode') return t.dynamic(`pension.account.mode.${String(value)}`)
  if (name === 'until') return t.f.day(value as IsoDate)
  if (name === 'month') return t.f.month(value as Month)
  if (name === 'points') return t.f.points(value as Points)
  if (name === 'anomaly') return t.dynamic(`anomaly.kind.${String(value)}`)
  if (name === 'departure') return t.dynamic(`liquidation.departure.${String(value)}`)
  if (name === 'relation') return t.dynamic(`death.relation.${String(value)}`)
  if (name === 'rights') return t.dynamic(`survivor.kind.${String(value)}`)
  if (name === 'effectOn' || name === 'diedOn') return t.f.day(value as IsoDate)
  if (name === 'illFrom' || name === 'illTo') return t.f.day(value as IsoDate)
  if (name === 'topic') return t.dynamic(`complaint.topic.${String(value)}`)
  return String(value ?? '—')
}

/** What the case knows, and how to reach whoever asked. */
const Facts: FC<{ t: Translate; item: Case }> = ({ t, item }) => {
  const { name, email, phone, postalAddress } = item.contact
  const contact = Object.entries({ name, email, phone, postalAddress }).filter(([, v]) => v !== '')
  return (
    <table>
      <tbody>
        {item.employerNumber ? (
          <tr>
            <th scope="row">{t('case.fact.employer')}</th>
            <td>
              <bdi>{item.employerName}</bdi> <bdi dir="ltr">{item.employerNumber}</bdi>
            </td>
          </tr>
        ) : null}
        {[...Object.entries(item.facts), ...contact]
          .filter(([key, value]) => value !== null && value !== '' && !ELSEWHERE.includes(key))
          .map(([key, value]) => (
            <tr>
              <th scope="row">{t.dynamic(`case.fact.${key}`)}</th>
              <td>
                <bdi>{factText(t, key, value)}</bdi>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

const StepForm: FC<PropsWithChildren<{ p: Props; step: string; title: string }>> = (f) => (
  <details open={f.step === shown(f.p.values['step'])}>
    <summary>{f.title}</summary>
    <CommandForm action={`${f.p.base}/${f.step}`} commandId={`${f.p.commandId}-${f.step}`}>
      <input type="hidden" name="revision" value={String(f.p.item.revision)} />
      <input type="hidden" name="step" value={f.step} />
      {f.children}
      <p class="actions">
        <button class="main">{f.title}</button>
      </p>
    </CommandForm>
  </details>
)

const SimpleStep: FC<{ p: Props; step: 'take' | 'confirm' }> = ({ p, step }) => (
  <CommandForm action={`${p.base}/${step}`} commandId={`${p.commandId}-${step}`}>
    <input type="hidden" name="revision" value={String(p.item.revision)} />
    <button class="main">{p.t.dynamic(`desk.step.${step}`)}</button>
  </CommandForm>
)

/** Deciding, or proposing where a second person decides; both where it depends on the effect. */
const Decisions: FC<{ p: Props }> = ({ p }) => {
  const second = p.kind.needsSecondEye
  return (
    <>
      {second === true ? null : <Decision p={p} step="decide" />}
      {second === false ? null : <Decision p={p} step="propose" />}
    </>
  )
}

const Decision: FC<{ p: Props; step: 'propose' | 'decide' }> = ({ p, step }) => {
  const { t, kind, values } = p
  return (
    <StepForm p={p} step={step} title={t.dynamic(`desk.step.${step}`)}>
      <Select
        name="outcome"
        label={t('desk.outcome')}
        empty={t('complaint.topic.choose')}
        value={shown(values['outcome'])}
        options={kind.outcomes.map((item) => ({
          value: item,
          label: t.dynamic(`case.outcome.${item}`),
        }))}
      />
      {kind.reasons.length > 0 ? (
        <Select
          name="reason"
          label={t('desk.reason')}
          empty={t('desk.reason.none')}
          value={shown(values['reason'])}
          options={kind.reasons.map((item) => ({
            value: item,
            label: t.dynamic(`case.reason.${item}`),
          }))}
        />
      ) : null}
      <TextArea
        name="text"
        label={t('desk.answer')}
        hint={t('desk.answer.hint', { language: p.item.contact.language })}
        value={shown(values['text'])}
      />
    </StepForm>
  )
}

const Steps: FC<{ p: Props }> = ({ p }) => {
  const { t, item } = p
  const words = (step: 'note' | 'ask' | 'return') => (
    <StepForm p={p} step={step} title={t(`desk.step.${step}`)}>
      <TextArea name="text" label={t(`desk.${step}.text`)} value={shown(p.values['text'])} />
    </StepForm>
  )
  return (
    <section class="card no-print">
      <h2>{t('desk.steps')}</h2>
      {p.mayTake ? <SimpleStep p={p} step="take" /> : null}
      {p.mayConfirm ? <SimpleStep p={p} step="confirm" /> : null}
      {p.mayConfirm ? words('return') : null}
      {p.isMine && item.state !== 'proposed' ? <Decisions p={p} /> : null}
      {p.isMine && item.state === 'open' ? words('ask') : null}
      {words('note')}
      {p.isMine && p.colleagues.length > 0 ? (
        <StepForm p={p} step="hand" title={t('desk.step.hand')}>
          <Select name="to" label={t('desk.hand.to')} options={p.colleagues} />
        </StepForm>
      ) : null}
    </section>
  )
}

const Proposed: FC<{ t: Translate; item: Case }> = ({ t, item }) =>
  item.proposal ? (
    <section class="card waits">
      <h2>{t('desk.proposed')}</h2>
      <p>
        <strong>{t.dynamic(`case.outcome.${item.proposal.outcome}`)}</strong>
        {item.proposal.reason ? ` — ${t.dynamic(`case.reason.${item.proposal.reason}`)}` : ''}
      </p>
      <p class="words" dir="auto">
        {item.proposal.text}
      </p>
      <p class="soft">{t('desk.proposed.lead')}</p>
    </section>
  ) : (
    <></>
  )

/** Where what is judged has a page of its own. */
const pageOf = (item: Case) => {
  switch (item.kind) {
    case 'cancellation':
      return {
        href: `/desk/cancellations/${item.facts.cancellationId}`,
        label: 'desk.cancellation.see',
      } as const
    case 'recall':
      return { href: `/desk/recalls/${item.facts.recallId}`, label: 'desk.recall.see' } as const
    case 'application':
      return {
        href: `/desk/applications/${item.facts.applicationId}`,
        label: 'desk.application.see',
      } as const
    case 'contract_change':
      return {
        href: `/desk/contract-changes/${item.facts.changeId}`,
        label: 'desk.contract_change.see',
      } as const
    case 'liquidation':
      return {
        href: `/desk/liquidations/${item.facts.liquidationId}`,
        label: 'desk.liquidation.see',
      } as const
    case 'death':
      return { href: `/desk/deaths/${item.facts.deathId}`, label: 'desk.death.see' } as const
    case 'survivor':
      return {
        href: `/desk/survivors/${item.facts.survivorId}`,
        label: 'desk.survivor.see',
      } as const
    case 'revision':
      return { href: `/desk/revisions/${item.id}`, label: 'desk.revision.see' } as const
    case 'pension_account':
    case 'pension_contact':
      return {
        href: `/desk/pensions/${item.facts.pensionId}`,
        label: 'desk.pension.see',
      } as const
    default:
      return null
  }
}

export const DeskCasePage: FC<Props> = (p) => {
  const { t, item } = p
  const page = pageOf(item)
  return (
    <>
      <p>
        <a href="/desk">{t('desk.back')}</a>
      </p>
      <h1>
        {t.dynamic(`case.kind.${item.kind}`)} <bdi dir="ltr">{item.number}</bdi>
      </h1>
      <p class="lead">
        <CaseState t={t} item={item} reader="fund" />{' '}
        {isolated(t('desk.promised', { promisedOn: item.promisedOn }))}{' '}
        <Left t={t} item={item} left={p.left} />{' '}
        {isolated(t('desk.held', { name: item.takenByName ?? '' }))}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <h2>{t('desk.facts')}</h2>
        <Facts t={t} item={item} />
        {item.kind === 'subscription' ? (
          <p class="soft">
            {t(item.memberId === null ? 'desk.member.unknown' : 'desk.member.known')}
          </p>
        ) : null}
        {page ? (
          <p>
            <a href={page.href}>{t(page.label)}</a>
          </p>
        ) : null}
        {hasStatement(item) ? (
          <p>
            <a href={`/members/${item.memberId}/points-statement`}>{t('desk.statement.see')}</a>
          </p>
        ) : null}
        {item.kind === 'lines_to_correct' ? <p class="soft">{t('desk.lines.lead')}</p> : null}
      </section>
      <Proposed t={t} item={item} />
      <section class="card">
        <h2>{t('case.thread')}</h2>
        <Thread t={t} entries={p.entries} />
        <Files t={t} files={p.files} base={p.base} />
      </section>
      {item.state === 'closed' ? null : <Steps p={p} />}
    </>
  )
}
