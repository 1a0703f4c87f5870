import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Case, CaseFile, Entry } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONE: Record<Case['state'], Tone> = {
  open: 'plain',
  waiting: 'wait',
  proposed: 'plain',
  closed: 'done',
}

export const CaseState: FC<{ t: Translate; item: Case; reader: 'person' | 'fund' }> = (p) => (
  <StatusTag
    tone={TONE[p.item.state]}
    label={
      p.item.outcome
        ? p.t.dynamic(`case.outcome.${p.item.outcome}`)
        : p.t.dynamic(`case.state.${p.reader}.${p.item.state}`)
    }
  />
)

/** Written by people: its paragraphs are kept, nothing in it is a tag. */
export const Words: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/\n{2,}/).map((part) => (
      <p class="words" dir="auto">
        {part}
      </p>
    ))}
  </>
)

export const Thread: FC<{ t: Translate; entries: readonly Entry[] }> = ({ t, entries }) => (
  <ol class="plain thread">
    {entries.map((entry) => (
      <li class={entry.isInternal ? 'is-internal' : `is-${entry.side}`}>
        <p class="hint">
          {t.dynamic(`case.what.${entry.side}.${entry.what}`)} — <bdi>{entry.name}</bdi> —{' '}
          {isolated(t.f.moment(entry.at))}{' '}
          {entry.isInternal ? <StatusTag tone="plain" label={t('case.internal')} /> : null}
        </p>
        {entry.text === '' ? null : <Words text={entry.text} />}
      </li>
    ))}
  </ol>
)

export const Files: FC<{ t: Translate; files: readonly CaseFile[]; base: string }> = (p) =>
  p.files.length === 0 ? (
    <></>
  ) : (
    <>
      <h2>{p.t('case.files')}</h2>
      <ul>
        {p.files.map((file) => (
          <li>
            <a href={`${p.base}/files/${file.id}`} download>
              <bdi>{file.name}</bdi>
            </a>{' '}
            <span class="soft">{p.t.f.bytes(file.size)}</span>
          </li>
        ))}
      </ul>
    </>
  )

/** A text of several lines; `Field` is for one. */
export const TextArea: FC<{
  name: string
  label: string
  hint?: string
  value?: string
  mistake?: string | undefined
  rows?: number
}> = ({ name, label, hint, value, mistake, rows }) => (
  <div class="field">
    <label for={name}>{label}</label>
    {hint ? (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    ) : null}
    {mistake ? (
      <span class="mistake" id={`${name}-error`}>
        {mistake}
      </span>
    ) : null}
    <textarea
      id={name}
      name={name}
      rows={rows ?? 5}
      dir="auto"
      aria-invalid={mistake ? 'true' : undefined}
      aria-describedby={[hint ? `${name}-hint` : '', mistake ? `${name}-error` : '']
        .filter(Boolean)
        .join(' ')}
    >
      {value ?? ''}
    </textarea>
  </div>
)

/** A choice in a list. */
export const Select: FC<{
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  value?: string
  empty?: string
  mistake?: string | undefined
}> = ({ name, label, options, value, empty, mistake }) => (
  <div class="field">
    <label for={name}>{label}</label>
    {mistake ? (
      <span class="mistake" id={`${name}-error`}>
        {mistake}
      </span>
    ) : null}
    <select
      id={name}
      name={name}
      aria-invalid={mistake ? 'true' : undefined}
      aria-describedby={mistake ? `${name}-error` : undefined}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
