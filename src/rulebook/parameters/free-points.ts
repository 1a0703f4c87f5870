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
