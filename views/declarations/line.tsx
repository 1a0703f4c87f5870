import type { FC } from 'hono/jsx'
import { TraceTable } from '#views/components/trace.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Anomaly, Declaration, ProposedOnLine, StoredLine } from '#src/declarations/index.ts'
import { FIELD_ORDER, fieldNameOf, ruleTextOf, showValue } from '#src/i18n/rules.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { who } from './faults.tsx'
import { LineState } from './lines.tsx'
import { NotFiled } from './states.tsx'

type Props = {
  t: Translate
  declaration: Declaration
  line: StoredLine
  anomalies: readonly Anomaly[]
  trace: Trace | null
  proposed: readonly ProposedOnLine[]
}

/** One line opened to its rule: each figure with its inputs, its parameter and where it comes from. */
export const LinePage: FC<Props> = ({ t, declaration: d, line, anomalies, trace, proposed }) => (
  <>
    <p class="no-print">
      <a href={`/declarations/${d.id}`}>{t('declarations.back_to_one')}</a>
    </p>
    {d.mode === 'test' ? <NotFiled t={t} /> : null}
    <h1>
      <bdi>{who(t, line)}</bdi>
    </h1>
    <p class="lead">
      {isolated(t('declarations.line.lead', { line: line.line, quarter: d.quarter }))}{' '}
      <LineState t={t} severity={line.severity} />
    </p>
    {anomalies.map((a) => (
      <p class={`fault ${a.severity}`}>
        <a href={`/rules/${a.code}`}>{ruleTextOf(a.code, t.language)?.title ?? a.code}</a>
      </p>
    ))}
    {line.cancelledBy === null ? null : (
      <p>
        <a href={`/cancellations/${line.cancelledBy}`}>{t('declarations.line.cancelled')}</a>
      </p>
    )}
    {proposed.map((one) => (
      <p class={one.state === 'proposed' ? 'card waits' : 'card'}>
        {isolated(t('proposal.on_line', { amount: t.f.amount(one.salary) }))}{' '}
        {t.dynamic(`proposal.state.${one.state}`)}.{' '}
        <a href={`/proposals/${one.id}`}>{t('proposal.see')}</a>
      </p>
    ))}
    <section class="card">
      <h2>{t('trace.title')}</h2>
      {trace ? <TraceTable t={t} trace={trace} /> : <p>{t('declarations.line.nothing_due')}</p>}
    </section>
    <h2>{t('declarations.line.as_declared')}</h2>
    <table>
      <tbody>
        {FIELD_ORDER.map((field) => (
          <tr>
            <th scope="row">{fieldNameOf(field, t.language)}</th>
            <td>
              <bdi>{isolated(showValue(field, line.fields[field], t.f))}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
