import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const CHECKED = isoDate('2026-10-01')

/** How long an activation code sent by e-mail or text message opens. */
export const activationMinutes = {
  id: 'activation-code-minutes',
  label: { fr: 'Durée d’un code d’activation', ar: 'مدة صلاحية رمز التفعيل' },
  unit: 'minutes',
  values: [{ from: isoDate('1990-01-01'), value: 15, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** The same for a code that travels by post. */
export const activationLetterDays = {
  id: 'activation-letter-days',
  label: {
    fr: 'Durée d’un code d’activation envoyé par lettre',
    ar: 'مدة صلاحية رمز التفعيل المرسل بالبريد',
  },
  unit: 'days',
  values: [{ from: isoDate('1990-01-01'), value: 30, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
