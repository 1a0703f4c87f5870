import type { FC } from 'hono/jsx'
import { Select, TextArea } from '#views/cases/thread.tsx'
import { CommandForm, ErrorSummary, type FieldError, shown } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RecallReason } from '#src/rulebook/parameters/recalls.ts'

type Props = {
  t: Translate
  reasons: readonly RecallReason[]
  /** The latest first. */
  quarters: readonly Quarter[]
  isEstimated: boolean
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const mistakeIn = ({ t, errors }: Props, name: string): string | undefined => {
  const error = errors.find((one) => one.field === name)
  return error ? t.dynamic(`error.${error.code}`) : undefined
}

const Quarters: FC<Props> = (p) => {
  const { t, values } = p
  const quarters = p.quarters.map((quarter) => ({
    value: quarter,
    label: t.f.quarterInWords(quarter),
  }))
  return (
    <>
      <Select
        name="from"
        label={t('recall.from')}
        value={shown(values['from'])}
        mistake={mistakeIn(p, 'from')}
        options={quarters}
      />
      <Select
        name="to"
        label={t('recall.to')}
        empty={t('recall.to.same')}
        value={shown(values['to'])}
        mistake={mistakeIn(p, 'to')}
        options={quarters}
      />
    </>
  )
}

/** *Ajouter Rappel*: why, and which quarters; the people come next. */
export const NewRecallPage: FC<Props> = (p) => {
  const { t, values, errors } = p
  const labels = {
    reason: t('recall.reason'),
    from: t('recall.from'),
    to: t('recall.to'),
    note: t('cancellation.note'),
  }
  return (
    <>
      <p class="no-print">
        <a href="/declarations">{t('declarations.back')}</a>
      </p>
      <h1>{t('recall.new')}</h1>
      <p class="lead">{t('recall.lead')}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <div class="card">
        <CommandForm action="/recalls" commandId={p.commandId}>
          <Select
            name="reason"
            label={labels.reason}
            empty={t('complaint.topic.choose')}
            value={shown(values['reason'])}
            mistake={mistakeIn(p, 'reason')}
            options={p.reasons.map(({ code, piece }) => ({
              value: code,
              label: `${t.dynamic(`recall.reason.${code}`)}${
                piece === 'required' ? ` (${t('recall.piece.needed')})` : ''
              }`,
            }))}
          />
          <Quarters {...p} />
          <TextArea
            name="note"
            label={labels.note}
            hint={t('cancellation.note.hint')}
            value={shown(values['note'])}
            rows={3}
          />
          <p class="hint">{t('cancellation.see.hint')}</p>
          <button class="main">{t('recall.continue')}</button>
        </CommandForm>
      </div>
      <p class="soft">
        {p.isEstimated ? `${t('cancellation.estimated')} ` : ''}
        <a href="/complaints/new">{t('cancellation.older')}</a>
      </p>
    </>
  )
}
