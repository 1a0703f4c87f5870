import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('2026-01-01')
const CHECKED = isoDate('2026-10-01')

/** Time in which a change of payment rights can still be stopped. */
export const paymentChangeDelay = {
  id: 'payment-change-delay',
  label: {
    fr: 'Délai avant qu’un droit de paiement prenne effet',
    ar: 'المهلة قبل سريان صلاحية الأداء',
  },
  unit: 'hours',
  values: [{ from: FROM, value: 24, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How many people confirm a payment until the employer says otherwise. */
export const usualConfirmations = {
  id: 'usual-confirmations',
  label: { fr: 'Nombre de confirmations par défaut', ar: 'عدد المصادقات الافتراضي' },
  unit: 'people',
  values: [{ from: FROM, value: 2, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** Life of a one-time link to a first or a new password. */
export const linkLife = {
  id: 'one-time-link-life',
  label: { fr: 'Durée d’un lien à usage unique', ar: 'مدة صلاحية الرابط لمرة واحدة' },
  unit: 'days',
  values: [{ from: FROM, value: 7, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
