import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseCode } from '#src/kernel/codes.ts'
import { parseDpNumber, parseEmail } from '#src/kernel/identifiers.ts'

/** A card of Morocco, or the paper a foreigner was registered with: capitals and digits. */
const parseCard = (typed: string): string | null => {
  const card = typed.replace(/[\s.-]/g, '').toUpperCase()
  return /^[A-Z0-9]{3,20}$/.test(card) ? card : null
}

export const ACCESS_CODE_SYMBOLS = 13

const number = parsedBy(parseDpNumber, 'pension_number_shape')

export const entryAsked = z.object({
  number,
  cin: parsedBy(parseCard, 'card_shape'),
  channel: z.enum(['email', 'sms', 'letter']),
})

export const helperEntryAsked = z.object({ email: parsedBy(parseEmail, 'email_shape') })

export const codeTyped = z.object({ code: text({ min: 1, max: 20 }) })

/** A mistyped symbol is seen before the database is asked: the person is told at once. */
export const accessCodeTyped = z.object({
  number,
  code: parsedBy((typed) => parseCode(typed, ACCESS_CODE_SYMBOLS), 'access_code_mistyped'),
})

export const phraseChosen = z.object({
  password: text({ min: 1, max: 200 }),
  again: text({ max: 200 }).optional(),
})

export const letterFor = z.object({ pension_id: text({ min: 1, max: 80 }) })
