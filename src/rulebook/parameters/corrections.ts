import { figure } from './figure.ts'

/** What a cancellation is for, and what it may take: the whole declaration, chosen lines, or either. */
export type CancellationObject = { code: string; takes: 'whole' | 'lines' | 'either' }

export const cancellationObjects = figure<readonly CancellationObject[]>(
  'cancellation-objects',
  { fr: 'Objets d’une annulation', ar: 'أسباب الإلغاء' },
  {
    unit: 'objects',
    value: [
      { code: 'filed_twice', takes: 'either' },
      { code: 'wrong_quarter', takes: 'either' },
      { code: 'wrong_category', takes: 'either' },
      { code: 'wrong_salary', takes: 'lines' },
      { code: 'person_by_mistake', takes: 'lines' },
      { code: 'wrong_file', takes: 'whole' },
    ],
  },
)

/** Two months to accept or contest what the fund proposes, as elsewhere (Urssaf since 2026). */
export const proposalAnswerDays = figure(
  'proposal-answer-days',
  { fr: 'Délai de réponse à une correction proposée', ar: 'أجل الجواب على تصحيح مقترح' },
  { unit: 'days', value: 60 },
)

/** The "latest declarations" of the source: so many quarters back, the present one on top. */
export const correctionQuarters = figure(
  'correction-quarters',
  {
    fr: 'Trimestres que l’on peut corriger en ligne',
    ar: 'الفصول التي يمكن تصحيحها عبر الإنترنت',
  },
  { unit: 'quarters', value: 4 },
)
