import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { Select, TextArea } from './thread.tsx'

type Props = {
  t: Translate
  topics: readonly string[]
  /** Working days in which an answer is promised. */
  days: number
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

export const ComplaintPage: FC<Props> = (p) => {
  const { t, topics, commandId, values, errors, problem } = p
  const mistake = (name: string): string | undefined => {
    const error = errors.find((one) => one.field === name)
    return error ? t.dynamic(`error.${error.code}`) : undefined
  }
  const labels = { topic: t('complaint.topic'), text: t('complaint.text') }
  return (
    <>
      <h1>{t(shown(values['appeal_of']) === '' ? 'complaint.title' : 'complaint.appeal')}</h1>
      <p class="lead">{t('complaint.lead', { days: p.days })}</p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={problem} field="piece" />
      <div class="card">
        <CommandForm action="/complaints" commandId={commandId} isUpload>
          <input type="hidden" name="appeal_of" value={shown(values['appeal_of'])} />
          <Select
            name="topic"
            label={labels.topic}
            empty={t('complaint.topic.choose')}
            value={shown(values['topic'])}
            options={topics.map((topic) => ({
              value: topic,
              label: t.dynamic(`complaint.topic.${topic}`),
            }))}
            mistake={mistake('topic')}
          />
          <TextArea
            name="text"
            label={labels.text}
            hint={t('complaint.text.hint')}
            value={shown(values['text'])}
            mistake={mistake('text')}
            rows={8}
          />
          <Field
            t={t}
            name="piece"
            type="file"
            label={t('case.piece')}
            hint={t('case.piece.hint')}
          />
          <p class="actions">
            <button class="main">{t('complaint.send')}</button>
          </p>
        </CommandForm>
      </div>
      <p class="soft">{t('case.acaps')}</p>
    </>
  )
}
