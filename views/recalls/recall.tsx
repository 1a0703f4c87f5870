import type { FC, PropsWithChildren } from 'hono/jsx'
import { Words } from '#views/cases/thread.tsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Finding, Recall, RecallEffect, RecallLine } from '#src/recalls/index.ts'
import { marked } from '#src/i18n/format.ts'
import type { FieldName } from '#src/declarations/index.ts'
import { ruleTextOf, showValue } from '#src/i18n/rules.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { RecallReason } from '#src/rulebook/parameters/recalls.ts'
import { Adding } from './adding.tsx'
import { State } from './state.tsx'

type Props = {
  t: Translate
  item: Recall
  reason: RecallReason
  effect: RecallEffect
  /** The first of its lines. */
  lines: readonly RecallLine[]
  count: number
  findings: readonly Finding[]
  categories: readonly ContractCategory[]
  isFund: boolean
  mayCorrect: boolean
  /** The case at the fund is theirs: they answer it. */
  isFollower: boolean
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const Row: FC<PropsWithChildren<{ name: string; hint?: string }>> = ({ name, hint, children }) => (
  <tr>
    <th scope="row">
      {name}
      {hint ? <span class="hint">{hint}</span> : null}
    </th>
    <td class="num">{children}</td>
  </tr>
)

const isOpen = ({ state }: Recall): boolean =>
  ['entered', 'submitted', 'under_review', 'more_asked'].includes(state)

const Effect: Part = ({ t, item, effect }) => (
  <section class="card">
    <h2>{t(isOpen(item) ? 'recall.effect' : 'recall.effect.done')}</h2>
    <table>
      <tbody>
        <Row name={t('recall.effect.people')}>{isolated(t.f.number(effect.people))}</Row>
        <Row name={t('recall.effect.due')}>
          <Money t={t} value={effect.due} />
        </Row>
        <Row
          name={t('recall.effect.due_on')}
          hint={t(isOpen(item) ? 'recall.effect.due_on.hint' : 'recall.effect.due_on.then')}
        >
          {isolated(t.f.day(effect.dueOn))}
        </Row>
        <Row name={t('recall.effect.points')} hint={t('recall.effect.points.hint')}>
          <PointsFigure t={t} value={effect.points} />
        </Row>
        <Row name={t('cancellation.effect.retired')}>{isolated(t.f.number(effect.retired))}</Row>
      </tbody>
    </table>
  </section>
)

/** What is wrong with a line, and how to mend it. */
const Wrong: FC<{ t: Translate; findings: readonly Finding[] }> = ({ t, findings }) => (
  <>
    {findings.map((one) => {
      const rule = ruleTextOf(one.code, t.language)
      const value = (text: string) => showValue(one.field as FieldName, text, t.f)
      return (
        <p class="mistake">
          {rule?.title ?? one.code} —{' '}
          {isolated(
            rule?.message({
              value: marked('read', value(one.value)),
              expected: one.expected === null ? null : marked('wanted', value(one.expected)),
            }) ?? '',
          )}
        </p>
      )
    })}
  </>
)

const LineRow: FC<Props & { line: RecallLine; mayRemove: boolean }> = (p) => {
  const { t, item, line, findings, commandId, mayRemove } = p
  return (
    <tr>
      <th scope="row">
        <bdi>{line.name}</bdi> <bdi dir="ltr">{line.person}</bdi>
        {line.isRetired ? <span class="hint">{t('recall.retired')}</span> : null}
        {line.isCancelled ? <span class="hint">{t('recall.state.cancelled')}</span> : null}
        <Wrong
          t={t}
          findings={findings.filter(
            (one) => one.declarationId === line.declarationId && one.line === line.line,
          )}
        />
      </th>
      <td data-name={t('declarations.quarter')}>{isolated(t.f.quarter(line.quarter))}</td>
      <td data-name={t('board.category')}>
        <bdi dir="ltr">{line.category}</bdi>
      </td>
      <td class="num" data-name={t('recall.base')}>
        <span>{line.base === null ? '—' : <Money t={t} value={line.base} />}</span>
      </td>
      <td class="num" data-name={t('declarations.contributions')}>
        <span>{line.due === null ? '—' : <Money t={t} value={line.due} />}</span>
      </td>
      <td class="num" data-name={t('declarations.points')}>
        <span>{line.points === null ? '—' : <PointsFigure t={t} value={line.points} />}</span>
      </td>
      {mayRemove ? (
        <td data-name={t('recall.remove.column')}>
          <CommandForm
            action={`/recalls/${item.id}/lines`}
            commandId={`${commandId}-${line.quarter}-${line.line}`}
          >
            <button class="link" name="remove" value={`${line.quarter}.${line.line}`}>
              {t('recall.remove')}
            </button>
          </CommandForm>
        </td>
      ) : null}
    </tr>
  )
}

const Lines: Part = (p) => {
  const { t, item, lines, count, mayCorrect } = p
  const mayRemove = mayCorrect && item.state === 'entered'
  return (
    <>
      <h2>{isolated(t('recall.lines', { count }))}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('declarations.person')}</th>
            <th scope="col">{t('declarations.quarter')}</th>
            <th scope="col">{t('board.category')}</th>
            <th scope="col" class="num">
              {t('recall.base')}
            </th>
            <th scope="col" class="num">
              {t('declarations.contributions')}
            </th>
            <th scope="col" class="num">
              {t('declarations.points')}
            </th>
            {mayRemove ? <th scope="col">{t('recall.remove.column')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow {...p} line={line} mayRemove={mayRemove} />
          ))}
        </tbody>
      </table>
    </>
  )
}

const Submission: Part = ({ t, item, reason, commandId, errors }) => (
  <CommandForm
    action={`/recalls/${item.id}/submission`}
    commandId={`${commandId}-submission`}
    isUpload
  >
    <Field
      t={t}
      name="piece"
      type="file"
      label={t(reason.piece === 'required' ? 'recall.piece.required' : 'recall.piece.optional')}
      hint={t('case.piece.hint')}
      errors={errors}
    />
    <button class="main">{t('recall.submit')}</button>
  </CommandForm>
)

/** Who acts next, and what they can do. */
const Next: Part = (p) => {
  const { t, item, count, findings, commandId, mayCorrect } = p
  const mayWithdraw = mayCorrect && (item.state === 'entered' || item.state === 'submitted')
  const isReady = item.state === 'entered' && count > 0 && findings.length === 0
  return (
    <section class={isReady || item.state === 'accepted' ? 'card waits no-print' : 'card no-print'}>
      <h2>
        {t(
          item.state !== 'entered' || isReady
            ? `recall.next.${item.state}`
            : findings.length > 0
              ? 'recall.next.mend'
              : 'recall.next.people',
        )}
      </h2>
      {isReady && mayCorrect ? <Submission {...p} /> : null}
      {p.isFollower ? (
        <p>
          <a href={`/cases/${item.caseId}`}>{t('cancellation.case')}</a>
        </p>
      ) : null}
      {mayWithdraw ? (
        <CommandForm
          action={`/recalls/${item.id}/withdrawal`}
          commandId={`${commandId}-withdrawal`}
        >
          <button class="link">{t('cancellation.withdraw')}</button>
        </CommandForm>
      ) : null}
    </section>
  )
}

export const RecallPage: Part = (p) => {
  const { t, item, isFund } = p
  const labels = {
    matricule: t('case.fact.matricule'),
    category: t('board.category'),
    amount: t('recall.amount'),
    last_name: t('recall.last_name'),
    first_name: t('recall.first_name'),
    birth_date: t('recall.birth_date'),
    cin: t('recall.cin'),
  }
  return (
    <>
      <p class="no-print">
        <a href={isFund ? `/desk/cases/${item.caseId}` : '/recalls'}>
          {t(isFund ? 'cancellation.back_to_case' : 'recalls.back')}
        </a>
      </p>
      <h1>{isolated(t('recall.title', item))}</h1>
      <p class="lead">
        {t.dynamic(`recall.reason.${item.reason}`)} <State t={t} item={item} />
      </p>
      <p class="soft">
        {isolated(t('recall.entered', { by: item.enteredByName, at: item.enteredAt }))}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      {item.note === '' ? null : <Words text={item.note} />}
      {p.count > 0 ? <Effect {...p} /> : null}
      {isFund ? null : <Next {...p} />}
      {p.count > 0 ? <Lines {...p} /> : null}
      {p.mayCorrect && item.state === 'entered' ? <Adding {...p} /> : null}
    </>
  )
}
