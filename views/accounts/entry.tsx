import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Entry, Holder } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { entryName } from './statement.tsx'

type Props = {
  t: Translate
  holder: Holder
  entry: Entry
  source: string
  postedBy: string
  correctedBy: Entry | null
  trace: Trace | null
}

const Row: FC<{ name: string; children?: unknown }> = ({ name, children }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
)

/** One line of the account, opened: what it is, where it comes from, what undid it. */
export const EntryPage: FC<Props> = ({ t, holder, entry, ...p }) => {
  const base = `/accounts/${holder.number}`
  const isDebit = entry.debit > 0
  return (
    <>
      <p>
        <a href={`${base}/statement`}>{t('statement.back')}</a>
      </p>
      <h1>{entryName(t, entry)}</h1>
      <p class="figure">
        <Money t={t} value={isDebit ? entry.debit : entry.credit} />
      </p>
      <p>{t(isDebit ? 'entry.adds' : 'entry.takes')}</p>
      <p>{t.dynamic(`entry.why.${entry.kind}`)}</p>
      <table>
        <tbody>
          {entry.quarter === null ? null : (
            <Row name={t('account.quarter')}>{isolated(t.f.quarterInWords(entry.quarter))}</Row>
          )}
          {entry.category === null ? null : (
            <Row name={t('board.category')}>
              <bdi dir="ltr">{entry.category}</bdi>
            </Row>
          )}
          <Row name={t('statement.date')}>{isolated(t.f.day(entry.datedOn))}</Row>
          <Row name={t('entry.value')}>{isolated(t.f.day(entry.valueOn))}</Row>
          {entry.dueOn === null ? null : (
            <Row name={t('entry.due_on')}>{isolated(t.f.day(entry.dueOn))}</Row>
          )}
          <Row name={t('entry.recorded')}>
            {isolated(t('entry.recorded.by', { at: entry.recordedAt, by: p.postedBy }))}
          </Row>
          {p.source === '' ? null : (
            <Row name={t('entry.source')}>
              <a href={p.source}>{t.dynamic(`entry.source.${entry.source.kind}`)}</a>
            </Row>
          )}
          {entry.corrects === null ? null : (
            <Row name={t('entry.corrects')}>
              <a href={`${base}/entries/${entry.corrects}`}>{t('entry.see')}</a>
            </Row>
          )}
          {p.correctedBy === null ? null : (
            <Row name={t('entry.corrected_by')}>
              <a href={`${base}/entries/${p.correctedBy.id}`}>{t('entry.see')}</a>
            </Row>
          )}
        </tbody>
      </table>
      {p.trace ? (
        <section class="card">
          <h2>{t('entry.trace')}</h2>
          <TraceTable t={t} trace={p.trace} />
        </section>
      ) : null}
    </>
  )
}
