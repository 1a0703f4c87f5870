import type { FC } from 'hono/jsx'
import type { Checked } from '#src/attestations/index.ts'
import type { Reader } from '#src/i18n/reader.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { factRows, ReaderPage } from './reading.tsx'
import { isolated } from '#views/components/text.tsx'

type Props = {
  r: Reader
  isDemo: boolean
  asOf: Instant
  text: string
  results: readonly { typed: string; checked: Checked }[]
  problem: string | null
}

/** Many codes at once, pasted; the same answer is given to programs and spreadsheets. */
export const ListPage: FC<Props> = ({ r, text, results, problem, ...about }) => (
  <ReaderPage r={r} title={r('list.title')} path="/v/list" {...about}>
    <h1>{r('list.title')}</h1>
    <p>{r('list.lead')}</p>
    {results.length > 0 ? (
      <table>
        <thead>
          <tr>
            <th scope="col">{r('fact.code')}</th>
            <th scope="col">{r('list.verdict')}</th>
            <th scope="col">{r('facts.title')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ typed, checked }) => (
            <tr>
              <td>
                <bdi dir="ltr">{typed}</bdi>
              </td>
              <td>{r(`verdict.${checked.verdict}`)}</td>
              <td>
                {checked.claims && checked.facts ? (
                  <>
                    {r(`kind.${checked.claims.kind}`)}
                    {factRows(r, checked.facts).map(([label, value]) => (
                      <>
                        <br />
                        {label} : {isolated(value)}
                      </>
                    ))}
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : null}
    <form method="post" action={`/verifications?lang=${r.language}`}>
      {problem === null ? null : (
        <b class="no" id="mistake" role="alert">
          {problem}
        </b>
      )}
      <label for="codes">{r('list.codes')}</label>
      <textarea
        id="codes"
        name="codes"
        dir="ltr"
        spellcheck={false}
        aria-describedby={problem === null ? undefined : 'mistake'}
      >
        {text}
      </textarea>
      <button>{r('list.check')}</button>{' '}
      <button formaction={`/verifications?lang=${r.language}&format=csv`}>{r('list.csv')}</button>
    </form>
    <p>
      <a href={`/v?lang=${r.language}`}>{r('form.title')}</a>
    </p>
  </ReaderPage>
)
