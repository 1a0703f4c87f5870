import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** How long a mandate that was proposed waits for its answer. */
export const mandateProposalDays = {
  id: 'mandate-proposal-days',
  label: { fr: 'Durée d’une proposition de mandat', ar: 'مدة اقتراح التوكيل' },
  unit: 'days',
  values: [{ from: isoDate('1990-01-01'), value: 21, source: 'house', status: 'estimated' }],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<number>
