import { type Centimes, centimes, NO_MONEY } from '#src/kernel/money.ts'

/** What accepting a proposal has to correct: a line to cancel, a salary to recall. */
export type Correction = {
  cancels: 'wrong_salary' | 'person_by_mistake' | null
  /** The salary a recall adds once the rest is done. */
  recalls: Centimes
}

/** More was earned than declared: the rest is recalled. Less: the line goes, the right salary comes. */
export const correctionFor = (declared: Centimes, salary: Centimes): Correction => {
  if (salary > declared) return { cancels: null, recalls: centimes(salary - declared) }
  if (salary === 0) return { cancels: 'person_by_mistake', recalls: NO_MONEY }
  return { cancels: 'wrong_salary', recalls: salary }
}
