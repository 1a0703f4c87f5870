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
import type { Attestation } from '#src/attestations/index.ts'
import { readerIn } from '#src/i18n/reader.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { factRows, paperRows, Rows } from './reading.tsx'
import { State } from './state.tsx'

type Props = {
  t: Translate
  typed: string
  item: Attestation | null
  today: IsoDate
  mayRevoke: boolean
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}

const Search: FC<Props> = ({ t, typed }) => (
  <form method="get" action="/desk/attestations" class="filters">
    <Field t={t} name="code" label={t('desk.attestations.code')} value={typed} isLtr />
    <button class="main">{t('desk.attestations.search')}</button>
  </form>
)

const Revoking: FC<{ p: Props; item: Attestation }> = ({ p, item: one }) => {
  const { t, values, errors } = p
  return (
    <section class="card">
      <h2>{t('desk.attestations.revoke')}</h2>
      <RefusalSummary t={t} refused={p.problem} />
      <ErrorSummary t={t} errors={errors} labels={{ reason: t('desk.attestations.reason') }} />
      <CommandForm action={`/desk/attestations/${one.id}/revocation`} commandId={p.commandId}>
        <Field
          t={t}
          name="reason"
          label={t('desk.attestations.reason')}
          hint={t('desk.attestations.reason.hint')}
          value={shown(values['reason'])}
          errors={errors}
        />
        <div class="choice">
          <input
            type="checkbox"
            id="withheld"
            name="withheld"
            value="on"
            checked={values['withheld'] === 'on'}
          />
          <label for="withheld">{t('desk.attestations.withheld')}</label>
        </div>
        <button class="main">{t('desk.attestations.go')}</button>
      </CommandForm>
    </section>
  )
}

const Found: FC<{ p: Props; item: Attestation }> = ({ p, item: one }) => {
  const { t } = p
  const r = readerIn(t.language)
  return (
    <>
      <section class="card">
        <h2>
          {t(`attestation.kind.${one.kind}`)} <State t={t} item={one} today={p.today} />
        </h2>
        <Rows rows={[...factRows(r, one.facts), ...paperRows(r, one)]} />
        <p class="soft">
          {isolated(t('desk.attestations.issued', { by: one.issuedByName, at: one.issuedAt }))}
        </p>
        {one.closing ? (
          <p class="words">
            {isolated(
              t('desk.attestations.closed', {
                by: one.closing.byName,
                why: one.closing.why,
                at: one.closing.at,
              }),
            )}
          </p>
        ) : null}
      </section>
      {p.mayRevoke && !one.closing ? <Revoking p={p} item={one} /> : null}
    </>
  )
}

/** A code somebody read over the telephone, and what to do with its paper. */
export const DeskAttestationsPage: FC<Props> = (p) => {
  const { t, typed, item } = p
  return (
    <>
      <h1>{t('desk.attestations')}</h1>
      <p class="lead">{t('desk.attestations.lead')}</p>
      <Search {...p} />
      {typed !== '' && !item ? <p>{t('desk.attestations.unknown')}</p> : null}
      {item ? <Found p={p} item={item} /> : null}
    </>
  )
}
