import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  type FieldProps,
  shown,
} from '#views/components/form.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Wishes } from '#src/rulebook/simulation.ts'

type Props = {
  t: Translate
  wishes: Wishes
  hasInsurer: boolean
  commandId: string
  /** As typed, when refused. */
  values: Record<string, unknown> | null
  errors: readonly FieldError[]
}

const OPTIONS = ['none', 'full', 'insurer'] as const

const percent = (ppm: number): string => String(ppm / 10_000).replace('.', ',')
const dirhams = (amount: number): string =>
  amount === 0 ? '' : String(amount / 100).replace('.', ',')

const Options: FC<Props> = ({ t, wishes, values, hasInsurer }) => {
  const typed = values ? shown(values['capital_option']) : wishes.option
  const chosen = typed === '' ? 'none' : typed
  return (
    <fieldset id="capital_option">
      <legend>{t('simulation.option')}</legend>
      {OPTIONS.filter((one) => hasInsurer || one !== 'insurer').map((one) => (
        <label class="choice">
          <input type="radio" name="capital_option" value={one} checked={one === chosen} />
          <span>{t(`simulation.option.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What the counting supposes: changed here, counted again and kept. */
export const WishesForm: FC<Props> = (p) => {
  const { t, wishes, values, errors } = p
  const labels = {
    salary_growth: t('simulation.salary_growth'),
    point_growth: t('simulation.point_growth'),
    capital_option: t('simulation.option'),
    buyback: t('simulation.buyback.amount'),
  }
  const field = (name: keyof typeof labels, usual: string): FieldProps => ({
    t,
    name,
    errors,
    label: labels[name],
    value: values ? shown(values[name]) : usual,
    inputmode: 'decimal',
    isLtr: true,
  })
  const { salaryGrowth, pointGrowth } = wishes.hypotheses
  return (
    <section class="card">
      <h2>{t('simulation.suppose')}</h2>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <CommandForm action="/simulations" commandId={p.commandId}>
        <Field
          {...field('salary_growth', percent(salaryGrowth))}
          hint={t('simulation.growth.hint')}
        />
        <Field
          {...field('point_growth', percent(pointGrowth))}
          hint={t('simulation.growth.hint')}
        />
        <Options {...p} />
        <Field {...field('buyback', dirhams(wishes.buyback))} hint={t('simulation.buyback.hint')} />
        <p class="soft">{t('simulation.fixed')}</p>
        <p class="actions">
          <button class="button">{t('simulation.go')}</button>
        </p>
      </CommandForm>
    </section>
  )
}
