import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('2026-01-01')
const CHECKED = isoDate('2026-10-01')

/** How long a code sent to a pensioner's e-mail or telephone opens. */
export const entryCodeMinutes = {
  id: 'pensioner-code-minutes',
  label: { fr: 'Durée d’un code d’entrée du retraité', ar: 'مدة صلاحية رمز دخول المتقاعد' },
  unit: 'minutes',
  values: [{ from: FROM, value: 15, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How long the access code of a letter can be exchanged: post abroad takes weeks. */
export const accessCodeDays = {
  id: 'access-code-days',
  label: { fr: 'Durée d’un code d’accès envoyé par lettre', ar: 'مدة صلاحية رمز الولوج البريدي' },
  unit: 'days',
  values: [{ from: FROM, value: 45, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** A new account waits that many days: whoever held the old contact can still stop it. */
export const accountCoolingDays = {
  id: 'pension-account-cooling-days',
  label: {
    fr: 'Attente avant de changer le compte d’une pension',
    ar: 'مهلة قبل تغيير حساب المعاش',
  },
  unit: 'days',
  values: [{ from: FROM, value: 5, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** A contact somebody asked to leave within that many days still hears of another account. */
export const contactRememberedDays = {
  id: 'pension-contact-remembered-days',
  label: {
    fr: 'Durée pendant laquelle l’ancien contact d’une pension est encore prévenu',
    ar: 'المدة التي يظل فيها عنوان الاتصال السابق للمعاش يتلقى الإشعارات',
  },
  unit: 'days',
  values: [{ from: FROM, value: 60, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** Asked by that day of a month, a new account serves for the pension of that month. */
export const accountChangeDay = {
  id: 'pension-account-change-day',
  label: {
    fr: 'Dernier jour pour changer de compte avant le prochain paiement',
    ar: 'آخر يوم لتغيير الحساب قبل الأداء المقبل',
  },
  unit: 'day of the month',
  values: [{ from: FROM, value: 15, source: 'S60', status: 'official' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How many people may help one pensioner at a time. */
export const mostHelpers = {
  id: 'pension-helpers',
  label: { fr: 'Aidants d’un retraité, au plus', ar: 'أقصى عدد لمساعدي المتقاعد' },
  unit: 'people',
  values: [{ from: FROM, value: 3, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How many people one pensioner names in a day, also when they stop some: each receives a message. */
export const helperNamingsADay = {
  id: 'pension-helper-namings',
  label: {
    fr: 'Aidants qu’un retraité désigne en un jour, au plus',
    ar: 'أقصى عدد للمساعدين الذين يعينهم المتقاعد في يوم',
  },
  unit: 'people',
  values: [{ from: FROM, value: 6, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
