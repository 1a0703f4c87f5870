import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { TextArea } from '#views/cases/thread.tsx'
import type { Anomaly, Detail } from '#src/anomalies/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Member } from '#src/members/index.ts'
import { sentenceOf } from './detail.ts'
import { State } from './state.tsx'

type Props = {
  t: Translate
  member: Member
  found: readonly Detail[]
  reports: readonly Anomaly[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

/** What its form sends, as the fields of the report. */
const fieldsOf = (detail: Detail): Record<string, string> => {
  switch (detail.kind) {
    case 'matricule':
      return { kind: detail.kind, matricule: detail.matricule }
    case 'rights':
      return { kind: detail.kind, quarter: detail.quarter }
    case 'name':
      return { kind: detail.kind, last_name: detail.lastName, first_name: detail.firstName }
    case 'birth_date':
      return { kind: detail.kind, birth_date: detail.birthDate }
  }
}

const Found: Part = ({ t, found, commandId }) => (
  <section>
    <h2>{t('anomalies.found')}</h2>
    {found.length === 0 ? <p>{t('anomalies.found.none')}</p> : null}
    {found.map((detail, i) => (
      <div class="card waits">
        <p>{isolated(sentenceOf(t, detail))}</p>
        <CommandForm action="/anomalies" commandId={`${commandId}-${i}`}>
          {Object.entries(fieldsOf(detail)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="actions">
            <button class="button">{t(`anomaly.go.${detail.kind}`)}</button>
          </p>
        </CommandForm>
      </div>
    ))}
  </section>
)

const Reported: Part = ({ t, reports }) => (
  <section>
    <h2>{t('anomalies.reported')}</h2>
    {reports.length === 0 ? <p>{t('anomalies.reported.none')}</p> : null}
    <ul class="plain">
      {reports.map((item) => (
        <li>
          <a href={`/cases/${item.caseId}`}>{isolated(sentenceOf(t, item.detail))}</a>{' '}
          <State t={t} item={item} />
          <span class="hint">
            {isolated(t('anomaly.followed', { on: item.promisedOn, employer: item.employerName }))}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const KINDS = ['name', 'birth_date', 'matricule', 'rights'] as const

/** Each kind asks for its own fields: one is chosen, then the form is filled. */
const Choice: Part = ({ t }) => (
  <section class="card">
    <h2>{t('anomalies.other')}</h2>
    <ul>
      {KINDS.map((kind) => (
        <li>
          <a href={`/anomalies?kind=${kind}#report`}>{t(`anomaly.kind.${kind}`)}</a>
        </li>
      ))}
    </ul>
  </section>
)

const LABELS = ['last_name', 'first_name', 'birth_date', 'matricule', 'quarter', 'text'] as const
const FIELDS: Readonly<Record<string, readonly (typeof LABELS)[number][]>> = {
  name: ['last_name', 'first_name'],
  birth_date: ['birth_date'],
  matricule: ['matricule'],
  rights: ['quarter'],
}

const HINTED = ['birth_date', 'quarter', 'matricule']

const Report: Part = (p) => {
  const { t, values, errors, problem, commandId } = p
  const kind = shown(values['kind'])
  const fields = FIELDS[kind]
  if (!fields) return <Choice {...p} />
  const labels = Object.fromEntries(LABELS.map((name) => [name, t(`anomaly.field.${name}`)]))
  return (
    <section class="card" id="report">
      <h2>{t.dynamic(`anomaly.kind.${kind}`)}</h2>
      <RefusalSummary t={t} refused={problem} />
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <CommandForm action="/anomalies" commandId={commandId} isUpload>
        <input type="hidden" name="kind" value={kind} />
        {fields.map((name) => (
          <Field
            t={t}
            name={name}
            label={labels[name] ?? ''}
            hint={HINTED.includes(name) ? t.dynamic(`anomaly.field.${name}.hint`) : undefined}
            value={shown(values[name])}
            errors={errors}
          />
        ))}
        <TextArea
          name="text"
          label={labels['text'] ?? ''}
          hint={t('anomaly.field.text.hint')}
          value={shown(values['text'])}
          mistake={undefined}
          rows={4}
        />
        <Field
          t={t}
          name="piece"
          type="file"
          label={t('anomaly.field.piece')}
          hint={t('case.piece.hint')}
        />
        <p class="actions">
          <button class="button">{t('anomaly.send')}</button>{' '}
          <a href="/anomalies">{t('anomaly.other')}</a>
        </p>
      </CommandForm>
    </section>
  )
}

/** What the fund holds of the person, found wrong or said to be, and where each stands. */
export const AnomaliesPage: Part = (p) => {
  const { t, member } = p
  return (
    <>
      <h1>{t('anomalies.title')}</h1>
      <p class="lead">{t('anomalies.lead')}</p>
      <table class="stack">
        <tbody>
          <tr>
            <th scope="row">{t('anomaly.kind.name')}</th>
            <td>
              <bdi>
                {member.firstName} {member.lastName}
              </bdi>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('anomaly.kind.birth_date')}</th>
            <td>{member.birthDate === null ? '—' : isolated(t.f.day(member.birthDate))}</td>
          </tr>
          <tr>
            <th scope="row">{t('anomaly.kind.matricule')}</th>
            <td>
              <bdi dir="ltr">{member.matricule}</bdi>
            </td>
          </tr>
        </tbody>
      </table>
      <Found {...p} />
      <Report {...p} />
      <Reported {...p} />
    </>
  )
}
