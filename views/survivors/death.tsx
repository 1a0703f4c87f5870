import type { Child, FC } from 'hono/jsx'
import { Files } from '#views/cases/thread.tsx'
import { Money } from '#views/components/figures.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { CaseFile } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Pension } from '#src/pensions/index.ts'
import type { Death, Heir, HeirsCapital } from '#src/survivors/index.ts'
import { Choice, labelsOf, ReachFields } from './fields.tsx'
import { type FileRow, FilesTable } from './list.tsx'
import { DeathTag } from './state.tsx'

type Props = {
  t: Translate
  item: Death
  heirs: readonly Heir[]
  files: readonly FileRow[]
  pieces: readonly CaseFile[]
  pension: Pension | null
  heirsCapital: HeirsCapital | null
  twins: readonly Death[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<{ p: Props }>

const ComparedRow: FC<{ t: Translate; what: string; written: Child; held: Child }> = (row) => (
  <tr>
    <th scope="row">{row.what}</th>
    <td data-name={row.t('death.written')}>
      <span>{row.written}</span>
    </td>
    <td data-name={row.t('death.register')}>
      <span>{row.held}</span>
    </td>
  </tr>
)

const named = ({ firstName, lastName }: { firstName: string; lastName: string }): Child => (
  <bdi>
    {firstName} {lastName}
  </bdi>
)

const NumberHeld: Part = ({ p: { t, item, pension } }) =>
  item.known ? (
    <>
      <bdi dir="ltr">{item.known.matricule}</bdi>{' '}
      {pension ? (
        <a href={`/desk/pensions/${pension.id}`}>
          {isolated(t('pension.see', { dp: pension.dpNumber }))}
        </a>
      ) : null}
    </>
  ) : (
    <>{t('death.unknown')}</>
  )

/** What was written, beside what the register holds: the two are for a person to compare. */
const Compared: Part = ({ p }) => {
  const { t, item } = p
  const { known } = item
  return (
    <section class="card">
      <h2>{t('death.compare')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('death.what')}</th>
            <th scope="col">{t('death.written')}</th>
            <th scope="col">{t('death.register')}</th>
          </tr>
        </thead>
        <tbody>
          <ComparedRow
            t={t}
            what={t('death.number')}
            written={<bdi dir="ltr">{item.givenNumber}</bdi>}
            held={<NumberHeld p={p} />}
          />
          <ComparedRow
            t={t}
            what={t('liquidation.person')}
            written={named(item)}
            held={known ? named(known) : '—'}
          />
          <ComparedRow
            t={t}
            what={t('death.died_on')}
            written={isolated(t.f.day(item.diedOn))}
            held={known?.diedOn ? isolated(t.f.day(known.diedOn)) : '—'}
          />
        </tbody>
      </table>
      <p>
        {isolated(t('death.by', { relation: t(`death.relation.${item.relation}`) }))}{' '}
        {item.isAccident ? t('death.accident') : null}
      </p>
    </section>
  )
}

const Identify: Part = ({ p }) => {
  const { t, item } = p
  if (item.stage !== 'reported') return <></>
  const form = (
    <CommandForm
      action={`/desk/deaths/${item.id}/identification`}
      commandId={`${p.commandId}-identify`}
    >
      <Field
        t={t}
        name="number"
        label={t('death.number')}
        hint={t('death.number.hint')}
        value={shown(p.values['number'])}
        errors={p.errors}
        inputmode="numeric"
        isLtr
      />
      <button class="other">{t('death.identify.go')}</button>
    </CommandForm>
  )
  return item.known ? (
    <details class="card">
      <summary>{t('death.identify.other')}</summary>
      {form}
    </details>
  ) : (
    <section class="card waits">
      <h2>{t('death.identify')}</h2>
      <p>{t('death.identify.lead')}</p>
      {form}
    </section>
  )
}

const NameForm: Part = ({ p }) => {
  const { t, item, values, errors } = p
  const field = (name: string) => ({ t, name, value: shown(values[name]), errors })
  return (
    <details class="no-print" open={errors.length > 0 && values['kind'] !== undefined}>
      <summary>{t('death.name')}</summary>
      <CommandForm action={`/desk/deaths/${item.id}/survivors`} commandId={`${p.commandId}-name`}>
        <Choice
          t={t}
          name="kind"
          label={t('survivor.kind')}
          values={values}
          errors={errors}
          options={(['spouse', 'orphan'] as const).map((value) => ({
            value,
            label: t(`survivor.kind.${value}`),
          }))}
        />
        <Field {...field('last_name')} label={t('users.last_name')} />
        <Field {...field('first_name')} label={t('users.first_name')} />
        <ReachFields t={t} values={values} errors={errors} />
        <button class="other">{t('death.name.go')}</button>
      </CommandForm>
    </details>
  )
}

const Survivors: Part = ({ p }) => {
  const { t, item, heirs, files } = p
  if (!item.known || item.stage === 'refused' || item.stage === 'joined') return <></>
  const isDone = item.stage === 'confirmed'
  return (
    <section class="card">
      <h2>{t('survivors.title')}</h2>
      <p>{t(isDone ? 'death.survivors.done' : 'death.survivors.lead')}</p>
      {isDone && files.length > 0 ? <FilesTable t={t} rows={files} /> : null}
      {!isDone && heirs.length > 0 ? (
        <ul>
          {heirs.map((heir) => (
            <li>
              <bdi>
                {heir.firstName} {heir.lastName}
              </bdi>
              , {t(`survivor.kind.${heir.kind}`)} (
              {t(heir.about === null ? 'death.heir.named' : 'death.heir.of_file')})
            </li>
          ))}
        </ul>
      ) : null}
      {(isDone ? files : heirs).length === 0 ? <p>{t('death.survivors.none')}</p> : null}
      {p.heirsCapital ? (
        <>
          <h3>
            {t(`death.capital.${p.heirsCapital.kind}`)} :{' '}
            <Money t={t} value={p.heirsCapital.amount} />
          </h3>
          <p>{t('death.capital.heirs')}</p>
          <details>
            <summary>{t('award.how')}</summary>
            <TraceTable t={t} trace={p.heirsCapital.trace} />
          </details>
        </>
      ) : null}
      <NameForm p={p} />
    </section>
  )
}

/** One report: what it says beside the register, whom it gives a right to, and the way to decide. */
export const DeathPage: FC<Props> = (p) => {
  const { t, item, twins } = p
  return (
    <>
      <p>
        <a href="/desk/deaths">{t('deaths.title')}</a>
      </p>
      <h1>
        {t('death.of')}{' '}
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>
      </h1>
      <p class="lead">
        <DeathTag t={t} stage={item.stage} />{' '}
        {isolated(t('desk.promised', { promisedOn: item.desk.promisedOn }))}
      </p>
      <ErrorSummary t={t} errors={p.errors} labels={labelsOf(t)} />
      <RefusalSummary t={t} refused={p.problem} />
      {item.stage === 'reported' ? (
        <section class="card waits">
          <h2>{t('liquidation.next')}</h2>
          <p>{t(item.known?.diedOn ? 'death.next.known' : 'death.next')}</p>
          {twins.length > 0 ? <p>{isolated(t('death.twins', { count: twins.length }))}</p> : null}
          <p class="actions">
            <a class="button main" href={`/desk/cases/${item.desk.caseId}`}>
              {t('liquidation.desk.case')}
            </a>
          </p>
        </section>
      ) : (
        <p>
          <a href={`/desk/cases/${item.desk.caseId}`}>{t('death.case')}</a>
        </p>
      )}
      <Compared p={p} />
      {p.pension && p.pension.debt > 0 ? (
        <p class="card waits">
          {t('death.debt')} <Money t={t} value={p.pension.debt} />
        </p>
      ) : null}
      <Identify p={p} />
      <section class="card">
        {p.pieces.length === 0 ? (
          <>
            <h2>{t('death.piece')}</h2>
            <p>{t('death.piece.none')}</p>
          </>
        ) : null}
        <Files t={t} files={p.pieces} base={`/desk/cases/${item.desk.caseId}`} />
      </section>
      <Survivors p={p} />
    </>
  )
}
