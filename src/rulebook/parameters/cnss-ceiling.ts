import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** CNSS ceiling by month: Al Mounassib counts what is above, the first tranche what is below. */
export const cnssCeiling = {
  id: 'cnss-ceiling',
  label: { fr: 'Plafond CNSS mensuel', ar: 'السقف الشهري للصندوق الوطني للضمان الاجتماعي' },
  unit: 'centimes/month',
  values: [
    { from: isoDate('2002-01-01'), value: centimes(600_000), source: 'S2', status: 'official' },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Centimes>
