import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import type { CategoryAge } from './ages.ts'
import { figure } from './figure.ts'

/** How many quarters ahead a change can be asked for. */
export const changeQuarters = figure(
  'contract-change-quarters',
  {
    fr: 'Trimestres à venir pour lesquels une modification du contrat se demande',
    ar: 'عدد الفصول المقبلة التي يمكن طلب تعديل العقد لها',
  },
  { unit: 'quarters', value: 4 },
)

/** One suspension at most in so many years of membership. */
export const suspensionYears = figure(
  'suspension-years',
  { fr: 'Une seule suspension d’adhésion en', ar: 'تعليق واحد للانخراط خلال' },
  { unit: 'years', value: 10, source: 'S11' },
)

/** How long it may last: nobody published it. */
export const suspensionQuarters = figure(
  'suspension-quarters',
  { fr: 'Durée maximale d’une suspension d’adhésion', ar: 'أقصى مدة لتعليق الانخراط' },
  { unit: 'quarters', value: 4 },
)

const numbers = (
  regime: CategoryAge['regime'],
  years: number,
  first: string,
  last: string,
): CategoryAge => ({ regime, years, first, last })

/** From where the fund takes the number of a new category, by product and age of a full pension. */
export const categoryNumbers = {
  id: 'category-numbers',
  label: { fr: 'Numéros des catégories nouvelles', ar: 'أرقام الفئات الجديدة' },
  unit: 'categories',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [
        numbers('al_kamil', 60, '00', '34'),
        numbers('al_kamil', 55, '35', '39'),
        numbers('al_kamil', 50, '50', '70'),
        numbers('al_mounassib', 60, '71', '80'),
        numbers('al_mounassib', 50, '81', '84'),
        numbers('al_mounassib', 55, '85', '89'),
      ],
      source: 'S16',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly CategoryAge[]>
