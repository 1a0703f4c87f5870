import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Trace, TraceStep } from '#src/rulebook/trace.ts'

const Step: FC<{ t: Translate; step: TraceStep }> = ({ t, step }) => (
  <tr>
    <th scope="row">{t.dynamic(`trace.${step.key}`)}</th>
    <td data-name={t('trace.how')}>
      <span>
        {isolated(t.dynamic(`trace.${step.key}.how`, { step, f: t.f }))}
        {step.parameter ? (
          <>
            <br />
            <span class="soft">
              {isolated(t('trace.parameter', step.parameter))}{' '}
              {step.parameter.status === 'estimated' ? (
                <StatusTag tone="wait" label={t('trace.estimated')} />
              ) : null}
            </span>
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
export const TraceTable: FC<{ t: Translate; trace: Trace }> = ({ t, trace }) => (
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
        <Step t={t} step={step} />
      ))}
    </tbody>
  </table>
)
