import type { FC } from 'hono/jsx'
import { CommandForm, ErrorSummary, Field, type FieldError } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Collectable, DebitBatch } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Code } from './parts.tsx'

type Props = {
  t: Translate
  waiting: readonly Collectable[]
  batches: readonly DebitBatch[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const Waiting: Part = ({ t, waiting, commandId }) => (
  <section class={waiting.length > 0 ? 'card waits' : 'card'}>
    <h2>{isolated(t('collections.waiting', { count: waiting.length }))}</h2>
    {waiting.length === 0 ? (
      <p>{t('collections.none')}</p>
    ) : (
      <>
        <ul>
          {waiting.map((one) => (
            <li>
              <bdi>{one.employerName}</bdi> — <Money t={t} value={one.amount} /> —{' '}
              <Code text={one.reference} />
            </li>
          ))}
        </ul>
        <CommandForm action="/direct-debits" commandId={commandId}>
          <button class="main">{t('collections.send')}</button>
        </CommandForm>
      </>
    )}
  </section>
)

const Batches: Part = ({ t, batches }) => (
  <section class="card">
    <h2>{t('collections.batches')}</h2>
    {batches.length === 0 ? <p>{t('collections.no_batch')}</p> : null}
    <ul>
      {batches.map((one) => (
        <li>
          <a href={`/direct-debits/${one.id}`}>
            {isolated(t('collections.batch', { on: one.collectOn, count: one.count }))}
          </a>{' '}
          <span class="soft">
            {isolated(t('payment.by', { by: one.madeByName, at: one.madeAt }))}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const FIELDS = ['employer_number', 'reference', 'rib', 'holder', 'signed_on'] as const

const Mandate: Part = (p) => {
  const { t, values, errors } = p
  return (
    <section class="card">
      <h2>{t('collections.mandate')}</h2>
      <p>{t('collections.mandate.lead')}</p>
      <CommandForm action="/direct-debits/mandates" commandId={`${p.commandId}m`}>
        {FIELDS.map((name) => (
          <Field
            t={t}
            name={name}
            label={t(`collections.${name}`)}
            value={String(values[name] ?? '')}
            errors={errors}
            type={name === 'signed_on' ? 'date' : 'text'}
            isLtr={name !== 'holder'}
          />
        ))}
        <button class="other">{t('collections.record')}</button>
      </CommandForm>
    </section>
  )
}

export const CollectionsPage: Part = (p) => {
  const { t } = p
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`collections.${name}`)]))
  return (
    <>
      <p>
        <a href="/settlements">{t('settlements.title')}</a>
      </p>
      <h1>{t('collections.title')}</h1>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      <Waiting {...p} />
      <Batches {...p} />
      <Mandate {...p} />
    </>
  )
}
