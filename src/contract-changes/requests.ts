import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { parseRate } from '#src/offers/index.ts'

const typed = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
const quarter = parsedBy(parseQuarter, 'quarter_shape')
const rate = z.preprocess(typed, parsedBy(parseRate, 'rate_shape'))
const note = text({ max: 1000 }).default('')

/** What the form of each kind sends; a rate in per cent, quarters as `2027-T1`. */
export const changeAsked = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rate'),
    category: line({ min: 1, max: 2 }),
    rate,
    quarter,
    note,
  }),
  z.object({
    kind: z.literal('category'),
    label: line({ min: 1, max: 60 }),
    regime: z.enum(['al_kamil', 'al_mounassib']),
    rate,
    option: z.preprocess(blank, z.enum(['55', '50']).optional()).optional(),
    quarter,
    note,
  }),
  z.object({
    kind: z.literal('suspension'),
    quarter,
    resumes: quarter,
    note: text({ min: 1, max: 1000 }),
  }),
  z.object({ kind: z.literal('leaving'), quarter, note }),
])
export type Asking = z.infer<typeof changeAsked>
