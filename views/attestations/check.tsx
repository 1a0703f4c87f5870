import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Checked } from '#src/attestations/index.ts'
import type { Reader } from '#src/i18n/reader.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { Code, factRows, paperRows, ReaderPage, Rows } from './reading.tsx'

type About = { r: Reader; isDemo: boolean; asOf: Instant }

/** What somebody typed or pasted before, and what was wrong with it. */
export type Typed = { code: string; jws: string; problem: string | null }

const Mistake: FC<{ text: string | null }> = ({ text }) =>
  text === null ? (
    <></>
  ) : (
    <b class="no" id="mistake" role="alert">
      {isolated(text)}
    </b>
  )

/** Where a code is typed, or what was scanned pasted. */
const CodeForm: FC<{ r: Reader; typed: Typed; isWhole?: boolean }> = (p) => {
  const { r, typed } = p
  const described = typed.problem === null ? 'code-hint' : 'mistake code-hint'
  return (
    <form method="post" action={`/verifications?lang=${r.language}`}>
      <Mistake text={typed.problem} />
      <label for="code">{r('form.code')}</label>
      <small id="code-hint">{isolated(r('form.code.hint'))}</small>
      <input
        id="code"
        name="code"
        value={typed.code}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={60}
        aria-describedby={described}
        aria-invalid={typed.problem === null ? undefined : 'true'}
      />
      {p.isWhole ? (
        <>
          <label for="jws">{r('form.paper')}</label>
          <small id="jws-hint">{r('form.paper.hint')}</small>
          <textarea id="jws" name="jws" dir="ltr" spellcheck={false} aria-describedby="jws-hint">
            {typed.jws}
          </textarea>
        </>
      ) : null}
      <button>{r('form.check')}</button>
    </form>
  )
}

export const FormPage: FC<About & { typed: Typed }> = ({ r, typed, ...about }) => (
  <ReaderPage r={r} title={r('form.title')} path="/v" {...about}>
    <h1>{r('form.title')}</h1>
    <p>{r('form.lead')}</p>
    <CodeForm r={r} typed={typed} isWhole />
    <p>
      <a href={`/v/list?lang=${r.language}`}>{r('form.list')}</a>
      <br />
      <a href={`/v/offline?lang=${r.language}`}>{r('form.offline')}</a>
    </p>
  </ReaderPage>
)

/** What the verdict means, and what to do. */
const verdictText = (r: Reader, one: Checked, isScanned: boolean): string => {
  const closedOn = casablancaDate(one.closedAt ?? one.asOf)
  switch (one.verdict) {
    case 'valid':
      return r(isScanned ? 'verdict.valid.paper' : 'verdict.valid.code')
    case 'expired':
      return r('verdict.expired.text', { on: one.claims?.validUntil ?? closedOn })
    case 'revoked':
    case 'replaced':
      return r(`verdict.${one.verdict}.text`, { on: closedOn })
    case 'unknown':
    case 'altered':
      return r(`verdict.${one.verdict}.text`)
  }
}

/** The figures, for whoever reads the number printed on the paper. */
const FiguresForm: FC<{ r: Reader; code: string; problem: string | null }> = (p) => (
  <form method="post" action={`/verifications?lang=${p.r.language}`}>
    <h2>{p.r('figures.title')}</h2>
    <Mistake text={p.problem} />
    <input type="hidden" name="code" value={p.code} />
    <label for="control">{p.r('figures.control')}</label>
    <input
      id="control"
      name="control"
      inputmode="numeric"
      autocomplete="off"
      dir="ltr"
      maxlength={20}
      aria-describedby={p.problem === null ? undefined : 'mistake'}
    />
    <button>{p.r('figures.show')}</button>
  </form>
)

type Shown = About & {
  checked: Checked
  isScanned: boolean
  typed: Typed
  /** Of the control number. */
  problem: string | null
}

/** The verdict first; then what the paper has to say, line by line. */
export const VerdictPage: FC<Shown> = ({ r, checked, isScanned, typed, problem, ...about }) => {
  const { verdict, claims, facts } = checked
  const path = claims ? `/v/${claims.code}` : '/v'
  return (
    <ReaderPage r={r} title={r(`verdict.${verdict}`)} path={path} {...about}>
      <section class={`verdict ${verdict}`}>
        <h1>{r(`verdict.${verdict}`)}</h1>
        <p>{isolated(verdictText(r, checked, isScanned))}</p>
      </section>
      {claims && facts ? (
        <>
          <h2>{r('facts.title')}</h2>
          <Rows
            rows={[
              [r('fact.document'), r(`kind.${claims.kind}`)],
              ...factRows(r, facts),
              ...paperRows(r, claims),
            ]}
          />
          <dl>
            <dt>{r('fact.code')}</dt>
            <dd>
              <Code code={claims.code} />
            </dd>
          </dl>
        </>
      ) : null}
      {claims && checked.hidesFigures ? (
        <FiguresForm r={r} code={claims.code} problem={problem} />
      ) : null}
      {claims ? (
        <p>
          <a href={`/v/${claims.code}/receipt`}>{r('receipt.take')}</a>
          <small>{r('receipt.about')}</small>
        </p>
      ) : (
        <CodeForm r={r} typed={typed} />
      )}
      <p>
        <a href={`/v?lang=${r.language}`}>{r('form.again')}</a>
        <br />
        <a href={`/v/offline?lang=${r.language}`}>{r('form.offline')}</a>
      </p>
    </ReaderPage>
  )
}
