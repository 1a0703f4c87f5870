import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated, withoutMarks } from '#views/components/text.tsx'
import type { BoardState } from '#src/declarations/index.ts'
import type { BoardRow, Cell } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

type Props = {
  t: Translate
  quarters: readonly Quarter[]
  rows: readonly BoardRow[]
  total: number
  next: number | null
  text: string
  state: string
  states: readonly BoardState[]
}

const TONES: Record<BoardState, Tone> = {
  late: 'block',
  to_mend: 'wait',
  begun: 'wait',
  to_declare: 'plain',
  filed: 'done',
  paid: 'done',
}

const detailOf = (t: Translate, { state, shown }: Cell): string => {
  if (state === 'to_mend') return t('clients.lines', { count: shown.toMend?.lines ?? 0 })
  return state === 'filed' || state === 'paid'
    ? ''
    : t('clients.declare_by', { on: shown.declareBy })
}

/** One click enters the client's space where this quarter stands. */
const Door: FC<{ t: Translate; row: BoardRow; cell: Cell | null }> = ({ t, row, cell }) => {
  if (!cell) return <>—</>
  const detail = detailOf(t, cell)
  return (
    <form method="post" action={`/accountant/clients/${row.client.number}/entry`}>
      <input type="hidden" name="next" value={cell.next} />
      <button
        class="link"
        aria-label={`${row.client.name}, ${cell.quarter} : ${t(`clients.state.${cell.state}`)}`}
      >
        <StatusTag tone={TONES[cell.state]} label={t(`clients.state.${cell.state}`)} />
      </button>
      {detail === '' ? null : <span class="hint">{isolated(detail)}</span>}
    </form>
  )
}

const Filters: FC<Props> = ({ t, text, state, states }) => (
  <form method="get" action="/accountant" class="filters no-print">
    <div class="field">
      <label for="q">{t('clients.search')}</label>
      <input id="q" name="q" type="search" value={text} autocomplete="off" />
    </div>
    <div class="field">
      <label for="state">{t('clients.state')}</label>
      <select id="state" name="state">
        <option value="">{t('clients.state.all')}</option>
        {states.map((one) => (
          <option value={one} selected={one === state}>
            {t(`clients.state.${one}`)}
          </option>
        ))}
      </select>
    </div>
    <button class="other">{t('desk.filter')}</button>
  </form>
)

const Board: FC<Props> = ({ t, quarters, rows }) => {
  const names = quarters.map((quarter) => withoutMarks(t.f.quarter(quarter)))
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('clients.client')}</th>
          {quarters.map((quarter) => (
            <th scope="col">{isolated(t.f.quarter(quarter))}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <bdi>{row.client.name}</bdi> <bdi dir="ltr">{row.client.number}</bdi>
              <form method="post" action={`/accountant/clients/${row.client.number}/entry`}>
                <button class="link">{t('clients.enter', { name: row.client.name })}</button>
              </form>
            </th>
            {row.cells.map((cell, i) => (
              <td data-name={names[i]}>
                <Door t={t} row={row} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Clients × quarters: what is due, begun, filed, left to mend. */
export const ClientsPage: FC<Props> = (p) => {
  const { t, rows, next, text, state } = p
  const query = new URLSearchParams({ q: text, state })
  const isFiltered = text !== '' || state !== ''
  return (
    <>
      <h1>{t('clients.title')}</h1>
      <p class="lead">{isolated(t('clients.count', { count: p.total }))}</p>
      <Filters {...p} />
      {rows.length === 0 ? (
        <p class="card">{t(isFiltered ? 'clients.none_found' : 'clients.none')}</p>
      ) : (
        <Board {...p} />
      )}
      <p class="actions no-print">
        {next === null ? null : (
          <a class="button other" href={`/accountant?${query.toString()}&from=${next}`}>
            {t('nav.next_page')}
          </a>
        )}
        <a href={`/accountant?${query.toString()}&format=csv`}>{t('nav.csv')}</a>
      </p>
    </>
  )
}
