import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'

const name = line({ min: 1, max: 25 })
const said = text({ max: 2000 }).default('')

/** What somebody says is wrong: each kind asks for what it should be. */
export const anomalyReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), last_name: name, first_name: name, text: said }),
  z.object({
    kind: z.literal('birth_date'),
    birth_date: parsedBy(parseTypedDay, 'day_shape'),
    text: said,
  }),
  z.object({ kind: z.literal('matricule'), matricule: line({ min: 1, max: 20 }), text: said }),
  z.object({
    kind: z.literal('rights'),
    quarter: parsedBy(parseQuarter, 'quarter_shape'),
    text: said,
  }),
])
export type AnomalyReport = z.infer<typeof anomalyReport>

export const employerAnswer = z.object({
  answer: z.enum(['confirmed', 'contested']),
  text: text({ max: 2000 }).default(''),
})
