import { z } from 'zod'
import { line, parsedBy } from '#src/http/read-body.ts'
import { parseIsoDate, parseTypedDay } from '#src/kernel/dates.ts'
import { hasPhoneShape, parseEmail } from '#src/kernel/identifiers.ts'

const NAME = 80
export const LONG = 160

/** Fields that several steps of an application ask for. */
export const day = parsedBy((typed) => parseIsoDate(typed) ?? parseTypedDay(typed), 'day_shape')
export const name = line({ min: 1, max: NAME }).transform((typed) => typed.trim())
export const email = parsedBy(parseEmail, 'email_shape')
export const phone = parsedBy((typed) => {
  const compact = typed.replace(/[\s.-]/g, '')
  return hasPhoneShape(compact) || /^\+\d{8,15}$/.test(compact) ? compact : null
}, 'phone_shape')
export const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'yes')
