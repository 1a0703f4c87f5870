import type { FC } from 'hono/jsx'
import { Select } from '#views/cases/thread.tsx'
import { CommandForm, Field, type FieldError, shown } from '#views/components/form.tsx'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Recall } from '#src/recalls/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { RecallReason } from '#src/rulebook/parameters/recalls.ts'

type Props = {
  t: Translate
  item: Recall
  reason: RecallReason
  categories: readonly ContractCategory[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}
type Part = FC<Props>

/** Somebody never declared has no matricule: who they are, instead. */
const Entrant: Part = ({ t, values, errors }) => (
  <details open={['last_name', 'first_name', 'birth_date', 'cin'].some((name) => values[name])}>
    <summary>{t('recall.entrant')}</summary>
    {(['last_name', 'first_name'] as const).map((name) => (
      <Field
        t={t}
        name={name}
        label={t(`recall.${name}`)}
        value={shown(values[name])}
        errors={errors}
      />
    ))}
    <Field
      t={t}
      name="birth_date"
      type="date"
      label={t('recall.birth_date')}
      value={shown(values['birth_date'])}
      errors={errors}
    />
    <Field
      t={t}
      name="cin"
      label={t('recall.cin')}
      value={shown(values['cin'])}
      errors={errors}
      isLtr
    />
  </details>
)

const Person: Part = (p) => {
  const { t, item, reason, categories, values, errors } = p
  const isSpread = item.from !== item.to
  return (
    <section class="card">
      <h2>{t('recall.person')}</h2>
      <CommandForm action={`/recalls/${item.id}/lines`} commandId={`${p.commandId}-person`}>
        <Field
          t={t}
          name="matricule"
          label={t('case.fact.matricule')}
          value={shown(values['matricule'])}
          errors={errors}
          inputmode="numeric"
          isLtr
        />
        <Select
          name="category"
          label={t('board.category')}
          value={shown(values['category'])}
          mistake={errors
            .filter(({ field }) => field === 'category')
            .map(({ code }) => t.dynamic(`error.${code}`))
            .at(0)}
          options={categories.map(({ number, label, rate }) => ({
            value: number,
            label: `${number} — ${label} — ${t.f.rate(rate)}`,
          }))}
        />
        {reason.counts === 'difference' ? (
          <p class="hint">{t('recall.difference.hint')}</p>
        ) : (
          <Field
            t={t}
            name="amount"
            label={t(isSpread ? 'recall.total' : 'recall.amount')}
            hint={t(isSpread ? 'recall.total.hint' : 'recall.amount.hint')}
            value={shown(values['amount'])}
            errors={errors}
            inputmode="decimal"
            isLtr
          />
        )}
        {reason.counts === 'difference' || isSpread ? null : <Entrant {...p} />}
        <button class="other">{t('recall.person.add')}</button>
      </CommandForm>
    </section>
  )
}

const FileOfLines: Part = ({ t, item, commandId }) => (
  <details class="no-print">
    <summary>{t('recall.file')}</summary>
    <CommandForm action={`/recalls/${item.id}/lines`} commandId={`${commandId}-file`} isUpload>
      <Field
        t={t}
        name="file"
        type="file"
        label={t('recall.file.label')}
        hint={t('recall.file.hint', item)}
      />
      <button class="other">{t('recall.file.add')}</button>
    </CommandForm>
  </details>
)

/** The *état des salaires*: person by person, or by a file in the layout of declarations. */
export const Adding: Part = (p) => (
  <>
    <Person {...p} />
    <FileOfLines {...p} />
  </>
)
