import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Month } from '#src/kernel/months.ts'
import type { SurvivorAward } from '#src/rulebook/survivor-award.ts'
import type { Survivor, SurvivorPiece, SurvivorState } from '#src/survivors/index.ts'
import { Entered } from './entered.tsx'
import { ReachFields } from './fields.tsx'
import { SurvivorPieceTag, SurvivorTag } from './state.tsx'

type Props = {
  t: Translate
  item: Survivor
  state: SurvivorState
  pieces: readonly SurvivorPiece[]
  award: SurvivorAward | null
  /** The first one paid: the month of the death was the other person's. */
  firstMonth: Month | null
  byRule: Refused | null
  ready: Refused | null
  isOpen: boolean
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}
type Part = FC<{ p: Props }>

/** What an agent asks for, written from the checklist: theirs to change. */
const askLink = ({ t, item, pieces }: Props): string => {
  const missing = pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')
  const lines = missing.map(
    ({ code, reason }) =>
      `– ${t.dynamic(`liquidation.piece.${code}`)}${reason ? ` (${reason})` : ''}`,
  )
  const text = [t('liquidation.ask.text'), ...lines].join('\n')
  return `/desk/cases/${item.desk?.caseId ?? ''}?step=ask&text=${encodeURIComponent(text)}`
}

const Next: Part = ({ p }) => {
  const { t, item, ready } = p
  if (!p.isOpen) return <></>
  if (!item.desk)
    return (
      <section class="card waits">
        <h2>{t('liquidation.next')}</h2>
        <p>{t(`survivor.next.${item.stage === 'opened' ? 'opened' : 'awaiting'}`)}</p>
      </section>
    )
  return (
    <section class={`card ${ready === null ? 'good' : 'waits'}`}>
      <h2>{t('liquidation.next')}</h2>
      <p>
        {ready === null
          ? t('survivor.ready')
          : isolated(t.dynamic(`refusal.${ready.code}`, ready.facts))}
      </p>
      <p class="actions">
        <a class="button main" href={`/desk/cases/${item.desk.caseId}`}>
          {t('liquidation.desk.case')}
        </a>
        {ready?.code === 'piece_missing' && item.desk.state === 'open' ? (
          <a href={askLink(p)}>{t('liquidation.ask')}</a>
        ) : null}
      </p>
    </section>
  )
}

const Drawn: Part = ({ p: { t, item, award, firstMonth, byRule } }) => (
  <section class="card">
    <h2>{t('survivor.drawn')}</h2>
    {byRule ? <p>{isolated(t.dynamic(`refusal.${byRule.code}`, byRule.facts))}</p> : null}
    {award ? (
      <>
        <p class="figure">
          <Money t={t} value={award.monthly} /> {t('survivor.a_month')}
        </p>
        <p>
          {firstMonth === null ? null : isolated(t('survivor.from', { month: firstMonth }))}
          {award.until ? isolated(t('survivor.until', { until: award.until })) : null}
        </p>
        <details>
          <summary>{t('award.how')}</summary>
          <p>{t('survivor.trace.lead')}</p>
          <TraceTable t={t} trace={award.trace} />
        </details>
      </>
    ) : null}
    {item.capitalTrace ? (
      <>
        <h3>
          {t('death.capital.death_capital')} : <Money t={t} value={item.capital} />
        </h3>
        <p>{t('survivor.capital')}</p>
        <details>
          <summary>{t('award.how')}</summary>
          <TraceTable t={t} trace={item.capitalTrace} />
        </details>
      </>
    ) : null}
  </section>
)

const CheckForm: FC<{ p: Props; piece: SurvivorPiece }> = ({ p, piece }) => {
  const { t, item } = p
  const { code } = piece
  const states =
    piece.seq === 0 || piece.documentId === null
      ? (['not_needed'] as const)
      : (['conforming', 'not_conforming', 'not_needed'] as const)
  return (
    <details>
      <summary>{t('liquidation.check')}</summary>
      <CommandForm
        action={`/desk/survivors/${item.id}/pieces/${code}`}
        commandId={`${p.commandId}-${code}`}
      >
        {states.map((state) => (
          <div class="choice">
            <input type="radio" id={`${code}-${state}`} name="state" value={state} />
            <label for={`${code}-${state}`}>{t(`liquidation.piece_state.${state}`)}</label>
          </div>
        ))}
        <div class="field">
          <label for={`${code}-reason`}>{t('liquidation.check.reason')}</label>
          <input id={`${code}-reason`} name="reason" autocomplete="off" />
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
            {p.t.dynamic(`liquidation.piece.${piece.code}`)}{' '}
            <SurvivorPieceTag t={p.t} state={piece.state} />
          </h3>
          {piece.documentId === null ? null : (
            <p>
              <a href={`/desk/survivors/${p.item.id}/pieces/${piece.code}`} download>
                {p.t('liquidation.piece.open')}
              </a>
            </p>
          )}
          {piece.reason === null ? null : <p>{piece.reason}</p>}
          {p.isOpen && piece.state !== 'held' ? <CheckForm p={p} piece={piece} /> : null}
        </li>
      ))}
    </ul>
  </section>
)

/** Where the link goes; it can be sent again, elsewhere. */
const Reached: Part = ({ p }) => {
  const { t, item } = p
  const { email, phone, postalAddress } = item.reach
  const known = [email, phone, postalAddress].filter((one) => one !== '')
  return (
    <section class="card no-print">
      <h2>{t('survivor.reach')}</h2>
      <p>
        {known.length === 0 ? t('survivor.reach.none') : null}
        {known.map((one, i) => (
          <>
            {i > 0 ? ', ' : ''}
            <bdi>{one}</bdi>
          </>
        ))}
      </p>
      {p.isOpen ? (
        <details open={known.length === 0 || p.problem !== null}>
          <summary>{t('survivor.link')}</summary>
          <p>{t('survivor.link.lead')}</p>
          <CommandForm action={`/desk/survivors/${item.id}/link`} commandId={`${p.commandId}-link`}>
            <ReachFields
              t={t}
              values={p.problem ? p.values : { email, phone, postal_address: postalAddress }}
              errors={[]}
            />
            <button class="other">{t('survivor.link.go')}</button>
          </CommandForm>
        </details>
      ) : null}
    </section>
  )
}

/** One survivor's file as the fund judges it. */
export const DeskSurvivorPage: FC<Props> = (p) => {
  const { t, item } = p
  return (
    <>
      <p>
        <a href={`/desk/deaths/${item.deathId}`}>
          {t('death.of')}{' '}
          <bdi>
            {item.deceased.firstName} {item.deceased.lastName}
          </bdi>
        </a>
      </p>
      <h1>
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>
      </h1>
      <p class="lead">
        <SurvivorTag t={t} state={p.state} /> {t(`survivor.kind.${item.kind}`)},{' '}
        <bdi dir="ltr">{item.number}</bdi>{' '}
        {item.desk && p.isOpen
          ? isolated(t('liquidation.promise', { on: item.desk.promisedOn }))
          : null}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      <Next p={p} />
      {item.pensionId ? (
        <p>
          <a href={`/desk/pensions/${item.pensionId}`}>{t('survivor.pension')}</a>
        </p>
      ) : null}
      <Drawn p={p} />
      <Pieces p={p} />
      <section class="card">
        <h2>{t('survivor.entered')}</h2>
        <Entered t={t} kind={item.kind} form={item.form} />
      </section>
      <Reached p={p} />
    </>
  )
}
