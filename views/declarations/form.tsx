import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Anomaly, Declaration, FieldName, StoredLine, Tally } from '#src/declarations/index.ts'
import { editable, fieldNameOf, ruleTextOf } from '#src/i18n/rules.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { who } from './faults.tsx'
import { NotFiled } from './states.tsx'

type RowProps = { t: Translate; id: string; line: StoredLine; anomalies: readonly Anomaly[] }

/** Fields of the table belong to the form by its id: a row can then be sent alone. */
const GRID = 'grid'

const Cell: FC<{ t: Translate; line: StoredLine; field: FieldName; isBad: boolean }> = (p) => (
  <td data-name={fieldNameOf(p.field, p.t.language)}>
    <input
      form={GRID}
      name={`${p.line.line}.${p.field}`}
      value={editable(p.field, p.line.fields[p.field])}
      aria-label={`${fieldNameOf(p.field, p.t.language)} — ${who(p.t, p.line)}`}
      aria-invalid={p.isBad ? 'true' : undefined}
      inputmode={p.field === 'salary' ? 'decimal' : undefined}
      dir="ltr"
      autocomplete="off"
      readonly={p.line.filingId !== null && p.field === 'salary'}
    />
  </td>
)

/** Who the row is about and what is wrong with it: all that changes when a row is checked. */
export const RowHeader: FC<Omit<RowProps, 'id'>> = ({ t, line, anomalies }) => (
  <th scope="row" id={`who-${line.line}`} aria-live="polite">
    <bdi>{who(t, line)}</bdi>
    <br />
    <span class="soft">
      {line.fields.matricule === '' ? (
        t('declarations.new_person')
      ) : (
        <bdi dir="ltr">{line.fields.matricule}</bdi>
      )}{' '}
      · {t('board.category')} <bdi dir="ltr">{line.fields.category}</bdi>
    </span>
    {anomalies.map((a) => (
      <span class={a.severity === 'to_note' ? 'hint' : 'mistake'}>
        <a href={`/rules/${a.code}`}>{ruleTextOf(a.code, t.language)?.title ?? a.code}</a>
      </span>
    ))}
  </th>
)

/**
 * One person. With scripts the row is checked as it is left, and only its header is replaced: what
 * is being typed stays. Without them, everything is checked on submit.
 */
const FormRow: FC<RowProps> = ({ t, id, line, anomalies }) => {
  const bad = new Set(anomalies.filter((a) => a.severity !== 'to_note').map((a) => a.field))
  return (
    <tr
      {...{
        'hx-post': `/declarations/${id}/lines`,
        'hx-trigger': 'change',
        'hx-target': `#who-${line.line}`,
        'hx-swap': 'outerHTML',
        'hx-vals': '{"view":"row"}',
      }}
    >
      <RowHeader t={t} line={line} anomalies={anomalies} />
      <td data-name={t('declarations.presence')}>
        <select
          form={GRID}
          name={`${line.line}.record_code`}
          aria-label={`${t('declarations.presence')} — ${who(t, line)}`}
        >
          <option value="2" selected={line.fields.record_code !== '7'}>
            {t('declarations.present')}
          </option>
          <option value="7" selected={line.fields.record_code === '7'}>
            {t('declarations.leaves')}
          </option>
        </select>
      </td>
      <Cell t={t} line={line} field="left_on" isBad={bad.has('left_on')} />
      <Cell t={t} line={line} field="salary" isBad={bad.has('salary')} />
      <td class="no-print" data-name={t('declarations.remove')}>
        {line.filingId === null ? (
          // Not a button: pressing Enter in a field would press the first one of the form.
          <input
            type="checkbox"
            form={GRID}
            name="remove"
            value={String(line.line)}
            aria-label={`${t('declarations.remove')} — ${who(t, line)}`}
          />
        ) : (
          t('declarations.already_filed')
        )}
      </td>
    </tr>
  )
}

const ENTRANT: readonly FieldName[] = [
  'last_name',
  'first_name',
  'cin',
  'birth_date',
  'affiliated_on',
  'salary',
  'internal_number',
  'cnss_number',
  'phone',
  'email',
]

const CHOICES = {
  sex: ['F', 'M'],
  nationality: ['M', 'A'],
  marital_status: ['C', 'M', 'D', 'V'],
} as const

const NewPerson: FC<{ t: Translate; contract: readonly ContractCategory[] }> = ({
  t,
  contract,
}) => (
  <>
    <h2>{t('declarations.form.add')}</h2>
    <p class="soft">{t('declarations.form.add_lead')}</p>
    <div class="field narrow">
      <label for="new.category">{fieldNameOf('category', t.language)}</label>
      <select id="new.category" name="new.category">
        {contract.map((c) => (
          <option value={c.number}>{`${c.number} — ${c.label}`}</option>
        ))}
      </select>
    </div>
    {ENTRANT.map((field) => (
      <div class="field narrow">
        <label for={`new.${field}`}>{fieldNameOf(field, t.language)}</label>
        <input id={`new.${field}`} name={`new.${field}`} autocomplete="off" dir="ltr" />
      </div>
    ))}
    {Object.entries(CHOICES).map(([field, codes]) => (
      <div class="field narrow">
        <label for={`new.${field}`}>{fieldNameOf(field as FieldName, t.language)}</label>
        <select id={`new.${field}`} name={`new.${field}`}>
          {codes.map((code) => (
            <option value={code}>{t.dynamic(`declarations.${field}.${code}`)}</option>
          ))}
        </select>
      </div>
    ))}
    <input type="hidden" name="new.children" value="0" />
  </>
)

type FormProps = {
  t: Translate
  declaration: Declaration
  tally: Tally
  contract: readonly ContractCategory[]
  lines: readonly StoredLine[]
  anomalies: readonly Anomaly[]
  next: number | null
  refused: Refused | null
  commandId: string
}

export const FormPage: FC<FormProps> = (p) => {
  const { t, declaration: d } = p
  return (
    <>
      <p class="no-print">
        <a href={`/declarations/${d.id}`}>{t('declarations.back_to_one')}</a>
      </p>
      {d.mode === 'test' ? <NotFiled t={t} /> : null}
      <h1>{isolated(t('declarations.form.title', { quarter: d.quarter }))}</h1>
      <p class="lead">{t('declarations.form.lead')}</p>
      <RefusalSummary t={t} refused={p.refused} />
      {p.lines.length === 0 ? (
        <p class="card">{t('declarations.form.empty')}</p>
      ) : (
        <table class="stack grid">
          <thead>
            <tr>
              <th scope="col">{t('declarations.person')}</th>
              <th scope="col">{t('declarations.presence')}</th>
              <th scope="col">{fieldNameOf('left_on', t.language)}</th>
              <th scope="col">{fieldNameOf('salary', t.language)}</th>
              <th scope="col" class="no-print">
                {t('declarations.remove')}
              </th>
            </tr>
          </thead>
          <tbody>
            {p.lines.map((line) => (
              <FormRow
                t={t}
                id={d.id}
                line={line}
                anomalies={p.anomalies.filter((a) => a.line === line.line)}
              />
            ))}
          </tbody>
        </table>
      )}
      <CommandForm id={GRID} action={`/declarations/${d.id}/lines`} commandId={p.commandId}>
        <input type="hidden" name="from" value="form" />
        <details open={p.lines.length === 0}>
          <summary>{t('declarations.form.add')}</summary>
          <NewPerson t={t} contract={p.contract} />
        </details>
        <p class="actions">
          <button class="main">{t('declarations.form.check')}</button>
          <button class="other" name="back" value="form">
            {t('declarations.form.save')}
          </button>
        </p>
      </CommandForm>
      {p.next === null ? null : (
        <p>
          <a href={`/declarations/${d.id}/form?after=${p.next}`}>{t('nav.next_page')}</a>
        </p>
      )}
      <p class="soft">
        {isolated(t('declarations.form.total', { count: d.lineCount, page: p.lines.length }))}
      </p>
    </>
  )
}
