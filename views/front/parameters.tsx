import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { wordsOf } from '#views/components/value-words.ts'
import { writtenValue } from '#src/i18n/parameter-value.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'
import type { SourceId } from '#src/rulebook/sources.ts'

/** Rows of a table or of a list shown with the others; the parameter's own page has them all. */
const SHOWN = 3

const Value: FC<{ t: Translate; value: unknown; unit: string; most?: number }> = (p) => {
  const { t, most = Number.MAX_SAFE_INTEGER } = p
  const lines = writtenValue(p.value, p.unit, wordsOf(t))
  return (
    <span>
      {lines.slice(0, most).map((line, i) => (
        <>
          {i === 0 ? null : <br />}
          {isolated(line)}
        </>
      ))}
      {lines.length > most ? ' …' : null}
    </span>
  )
}

const Status: FC<{ t: Translate; entry: DatedValue<unknown> }> = ({ t, entry }) => (
  <StatusTag
    tone={entry.status === 'official' ? 'done' : 'wait'}
    label={t(`parameter.status.${entry.status}`)}
  />
)

/** What holds today, figure by figure. */
export const ParametersPage: FC<{
  t: Translate
  rows: readonly { parameter: DatedParameter<unknown>; entry: DatedValue<unknown> }[]
}> = ({ t, rows }) => (
  <>
    <h1>{t('parameters.title')}</h1>
    <p class="lead">{t('parameters.lead')}</p>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('parameter.name')}</th>
          <th scope="col">{t('parameter.value')}</th>
          <th scope="col">{t('parameter.from')}</th>
          <th scope="col">{t('parameter.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ parameter, entry }) => (
          <tr>
            <th scope="row">
              <a href={`/parameters/${parameter.id}`}>{parameter.label[t.language]}</a>
            </th>
            <td data-name={t('parameter.value')}>
              <Value t={t} value={entry.value} unit={parameter.unit} most={SHOWN} />
            </td>
            <td data-name={t('parameter.from')}>
              <span>{isolated(t.f.day(entry.from))}</span>
            </td>
            <td data-name={t('parameter.status')}>
              <Status t={t} entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="no-print">
      <a href="/parameters?format=csv">{t('nav.csv')}</a>
    </p>
  </>
)

/** One figure through time, the latest first, with where each value comes from. */
export const ParameterPage: FC<{
  t: Translate
  parameter: DatedParameter<unknown>
  sources: Readonly<Record<SourceId, string>>
}> = (p) => {
  const { t, parameter, sources } = p
  return (
    <>
      <p class="no-print">
        <a href="/parameters">{t('parameters.back')}</a>
      </p>
      <h1>{parameter.label[t.language]}</h1>
      <p class="lead">{isolated(t('parameter.checked', { on: parameter.checkedOn }))}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('parameter.from')}</th>
            <th scope="col">{t('parameter.value')}</th>
            <th scope="col">{t('parameter.status')}</th>
            <th scope="col">{t('parameter.source')}</th>
          </tr>
        </thead>
        <tbody>
          {parameter.values.toReversed().map((entry) => (
            <tr>
              <th scope="row">{isolated(t.f.day(entry.from))}</th>
              <td data-name={t('parameter.value')}>
                <Value t={t} value={entry.value} unit={parameter.unit} />
              </td>
              <td data-name={t('parameter.status')}>
                <Status t={t} entry={entry} />
              </td>
              <td data-name={t('parameter.source')}>
                <span dir="auto">{sources[entry.source]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
