import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Holder, QuarterBalance, StatementLine } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { HandMoney, handName } from './in-hand.tsx'
import { Quarters } from './parts.tsx'

type Props = {
  t: Translate
  holder: Holder
  lines: readonly StatementLine[]
  total: number
  from: number
  next: number | null
  quarters: readonly QuarterBalance[]
  quarter: Quarter | null
  balance: Centimes
  inHand: Centimes
  /** As typed. */
  asOf: string
  now: Instant
  errors: readonly FieldError[]
}
type Part = FC<Props>

export const entryName = (t: Translate, line: Pick<StatementLine, 'kind' | 'corrects'>): string =>
  line.corrects === null
    ? t.dynamic(`entry.kind.${line.kind}`)
    : t('entry.contra', { what: t.dynamic(`entry.kind.${line.kind}`) })

const Cell: FC<{ t: Translate; name: string; value: Centimes }> = ({ t, name, value }) => (
  <td class={value === 0 ? 'num none' : 'num'} data-name={name}>
    <span>{value === 0 ? '' : <Money t={t} value={value} />}</span>
  </td>
)

const Lines: Part = ({ t, holder, lines, total }) => (
  <table class="stack">
    <caption>{isolated(t('statement.count', { count: total }))}</caption>
    <thead>
      <tr>
        <th scope="col">{t('statement.what')}</th>
        <th scope="col">{t('statement.date')}</th>
        <th scope="col" class="num">
          {t('statement.debit')}
        </th>
        <th scope="col" class="num">
          {t('statement.credit')}
        </th>
        <th scope="col" class="num">
          {t('statement.balance')}
        </th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr>
          <th scope="row">
            <a href={`/accounts/${holder.number}/entries/${line.id}`}>{entryName(t, line)}</a>
            <span class="hint">
              {line.quarter === null ? t('statement.in_hand') : isolated(t.f.quarter(line.quarter))}
              {line.category === null ? null : (
                <>
                  {' '}
                  {t('board.category')} <bdi dir="ltr">{line.category}</bdi>
                </>
              )}
            </span>
          </th>
          <td data-name={t('statement.date')}>
            <span>{isolated(t.f.day(line.datedOn))}</span>
          </td>
          <Cell t={t} name={t('statement.debit')} value={line.debit} />
          <Cell t={t} name={t('statement.credit')} value={line.credit} />
          <td class="num" data-name={t('statement.balance')}>
            <span>
              <Money t={t} value={line.balance} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const pageLink = (p: Props, from: number): string => {
  const asked = new URLSearchParams({ from: String(from) })
  if (p.asOf !== '') asked.set('as_of', p.asOf)
  if (p.quarter !== null) asked.set('quarter', p.quarter)
  return `?${asked.toString()}`
}

const Filters: Part = (p) => (
  <form method="get" action={`/accounts/${p.holder.number}/statement`} class="filters no-print">
    <Field
      t={p.t}
      name="as_of"
      label={p.t('statement.as_of')}
      hint={p.t('statement.as_of.hint')}
      value={p.asOf}
      type="date"
      errors={p.errors}
    />
    {p.quarter === null ? null : <input type="hidden" name="quarter" value={p.quarter} />}
    <button class="other">{p.t('statement.show')}</button>
  </form>
)

/** *Relevé de situation*: every line opens what made it. */
export const StatementPage: Part = (p) => {
  const { t, holder } = p
  const base = `/accounts/${holder.number}`
  return (
    <>
      <p class="no-print">
        <a href={base}>{t('account.back')}</a>
      </p>
      <h1>
        {p.quarter === null
          ? t('statement.title')
          : isolated(t('statement.title_of', { quarter: p.quarter }))}
      </h1>
      <p class="lead">
        <bdi>{holder.name}</bdi> — {t('nav.employer_number')} <bdi dir="ltr">{holder.number}</bdi>
        <br />
        {isolated(t('statement.printed', { at: p.now }))}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={{ as_of: t('statement.as_of') }} />
      <Filters {...p} />
      <dl class="tiles">
        <div>
          <dt>{t(p.balance > 0 ? 'statement.owed' : 'statement.nothing_owed')}</dt>
          <dd>
            <Money t={t} value={p.balance} />
          </dd>
        </div>
        {p.inHand === 0 ? null : (
          <div>
            <dt>{handName(p)}</dt>
            <dd>
              <HandMoney {...p} />
            </dd>
          </div>
        )}
      </dl>
      {p.total === 0 ? <p class="card">{t('statement.empty')}</p> : <Lines {...p} />}
      <p class="pages no-print">
        {p.from > 0 ? <a href={pageLink(p, 0)}>{t('statement.first')}</a> : null}
        {p.next === null ? null : <a href={pageLink(p, p.next)}>{t('nav.next_page')}</a>}
        {p.quarter === null ? null : <a href={`${base}/statement`}>{t('statement.all')}</a>}
      </p>
      {p.quarter === null && p.quarters.length > 0 ? (
        <Quarters t={t} base={base} quarters={p.quarters} />
      ) : null}
    </>
  )
}
