import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import type { SourceId } from '#src/rulebook/sources.ts'

/** A figure in force from the start: without a source, our own default, shown as estimated. */
export const figure = <T>(
  id: string,
  label: { fr: string; ar: string },
  about: { unit: string; value: T; source?: SourceId },
): DatedParameter<T> => ({
  id,
  label,
  unit: about.unit,
  values: [
    {
      from: isoDate('1990-01-01'),
      value: about.value,
      source: about.source ?? 'house',
      status: about.source === undefined ? 'estimated' : 'official',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
})
