import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Candidate } from '#src/liquidations/index.ts'

type Props = {
  t: Translate
  candidates: readonly Candidate[]
  next: number | null
  find: string
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Row: FC<{ t: Translate; person: Candidate; commandId: string }> = ({
  t,
  person: one,
  commandId,
}) => (
  <tr>
    <th scope="row">
      <bdi>
        {one.firstName} {one.lastName}
      </bdi>
      <span class="hint">
        <bdi dir="ltr">{one.matricule}</bdi>
      </span>
    </th>
    <td data-name={t('liquidation.born')}>
      <span>{isolated(t.f.day(one.birthDate))}</span>
    </td>
    <td data-name={t('liquidation.full_on')}>
      <span>{isolated(t.f.day(one.fullOn))}</span>
    </td>
    <td data-name={t('liquidation.file')}>
      {one.liquidationId ? (
        <a href={`/liquidations/${one.liquidationId}`}>{t('liquidation.see')}</a>
      ) : (
        <CommandForm action="/liquidations" commandId={`${commandId}-${one.matricule}`}>
          <input type="hidden" name="matricule" value={one.matricule} />
          <button
            class="link"
            aria-label={`${t('liquidation.open')} — ${one.firstName} ${one.lastName}`}
          >
            {t('liquidation.open')}
          </button>
        </CommandForm>
      )}
    </td>
  </tr>
)

const Found: FC<Props> = ({ t, candidates, commandId, find }) =>
  candidates.length === 0 ? (
    <p class="card">{t(find === '' ? 'liquidations.nobody' : 'liquidations.not_found')}</p>
  ) : (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('liquidation.person')}</th>
          <th scope="col">{t('liquidation.born')}</th>
          <th scope="col">{t('liquidation.full_on')}</th>
          <th scope="col">{t('liquidation.file')}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((one) => (
          <Row t={t} person={one} commandId={commandId} />
        ))}
      </tbody>
    </table>
  )

/** Who may leave with a pension: the nearest to a full one first, or anybody by their matricule. */
export const CandidatesPage: FC<Props> = (p) => {
  const { t, values, errors } = p
  const label = t('liquidation.matricule')
  return (
    <>
      <p>
        <a href="/liquidations">{t('liquidations.back')}</a>
      </p>
      <h1>{t('liquidations.candidates')}</h1>
      <p class="lead">{t('liquidations.candidates.lead')}</p>
      <ErrorSummary t={t} errors={errors} labels={{ matricule: label }} />
      <RefusalSummary t={t} refused={p.problem} field="matricule" />
      <form method="get" action="/liquidations/candidates" class="card">
        <div class="field">
          <label for="find">{t('liquidations.find')}</label>
          <input id="find" name="find" value={p.find} autocomplete="off" />
        </div>
        <button class="other">{t('liquidations.find.go')}</button>
      </form>
      <Found {...p} />
      {p.next === null ? null : (
        <p>
          <a href={`/liquidations/candidates?from=${p.next}&find=${encodeURIComponent(p.find)}`}>
            {t('nav.next_page')}
          </a>
        </p>
      )}
      <section class="card">
        <h2>{t('liquidations.by_matricule')}</h2>
        <CommandForm action="/liquidations" commandId={p.commandId}>
          <Field
            t={t}
            name="matricule"
            label={label}
            hint={t('liquidation.matricule.hint')}
            value={shown(values['matricule'])}
            errors={errors}
            inputmode="numeric"
            isLtr
          />
          <button class="main">{t('liquidation.open')}</button>
        </CommandForm>
      </section>
    </>
  )
}
