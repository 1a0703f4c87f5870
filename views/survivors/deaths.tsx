import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Death } from '#src/survivors/index.ts'
import { DeathFields, labelsOf } from './fields.tsx'
import { DeathTag } from './state.tsx'

const DeathRow: FC<{ t: Translate; item: Death }> = ({ t, item }) => (
  <tr>
    <th scope="row">
      <a href={`/desk/deaths/${item.id}`}>
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>
      </a>
    </th>
    <td data-name={t('death.died_on')}>
      <span>{isolated(t.f.day(item.diedOn))}</span>
    </td>
    <td data-name={t('death.known')}>
      <span>{item.known ? <bdi dir="ltr">{item.known.matricule}</bdi> : t('death.unknown')}</span>
    </td>
    <td data-name={t('liquidation.state')}>
      <span>
        <DeathTag t={t} stage={item.stage} />
      </span>
    </td>
    <td data-name={t('liquidation.promised')}>
      <span>{isolated(t.f.day(item.desk.promisedOn))}</span>
    </td>
  </tr>
)

/** Deaths that were reported, those to look at first, and the way to the survivors' files. */
export const DeathsPage: FC<{
  t: Translate
  deaths: readonly Death[]
  isOver: boolean
  next: number | null
}> = ({ t, deaths, isOver, next }) => (
  <>
    <h1>{t('deaths.title')}</h1>
    <p class="actions">
      <a class="button main" href="/desk/deaths/new">
        {t('death.enter')}
      </a>
      <a href="/desk/survivors">{t('survivors.title')}</a>
    </p>
    <p class="pages">
      <a href="/desk/deaths" aria-current={isOver ? undefined : 'page'}>
        {t('board.open')}
      </a>
      <a href="/desk/deaths?over=1" aria-current={isOver ? 'page' : undefined}>
        {t('board.over')}
      </a>
    </p>
    {deaths.length === 0 ? (
      <p class="card">{t('deaths.none')}</p>
    ) : (
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('liquidation.person')}</th>
            <th scope="col">{t('death.died_on')}</th>
            <th scope="col">{t('death.known')}</th>
            <th scope="col">{t('liquidation.state')}</th>
            <th scope="col">{t('liquidation.promised')}</th>
          </tr>
        </thead>
        <tbody>
          {deaths.map((item) => (
            <DeathRow t={t} item={item} />
          ))}
        </tbody>
      </table>
    )}
    {next === null ? null : (
      <p>
        <a href={`/desk/deaths?from=${next}${isOver ? '&over=1' : ''}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)

/** A death that an agent enters from a letter or at a counter; the record may follow on its case. */
export const DeathEntryPage: FC<{
  t: Translate
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}> = ({ t, commandId, values, errors, problem }) => (
  <>
    <p>
      <a href="/desk/deaths">{t('deaths.title')}</a>
    </p>
    <h1>{t('death.enter')}</h1>
    <ErrorSummary t={t} errors={errors} labels={labelsOf(t)} />
    <RefusalSummary t={t} refused={problem} field="piece" />
    <div class="card">
      <CommandForm action="/desk/deaths" commandId={commandId} isUpload>
        <DeathFields t={t} values={values} errors={errors} />
        <Field
          t={t}
          name="piece"
          type="file"
          label={t('death.piece')}
          hint={t('death.piece.hint')}
          errors={errors}
        />
        <p class="actions">
          <button class="main">{t('death.enter.go')}</button>
        </p>
      </CommandForm>
    </div>
  </>
)
