import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Attestor } from '#src/proofs/index.ts'

type Props = {
  t: Translate
  rows: readonly Attestor[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

const KINDS = ['consulate', 'town_hall', 'bank', 'other'] as const
const TEXTS = ['name', 'city', 'country', 'email'] as const

const NewAttestor: FC<Props> = ({ t, commandId, values, errors }) => {
  const labels = Object.fromEntries(TEXTS.map((name) => [name, t(`attestor.${name}`)]))
  return (
    <section class="card">
      <h2>{t('attestors.new')}</h2>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <CommandForm action="/desk/attestors" commandId={commandId}>
        <div class="field">
          <label for="kind">{t('attestor.kind')}</label>
          <select id="kind" name="kind">
            {KINDS.map((kind) => (
              <option value={kind} selected={shown(values['kind']) === kind}>
                {t(`attestor.kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {TEXTS.map((name) => (
          <Field
            t={t}
            name={name}
            label={labels[name] ?? name}
            hint={name === 'country' ? t('attestor.country.hint') : undefined}
            value={shown(values[name])}
            errors={errors}
            isLtr={name === 'email' || name === 'country'}
          />
        ))}
        <button class="main">{t('attestors.register')}</button>
      </CommandForm>
    </section>
  )
}

/** Whose word is taken, at which address their links arrive, and who may be struck off. */
export const AttestorsPage: FC<Props> = (p) => {
  const { t, rows, commandId } = p
  return (
    <>
      <h1>{t('attestors.title')}</h1>
      <p class="lead">{t('attestors.lead')}</p>
      {rows.length === 0 ? (
        <p>{t('attestors.none')}</p>
      ) : (
        <ul class="plain">
          {rows.map((one) => (
            <li>
              <bdi dir="ltr">{one.country}</bdi> — <bdi>{`${one.name}, ${one.city}`}</bdi> (
              {t(`attestor.kind.${one.kind}`)}) — <bdi dir="ltr">{one.email}</bdi>
              {one.endedAt === null ? (
                <CommandForm
                  action={`/desk/attestors/${one.id}/ending`}
                  commandId={`${commandId}-${one.id}`}
                >
                  <button class="link">{t('attestors.end')}</button>
                </CommandForm>
              ) : (
                <span class="hint">{t('attestors.ended')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <NewAttestor {...p} />
    </>
  )
}
