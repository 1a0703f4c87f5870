import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import { CommandForm, ErrorSummary, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type {
  Application,
  ApplicationState,
  Holder,
  Piece,
  Proposal,
  StoryEntry,
} from '#src/joining/index.ts'
import { ApplicationsTable } from './board.tsx'
import { Entered, OfferTable } from './facts.tsx'
import { Held, PieceTag } from './state.tsx'
import { OfferFields, offerValues } from './step-offer.tsx'
import { Story } from './story.tsx'

type Props = {
  t: Translate
  item: Application
  state: ApplicationState
  holder: Holder
  pieces: readonly Piece[]
  missing: readonly Piece[]
  proposals: readonly Proposal[]
  /** Others that came for the same company. */
  others: readonly { item: Application; state: ApplicationState }[]
  signing: string | null
  story: readonly StoryEntry[]
  ready: Refused | null
  mayCounter: boolean
  days: readonly IsoDate[]
  commandId: string
  values: Record<string, unknown> | null
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<{ p: Props }>

/** What the page showed: a step taken from it is refused once the applicant has changed something. */
const Seen: FC<{ item: Props['item'] }> = ({ item }) => (
  <input type="hidden" name="revision" value={item.revision} />
)

const CheckForm: FC<{ p: Props; piece: Piece }> = ({ p, piece }) => {
  const { t, item } = p
  const { code } = piece
  return (
    <details>
      <summary>{t('application.check')}</summary>
      <CommandForm
        action={`/desk/applications/${item.id}/pieces/${code}`}
        commandId={`${p.commandId}-${code}`}
      >
        <Seen item={item} />
        <input type="hidden" name="seq" value={piece.seq} />
        {(['conforming', 'not_conforming'] as const).map((state) => (
          <div class="choice">
            <input type="radio" id={`${code}-${state}`} name="state" value={state} />
            <label for={`${code}-${state}`}>{t(`application.piece_state.${state}`)}</label>
          </div>
        ))}
        <div class="field">
          <label for={`${code}-reason`}>{t('application.check.reason')}</label>
          <input id={`${code}-reason`} name="reason" autocomplete="off" />
        </div>
        <button class="other">{t('application.check.go')}</button>
      </CommandForm>
    </details>
  )
}

const Pieces: Part = ({ p }) => (
  <section class="card">
    <h2>{p.t('application.pieces')}</h2>
    <ul class="plain">
      {p.pieces.map((piece) => (
        <li>
          <h3>
            {p.t.dynamic(`application.piece.${piece.code}`)}{' '}
            <PieceTag t={p.t} state={piece.state} />
          </h3>
          {piece.documentId === null ? null : (
            <p>
              <a href={`/desk/applications/${p.item.id}/pieces/${piece.code}`} download>
                {p.t('application.piece.open')}
              </a>{' '}
              {piece.datedOn === null
                ? null
                : isolated(p.t('application.piece.dated', { on: piece.datedOn }))}
            </p>
          )}
          {piece.reason === null ? null : (
            <p>
              <bdi>{piece.reason}</bdi>
            </p>
          )}
          {p.item.stage === 'submitted' && piece.documentId !== null ? (
            <CheckForm p={p} piece={piece} />
          ) : null}
        </li>
      ))}
    </ul>
  </section>
)

/** The text an agent sends when pieces are missing: written from the checklist, theirs to change. */
const askLink = ({ t, item, missing }: Props): string => {
  const lines = missing.map(
    ({ code, reason }) =>
      `– ${t.dynamic(`application.piece.${code}`)}${reason === null ? '' : ` (${reason})`}`,
  )
  const text = [t('application.ask.text'), ...lines].join('\n')
  return `/desk/cases/${item.desk?.caseId ?? ''}?step=ask&text=${encodeURIComponent(text)}`
}

const Next: Part = ({ p }) => {
  const { t, item, ready, missing, commandId } = p
  if (item.stage !== 'submitted' || !item.desk) return <></>
  return (
    <section class={`card ${ready === null ? 'good' : 'waits'}`}>
      <h2>{t('application.next')}</h2>
      <p>
        {ready === null
          ? t('application.ready')
          : isolated(t.dynamic(`refusal.${ready.code}`, ready.facts))}
      </p>
      {item.conventionAt === null ? <p>{t('application.convention.compare')}</p> : null}
      {item.conventionAt === null ? (
        <CommandForm
          action={`/desk/applications/${item.id}/convention`}
          commandId={`${commandId}-convention`}
        >
          <Seen item={item} />
          <button class="main">{t('application.convention.go')}</button>
        </CommandForm>
      ) : null}
      <p class="actions">
        <a
          class={item.conventionAt === null ? 'button other' : 'button'}
          href={`/desk/cases/${item.desk.caseId}`}
        >
          {t('application.desk.case')}
        </a>
        {item.desk.state === 'open' ? <a href={askLink(p)}>{t('application.ask')}</a> : null}
      </p>
      {missing.length === 0 ? null : <p>{t('application.desk.missing')}</p>}
    </section>
  )
}

/** Several came for one company: neither knows of the other, and one can be accepted. */
const Others: Part = ({ p: { t, others } }) =>
  others.length === 0 ? (
    <></>
  ) : (
    <section class="card waits">
      <h2>{t('application.same_ice')}</h2>
      <p>{t('application.same_ice.lead')}</p>
      <ApplicationsTable t={t} items={others} />
    </section>
  )

const CounterForm: Part = ({ p }) => {
  const { t, item, errors, commandId, days } = p
  const values = p.values ?? offerValues(t, item.form.offer)
  const words = errors.find(({ field }) => field === 'text')
  return (
    <section class="card no-print">
      <h2>{t('application.counter.make')}</h2>
      <details open={errors.length > 0}>
        <summary>{t('application.counter.open')}</summary>
        <ErrorSummary t={t} errors={errors} labels={{}} />
        <CommandForm
          action={`/desk/applications/${item.id}/counter-proposals`}
          commandId={`${commandId}-counter`}
        >
          <Seen item={item} />
          <OfferFields t={t} values={values} errors={errors} days={days} />
          <TextArea
            name="text"
            label={t('application.counter.why')}
            value={shown(p.values?.['text'])}
            mistake={words ? t.dynamic(`error.${words.code}`) : undefined}
            rows={3}
          />
          <button class="other">{t('application.counter.send')}</button>
        </CommandForm>
      </details>
    </section>
  )
}

const Counters: Part = ({ p: { t, proposals } }) =>
  proposals.length === 0 ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('application.counters')}</h2>
      {proposals.map((one) => (
        <article>
          <p>
            {isolated(t.f.moment(one.at))} — <bdi>{one.byName}</bdi> —{' '}
            {t(`application.counter.state.${one.answer ?? 'waiting'}`)}
          </p>
          <p class="words" dir="auto">
            {one.text}
          </p>
          <OfferTable t={t} offer={one.offer} />
          {one.answerText ? (
            <p class="words" dir="auto">
              {one.answerText}
            </p>
          ) : null}
        </article>
      ))}
    </section>
  )

/** One application as the fund judges it: what comes next, its twins, each piece, and its story. */
export const DeskApplicationPage: FC<Props> = (p) => {
  const { t, item } = p
  return (
    <>
      <p>
        <a href="/desk/applications">{t('applications.board')}</a>
      </p>
      <h1>
        <bdi>{item.form.request?.companyName ?? item.number}</bdi>
      </h1>
      <p>
        {t('application.number')} <bdi dir="ltr">{item.number}</bdi>
      </p>
      <Held t={t} item={item} state={p.state} holder={p.holder} />
      <RefusalSummary t={t} refused={p.problem} />
      <Next p={p} />
      {p.signing ? (
        <p>
          <a href={p.signing}>{t('application.signing.see')}</a>
        </p>
      ) : null}
      <Others p={p} />
      <Pieces p={p} />
      <section class="card">
        <h2>{t('application.entered')}</h2>
        <Entered t={t} form={item.form} />
      </section>
      {p.mayCounter ? <CounterForm p={p} /> : null}
      <Counters p={p} />
      <Story t={t} story={p.story} />
    </>
  )
}
