import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('2026-01-01')
const CHECKED = isoDate('2026-10-01')

/** How long documents wait for their signatures. */
export const signatureDays = {
  id: 'signature-days',
  label: { fr: 'Durée d’une demande de signature', ar: 'مدة طلب التوقيع' },
  unit: 'days',
  values: [{ from: FROM, value: 30, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** So many days after they were asked, somebody who has not answered hears again. */
export const signatureReminderDays = {
  id: 'signature-reminder-days',
  label: { fr: 'Rappels d’une demande de signature', ar: 'التذكير بطلب التوقيع' },
  unit: 'days',
  values: [{ from: FROM, value: [7, 20], source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<readonly number[]>

/** How long a signing code serves. */
export const signatureCodeMinutes = {
  id: 'signature-code-minutes',
  label: { fr: 'Durée d’un code de signature', ar: 'مدة صلاحية رمز التوقيع' },
  unit: 'minutes',
  values: [{ from: FROM, value: 15, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How long a signer's own link to what they signed opens: a copy can be taken away until then. */
export const signatureReadingDays = {
  id: 'signature-reading-days',
  label: {
    fr: 'Durée du lien vers les documents signés',
    ar: 'مدة صلاحية رابط الوثائق الموقعة',
  },
  unit: 'days',
  values: [{ from: FROM, value: 365, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
