import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  listed,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { AttestationKind, FactName } from '#src/attestations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { readerIn } from '#src/i18n/reader.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Props = {
  t: Translate
  kind: AttestationKind
  amount: 'optional' | 'always' | 'never'
  optional: readonly FactName[]
  /** The last day the fund's own rule gives it. */
  last: IsoDate
  query: string
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Amount: FC<Props> = ({ t, amount, values }) =>
  amount === 'optional' ? (
    <div class="choice">
      <input
        type="checkbox"
        id="with_amount"
        name="with_amount"
        value="on"
        checked={values['with_amount'] === 'on'}
      />
      <label for="with_amount">{t('attestation.with_amount')}</label>
    </div>
  ) : (
    <></>
  )

const Languages: FC<Props> = ({ t, values }) => {
  const chosen = values['language'] ?? t.language
  return (
    <fieldset class="bare">
      <legend>{t('attestation.form')}</legend>
      {(['fr', 'ar'] as const).map((language) => (
        <div class="choice">
          <input
            type="radio"
            id={`language-${language}`}
            name="language"
            value={language}
            checked={chosen === language}
          />
          <label for={`language-${language}`}>{t(`attestation.form.${language}`)}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** What may stay off the paper: whoever reads it learns no more than they need. */
const Fields: FC<Props> = ({ t, optional, values }) => {
  const r = readerIn(t.language)
  const kept = values['chooses_fields'] === undefined ? null : listed(values['fields'])
  if (optional.length === 0) return <></>
  return (
    <fieldset class="bare">
      <legend>{t('attestation.fields')}</legend>
      <input type="hidden" name="chooses_fields" value="on" />
      {optional.map((name) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`field-${name}`}
            name="fields"
            value={name}
            checked={kept === null || kept.includes(name)}
          />
          <label for={`field-${name}`}>{r(`fact.${name}`)}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** One paper to be made: with nothing changed, one press makes the usual one. */
export const NewAttestationPage: FC<Props> = (p) => {
  const { t, kind, errors, problem, values, last } = p
  const labels = {
    purpose: t('attestation.purpose'),
    valid_until: t('attestation.until'),
    year: t('attestation.year'),
  }
  return (
    <>
      <p>
        <a href={`/attestations${p.query}`}>{t('attestation.back')}</a>
      </p>
      <h1>{t(`attestation.kind.${kind}`)}</h1>
      <p class="lead">{t(`attestation.kind.${kind}.text`)}</p>
      <RefusalSummary t={t} refused={problem} />
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <CommandForm action={`/attestations${p.query}`} commandId={p.commandId}>
        <input type="hidden" name="kind" value={kind} />
        {kind === 'tax' ? (
          <Field
            t={t}
            name="year"
            label={labels.year}
            hint={t('attestation.year.hint')}
            value={shown(values['year'])}
            errors={errors}
            inputmode="numeric"
            isLtr
          />
        ) : null}
        <Amount {...p} />
        <Languages {...p} />
        <details open={errors.length > 0 || problem !== null}>
          <summary>{t('attestation.more')}</summary>
          <Field
            t={t}
            name="purpose"
            label={labels.purpose}
            hint={t('attestation.purpose.hint')}
            value={shown(values['purpose'])}
            errors={errors}
          />
          <Field
            t={t}
            name="valid_until"
            label={labels.valid_until}
            hint={t('attestation.until.hint', { last })}
            value={shown(values['valid_until'])}
            errors={errors}
            isLtr
          />
          <Fields {...p} />
        </details>
        <p class="soft">{isolated(t('attestation.replaces', { last }))}</p>
        <p class="actions">
          <button class="main">{t('attestation.go')}</button>
        </p>
      </CommandForm>
    </>
  )
}
