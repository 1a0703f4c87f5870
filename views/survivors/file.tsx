import type { FC } from 'hono/jsx'
import { Words } from '#views/cases/thread.tsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm, ErrorSummary, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Month } from '#src/kernel/months.ts'
import type { SurvivorAward } from '#src/rulebook/survivor-award.ts'
import type { FormPart, Survivor, SurvivorPiece, SurvivorState } from '#src/survivors/index.ts'
import { Entered } from './entered.tsx'
import { labelsOf } from './fields.tsx'
import { Parts } from './parts.tsx'
import { SurvivorPieceTag, SurvivorTag } from './state.tsx'

type Props = {
  t: Translate
  item: Survivor
  state: SurvivorState
  base: string
  pieces: readonly SurvivorPiece[]
  missing: readonly SurvivorPiece[]
  next: FormPart | null
  /** What the desk asked or answered last. */
  said: string | null
  calculation: { award: SurvivorAward } | null
  dpNumber: string | null
  firstMonth: Month | null
  mayEdit: boolean
  mayReceive: boolean
  maySubmit: boolean
  commandId: string
  part: FormPart | null
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const Awarded: Part = ({ p: { t, item, calculation, dpNumber, firstMonth } }) => {
  if (!calculation || dpNumber === null) return <></>
  const { award } = calculation
  return (
    <section class="card good">
      <h2>{t('survivor.awarded')}</h2>
      <p class="figure">
        <Money t={t} value={award.monthly} /> {t('survivor.a_month')}
      </p>
      <p>
        {isolated(t('survivor.dp', { dp: dpNumber }))}{' '}
        {firstMonth === null ? null : isolated(t('survivor.from', { month: firstMonth }))}
        {award.until ? isolated(t('survivor.until', { until: award.until })) : null}
      </p>
      {item.capital > 0 ? (
        <p>
          {t('death.capital.death_capital')} : <Money t={t} value={item.capital} />.{' '}
          {t('survivor.capital')}
        </p>
      ) : null}
      <details>
        <summary>{t('award.how')}</summary>
        <p>{t('survivor.trace.lead')}</p>
        <TraceTable t={t} trace={award.trace} />
        {item.capitalTrace ? <TraceTable t={t} trace={item.capitalTrace} /> : null}
      </details>
      <p class="soft">{t('survivor.contest')}</p>
    </section>
  )
}

const Said: Part = ({ p: { t, item, state, said } }) => {
  if (said === null || (state !== 'awaiting_pieces' && state !== 'refused')) return <></>
  return (
    <section class={state === 'refused' ? 'card blocks' : 'card waits'}>
      <h2>{t(state === 'refused' ? 'survivor.refused' : 'survivor.asked')}</h2>
      {item.desk?.reason ? <p>{t.dynamic(`case.reason.${item.desk.reason}`)}</p> : null}
      <Words text={said} />
      {state === 'refused' ? <p class="soft">{t('survivor.contest')}</p> : null}
      {state === 'refused' && item.capital > 0 ? (
        <p>
          {t('death.capital.death_capital')} : <Money t={t} value={item.capital} />.{' '}
          {t('survivor.capital.still')}
        </p>
      ) : null}
    </section>
  )
}

const PieceCard: FC<{ p: Props; piece: SurvivorPiece }> = ({ p, piece }) => {
  const { t, base, commandId } = p
  const { code, state } = piece
  const isWanted = state === 'expected' || state === 'not_conforming' || state === 'received'
  return (
    <li>
      <h3 id={`piece-${code}`}>
        {t.dynamic(`liquidation.piece.${code}`)} <SurvivorPieceTag t={t} state={state} />
      </h3>
      {state === 'held' ? <p>{t('survivor.held.lead')}</p> : null}
      {piece.reason === null ? null : (
        <p>
          {t('liquidation.piece.reason')} <bdi>{piece.reason}</bdi>
        </p>
      )}
      {piece.receivedAt === null ? null : (
        <p class="soft">{isolated(t('liquidation.piece.received', { at: piece.receivedAt }))}</p>
      )}
      {p.mayReceive && isWanted ? (
        <CommandForm action={`${base}/pieces/${code}`} commandId={`${commandId}-${code}`} isUpload>
          <div class="field">
            <label for={`file-${code}`} id={`label-${code}`}>
              {t(state === 'received' ? 'liquidation.piece.replace' : 'liquidation.piece.choose')}
            </label>
            <input
              type="file"
              id={`file-${code}`}
              aria-labelledby={`piece-${code} label-${code}`}
              name="file"
              accept="application/pdf,image/jpeg,image/png"
            />
          </div>
          <button class="other">{t('liquidation.piece.send')}</button>
        </CommandForm>
      ) : null}
    </li>
  )
}

const Pieces: Part = ({ p }) => (
  <section class="card" id="pieces">
    <h2>{p.t('liquidation.pieces')}</h2>
    <p>
      {p.missing.length === 0
        ? p.t('liquidation.pieces.all')
        : isolated(p.t('liquidation.pieces.left', { count: p.missing.length }))}
    </p>
    <ul class="plain">
      {p.pieces.map((piece) => (
        <PieceCard p={p} piece={piece} />
      ))}
    </ul>
  </section>
)

const Send: Part = ({ p }) =>
  p.maySubmit && p.missing.length === 0 ? (
    <section class="card good">
      <h2>{p.t('survivor.send')}</h2>
      <p>{p.t('survivor.send.lead')}</p>
      <CommandForm action={`${p.base}/submission`} commandId={`${p.commandId}-send`}>
        <button class="main">{p.t('survivor.send.go')}</button>
      </CommandForm>
    </section>
  ) : (
    <></>
  )

const sentence = ({ t, item, state, next, missing }: Props): string => {
  switch (state) {
    case 'opened':
    case 'awaiting':
      return next !== null
        ? t('survivor.now.fill')
        : t(missing.length > 0 ? 'survivor.now.pieces' : 'survivor.now.send')
    case 'under_review':
    case 'in_control':
      return item.desk ? t('liquidation.promise', { on: item.desk.promisedOn }) : ''
    case 'awaiting_pieces':
      return t('survivor.now.asked')
    case 'awarded':
      return t('survivor.now.awarded')
    case 'refused':
      return t('survivor.now.refused')
  }
}

/** A survivor's own page: what the fund asks, what it has already, and what becomes of it. */
export const SurvivorFilePage: FC<Props> = (p) => {
  const { t, item } = p
  const isOver = item.stage === 'awarded' || item.stage === 'refused'
  return (
    <>
      <h1>{t(`survivor.file.${item.kind}`)}</h1>
      <p class="lead">
        {t('survivor.rights_of')}{' '}
        <bdi>
          {item.deceased.firstName} {item.deceased.lastName}
        </bdi>
        . <SurvivorTag t={t} state={p.state} /> {isolated(sentence(p))}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={labelsOf(t)} />
      <RefusalSummary t={t} refused={p.problem} />
      <Awarded p={p} />
      <Said p={p} />
      {p.mayEdit ? <Parts {...p} /> : null}
      {isOver ? null : <Pieces p={p} />}
      <Send p={p} />
      {p.mayEdit ? null : (
        <section class="card">
          <h2>{t('survivor.entered')}</h2>
          <Entered t={t} kind={item.kind} form={item.form} />
        </section>
      )}
      <p class="soft">{isolated(t('survivor.keep', { number: item.number }))}</p>
    </>
  )
}
