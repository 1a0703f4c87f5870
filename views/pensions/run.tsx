import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { PensionBatch, Run, Trouble, UnsureReturn } from '#src/pensions/index.ts'
import { PaymentTag, RunTag } from './state.tsx'
import { UnsureReturns } from './unsure-returns.tsx'

type Props = {
  t: Translate
  run: Run
  before: Run | null
  batches: readonly PensionBatch[]
  troubles: readonly Trouble[]
  next: number | null
  unsure: readonly UnsureReturn[]
  /** Null: whoever reads is no controller. */
  controllerId: string | null
  /** How many transfers the bank's answer refused, when it was just read. */
  rejected: number | null
  /** How many it refused because it was given them before. */
  duplicates: number
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

const pathOf = ({ run }: Props): string => `/desk/pension-runs/${run.month}`

const Totals: Part = ({ t, run, before }) => (
  <section class="card">
    <p>
      <RunTag t={t} state={run.state} /> {t('pension_run.pay_on')} {isolated(t.f.day(run.payOn))}.
    </p>
    <p>
      {isolated(t('pension_run.looked', { looked: run.paid + run.held + run.unpaid }))}{' '}
      {isolated(t('pension_run.counts', { ...run, nothing: run.unpaid }))}
    </p>
    <p>
      <strong>{isolated(t('pension_run.totals', run))}</strong>
    </p>
    {before ? <p class="hint">{isolated(t('pension_run.before', before))}</p> : null}
    {run.releasedBy !== null && run.releasedAt !== null ? (
      <p>{isolated(t('pension_run.released', { by: run.releasedBy, at: run.releasedAt }))}</p>
    ) : null}
  </section>
)

const Release: Part = (p) => {
  const { t, run, batches, controllerId, commandId } = p
  if (run.state !== 'written') return <></>
  const count = batches.reduce((total, one) => total + one.count, 0)
  return (
    <section class="card">
      <h2>{t('pension_run.release')}</h2>
      {controllerId !== null ? (
        <CommandForm action={`${pathOf(p)}/release`} commandId={commandId}>
          <p>{isolated(t('pension_run.release.lead', { count, net: run.net }))}</p>
          <input type="hidden" name="net_centimes" value={String(run.net)} />
          <button class="button">{t('pension_run.release')}</button>
        </CommandForm>
      ) : (
        <p>{t('pension_run.release.controller')}</p>
      )}
    </section>
  )
}

const Batches: Part = (p) => {
  const { t, run, batches } = p
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('pension_run.batch')}</th>
          <th scope="col" class="num">
            {t('pension_run.transfers')}
          </th>
          <th scope="col" class="num">
            {t('pension.net')}
          </th>
          <th scope="col">{t('pension_run.digest')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((one) => {
          const name = `${one.number} — ${t(`pension.account.mode.${one.mode}`)}`
          return (
            <tr>
              <th scope="row">
                {run.state === 'released' ? (
                  <a href={`${pathOf(p)}/files/${one.number}`}>{name}</a>
                ) : (
                  name
                )}
              </th>
              <td class="num" data-name={t('pension_run.transfers')}>
                <span>{isolated(t.f.number(one.count))}</span>
              </td>
              <td class="num" data-name={t('pension.net')}>
                <span>
                  <Money t={t} value={one.total} />
                </span>
              </td>
              <td data-name={t('pension_run.digest')}>
                <bdi dir="ltr">{one.sha256.slice(0, 12)}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const Answer: Part = (p) => {
  const { t, run, rejected, duplicates } = p
  if (run.state !== 'released') return <></>
  return (
    <section class="card">
      <h2>{t('pension_run.answer')}</h2>
      {rejected === null ? null : (
        <p class="good">{isolated(t('pension_run.answered', { rejected }))}</p>
      )}
      {duplicates === 0 ? null : <p>{isolated(t('pension_run.duplicates', { duplicates }))}</p>}
      <CommandForm action={`${pathOf(p)}/bank-answers`} commandId={p.commandId} isUpload>
        <Field
          t={t}
          name="file"
          label={t('pension_run.batch')}
          hint={t('pension_run.answer.hint')}
          type="file"
        />
        <button class="other">{t('pension_run.answer.go')}</button>
      </CommandForm>
    </section>
  )
}

const Troubles: Part = (p) => {
  const { t, troubles } = p
  if (troubles.length === 0) return <></>
  return (
    <section>
      <h2>{t('pension_run.troubles')}</h2>
      <ul class="plain">
        {troubles.map((one) => (
          <li>
            <a href={`/desk/pensions/${one.pensionId}`}>
              <bdi>{`${one.lastName} ${one.firstName}`}</bdi> <bdi dir="ltr">{one.dpNumber}</bdi>
            </a>{' '}
            <PaymentTag t={t} state={one.state} />
          </li>
        ))}
      </ul>
      {p.next === null ? null : (
        <p class="pages">
          <a href={`${pathOf(p)}?from=${p.next}`}>{t('nav.next_page')}</a>
        </p>
      )}
    </section>
  )
}

/** One month's run: how far it is, what it pays, whom it could not, and the files for the bank. */
export const RunPage: Part = (p) => {
  const { t } = p
  return (
    <>
      <p>
        <a href="/desk/pension-runs">{t('pension_run.back')}</a>
      </p>
      <h1>{isolated(t('pension_run.title', p.run))}</h1>
      <RefusalSummary t={t} refused={p.problem} />
      <Totals {...p} />
      <Release {...p} />
      <h2>{t('pension_run.batches')}</h2>
      {p.batches.length === 0 ? <p>{t('pension_run.batches.none')}</p> : <Batches {...p} />}
      <Answer {...p} />
      <UnsureReturns {...p} />
      <Troubles {...p} />
    </>
  )
}
