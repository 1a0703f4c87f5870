import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import { CommandForm, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type {
  Application,
  ApplicationState,
  FormStep,
  Holder,
  Piece,
  Proposal,
  StoryEntry,
} from '#src/joining/index.ts'
import type { OfferCounted } from '#src/offers/index.ts'
import { OfferFigures } from '#views/offers/offer-figures.tsx'
import { Entered, OfferTable } from './facts.tsx'
import { Pieces } from './pieces.tsx'
import { Held, ProgressBar } from './state.tsx'
import { Story } from './story.tsx'

type Props = {
  t: Translate
  item: Application
  state: ApplicationState
  holder: Holder
  step: FormStep | null
  pieces: readonly Piece[]
  /** What the fund proposes instead, while it waits for the answer. */
  proposal: Proposal | null
  story: readonly StoryEntry[]
  /** Each category asked for, counted. */
  figures: readonly OfferCounted[]
  /** Where the documents and their signatures are read. */
  signing: string | null
  draftUntil: IsoDate
  mayEdit: boolean
  mayReceive: boolean
  mayWithdraw: boolean
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const STEPS: readonly FormStep[] = ['request', 'employer', 'people', 'offer', 'payment']

const DraftNext: Part = ({ p: { t, item, step, pieces, commandId, draftUntil } }) => {
  const isWhole = pieces.every(({ state }) => state !== 'expected' && state !== 'not_conforming')
  return (
    <section class="card waits">
      <h2>{t('application.next')}</h2>
      {step ? (
        <p>
          <a class="button main" href={`/applications/${item.id}/steps/${step}`}>
            {t(`application.step.${step}`)}
          </a>
        </p>
      ) : isWhole ? (
        <>
          <p>{t('application.submit.lead')}</p>
          <CommandForm
            action={`/applications/${item.id}/submission`}
            commandId={`${commandId}-submission`}
          >
            <div class="choice">
              <input type="checkbox" id="consent" name="consent" />
              <label for="consent">{t('application.consent')}</label>
            </div>
            <button class="main">{t('application.submit')}</button>
          </CommandForm>
        </>
      ) : (
        <p>
          <a class="button main" href="#pieces">
            {t('application.pieces.send')}
          </a>
        </p>
      )}
      <p class="soft">{isolated(t('application.draft_until', { on: draftUntil }))}</p>
    </section>
  )
}

/** The paper that came named others, or other addresses: it says so until the right one is there. */
const ConventionAgain: Part = ({ p: { t, item, story } }) =>
  item.stage === 'submitted' &&
  item.conventionAt === null &&
  story.some(({ what }) => what === 'convention_outdated') ? (
    <section class="card waits">
      <p>{t('application.convention.again')}</p>
    </section>
  ) : (
    <></>
  )

/** What the fund asked, in its words, and how to answer once it is there. */
const AskedNext: Part = ({ p: { t, item, story, commandId, values } }) => {
  const asked = story.findLast(({ what }) => what === 'asked')
  return (
    <section class="card waits">
      <h2>{t('application.asked')}</h2>
      <p class="words" dir="auto">
        {asked?.detail ?? ''}
      </p>
      <p class="soft">{t('application.asked.lead')}</p>
      <CommandForm action={`/applications/${item.id}/answer`} commandId={`${commandId}-answer`}>
        <TextArea
          name="text"
          label={t('application.asked.text')}
          value={shown(values['text'])}
          rows={3}
        />
        <button class="main">{t('application.asked.go')}</button>
      </CommandForm>
    </section>
  )
}

const CounterNext: FC<{ p: Props; proposal: Proposal }> = ({ p, proposal }) => {
  const { t, item, commandId, values } = p
  return (
    <section class="card waits">
      <h2>{t('application.counter')}</h2>
      <p class="words" dir="auto">
        {proposal.text}
      </p>
      <OfferTable t={t} offer={proposal.offer} />
      <CommandForm
        action={`/applications/${item.id}/proposals/${proposal.seq}/answer`}
        commandId={`${commandId}-counter`}
      >
        <fieldset class="field">
          <legend>{t('application.counter.answer')}</legend>
          {(['accepted', 'declined'] as const).map((answer) => (
            <div class="choice">
              <input type="radio" id={`answer-${answer}`} name="answer" value={answer} />
              <label for={`answer-${answer}`}>{t(`application.counter.${answer}`)}</label>
            </div>
          ))}
        </fieldset>
        <TextArea
          name="text"
          label={t('application.counter.text')}
          value={shown(values['text'])}
          rows={3}
        />
        <button class="main">{t('application.counter.go')}</button>
      </CommandForm>
    </section>
  )
}

const ActiveNext: Part = ({ p: { t, item, signing } }) => (
  <section class="card good">
    <h2>{t('application.active')}</h2>
    <p>{isolated(t('application.active.number', { number: item.employerNumber ?? '' }))}</p>
    <p>{t('application.active.lead')}</p>
    <p>
      <a class="button main" href="/sign-in/employer">
        {t('application.active.go')}
      </a>
    </p>
    {signing ? (
      <p>
        <a href={signing}>{t('application.signing.see')}</a>
      </p>
    ) : null}
  </section>
)

const RefusedNext: Part = ({ p: { t, item } }) => (
  <section class="card blocks">
    <h2>{t('application.refused')}</h2>
    {item.desk?.reason ? <p>{t.dynamic(`case.reason.${item.desk.reason}`)}</p> : null}
    <p>{t('application.refused.lead')}</p>
  </section>
)

/** A signatory's refusal, in their own words: not the applicant's, and not the fund's. */
const DeclinedNext: Part = ({ p: { t, item, signing } }) => (
  <section class="card blocks">
    <h2>{t('application.declined')}</h2>
    <p>{isolated(t('application.declined.by', { name: item.declined?.by ?? '' }))}</p>
    <p class="words" dir="auto">
      {item.declined?.reason ?? ''}
    </p>
    <p>{t('application.declined.lead')}</p>
    {signing ? (
      <p>
        <a href={signing}>{t('application.signing.see')}</a>
      </p>
    ) : null}
  </section>
)

/** The one thing to do next, or why there is none. */
const Next: Part = ({ p }) => {
  const { t, state, proposal } = p
  if (state === 'draft') return <DraftNext p={p} />
  if (state === 'counter_proposed')
    return proposal ? <CounterNext p={p} proposal={proposal} /> : <></>
  if (state === 'pieces_asked') return <AskedNext p={p} />
  if (state === 'active') return <ActiveNext p={p} />
  if (state === 'refused') return <RefusedNext p={p} />
  if (state === 'declined') return <DeclinedNext p={p} />
  return (
    <section class="card">
      <h2>{t('application.next')}</h2>
      <p>{t(`application.next.${state}`)}</p>
      {p.signing && state === 'to_sign' ? (
        <p>
          <a class="button main" href={p.signing}>
            {t('application.signing.see')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

const Steps: Part = ({ p: { t, item, mayEdit } }) => (
  <section class="card">
    <h2>{t('application.entered')}</h2>
    <Entered t={t} form={item.form} />
    {mayEdit ? (
      <ul class="plain no-print">
        {STEPS.map((step) => (
          <li>
            <a href={`/applications/${item.id}/steps/${step}`}>{t(`application.step.${step}`)}</a>{' '}
            <span class="soft">
              {t(item.form[step] === null ? 'application.step.missing' : 'application.step.saved')}
            </span>
          </li>
        ))}
      </ul>
    ) : null}
  </section>
)

const PAPERS = ['application_letter', 'esignature_convention'] as const

/** What has to be printed and posted, once everything was entered. */
const Papers: Part = ({ p: { t, item } }) => (
  <section class="card no-print">
    <h2>{t('application.papers')}</h2>
    <p>{t('application.papers.lead')}</p>
    <ul>
      {PAPERS.map((kind) => (
        <li>
          <a href={`/applications/${item.id}/papers/${kind}`}>{t(`application.paper.${kind}`)}</a>
        </li>
      ))}
    </ul>
  </section>
)

/** The offer explained by the engine, category by category, before it is chosen for good. */
const Figures: Part = ({ p: { t, figures } }) => (
  <details>
    <summary>{t('application.figures')}</summary>
    {figures.map((offer) => (
      <OfferFigures t={t} offer={offer} />
    ))}
  </details>
)

const Withdrawal: Part = ({ p: { t, item, commandId } }) => (
  <section class="card no-print">
    <details>
      <summary>{t('application.withdraw')}</summary>
      <p>{t('application.withdraw.lead')}</p>
      <CommandForm
        action={`/applications/${item.id}/withdrawal`}
        commandId={`${commandId}-withdrawal`}
      >
        <button class="other">{t('application.withdraw')}</button>
      </CommandForm>
    </details>
  </section>
)

/** The applicant's page of the file, the same one from the first step to the contract. */
export const ApplicationPage: FC<Props> = (p) => {
  const { t, item } = p
  return (
    <>
      <p class="no-print">
        <a href="/applications">{t('applications.title')}</a>
      </p>
      <h1>
        <bdi>{item.form.request?.companyName ?? t('applications.unnamed')}</bdi>
      </h1>
      <p>
        {t('application.number')} <bdi dir="ltr">{item.number}</bdi>
      </p>
      <Held t={t} item={item} state={p.state} holder={p.holder} />
      <RefusalSummary t={t} refused={p.problem} />
      {item.stage === 'draft' ? <ProgressBar t={t} item={item} /> : null}
      <ConventionAgain p={p} />
      <Next p={p} />
      <Steps p={p} />
      {p.figures.length > 0 ? <Figures p={p} /> : null}
      {p.step === null ? <Papers p={p} /> : null}
      <Pieces
        t={t}
        item={item}
        pieces={p.pieces}
        mayReceive={p.mayReceive}
        commandId={p.commandId}
      />
      <Story t={t} story={p.story} />
      {p.mayWithdraw ? <Withdrawal p={p} /> : null}
    </>
  )
}
