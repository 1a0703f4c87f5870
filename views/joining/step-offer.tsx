import type { FC } from 'hono/jsx'
import { Select } from '#views/cases/thread.tsx'
import { Field, type FieldError, shown } from '#views/components/form.tsx'
import { filled, upTo } from '#views/components/rows.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Offer } from '#src/joining/index.ts'

type Props = {
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
  days: readonly IsoDate[]
}

const MOST_CATEGORIES = 6
const REGIMES = ['al_kamil', 'al_mounassib'] as const
const OPTIONS = ['55', '50'] as const
const PPM_A_PERCENT = 10_000

/** What an offer says, as the fields of its form. */
export const offerValues = (t: Translate, offer: Offer | null): Record<string, unknown> => {
  if (!offer) return {}
  const rows = offer.categories.flatMap((one, i) =>
    Object.entries({
      code: one.code,
      label: one.label,
      regime: one.regime,
      rate: String(one.ratePpm / PPM_A_PERCENT).replace('.', ','),
      payroll: t.f.figure(one.payrollCentimes),
      headcount: String(one.headcount),
      option: one.retirementOption ?? '',
    }).map(([name, value]) => [`category_${i + 1}_${name}`, value]),
  )
  return Object.fromEntries([['effect_on', offer.effectOn], ...rows])
}

const CategoryRow: FC<Props & { number: number }> = ({ t, values, errors, number }) => {
  const at = (name: string): string => `category_${number}_${name}`
  const field = (name: string) => ({ t, name: at(name), value: shown(values[at(name)]), errors })
  const regime = errors.find((one) => one.field === at('regime'))
  return (
    <fieldset class="card">
      <legend>{t('application.category.nth', { number })}</legend>
      <Field
        {...field('code')}
        label={t('application.category.code')}
        hint={t('application.category.code.hint')}
        inputmode="numeric"
        isLtr
      />
      <Field {...field('label')} label={t('application.category.label')} />
      <Select
        name={at('regime')}
        label={t('application.category.regime')}
        empty={t('application.choose')}
        value={shown(values[at('regime')])}
        mistake={regime ? t.dynamic(`error.${regime.code}`) : undefined}
        options={REGIMES.map((value) => ({ value, label: t(`application.regime.${value}`) }))}
      />
      <Field
        {...field('rate')}
        label={t('application.category.rate')}
        hint={t('application.category.rate.hint')}
        inputmode="decimal"
        isLtr
      />
      <Field
        {...field('payroll')}
        label={t('application.category.payroll')}
        inputmode="decimal"
        isLtr
      />
      <Field
        {...field('headcount')}
        label={t('application.category.headcount')}
        inputmode="numeric"
        isLtr
      />
      <Select
        name={at('option')}
        label={t('application.category.option')}
        empty={t('application.option.none')}
        value={shown(values[at('option')])}
        options={OPTIONS.map((value) => ({ value, label: t(`application.option.${value}`) }))}
      />
    </fieldset>
  )
}

/** Categories of staff, each with its product and rate, and the day the contract takes effect. */
export const OfferFields: FC<Props> = (p) => {
  const { t, values, errors, days } = p
  const error = errors.find(({ field }) => field === 'effect_on')
  const rows = Math.min(MOST_CATEGORIES, filled(values, 'category') + 1)
  return (
    <>
      {upTo(rows).map((number) => (
        <CategoryRow {...p} number={number} />
      ))}
      <p class="soft">
        {t('application.categories.more')} <a href="/offers">{t('application.compare')}</a>
      </p>
      <Select
        name="effect_on"
        label={t('application.effect_on')}
        empty={t('application.choose')}
        value={shown(values['effect_on'])}
        mistake={error ? t.dynamic(`error.${error.code}`) : undefined}
        options={days.map((day) => ({ value: day, label: t.f.day(day) }))}
      />
    </>
  )
}
