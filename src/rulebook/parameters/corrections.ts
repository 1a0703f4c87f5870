import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** What a cancellation is for, and what it may take: the whole declaration, chosen lines, or either. */
export type CancellationObject = { code: string; takes: 'whole' | 'lines' | 'either' }

export const cancellationObjects: DatedParameter<readonly CancellationObject[]> = {
  id: 'cancellation-objects',
  label: { fr: 'Objets d’une annulation', ar: 'أسباب الإلغاء' },
  unit: 'objects',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [
        { code: 'filed_twice', takes: 'either' },
        { code: 'wrong_quarter', takes: 'either' },
        { code: 'wrong_category', takes: 'either' },
        { code: 'wrong_salary', takes: 'lines' },
        { code: 'person_by_mistake', takes: 'lines' },
        { code: 'wrong_file', takes: 'whole' },
      ],
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
}

/** The "latest declarations" of the source: so many quarters back, the present one on top. */
export const correctionQuarters: DatedParameter<number> = {
  id: 'correction-quarters',
  label: {
    fr: 'Trimestres que l’on peut corriger en ligne',
    ar: 'الفصول التي يمكن تصحيحها عبر الإنترنت',
  },
  unit: 'quarters',
  values: [{ from: isoDate('1990-01-01'), value: 4, source: 'house', status: 'estimated' }],
  checkedOn: isoDate('2026-10-01'),
}
