/**
 * Identifiers of the field. RIB, IBAN and ICE have published check digits; no rule is known for the
 * CNSS number, the matricule, the employer number and the N° DP: those are read by shape only.
 * Source: domain notes A3 (RIB and ICE verified on public examples).
 */
const DIGITS = /^\d+$/

const modulo97 = (digits: string): number => {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

const compact = (text: string): string => text.replace(/[\s.-]/g, '')

/** Bank account, 24 digits: the whole number is a multiple of 97, zero aside. */
export const parseRib = (text: string): string | null => {
  const rib = compact(text)
  return rib.length === 24 && DIGITS.test(rib) && modulo97(rib) === 0 && /[1-9]/.test(rib)
    ? rib
    : null
}

/** International bank account (ISO 13616), compact and in upper case. */
export const parseIban = (text: string): string | null => {
  const iban = compact(text).toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null
  const moved = iban.slice(4) + iban.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return modulo97(digits) === 1 ? iban : null
}

export const ibanOfRib = (rib: string): string => {
  const key = 98 - modulo97(`${rib}221000`) // M = 22, A = 10
  return `MA${String(key).padStart(2, '0')}${rib}`
}

/** Identifiant commun de l'entreprise: 15 digits (left zeros may be left out), a multiple of 97. */
export const parseIce = (text: string): string | null => {
  const ice = compact(text)
  if (!DIGITS.test(ice) || ice.length > 15 || ice.length < 8) return null
  const padded = ice.padStart(15, '0')
  return modulo97(padded) === 0 && Number(padded) > 0 ? padded : null
}

const digitsUpTo = (text: string, length: number): string | null => {
  const digits = compact(text)
  if (digits.length === 0 || digits.length > length || !DIGITS.test(digits)) return null
  const padded = digits.padStart(length, '0')
  return /^0+$/.test(padded) ? null : padded
}

/** N° d'adhérent, 6 digits; shown and typed with or without its left zeros. */
export const parseEmployerNumber = (text: string): string | null => digitsUpTo(text, 6)
/** Matricule CIMR, 9 digits. */
export const parseMatricule = (text: string): string | null => digitsUpTo(text, 9)
/** CNSS registration, 9 digits. */
export const parseCnss = (text: string): string | null => digitsUpTo(text, 9)
/** N° DP of a pension: numeric, length unknown. */
export const parseDpNumber = (text: string): string | null => {
  const digits = compact(text)
  return DIGITS.test(digits) && digits.length <= 12 ? digits : null
}

/**
 * One name for every way to write a number, since people are found with and without its left zeros:
 * for counters. Whatever is no number stays as it is.
 */
export const withoutLeftZeros = (text: string): string => text.replace(/^0+(?=\d+$)/, '')

/** National identity card: one or two letters, then one to seven digits. */
export const hasCinShape = (text: string): boolean => /^[A-Z]{1,2}\d{1,7}$/.test(text)
/** As the card has it: capitals, no space. */
export const parseCin = (text: string): string | null => {
  const cin = compact(text).toUpperCase()
  return hasCinShape(cin) ? cin : null
}
/** 9 digits, right-hand zeros of padding aside; 9999999999 and zeros mean "unknown" in the file. */
export const hasCnssShape = (text: string): boolean => /^0?\d{9}$/.test(text)
const PHONE = /^(?:00212|\+212|0)[5-8]\d{8}$/
/** `00212` + 9 digits, `+212…` or a local `05…`–`08…`. */
export const hasPhoneShape = (text: string): boolean =>
  PHONE.test(text) || PHONE.test(text.replace(/[\s.-]/g, ''))
export const hasEmailShape = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)

/** An e-mail address in lower case, with a domain that has a dot. */
export const parseEmail = (text: string): string | null => {
  const email = text.trim().toLowerCase()
  return email.length <= 254 && hasEmailShape(email) ? email : null
}

const RF = '2715' // R = 27, F = 15

/** Structured creditor reference (ISO 11649): `RF`, two check digits, then up to 21 digits of ours. */
export const creditorReference = (body: string): string =>
  `RF${String(98 - modulo97(`${body}${RF}00`)).padStart(2, '0')}${body}`

/** A text that is a reference and nothing else, printed in groups or not (also those of others). */
export const parseCreditorReference = (text: string): string | null => {
  const reference = text.replace(/\s/g, '').toUpperCase()
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return null
  const moved = reference.slice(4) + reference.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return modulo97(digits) === 1 ? reference : null
}
