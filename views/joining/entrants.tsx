import type { FC } from 'hono/jsx'
import { TextArea } from '#views/cases/thread.tsx'
import { CommandForm } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { RosterPerson } from '#src/employers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { EntrantRow } from '#src/joining/index.ts'

type Props = {
  t: Translate
  /** Null: nothing was pasted yet. */
  rows: readonly EntrantRow[] | null
  faults: readonly { line: number; code: string }[]
  list: string
  roster: readonly RosterPerson[]
  commandId: string
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const TONE: Record<EntrantRow['state'], Tone> = {
  new: 'done',
  known: 'wait',
  yours: 'plain',
  other: 'block',
}

const Faults: Part = ({ p: { t, faults } }) =>
  faults.length === 0 ? (
    <></>
  ) : (
    <div class="summary" role="alert" tabindex={-1} id="errors">
      <h2>{t('form.errors', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ line, code }) => (
          <li>
            <a href="#list">
              {isolated(t('entrants.line', { line }))} {t.dynamic(`error.${code}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

/** Known by card and birth: the employer says whether it is the same person. */
const Same: FC<{ t: Translate; row: EntrantRow }> = ({ t, row }) => (
  <fieldset class="field">
    <legend>{t('entrants.same')}</legend>
    {(['yes', 'no'] as const).map((answer) => (
      <div class="choice">
        <input
          type="radio"
          id={`same-${row.line}-${answer}`}
          name={`same_${row.line}`}
          value={answer}
        />
        <label for={`same-${row.line}-${answer}`}>{t(`entrants.same.${answer}`)}</label>
      </div>
    ))}
  </fieldset>
)

const Checked: FC<{ p: Props; rows: readonly EntrantRow[] }> = ({ p, rows }) => {
  const { t, list, faults } = p
  return (
    <section class="card">
      <h2>{t('entrants.checked')}</h2>
      <CommandForm action="/entrants/registration" commandId={p.commandId}>
        <input type="hidden" name="list" value={list} />
        <ul class="plain">
          {rows.map((row) => (
            <li>
              <h3>
                <bdi>
                  {row.lastName} {row.firstName}
                </bdi>{' '}
                <StatusTag tone={TONE[row.state]} label={t(`entrants.state.${row.state}`)} />
              </h3>
              <p class="soft">
                <bdi dir="ltr">{row.cin}</bdi>, {isolated(t.f.day(row.birthDate))} —{' '}
                {t('application.category.label')} <bdi dir="ltr">{row.category}</bdi>
              </p>
              {row.state === 'known' ? <Same t={t} row={row} /> : null}
              {row.state === 'other' ? <p>{t('entrants.other')}</p> : null}
            </li>
          ))}
        </ul>
        {faults.length === 0 ? <button class="main">{t('entrants.register')}</button> : null}
      </CommandForm>
    </section>
  )
}

const Roster: Part = ({ p: { t, roster } }) => (
  <section class="card">
    <h2>{t('entrants.staff')}</h2>
    {roster.length === 0 ? (
      <p>{t('entrants.nobody')}</p>
    ) : (
      <ul>
        {roster.map((one) => (
          <li>
            <bdi dir="ltr">{one.matricule}</bdi>{' '}
            <bdi>
              {one.lastName} {one.firstName}
            </bdi>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** A list pasted from a sheet, read back line by line, and registered once it is right. */
export const EntrantsPage: FC<Props> = (p) => {
  const { t, rows } = p
  return (
    <>
      <h1>{t('entrants.title')}</h1>
      <p class="lead">{t('entrants.lead')}</p>
      <RefusalSummary t={t} refused={p.problem} field="list" />
      <Faults p={p} />
      {rows && rows.length > 0 ? <Checked p={p} rows={rows} /> : null}
      <form method="post" action="/entrants" class="card">
        <TextArea
          name="list"
          label={t('entrants.list')}
          hint={t('entrants.list.hint')}
          value={p.list}
          rows={8}
        />
        <button class={rows ? 'other' : 'main'}>{t('entrants.check')}</button>
      </form>
      <Roster p={p} />
    </>
  )
}
