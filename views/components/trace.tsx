import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { wordsOf } from '#views/components/value-words.ts'
import { writtenValue } from '#src/i18n/parameter-value.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Trace, TraceParameter, TraceStep } from '#src/rulebook/trace.ts'

/** The figure of the scheme behind a step, and its own page. */
const Source: FC<{ t: Translate; parameter: TraceParameter }> = ({ t, parameter }) => (
  <span class="soft">
    <a href={`/parameters/${parameter.id}`}>{parameter.label[t.language]}</a>
    {parameter.value === null
      ? null
      : isolated(` : ${writtenValue(parameter.value, parameter.unit, wordsOf(t)).join(', ')}`)}
    {isolated(t('trace.parameter', parameter))}{' '}
    {parameter.status === 'estimated' ? (
      <StatusTag tone="wait" label={t('trace.estimated')} />
    ) : null}
  </span>
)

/** Where the figure of a step comes from, by its key. */
type Links = Readonly<Partial<Record<TraceStep['key'], string>>>

const Step: FC<{ t: Translate; step: TraceStep; href: string | undefined }> = ({
  t,
  step,
  href,
}) => (
  <tr>
    <th scope="row">
      {href ? <a href={href}>{t.dynamic(`trace.${step.key}`)}</a> : t.dynamic(`trace.${step.key}`)}
    </th>
    <td class="prose" data-name={t('trace.how')}>
      <span>
        {isolated(t.dynamic(`trace.${step.key}.how`, { step, f: t.f }))}
        {step.parameter ? (
          <>
            <br />
            <Source t={t} parameter={step.parameter} />
          </>
        ) : null}
      </span>
    </td>
    <td class="num" data-name={t('trace.result')}>
      <span>{isolated(t.dynamic(`trace.unit.${step.unit}`, { value: step.result, f: t.f }))}</span>
    </td>
  </tr>
)

/** A figure opened: ordered steps, like a payslip. */
export const TraceTable: FC<{ t: Translate; trace: Trace; links?: Links }> = ({
  t,
  trace,
  links = {},
}) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('trace.step')}</th>
        <th scope="col">{t('trace.how')}</th>
        <th scope="col" class="num">
          {t('trace.result')}
        </th>
      </tr>
    </thead>
    <tbody>
      {trace.steps.map((step) => (
        <Step t={t} step={step} href={links[step.key]} />
      ))}
    </tbody>
  </table>
)
