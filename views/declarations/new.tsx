import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { QuarterState } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  board: readonly QuarterState[]
  problem: Refused | null
  values: Record<string, unknown>
  commandId: string
  isDemo: boolean
}

const FileForm: FC<Props> = ({ t, problem, values, commandId, isDemo }) => (
  <section class="card">
    <h2>{t('declarations.new.file')}</h2>
    <p>{t('declarations.new.file_lead')}</p>
    <CommandForm action="/declarations" commandId={`${commandId}f`} isUpload>
      <Field
        t={t}
        name="file"
        label={t('declarations.new.file_label')}
        hint={t('declarations.new.file_hint')}
        type="file"
        errors={
          problem && !('quarter' in values && !('file' in values))
            ? [{ field: 'file', code: 'see_above' }]
            : []
        }
      />
      <div class="choice">
        <input
          type="checkbox"
          id="mode"
          name="mode"
          value="test"
          checked={values['mode'] === 'test'}
        />
        <label for="mode">{t('declarations.new.test')}</label>
      </div>
      <p class="actions">
        <button class="main">{t('declarations.new.check')}</button>
        {isDemo ? <a href="/demo#samples">{t('declarations.new.samples')}</a> : null}
      </p>
    </CommandForm>
  </section>
)

const CategoryChoice: FC<{ t: Translate; state: QuarterState; name: string; hint?: string }> = (
  p,
) => (
  <fieldset class="field">
    <legend>{p.t.dynamic(`declarations.new.${p.name}`)}</legend>
    {p.state.categories
      .filter((c) => c.declarationId === null && c.isOpenToMe)
      .map((c) => {
        const id = `${p.name}-${p.state.quarter}-${c.number}`
        return (
          <div class="choice">
            <input
              type="checkbox"
              id={id}
              name={p.name}
              value={c.number}
              checked={p.name === 'categories'}
            />
            <label for={id}>
              <bdi dir="ltr">{c.number}</bdi> — <bdi>{c.label}</bdi>, {isolated(p.t.f.rate(c.rate))}
            </label>
          </div>
        )
      })}
  </fieldset>
)

const QuarterForms: FC<{ t: Translate; state: QuarterState; commandId: string }> = (p) => {
  const { t, state } = p
  return (
    <section class="card">
      <h2>{isolated(t('declarations.new.form', state))}</h2>
      <p>{t('declarations.new.form_lead')}</p>
      <CommandForm action="/declarations" commandId={`${p.commandId}-${state.quarter}`}>
        <input type="hidden" name="quarter" value={state.quarter} />
        <CategoryChoice t={t} state={state} name="categories" />
        <div class="choice">
          <input type="checkbox" id={`copy-${state.quarter}`} name="copy_salaries" value="1" />
          <label for={`copy-${state.quarter}`}>{t('declarations.new.copy_salaries')}</label>
        </div>
        <p class="actions">
          <button class="other">{t('declarations.new.start_form')}</button>
        </p>
      </CommandForm>
      <details>
        <summary>{t('declarations.new.nil_title')}</summary>
        <CommandForm action="/declarations" commandId={`${p.commandId}n${state.quarter}`}>
          <input type="hidden" name="quarter" value={state.quarter} />
          <CategoryChoice t={t} state={state} name="nil" />
          <p class="actions">
            <button class="other">{t('declarations.new.prepare_nil')}</button>
          </p>
        </CommandForm>
      </details>
    </section>
  )
}

export const NewDeclarationPage: FC<Props> = (p) => {
  const { t, board, problem } = p
  const open = board.filter((s) =>
    s.categories.some((c) => c.declarationId === null && c.isOpenToMe),
  )
  return (
    <>
      <p>
        <a href="/declarations">{t('declarations.back')}</a>
      </p>
      <h1>{t('declarations.new.title')}</h1>
      <p class="lead">{t('declarations.new.lead')}</p>
      <RefusalSummary
        t={t}
        refused={problem}
        {...('quarter' in p.values ? {} : { field: 'file' })}
      />
      <FileForm {...p} />
      {open.slice(0, 1).map((state) => (
        <QuarterForms t={t} state={state} commandId={p.commandId} />
      ))}
      {open.length > 1 ? (
        <details>
          <summary>{t('declarations.new.other_quarters')}</summary>
          {open.slice(1).map((state) => (
            <QuarterForms t={t} state={state} commandId={p.commandId} />
          ))}
        </details>
      ) : null}
      {open.length === 0 ? <p class="card">{t('declarations.new.nothing_open')}</p> : null}
    </>
  )
}
