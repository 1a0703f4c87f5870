import type { IsoDate, Instant } from '#src/kernel/dates.ts'
import { casablancaTime, partsOf } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { POINTS_SCALE, type Points } from '#src/kernel/points.ts'
import type { Month } from '#src/kernel/months.ts'
import { type Quarter, rankOf, yearOf } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

export type Language = 'fr' | 'ar'
export const LANGUAGES = ['fr', 'ar'] as const

export const NARROW_SPACE = '\u202f'
export const NO_BREAK_SPACE = '\u00a0'
// Left-to-right isolate: a number in an Arabic sentence keeps its order. `isolated()` in the views
// turns the pair into <bdi dir="ltr">.
export const ISOLATE = '\u2066'
export const END_ISOLATE = '\u2069'

/** What was read and what was expected, marked inside a sentence; `isolated()` shows them as such. */
const MARKS = { read: '\ue000', wanted: '\ue001' } as const
export const END_MARK = '\ue002'
export type Mark = keyof typeof MARKS
export const MARK_OF: Readonly<Record<string, Mark>> = { '\ue000': 'read', '\ue001': 'wanted' }

export const marked = (mark: Mark, text: string): string => `${MARKS[mark]}${text}${END_MARK}`

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  ar: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
}

const grouped = (whole: number): string => {
  const digits = String(whole)
  let out = ''
  for (let i = 0; i < digits.length; i += 1) {
    if (i > 0 && (digits.length - i) % 3 === 0) out += NARROW_SPACE
    out += digits[i]
  }
  return out
}

const decimals = (value: number, scale: number): string => {
  const size = Math.abs(value)
  const width = String(scale).length - 1
  const whole = grouped(Math.floor(size / scale))
  return `${value < 0 ? '−' : ''}${whole},${String(size % scale).padStart(width, '0')}`
}

const plural = { fr: new Intl.PluralRules('fr'), ar: new Intl.PluralRules('ar') }

const monthIn = (language: Language, month: Month): string => {
  const [year = '', rank = ''] = month.split('-')
  return `${MONTHS[language][Number(rank) - 1] ?? ''}${NO_BREAK_SPACE}${year}`
}

const FIRST = { fr: '1er', ar: 'فاتح' }

const dayIn = (language: Language, date: IsoDate): string => {
  const { year, month, day } = partsOf(date)
  const name = MONTHS[language][month - 1] ?? ''
  return `${day === 1 ? FIRST[language] : day}${NO_BREAK_SPACE}${name}${NO_BREAK_SPACE}${year}`
}

/** How each language writes what the kernel holds. Western digits everywhere. */
export const formatsOf = (language: Language) => {
  const ltr = (text: string): string =>
    language === 'ar' ? `${ISOLATE}${text}${END_ISOLATE}` : text
  const day = (date: IsoDate): string => dayIn(language, date)
  const currency = language === 'fr' ? 'DH' : 'درهم'
  return {
    language,
    ltr,
    day,
    /** septembre 2026 */
    month: (month: Month): string => monthIn(language, month),
    /** septembre: where the year goes without saying. */
    monthName: (month: Month): string => MONTHS[language][Number(month.slice(-2)) - 1] ?? '',
    number: (value: number): string => ltr((value < 0 ? '−' : '') + grouped(Math.abs(value))),
    /** Between a name and what it is, where a page puts them side by side. */
    colon: language === 'fr' ? `${NO_BREAK_SPACE}: ` : ': ',
    /** 1 234,50 — without the currency. */
    figure: (value: Centimes): string => decimals(value, 100),
    currency,
    /** 1 234,50 DH */
    amount: (value: Centimes): string => `${ltr(decimals(value, 100))}${NO_BREAK_SPACE}${currency}`,
    points: (value: Points): string => ltr(decimals(value, POINTS_SCALE)),
    /** 3,75 %; as many decimals as the rate has, two at least. */
    rate: (value: RatePpm): string => {
      const text = decimals(value, 10_000).replace(/0{1,2}$/, '')
      return ltr(`${text}${NO_BREAK_SPACE}%`)
    },
    /** 30 %: a share, without needless decimals. */
    share: (ppm: number): string => {
      const text = decimals(ppm, 10_000).replace(/,?0+$/, '')
      return ltr(`${text}${NO_BREAK_SPACE}%`)
    },
    moment: (at: Instant): string => {
      const { date, hour, minute } = casablancaTime(at)
      const time = String(minute).padStart(2, '0')
      return language === 'fr'
        ? `${day(date)} à ${hour}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${time}`
        : `${day(date)} على الساعة ${ltr(`${hour}:${time}`)}`
    },
    /** T3 2026, as the fund writes it. */
    quarter: (quarter: Quarter): string =>
      language === 'fr'
        ? `T${rankOf(quarter)}${NO_BREAK_SPACE}${yearOf(quarter)}`
        : `الفصل ${rankOf(quarter)} من ${yearOf(quarter)}`,
    quarterInWords: (quarter: Quarter): string =>
      language === 'fr'
        ? `${['1er', '2e', '3e', '4e'][rankOf(quarter) - 1]} trimestre${NO_BREAK_SPACE}${yearOf(quarter)}`
        : `الفصل ${['الأول', 'الثاني', 'الثالث', 'الرابع'][rankOf(quarter) - 1]} من سنة ${yearOf(quarter)}`,
    /** Picks the form for a count; Arabic has six, `other` stands for those left out. */
    plural: (
      count: number,
      forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
    ): string => forms[plural[language].select(count)] ?? forms.other,
    list: (items: readonly string[]): string => items.join(language === 'fr' ? ', ' : '، '),
    bytes: (value: number): string =>
      language === 'fr'
        ? `${(value / 1000).toFixed(1).replace('.', ',')}${NO_BREAK_SPACE}Ko`
        : `${ltr((value / 1000).toFixed(1).replace('.', ','))}${NO_BREAK_SPACE}كيلوبايت`,
  }
}

export type Formats = ReturnType<typeof formatsOf>
