/** The 7-bit alphabet of text messages (3GPP TS 23.038); the second row counts twice. */
const GSM = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const GSM_TWICE = new Set('^{}\\[~]|€')

const ONE = { gsm: 160, ucs2: 70 }
const MANY = { gsm: 153, ucs2: 67 }

/** Typographic marks and letters outside the alphabet would halve the room: plain ones instead. */
const PLAIN: Record<string, string> = {
  '’': "'",
  '«': '"',
  '»': '"',
  ç: 'c',
  ê: 'e',
  ë: 'e',
  â: 'a',
  î: 'i',
  ï: 'i',
  ô: 'o',
  û: 'u',
  È: 'E',
  Ê: 'E',
  À: 'A',
}

/** A sentence as a text message carries it: no marks of direction, plain spaces. */
export const smsText = (sentence: string): string =>
  sentence
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[’«»çêëâîïôûÈÊÀ]/g, (character) => PLAIN[character] ?? character)

/** How many messages it is billed and sent as. */
export const segmentsOf = (text: string): { alphabet: 'gsm' | 'ucs2'; segments: number } => {
  const characters = Array.from(text)
  const isGsm = characters.every((one) => GSM.has(one) || GSM_TWICE.has(one))
  const alphabet = isGsm ? 'gsm' : 'ucs2'
  const length = isGsm
    ? characters.reduce((sum, one) => sum + (GSM_TWICE.has(one) ? 2 : 1), 0)
    : text.length
  const segments = length <= ONE[alphabet] ? 1 : Math.ceil(length / MANY[alphabet])
  return { alphabet, segments }
}
