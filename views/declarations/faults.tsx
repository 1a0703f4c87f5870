import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Anomaly, FieldName, StoredLine } from '#src/declarations/index.ts'
import { type Mark, marked } from '#src/i18n/format.ts'
import { editable, fieldNameOf, ruleTextOf, severityTextOf, showValue } from '#src/i18n/rules.ts'
import type { Translate } from '#src/i18n/translate.ts'

/** Where a fault is mended: not always the field in which it was seen. */
const MENDED_IN: Partial<Record<string, readonly FieldName[]>> = {
  person_not_matched: ['matricule', 'last_name', 'first_name', 'birth_date'],
  person_twice: ['matricule'],
  category_not_active: ['category'],
  category_not_open: ['category'],
  active_without_salary: ['salary'],
}

/** What was filed is owed: its money changes by a cancellation or a recall. */
const FIXED_ONCE_FILED = new Set<string>(['category', 'rate', 'salary'])

const WIDE = new Set<string>(['last_name', 'first_name', 'email'])

export const who = (t: Translate, line: StoredLine | undefined): string => {
  const name = line ? `${line.fields.last_name} ${line.fields.first_name}`.trim() : ''
  return name === '' ? t('declarations.unnamed') : name
}

type Props = {
  t: Translate
  anomaly: Anomaly
  line: StoredLine | undefined
  isOpen: boolean
}

/** A fault shown as a repair: who, what was read, what was expected, what it costs, where to mend it. */
export const Fault: FC<Props> = ({ t, anomaly, line, isOpen }) => {
  const rule = ruleTextOf(anomaly.code, t.language)
  const shown = (mark: Mark, value: string): string =>
    marked(mark, showValue(anomaly.field, value, t.f))
  const fields =
    line && isOpen && anomaly.severity !== 'to_note'
      ? (MENDED_IN[anomaly.code] ?? (anomaly.field === 'record' ? [] : [anomaly.field])).filter(
          (field) => line.filingId === null || !FIXED_ONCE_FILED.has(field),
        )
      : []
  const isFixed = line?.filingId != null && FIXED_ONCE_FILED.has(anomaly.field)
  return (
    <div class={`fault ${anomaly.severity}`}>
      <h3>
        {anomaly.line === null ? (
          rule?.title
        ) : (
          <>
            {t('declarations.line')} <bdi dir="ltr">{anomaly.line}</bdi> · <bdi>{who(t, line)}</bdi>{' '}
            — {rule?.title ?? anomaly.code}
          </>
        )}
      </h3>
      <p>
        {isolated(
          rule?.message({
            value: shown('read', anomaly.value),
            expected: anomaly.expected === null ? null : shown('wanted', anomaly.expected),
          }) ?? '',
        )}
      </p>
      {fields.length > 0 ? <p>{rule?.fix}</p> : null}
      {isFixed ? <p>{t('declarations.fixed_once_filed')}</p> : null}
      <p class="soft">{severityTextOf(anomaly.severity, t.language).consequence}</p>
      <div class="mend">
        {fields
          .filter(
            (f) =>
              f === anomaly.field || anomaly.code !== 'person_not_matched' || f === 'matricule',
          )
          .map((field) => {
            const id = `f${anomaly.line}-${anomaly.code}-${field}`
            return (
              <div class={WIDE.has(field) ? 'field' : 'field narrow'}>
                <label for={id}>{fieldNameOf(field, t.language)}</label>
                <input
                  id={id}
                  name={`${anomaly.line}.${field}`}
                  value={editable(field, line?.fields[field] ?? '')}
                  dir="ltr"
                  autocomplete="off"
                />
              </div>
            )
          })}
        {fields.length > 0 ? <button class="other">{t('declarations.mend')}</button> : null}
        <a href={`/rules/${anomaly.code}`}>{t('declarations.rule')}</a>
      </div>
    </div>
  )
}
