import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'

const CHECKED = isoDate('2026-10-01')

/** Feasts on the same day each year, month and day. */
const BEFORE_2024 = [
  '01-01', // New Year
  '01-11', // Manifesto of Independence
  '05-01', // Labour Day
  '07-30', // Throne Day
  '08-14', // Oued Ed-Dahab
  '08-20', // Revolution of the King and the People
  '08-21', // Youth Day
  '11-06', // Green March
  '11-18', // Independence Day
]
const AMAZIGH_NEW_YEAR = '01-14'
const UNITY_DAY = '10-31'

export const fixedHolidays = {
  id: 'fixed-holidays',
  label: { fr: 'Jours fériés à date fixe', ar: 'العطل ذات التاريخ الثابت' },
  unit: 'month and day',
  values: [
    { from: isoDate('1990-01-01'), value: BEFORE_2024, source: 'house', status: 'estimated' },
    {
      from: isoDate('2024-01-01'),
      value: [...BEFORE_2024, AMAZIGH_NEW_YEAR],
      source: 'house',
      status: 'estimated',
    },
    {
      from: isoDate('2026-01-01'),
      value: [...BEFORE_2024, AMAZIGH_NEW_YEAR, UNITY_DAY],
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<readonly string[]>

/** End of Ramadan (two days), feast of sacrifice (two), first of Moharram, the Prophet's birth (two). */
const lunar = (year: string, days: readonly string[]): DatedValue<readonly string[]> => ({
  from: isoDate(`${year}-01-01`),
  value: days.map((day) => `${year}-${day}`),
  source: 'house',
  // The moon is seen or not: a feast is certain on its eve.
  status: 'estimated',
})

export const lunarHolidays = {
  id: 'lunar-holidays',
  label: { fr: 'Jours fériés religieux', ar: 'العطل الدينية' },
  unit: 'days of the year',
  values: [
    { from: isoDate('1990-01-01'), value: [], source: 'house', status: 'estimated' },
    lunar('2025', ['03-31', '04-01', '06-07', '06-08', '06-27', '09-05', '09-06']),
    lunar('2026', ['03-20', '03-21', '05-27', '05-28', '06-17', '08-26', '08-27']),
    lunar('2027', ['03-10', '03-11', '05-17', '05-18', '06-07', '08-15', '08-16']),
    lunar('2028', ['02-27', '02-28', '05-05', '05-06', '05-26', '08-03', '08-04']),
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<readonly string[]>
