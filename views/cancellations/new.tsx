import type { FC } from 'hono/jsx'
import { Select, TextArea } from '#views/cases/thread.tsx'
import { Money } from '#views/components/figures.tsx'
import {
  CommandForm,
  ErrorSummary,
  type FieldError,
  shown,
  listed,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Correctable, FiledLine } from '#src/cancellations/index.ts'
import type { Declaration } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { CancellationObject } from '#src/rulebook/parameters/corrections.ts'

type Props = {
  t: Translate
  /** Null: still to choose. */
  declaration: Declaration | null
  correctable: readonly Correctable[]
  objects: readonly CancellationObject[]
  lines: readonly FiledLine[]
  isCut: boolean
  oldest: Quarter
  isEstimated: boolean
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const Choice: Part = ({ t, correctable, oldest, isEstimated }) => (
  <>
    <h2>{t('cancellation.choose')}</h2>
    {correctable.length === 0 ? <p class="card">{t('cancellation.nothing')}</p> : null}
    <ul class="plain">
      {correctable.map((one) => (
        <li>
          <a href={`/cancellations/new?declaration=${one.id}`}>
            {isolated(t('cancellation.choose.one', { quarter: one.quarter, at: one.at }))}
          </a>
        </li>
      ))}
    </ul>
    <p class="soft">
      {isolated(t('cancellation.oldest', { oldest }))}{' '}
      {isEstimated ? t('cancellation.estimated') : ''}{' '}
      <a href="/complaints/new">{t('cancellation.older')}</a>
    </p>
  </>
)

const Extent: Part = ({ t, lines, isCut, values }) => {
  const chosen = shown(values['extent']) || 'whole'
  const ticked = listed(values['lines'])
  return (
    <>
      <fieldset class="field">
        <legend>{t('cancellation.extent')}</legend>
        {(['whole', 'lines'] as const).map((one) => (
          <div class="choice">
            <input
              type="radio"
              id={`extent-${one}`}
              name="extent"
              value={one}
              checked={chosen === one}
            />
            <label for={`extent-${one}`}>{t(`cancellation.extent.${one}`)}</label>
          </div>
        ))}
      </fieldset>
      <fieldset class="field" id="lines" tabindex={-1}>
        <legend>{t('cancellation.lines')}</legend>
        <p class="hint">{t(isCut ? 'cancellation.lines.cut' : 'cancellation.lines.hint')}</p>
        {lines.map((line) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`line-${line.line}`}
              name="lines"
              value={String(line.line)}
              checked={ticked.includes(String(line.line))}
            />
            <label for={`line-${line.line}`}>
              <bdi>{line.name}</bdi> <bdi dir="ltr">{line.person}</bdi> — {t('board.category')}{' '}
              <bdi dir="ltr">{line.category}</bdi> — <Money t={t} value={line.due} />
            </label>
          </div>
        ))}
      </fieldset>
    </>
  )
}

const Entry: Part = (p) => {
  const { t, declaration, objects, values, errors, commandId } = p
  const mistake = errors.find(({ field }) => field === 'object')
  return (
    <CommandForm action="/cancellations" commandId={commandId}>
      <input type="hidden" name="declaration" value={declaration?.id ?? ''} />
      <Select
        name="object"
        label={t('cancellation.object')}
        empty={t('complaint.topic.choose')}
        value={shown(values['object'])}
        mistake={mistake ? t.dynamic(`error.${mistake.code}`) : undefined}
        options={objects.map(({ code }) => ({
          value: code,
          label: t.dynamic(`cancellation.object.${code}`),
        }))}
      />
      <Extent {...p} />
      <TextArea
        name="note"
        label={t('cancellation.note')}
        hint={t('cancellation.note.hint')}
        value={shown(values['note'])}
        rows={3}
      />
      <p class="hint">{t('cancellation.see.hint')}</p>
      <button class="main">{t('cancellation.see')}</button>
    </CommandForm>
  )
}

/** *Ajouter Annulation*: which declaration, then what of it and why. */
export const NewCancellationPage: Part = (p) => {
  const { t, declaration } = p
  const labels = {
    declaration: t('cancellation.choose'),
    object: t('cancellation.object'),
    lines: t('cancellation.lines'),
    note: t('cancellation.note'),
  }
  return (
    <>
      <p class="no-print">
        <a href="/declarations">{t('declarations.back')}</a>
      </p>
      <h1>{t('cancellation.new')}</h1>
      <p class="lead">
        {declaration
          ? isolated(
              t('cancellation.choose.one', {
                quarter: declaration.quarter,
                at: declaration.receivedAt,
              }),
            )
          : t('cancellation.lead')}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      {declaration ? <Entry {...p} /> : <Choice {...p} />}
    </>
  )
}
