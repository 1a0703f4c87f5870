import type { FC } from 'hono/jsx'
import { ChangeStateTag } from '#views/contract-changes/state.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { ContractChange, ContractRow } from '#src/contract-changes/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Props = {
  t: Translate
  today: IsoDate
  contract: readonly ContractRow[]
  changes: readonly ContractChange[]
  next: number | null
  mayAsk: boolean
}
type Part = FC<Props>

const isPast = ({ endsOn }: ContractRow, today: IsoDate): boolean =>
  endsOn !== null && endsOn < today

/** In force, to come: the word says it. */
const When: FC<{ t: Translate; row: ContractRow; today: IsoDate }> = ({ t, row, today }) => (
  <>
    {isolated(
      row.endsOn === null
        ? t('contract.since', { from: row.startsOn })
        : t('contract.between', { from: row.startsOn, to: row.endsOn }),
    )}{' '}
    {row.startsOn > today ? <StatusTag tone="wait" label={t('contract.coming')} /> : null}
  </>
)

const Categories: FC<{ t: Translate; rows: readonly ContractRow[]; today: IsoDate }> = (p) => {
  const { t, rows, today } = p
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('board.category')}</th>
          <th scope="col">{t('contract.product')}</th>
          <th scope="col" class="num">
            {t('contract.rate')}
          </th>
          <th scope="col" class="num">
            {t('contract.employer_rate')}
          </th>
          <th scope="col">{t('contract.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <bdi dir="ltr">{row.number}</bdi> <bdi>{row.label}</bdi>
            </th>
            <td data-name={t('contract.product')}>
              <span>
                {t(`regime.${row.regime}`)}
                {row.tranche === null ? null : isolated(` ${t.f.number(row.tranche)}`)}
              </span>
            </td>
            <td class="num" data-name={t('contract.rate')}>
              <span>{isolated(t.f.rate(row.rate))}</span>
            </td>
            <td class="num" data-name={t('contract.employer_rate')}>
              <span>{row.employerRate === null ? '—' : isolated(t.f.rate(row.employerRate))}</span>
            </td>
            <td data-name={t('contract.when')}>
              <span>
                <When t={t} row={row} today={today} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const KINDS = ['rate', 'category', 'suspension', 'leaving'] as const

/** What an administrator can ask; new delegates are users, given their rights at once. */
const Ask: Part = ({ t, mayAsk }) => (
  <section class="card no-print">
    <h2>{t('contract.ask')}</h2>
    {mayAsk ? (
      <ul class="plain">
        {KINDS.map((kind) => (
          <li>
            <a href={`/contract/changes/new?kind=${kind}`}>{t(`contract.ask.${kind}`)}</a>
            <span class="hint">{t(`contract.ask.${kind}.hint`)}</span>
          </li>
        ))}
        <li>
          <a href="/users">{t('contract.ask.delegates')}</a>
          <span class="hint">{t('contract.ask.delegates.hint')}</span>
        </li>
      </ul>
    ) : (
      <p>{t('contract.ask.administrator')}</p>
    )}
  </section>
)

const Changes: Part = ({ t, changes, next }) => (
  <section>
    <h2>{t('contract.changes')}</h2>
    {changes.length === 0 ? <p>{t('contract.changes.none')}</p> : null}
    <ul class="plain">
      {changes.map((one) => (
        <li>
          <a href={`/contract/changes/${one.id}`}>{t(`contract.ask.${one.asked.kind}`)}</a>{' '}
          <ChangeStateTag t={t} state={one.state} />
          <span class="hint">
            {isolated(t('contract.change.asked', { by: one.requestedByName, at: one.requestedAt }))}
          </span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/contract?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </section>
)

/** The contract: what it opens today and soon, what was, and what can be asked of it. */
export const ContractPage: Part = (p) => {
  const { t, contract, today } = p
  const [past, standing] = [
    contract.filter((row) => isPast(row, today)),
    contract.filter((row) => !isPast(row, today)),
  ]
  return (
    <>
      <h1>{t('contract.title')}</h1>
      <p class="lead">{t('contract.lead')}</p>
      <section class="card">
        <h2>{t('contract.standing')}</h2>
        {standing.length === 0 ? (
          <p>{t('contract.none')}</p>
        ) : (
          <Categories t={t} rows={standing} today={today} />
        )}
        {past.length === 0 ? null : (
          <details>
            <summary>{t('contract.past')}</summary>
            <Categories t={t} rows={past} today={today} />
          </details>
        )}
        <p class="no-print">
          <a href="/contract?format=csv">{t('nav.csv')}</a>
        </p>
      </section>
      <Changes {...p} />
      <Ask {...p} />
    </>
  )
}
