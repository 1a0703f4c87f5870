import { figure } from './figure.ts'

/** Illness gives free points from that day of it on. */
export const freePointsDay = figure(
  'free-points-day',
  {
    fr: 'Premier jour de maladie qui donne des points gratuits',
    ar: 'أول يوم مرض يمنح نقطا مجانية',
  },
  { unit: 'days', value: 61, source: 'S31' },
)

/** Free points of a day are those of a year of salaries divided by this. */
export const freePointsYear = figure(
  'free-points-year',
  { fr: 'Jours d’une année pour les points gratuits', ar: 'أيام السنة لحساب النقط المجانية' },
  { unit: 'days of the year', value: 365 },
)
