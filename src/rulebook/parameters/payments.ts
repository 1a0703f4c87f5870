import { figure } from './figure.ts'

/** An order nobody completed ends by itself. */
export const orderLifeDays = figure(
  'payment-order-life',
  { fr: 'Durée d’un ordre de paiement à valider', ar: 'مدة صلاحية أمر بالأداء ينتظر المصادقة' },
  { unit: 'days', value: 7 },
)

/** A transmitted order that no bank statement has shown by then is said to be not received. */
export const arrivalDays = figure(
  'payment-arrival-days',
  { fr: 'Délai d’arrivée d’un paiement transmis', ar: 'أجل وصول أداء تم إرساله' },
  { unit: 'days', value: 10 },
)

/** Points are credited that soon after the bank confirms the money. */
export const pointsDays = figure(
  'points-promise-days',
  { fr: 'Mise à jour du relevé de points', ar: 'تحيين كشف النقط' },
  { unit: 'working days', value: 4, source: 'S60' },
)

/** The longest instalment plan the fund has agreed to. */
export const planMonths = figure(
  'instalment-plan-months',
  { fr: 'Durée la plus longue d’un échéancier', ar: 'أطول مدة لجدول الأداء' },
  { unit: 'months', value: 48, source: 'S49' },
)

/** When points of a category are credited: once its contributions are covered, or as they are paid. */
export type PointsCrediting = 'when_covered' | 'pro_rata'
export const pointsCrediting = figure<PointsCrediting>(
  'points-crediting',
  { fr: 'Crédit des points d’une catégorie', ar: 'تقييد نقط الفئة' },
  { unit: 'mode', value: 'when_covered' },
)
