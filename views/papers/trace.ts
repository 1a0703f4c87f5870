import { wordsOf } from '#views/components/value-words.ts'
import { writtenValue } from '#src/i18n/parameter-value.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Block } from '#src/paper/index.ts'
import type { Trace, TraceParameter } from '#src/rulebook/trace.ts'

const sourceOf = (t: Translate, parameter: TraceParameter): string => {
  const { value, unit, status } = parameter
  const figure = value === null ? '' : ` : ${writtenValue(value, unit, wordsOf(t)).join(', ')}`
  const mark = status === 'estimated' ? ` (${t('trace.estimated')})` : ''
  return `${parameter.label[t.language]}${figure}${t('trace.parameter', parameter)}${mark}`
}

/** A figure opened on paper: the same steps, in the same words, as on its page. */
export const traceBlock = (t: Translate, trace: Trace): Block => ({
  kind: 'table',
  columns: [
    { label: t('trace.step'), share: 3 },
    { label: t('trace.how'), share: 6 },
    { label: t('trace.result'), share: 2, isFigure: true },
  ],
  rows: trace.steps.map((step) => {
    const how = t.dynamic(`trace.${step.key}.how`, { step, f: t.f })
    return [
      t.dynamic(`trace.${step.key}`),
      step.parameter ? `${how}\n${sourceOf(t, step.parameter)}` : how,
      t.dynamic(`trace.unit.${step.unit}`, { value: step.result, f: t.f }),
    ]
  }),
})
