import type { RuleCode } from '#src/declarations/rules/anomalies.ts'
import type { FieldName, Severity } from '#src/declarations/rules/model.ts'
import { isoDate, parseIsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { type Quarter } from '#src/kernel/quarters.ts'
import { rateFromHundredths } from '#src/kernel/rates.ts'
import type { DeclarationLimits } from '#src/rulebook/declaration-limits.ts'
import type { Formats, Language } from './format.ts'
import { fieldNames as fieldNamesAr } from './messages/ar/field-names.ts'
import {
  ruleTexts as ruleTextsAr,
  severityTexts as severityTextsAr,
} from './messages/ar/rule-texts.ts'
import { fieldNames as fieldNamesFr } from './messages/fr/field-names.ts'
import {
  ruleTexts as ruleTextsFr,
  severityTexts as severityTextsFr,
} from './messages/fr/rule-texts.ts'
import type { RuleText } from './rule-text.ts'

/** The fields of a line in the order of the record. */
export const FIELD_ORDER = Object.keys(fieldNamesFr).filter(
  (name): name is FieldName => name !== 'record',
)

const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(ruleTextsFr, code)

export const ruleTextOf = (code: string, language: Language): RuleText | null =>
  isRuleCode(code) ? (language === 'ar' ? ruleTextsAr : ruleTextsFr)[code] : null

/** What a rule checks, with the figures of those limits. */
export const ruleWhatOf = (code: string, language: Language, limits: DeclarationLimits): string => {
  const what = ruleTextOf(code, language)?.what ?? ''
  return typeof what === 'function' ? what(limits) : what
}

export const severityTextOf = (severity: Severity, language: Language) =>
  (language === 'ar' ? severityTextsAr : severityTextsFr)[severity]

export const fieldNameOf = (field: FieldName | 'record', language: Language): string =>
  (language === 'ar' ? fieldNamesAr : fieldNamesFr)[field]

const EMPTY = { fr: '(vide)', ar: '(فارغ)' }

const amount = (text: string, f: Formats): string =>
  /^\d{1,11}\.\d{2}$/.test(text) ? f.amount(centimes(Number(text.replace('.', '')))) : f.ltr(text)

const day = (text: string, f: Formats): string =>
  parseIsoDate(text) ? f.day(isoDate(text)) : f.ltr(text)

/** A value as a person would type it in a field: 17387,29 and 15/08/2026. */
export const editable = (field: FieldName, value: string): string => {
  if (/^\d{1,11}\.\d{2}$/.test(value) && (field === 'salary' || field === 'rate'))
    return value.replace('.', ',')
  const [year, month, day] = value.split('-')
  return parseIsoDate(value) ? `${day}/${month}/${year}` : value
}

/** The notation of a line's field, as this reader writes it; what can't be read stays as typed. */
export const showValue = (field: FieldName | 'record', value: string, f: Formats): string => {
  if (value === '') return EMPTY[f.language]
  switch (field) {
    case 'salary': {
      const range = /^\d+\.\d{2}\/(\d+\.\d{2})$/.exec(value)
      const to = range?.[1]
      if (to === undefined) return amount(value, f)
      return f.language === 'fr' ? `au plus ${amount(to, f)}` : `على الأكثر ${amount(to, f)}`
    }
    case 'affiliated_on':
    case 'birth_date':
    case 'left_on': {
      const [from, to] = value.split('/')
      if (from === undefined || to === undefined || !parseIsoDate(from)) return day(value, f)
      return f.language === 'fr'
        ? `une date du ${day(from, f)} au ${day(to, f)}`
        : `تاريخ من ${day(from, f)} إلى ${day(to, f)}`
    }
    case 'rate':
      return /^\d{1,2}\.\d{2}$/.test(value)
        ? f.rate(rateFromHundredths(Number(value.replace('.', ''))))
        : f.ltr(value)
    case 'quarter':
      return /^\d{4}-T[1-4]$/.test(value) ? f.quarter(value as Quarter) : f.ltr(value)
    case 'category':
    case 'record_code':
    case 'sex':
    case 'nationality':
    case 'marital_status':
    case 'children':
      return f.ltr(value.split(' ').join(', '))
    default:
      return f.ltr(value)
  }
}
