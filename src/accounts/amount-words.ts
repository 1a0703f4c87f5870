import { toCardinal as arabic } from 'n2words/ar-SA'
import { toCardinal as french } from 'n2words/fr-FR'
import type { Centimes } from '#src/kernel/money.ts'

const CENTIMES = 100
const split = (amount: Centimes): { dirhams: number; centimes: number } => ({
  dirhams: Math.floor(amount / CENTIMES),
  centimes: amount % CENTIMES,
})

const frenchPart = (count: number, unit: string): string => {
  // Un million, deux milliards *de* dirhams: a whole number of millions takes "de".
  const isRound = count >= 1_000_000 && count % 1_000_000 === 0
  const words = french(count)
  return `${words}${isRound ? (/^[aeiou]/.test(unit) ? ' d’' : ' de ') : ' '}${unit}${count > 1 ? 's' : ''}`
}

const inFrench = (amount: Centimes): string => {
  const { dirhams, centimes } = split(amount)
  const parts = [
    ...(dirhams > 0 || centimes === 0 ? [frenchPart(dirhams, 'dirham')] : []),
    ...(centimes > 0 ? [frenchPart(centimes, 'centime')] : []),
  ]
  return parts.join(' et ')
}

type Unit = { one: string; two: string; few: string; many: string; round: string }
const DIRHAM: Unit = {
  one: 'درهم واحد',
  two: 'درهمان',
  few: 'دراهم',
  many: 'درهماً',
  round: 'درهم',
}
const CENTIME: Unit = {
  one: 'سنتيم واحد',
  two: 'سنتيمان',
  few: 'سنتيمات',
  many: 'سنتيماً',
  round: 'سنتيم',
}

const ARABIC_FEW = 10
const ARABIC_MANY = 99

/** The counted noun follows the last two digits: 3–10 plural, 11–99 accusative, whole hundreds genitive. */
const arabicPart = (count: number, unit: Unit): string => {
  if (count === 1) return unit.one
  if (count === 2) return unit.two
  const words = arabic(count, { gender: 'masculine' })
  const rest = count % CENTIMES
  if (rest > 2 && rest <= ARABIC_FEW) return `${words} ${unit.few}`
  if (rest > ARABIC_FEW && rest <= ARABIC_MANY) return `${words} ${unit.many}`
  // A dual loses its ending before the noun: مئتا درهم, ألفا درهم.
  return `${words.replace(/ان$/, 'ا')} ${unit.round}`
}

const inArabic = (amount: Centimes): string => {
  const { dirhams, centimes } = split(amount)
  const parts = [
    ...(dirhams > 0 || centimes === 0
      ? [dirhams === 0 ? 'صفر درهم' : arabicPart(dirhams, DIRHAM)]
      : []),
    ...(centimes > 0 ? [arabicPart(centimes, CENTIME)] : []),
  ]
  return parts.join(' و')
}

/** An amount as a bank's sheet wants it, so that a figure added by hand shows. */
export const amountInWords = (amount: Centimes, language: 'fr' | 'ar'): string =>
  language === 'fr' ? inFrench(amount) : inArabic(amount)
