import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

export type FieldError = { field: string; code: string }

/** What somebody typed, shown again; a file or a list is not a text. */
export const shown = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What somebody ticked: one box sends a text, several a list. */
export const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]

const sentence = (t: Translate, code: string): string => t.dynamic(`error.${code}`)

/** Names every mistake and leads to its field; the server's word, whatever the browser thought. */
export const ErrorSummary: FC<{
  t: Translate
  errors: readonly FieldError[]
  labels: Record<string, string>
}> = ({ t, errors, labels }) =>
  errors.length === 0 ? (
    <></>
  ) : (
    <div class="summary" role="alert" tabindex={-1} id="errors">
      <h2>{t('form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>
              {labels[error.field] ? `${labels[error.field]}${t.f.colon}` : ''}
              {sentence(t, error.code)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

export type FieldProps = {
  t: Translate
  name: string
  label: string
  hint?: string | undefined
  value?: string | undefined
  type?: 'text' | 'password' | 'file' | 'date'
  errors?: readonly FieldError[]
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'text'
  isRequired?: boolean
  isLtr?: boolean
}

export const Field: FC<FieldProps> = (p) => {
  const error = p.errors?.find((e) => e.field === p.name)
  const described = [p.hint ? `${p.name}-hint` : '', error ? `${p.name}-error` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div class="field">
      <label for={p.name}>{p.label}</label>
      {p.hint ? (
        <span class="hint" id={`${p.name}-hint`}>
          {p.hint}
        </span>
      ) : null}
      {error ? (
        <span class="mistake" id={`${p.name}-error`}>
          {sentence(p.t, error.code)}
        </span>
      ) : null}
      <input
        id={p.name}
        name={p.name}
        type={p.type ?? 'text'}
        value={p.type === 'password' || p.type === 'file' ? undefined : (p.value ?? '')}
        autocomplete={p.autocomplete ?? 'off'}
        inputmode={p.inputmode}
        dir={p.isLtr ? 'ltr' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  )
}

/** Every form that changes something carries the id of its one command. */
export const CommandForm: FC<
  PropsWithChildren<{ action: string; commandId: string; isUpload?: boolean; id?: string }>
> = ({ action, commandId, isUpload, id, children }) => (
  <form
    method="post"
    action={action}
    id={id}
    enctype={isUpload ? 'multipart/form-data' : undefined}
  >
    <input type="hidden" name="command_id" value={commandId} />
    {children}
  </form>
)
