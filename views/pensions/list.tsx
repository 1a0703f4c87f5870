import type { FC } from 'hono/jsx'
import { Field } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { PensionRow, PensionState, Shown } from '#src/pensions/index.ts'
import { PensionTag } from './state.tsx'

type Props = {
  t: Translate
  rows: readonly (PensionRow & { state: PensionState })[]
  text: string
  shown: Shown
  choices: readonly Shown[]
  next: number | null
}

const Filters: FC<Props> = ({ t, text, shown, choices }) => (
  <form method="get" action="/desk/pensions" class="filters">
    <Field t={t} name="q" label={t('pensions.search')} value={text} />
    <div class="field">
      <label for="show">{t('pensions.show')}</label>
      <select id="show" name="show">
        {choices.map((one) => (
          <option value={one} selected={one === shown}>
            {t(`pensions.show.${one}`)}
          </option>
        ))}
      </select>
    </div>
    <button class="other">{t('pensions.filter')}</button>
  </form>
)

const Table: FC<Props> = ({ t, rows }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('pensions.person')}</th>
        <th scope="col">{t('pensions.dp')}</th>
        <th scope="col">{t('pensions.matricule')}</th>
        <th scope="col">{t('pensions.kind')}</th>
        <th scope="col">{t('pensions.since')}</th>
        <th scope="col">{t('pensions.state')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/desk/pensions/${one.id}`}>
              <bdi>{`${one.lastName} ${one.firstName}`}</bdi>
            </a>
          </th>
          <td data-name={t('pensions.dp')}>
            <bdi dir="ltr">{one.dpNumber}</bdi>
          </td>
          <td data-name={t('pensions.matricule')}>
            <bdi dir="ltr">{one.matricule}</bdi>
          </td>
          <td data-name={t('pensions.kind')}>
            <span>{t(`pension.kind.${one.kind}`)}</span>
          </td>
          <td data-name={t('pensions.since')}>
            <span>{isolated(t.f.day(one.startsOn))}</span>
          </td>
          <td data-name={t('pensions.state')}>
            <span>
              <PensionTag t={t} state={one.state} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const nextPage = (p: Props): string =>
  `?${new URLSearchParams({ q: p.text, show: p.shown, from: String(p.next) }).toString()}`

/** The register of pensions: whom it serves, and how each stands. */
export const PensionsPage: FC<Props> = (p) => {
  const { t } = p
  return (
    <>
      <h1>{t('pensions.title')}</h1>
      <p class="lead">{t('pensions.lead')}</p>
      <Filters {...p} />
      {p.rows.length === 0 ? <p class="card">{t('pensions.none')}</p> : <Table {...p} />}
      {p.next === null ? null : (
        <p class="pages">
          <a href={nextPage(p)}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
