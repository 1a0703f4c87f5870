import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { figure } from './figure.ts'

/** By how much the age of who buys raises or lowers the price of a point. No table was published. */
export type BuybackAge = { years: number; rate: RatePpm }
export const buybackAges = {
  id: 'buyback-ages',
  label: {
    fr: 'Coefficient du prix d’un point racheté, selon l’âge',
    ar: 'معامل ثمن النقطة المشتراة حسب السن',
  },
  unit: 'ages',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [{ years: 18, rate: ratePpm(1_000_000) }],
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly BuybackAge[]>

export const buybackLeast = figure<Centimes>(
  'buyback-least',
  { fr: 'Montant le plus petit d’un rachat de points', ar: 'أصغر مبلغ لشراء النقط' },
  { unit: 'centimes', value: centimes(10_000) },
)

/** A request nobody paid ends by itself. */
export const buybackLifeDays = figure(
  'buyback-life',
  { fr: 'Durée d’une demande de rachat à payer', ar: 'مدة صلاحية طلب شراء ينتظر الأداء' },
  { unit: 'days', value: 60 },
)
