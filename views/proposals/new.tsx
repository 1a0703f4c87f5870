import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

/** Which line, what should stand there, and why. */
export const NewProposalPage: FC<Props> = ({ t, commandId, values, errors }) => {
  const labels = {
    employer_number: t('proposal.employer_number'),
    quarter: t('declarations.quarter'),
    matricule: t('case.fact.matricule'),
    category: t('board.category'),
    salary: t('proposal.salary'),
    reason: t('proposal.reason'),
  }
  const mistake = errors.find(({ field }) => field === 'reason')
  return (
    <>
      <p class="no-print">
        <a href="/desk/proposals">{t('proposals.back')}</a>
      </p>
      <h1>{t('proposal.new')}</h1>
      <p class="lead">{t('proposal.new.lead')}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <div class="card">
        <CommandForm action="/desk/proposals" commandId={commandId}>
          {(['employer_number', 'quarter', 'matricule', 'category', 'salary'] as const).map(
            (name) => (
              <Field
                t={t}
                name={name}
                label={labels[name]}
                hint={
                  name === 'quarter'
                    ? t('proposal.quarter.hint')
                    : name === 'salary'
                      ? t('proposal.salary.hint')
                      : undefined
                }
                value={shown(values[name])}
                errors={errors}
                isLtr
              />
            ),
          )}
          <TextArea
            name="reason"
            label={labels.reason}
            hint={t('proposal.reason.hint')}
            value={shown(values['reason'])}
            mistake={mistake ? t.dynamic(`error.${mistake.code}`) : undefined}
            rows={4}
          />
          <button class="main">{t('proposal.send')}</button>
        </CommandForm>
      </div>
    </>
  )
}
