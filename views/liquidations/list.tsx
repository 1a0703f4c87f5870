import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Liquidation, LiquidationState } from '#src/liquidations/index.ts'
import { LiquidationTag } from './state.tsx'

type Row = { item: Liquidation; state: LiquidationState }

/** Files of one desk or another: who, in which state, promised when. */
export const FilesTable: FC<{ t: Translate; rows: readonly Row[]; base: string }> = (p) => {
  const { t } = p
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('liquidation.person')}</th>
          <th scope="col">{t('liquidation.file')}</th>
          <th scope="col">{t('liquidation.state')}</th>
          <th scope="col">{t('liquidation.promised')}</th>
        </tr>
      </thead>
      <tbody>
        {p.rows.map(({ item, state }) => (
          <tr>
            <th scope="row">
              <a href={`${p.base}/${item.id}`}>
                <bdi>
                  {item.firstName} {item.lastName}
                </bdi>
              </a>
              <span class="hint">
                <bdi dir="ltr">{item.matricule}</bdi>
              </span>
            </th>
            <td data-name={t('liquidation.file')}>
              <bdi dir="ltr">{item.number}</bdi>
            </td>
            <td data-name={t('liquidation.state')}>
              <LiquidationTag t={t} state={state} />
            </td>
            <td data-name={t('liquidation.promised')}>
              <span>{item.desk ? isolated(t.f.day(item.desk.promisedOn)) : ''}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const LiquidationsPage: FC<{
  t: Translate
  rows: readonly Row[]
  next: number | null
}> = ({ t, rows, next }) => (
  <>
    <h1>{t('liquidations.title')}</h1>
    <p class="lead">{t('liquidations.lead')}</p>
    <p class="actions">
      <a class="button main" href="/liquidations/candidates">
        {t('liquidations.open')}
      </a>
    </p>
    {rows.length === 0 ? (
      <p class="card">{t('liquidations.none')}</p>
    ) : (
      <FilesTable t={t} rows={rows} base="/liquidations" />
    )}
    {next === null ? null : (
      <p>
        <a href={`/liquidations?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
