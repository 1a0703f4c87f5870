import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import { CommandForm, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type {
  Calculation,
  Difference,
  Holder,
  Liquidation,
  LiquidationState,
  Piece,
  TimelineEntry,
} from '#src/liquidations/index.ts'
import { Differences } from './award.tsx'
import { CalculationCard, Choices } from './choices.tsx'
import { LiquidationTag, pieceName, PieceTag, pieceTitle, promiseOf } from './state.tsx'
import { Story } from './story.tsx'

type Props = {
  t: Translate
  item: Liquidation
  state: LiquidationState
  holder: Holder
  pieces: readonly Piece[]
  missing: readonly Piece[]
  story: readonly TimelineEntry[]
  calculation: Pick<Calculation, 'terms' | 'award'> | null
  differences: readonly Difference[]
  ready: Refused | null
  isOpen: boolean
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const READ = ['matricule', 'cin', 'name', 'account'] as const

/** What the text of a piece says, for the eye of who checks it. */
const Evidence: FC<{ t: Translate; piece: Piece }> = ({ t, piece: { evidence } }) => {
  if (evidence === null) return <></>
  const found = READ.filter((name) => evidence[name] !== null)
  return (
    <p class="soft">
      {evidence.pages === null
        ? null
        : isolated(t('liquidation.evidence.pages', { count: evidence.pages }))}{' '}
      {found.length === 0 ? t('liquidation.evidence.none') : null}
      {found.map((name) => (
        <>
          <StatusTag
            tone={evidence[name] ? 'done' : 'wait'}
            label={`${t(`liquidation.evidence.${name}`)} ${t(
              evidence[name] ? 'liquidation.evidence.found' : 'liquidation.evidence.not_found',
            )}`}
          />{' '}
        </>
      ))}
    </p>
  )
}

const CheckForm: FC<{ p: Props; piece: Piece }> = ({ p, piece }) => {
  const { t, item } = p
  const name = pieceName(piece)
  const states =
    piece.documentId === null
      ? (['not_needed'] as const)
      : (['conforming', 'not_conforming', 'not_needed'] as const)
  return (
    <details>
      <summary>{t('liquidation.check')}</summary>
      <CommandForm
        action={`/desk/liquidations/${item.id}/pieces/${name}`}
        commandId={`${p.commandId}-${name}`}
        id={`check-${name}`}
      >
        {states.map((state) => (
          <div class="choice">
            <input type="radio" id={`${name}-${state}`} name="state" value={state} />
            <label for={`${name}-${state}`}>{t(`liquidation.piece_state.${state}`)}</label>
          </div>
        ))}
        <div class="field">
          <label for={`${name}-reason`}>{t('liquidation.check.reason')}</label>
          <input id={`${name}-reason`} name="reason" autocomplete="off" />
        </div>
        <button class="other">{t('liquidation.check.go')}</button>
      </CommandForm>
    </details>
  )
}

const Pieces: Part = ({ p }) => (
  <section class="card">
    <h2>{p.t('liquidation.pieces')}</h2>
    <ul class="plain">
      {p.pieces.map((piece) => (
        <li>
          <h3>
            <bdi>{pieceTitle(p.t, piece)}</bdi> <PieceTag t={p.t} state={piece.state} />
          </h3>
          {piece.documentId === null ? null : (
            <p>
              <a href={`/desk/liquidations/${p.item.id}/pieces/${pieceName(piece)}`} download>
                {p.t('liquidation.piece.open')}
              </a>
            </p>
          )}
          <Evidence t={p.t} piece={piece} />
          {piece.reason === null ? null : <p>{piece.reason}</p>}
          {p.isOpen ? <CheckForm p={p} piece={piece} /> : null}
        </li>
      ))}
    </ul>
  </section>
)

/** The text an agent sends when pieces are missing: written from the checklist, theirs to change. */
const askLink = ({ t, item, missing }: Props): string => {
  const lines = missing.map(
    (piece) => `– ${pieceTitle(t, piece)}${piece.reason ? ` (${piece.reason})` : ''}`,
  )
  const text = [t('liquidation.ask.text'), ...lines].join('\n')
  return `/desk/cases/${item.desk?.caseId ?? ''}?step=ask&text=${encodeURIComponent(text)}`
}

const Next: Part = ({ p }) => {
  const { t, item, ready, missing } = p
  if (!p.isOpen || !item.desk) return <></>
  return (
    <section class={`card ${ready === null ? 'good' : 'waits'}`}>
      <h2>{t('liquidation.next')}</h2>
      <p>
        {ready === null
          ? t('liquidation.ready')
          : isolated(t.dynamic(`refusal.${ready.code}`, ready.facts))}
      </p>
      <p class="actions">
        <a class="button main" href={`/desk/cases/${item.desk.caseId}`}>
          {t('liquidation.desk.case')}
        </a>
        {missing.length > 0 && item.desk.state === 'open' ? (
          <a href={askLink(p)}>{t('liquidation.ask')}</a>
        ) : null}
      </p>
    </section>
  )
}

const Anomaly: Part = ({ p }) => {
  const { t, item } = p
  if (!p.isOpen) return <></>
  return (
    <section class="card no-print">
      <h2>{t('liquidation.anomaly')}</h2>
      {item.anomaly === null ? (
        <details>
          <summary>{t('liquidation.anomaly.flag')}</summary>
          <CommandForm
            action={`/desk/liquidations/${item.id}/anomaly`}
            commandId={`${p.commandId}-anomaly`}
          >
            <TextArea
              name="text"
              label={t('liquidation.anomaly.text')}
              hint={t('liquidation.anomaly.hint')}
              value={shown(p.values['text'])}
              rows={3}
            />
            <button class="other">{t('liquidation.anomaly.flag')}</button>
          </CommandForm>
        </details>
      ) : (
        <>
          <p class="words" dir="auto">
            {item.anomaly}
          </p>
          <CommandForm
            action={`/desk/liquidations/${item.id}/anomaly-clearing`}
            commandId={`${p.commandId}-clear`}
          >
            <button class="other">{t('liquidation.anomaly.clear')}</button>
          </CommandForm>
        </>
      )}
    </section>
  )
}

/** One file as the fund judges it: what comes next, what was counted, each piece with its evidence. */
export const DeskLiquidationPage: FC<Props> = (p) => {
  const { t, item, calculation, differences } = p
  return (
    <>
      <p>
        <a href="/desk/liquidations">{t('board.title')}</a>
      </p>
      <h1>
        {t('liquidation.of')}{' '}
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>
      </h1>
      <p class="lead">
        <LiquidationTag t={t} state={p.state} /> <bdi dir="ltr">{item.number}</bdi> —{' '}
        {t(`liquidation.held.${p.holder}`)}{' '}
        {item.desk && p.isOpen ? isolated(promiseOf(t, item.desk, item.completeAt !== null)) : null}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      <Next p={p} />
      {calculation ? (
        <CalculationCard
          t={t}
          title={t('liquidation.calculation')}
          calculation={calculation}
          isOpen
        />
      ) : null}
      {differences.length === 0 ? null : (
        <section class="card waits">
          <h2>{t('award.differences')}</h2>
          <Differences t={t} differences={differences} />
        </section>
      )}
      <Pieces p={p} />
      <section class="card">
        <h2>{t('liquidation.choices')}</h2>
        <p>
          {item.confirmation === null ? (
            t('liquidation.unconfirmed')
          ) : (
            <>
              {isolated(t('liquidation.confirmed', { at: item.confirmation.at }))}{' '}
              {t(`liquidation.how.${item.confirmation.how}`)}
            </>
          )}
        </p>
        <Choices t={t} form={item.form} />
        <p>
          <a href={`/members/${item.memberId}/points-statement`}>{t('desk.statement.see')}</a>
        </p>
      </section>
      <Anomaly p={p} />
      <Story t={t} story={p.story} />
    </>
  )
}
