import type { FC } from 'hono/jsx'
import { Select, TextArea } from '#views/cases/thread.tsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { withoutMarks } from '#views/components/text.tsx'
import type { ChangeKind, ContractRow } from '#src/contract-changes/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

type Regime = ContractRow['regime']

type Props = {
  t: Translate
  kind: ChangeKind
  contract: readonly Pick<ContractRow, 'number' | 'label' | 'rate' | 'regime'>[]
  quarters: readonly Quarter[]
  rates: Record<Regime, readonly RatePpm[]>
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>

const PPM_A_PERCENT = 10_000

const mistakeOf = ({ t, errors }: Props, field: string): string | undefined => {
  const error = errors.find((one) => one.field === field)
  return error && t.dynamic(`error.${error.code}`)
}

const select = (p: Props, name: string) => ({
  name,
  value: shown(p.values[name]).replace(',', '.'),
  mistake: mistakeOf(p, name),
})

const QuarterField: FC<{ p: Props; name: 'quarter' | 'resumes'; label: string }> = (f) => {
  const { t, quarters } = f.p
  return (
    <Select
      {...select(f.p, f.name)}
      label={f.label}
      empty={t('contract.choose')}
      options={quarters.map((quarter) => ({
        value: quarter,
        label: withoutMarks(t.f.quarterInWords(quarter)),
      }))}
    />
  )
}

const RateField: FC<{ p: Props; regimes: readonly Regime[] }> = ({ p, regimes }) => {
  const rates = [...new Set(regimes.flatMap((regime) => p.rates[regime]))].toSorted((a, b) => a - b)
  return (
    <Select
      {...select(p, 'rate')}
      label={p.t('contract.new_rate')}
      empty={p.t('contract.choose')}
      options={rates.map((rate) => ({
        value: String(rate / PPM_A_PERCENT),
        label: withoutMarks(p.t.f.rate(rate)),
      }))}
    />
  )
}

const RateFields: Part = (p) => (
  <>
    <Select
      {...select(p, 'category')}
      label={p.t('board.category')}
      empty={p.t('contract.choose')}
      options={p.contract.map(({ number, label, rate }) => ({
        value: number,
        label: withoutMarks(`${number} — ${label} (${p.t.f.rate(rate)})`),
      }))}
    />
    <RateField p={p} regimes={p.contract.map(({ regime }) => regime)} />
    <QuarterField p={p} name="quarter" label={p.t('contract.from_quarter')} />
  </>
)

const PRODUCTS = ['al_kamil', 'al_mounassib'] as const

const CategoryFields: Part = (p) => {
  const { t } = p
  return (
    <>
      <Field
        t={t}
        name="label"
        label={t('contract.label')}
        hint={t('contract.label.hint')}
        value={shown(p.values['label'])}
        errors={p.errors}
      />
      <Select
        {...select(p, 'regime')}
        label={t('contract.product')}
        options={PRODUCTS.map((value) => ({ value, label: t(`regime.${value}`) }))}
      />
      <RateField p={p} regimes={PRODUCTS} />
      <Select
        {...select(p, 'option')}
        label={t('offers.option')}
        options={[
          { value: '', label: t('offers.option.none') },
          { value: '55', label: t('offers.option.55') },
          { value: '50', label: t('offers.option.50') },
        ].map(({ value, label }) => ({ value, label: withoutMarks(label) }))}
      />
      <QuarterField p={p} name="quarter" label={t('contract.from_quarter')} />
      <p>
        <a href="/offers">{t('front.offers')}</a>
      </p>
    </>
  )
}

const Fields: Part = (p) => {
  const { t, kind } = p
  switch (kind) {
    case 'rate':
      return <RateFields {...p} />
    case 'category':
      return <CategoryFields {...p} />
    case 'suspension':
      return (
        <>
          <QuarterField p={p} name="quarter" label={t('contract.suspend_from')} />
          <QuarterField p={p} name="resumes" label={t('contract.resumes')} />
        </>
      )
    case 'leaving':
      return <QuarterField p={p} name="quarter" label={t('contract.last_quarter')} />
  }
}

/** One change, asked for: what it does is said before, and seen after. */
export const NewChangePage: Part = (p) => {
  const { t, kind, errors } = p
  return (
    <>
      <p class="no-print">
        <a href="/contract">{t('contract.back')}</a>
      </p>
      <h1>{t(`contract.ask.${kind}`)}</h1>
      <p class="lead">{t(`contract.ask.${kind}.lead`)}</p>
      <RefusalSummary t={t} refused={p.problem} />
      <ErrorSummary
        t={t}
        errors={errors}
        labels={{
          category: t('board.category'),
          label: t('contract.label'),
          rate: t('contract.new_rate'),
          quarter: t('contract.quarter'),
          resumes: t('contract.resumes'),
          note: t('contract.note'),
        }}
      />
      <CommandForm action="/contract/changes" commandId={p.commandId}>
        <input type="hidden" name="kind" value={kind} />
        <Fields {...p} />
        <TextArea
          name="note"
          label={t(kind === 'suspension' ? 'contract.reason' : 'contract.note')}
          hint={t(kind === 'suspension' ? 'contract.reason.hint' : 'contract.note.hint')}
          value={shown(p.values['note'])}
          mistake={mistakeOf(p, 'note')}
        />
        <p class="actions">
          <button class="button">{t('contract.send')}</button>
        </p>
      </CommandForm>
    </>
  )
}
