import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { TextArea } from '#views/cases/thread.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Member } from '#src/members/index.ts'

/** An agent enters the days of a long illness, with its medical proof. */
export const FreePointsPage: FC<{
  t: Translate
  member: Member
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}> = ({ t, member, commandId, values, errors, problem }) => {
  const labels = { from: t('free.from'), to: t('free.to') }
  const path = `/members/${member.id}`
  return (
    <>
      <p class="no-print">
        <a href={`${path}/points-statement`}>{t('desk.statement.see')}</a>
      </p>
      <h1>{t('free.title')}</h1>
      <p class="lead">
        <bdi>
          {member.firstName} {member.lastName}
        </bdi>
        . {t('free.lead')}
      </p>
      <section class="card">
        <RefusalSummary t={t} refused={problem} />
        <ErrorSummary t={t} errors={errors} labels={labels} />
        <CommandForm action={`${path}/free-points`} commandId={commandId} isUpload>
          {(['from', 'to'] as const).map((name) => (
            <Field
              t={t}
              name={name}
              label={labels[name]}
              hint={t('free.day.hint')}
              value={shown(values[name])}
              errors={errors}
              isLtr
            />
          ))}
          <TextArea
            name="text"
            label={t('free.text')}
            hint={t('free.text.hint')}
            value={shown(values['text'])}
            mistake={undefined}
            rows={3}
          />
          <Field
            t={t}
            name="piece"
            type="file"
            label={t('free.piece')}
            hint={t('case.piece.hint')}
          />
          <p class="actions">
            <button class="button">{t('free.go')}</button>
          </p>
        </CommandForm>
      </section>
    </>
  )
}
