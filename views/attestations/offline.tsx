import type { FC } from 'hono/jsx'
import type { FactName } from '#src/attestations/index.ts'
import type { Reader } from '#src/i18n/reader.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { ReaderPage } from './reading.tsx'

const VERDICTS = ['valid', 'expired', 'revoked', 'replaced'] as const
const KINDS = ['points', 'membership', 'employer', 'pension', 'tax'] as const

/** How the script writes each fact; a name, a number or a year stays as it is. */
const WRITTEN: Partial<Record<FactName, string>> = {
  born_on: 'day',
  points: 'points',
  through: 'quarter',
  month: 'month',
  gross: 'amount',
  net: 'amount',
}

type Props = {
  r: Reader
  isDemo: boolean
  asOf: Instant
  /** What each fact is called in a signed paper. */
  shortNames: Readonly<Record<FactName, string>>
}

/** Every sentence the script may need is here, hidden: it shows some, and fills figures in. */
const Verdicts: FC<{ r: Reader }> = ({ r }) => (
  <div id="verdicts" aria-live="polite">
    {VERDICTS.map((verdict) => (
      <section class={`verdict ${verdict}`} data-verdict={verdict} hidden>
        <h2>{r(`verdict.${verdict}`)}</h2>
        <p>{r(`offline.text.${verdict}`)}</p>
      </section>
    ))}
    <section class="verdict unknown" data-verdict="unknown" hidden>
      <h2>{r('verdict.unknown')}</h2>
      <p>{r('verdict.unknown.text')}</p>
    </section>
    <section class="verdict altered" data-verdict="altered" hidden>
      <h2>{r('verdict.altered')}</h2>
      <p>{r('verdict.altered.text')}</p>
    </section>
    <p data-verdict="code_only" hidden>
      {r('offline.code_only')}
    </p>
    <p data-verdict="unlisted" hidden>
      {r('offline.none')}
    </p>
  </div>
)

const Fact: FC<{ label: string; name: string; type?: string | undefined }> = (p) => (
  <div data-fact={p.name} data-type={p.type} hidden>
    <dt>{p.label}</dt>
    <dd>
      <bdi></bdi>
    </dd>
  </div>
)

const FactList: FC<{ r: Reader; shortNames: Props['shortNames'] }> = ({ r, shortNames }) => (
  <section id="facts" hidden>
    <h2>{r('facts.title')}</h2>
    <dl>
      <dt>{r('fact.document')}</dt>
      <dd>
        {KINDS.map((kind) => (
          <span data-kind={kind} hidden>
            {r(`kind.${kind}`)}
          </span>
        ))}
      </dd>
      {Object.entries(shortNames).map(([name, short]) => (
        <Fact label={r(`fact.${name as FactName}`)} name={short} type={WRITTEN[name as FactName]} />
      ))}
      <Fact label={r('fact.issued')} name="issued" type="day" />
      <Fact label={r('fact.until')} name="u" type="day" />
      <Fact label={r('fact.code')} name="c" type="code" />
      <Fact label={r('offline.as_of')} name="as_of" type="day" />
    </dl>
  </section>
)

/** Made ready once with a network; then it opens at any scanned address, and checks without one. */
export const OfflinePage: FC<Props> = ({ r, shortNames, ...about }) => (
  <ReaderPage
    r={r}
    title={r('offline.title')}
    path="/v/offline"
    scripts={['/v/offline.js']}
    {...about}
  >
    <h1>{r('offline.title')}</h1>
    <Verdicts r={r} />
    <FactList r={r} shortNames={shortNames} />
    <noscript>
      <p>{r('offline.script')}</p>
    </noscript>
    <p>{r('offline.lead')}</p>
    <p id="state" role="status">
      <span data-state="preparing" hidden>
        {r('offline.preparing')}
      </span>
      <span data-state="ready" hidden>
        {r('offline.ready')}
      </span>
      <span data-state="failed" hidden>
        {r('offline.failed')}
      </span>{' '}
      <span data-state="held" hidden>
        {r('offline.held')} <bdi id="held"></bdi>
      </span>
    </p>
    <form id="paper" method="post" action={`/verifications?lang=${r.language}`}>
      <label for="jws">{r('form.paper')}</label>
      <small id="jws-hint">{r('form.paper.hint')}</small>
      <textarea
        id="jws"
        name="jws"
        dir="ltr"
        spellcheck={false}
        aria-describedby="jws-hint"
      ></textarea>
      <button>{r('form.check')}</button>
    </form>
    <p>
      <a href={`/v?lang=${r.language}`}>{r('form.title')}</a>
    </p>
  </ReaderPage>
)
