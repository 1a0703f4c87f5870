import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { parsedBy } from '#src/http/read-body.ts'
import { type Centimes, centimes, parseTypedAmount } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'

const MOST_GROWTH = 150_000
const TEN_THOUSAND = 10_000

/** `4`, `4,5` or `4.25 %` a year; from 0 to 15. */
const parseGrowth = (typed: string): RatePpm | null => {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f%]/gu, ''))
  if (!found) return null
  const ppm =
    Number(found[1]) * TEN_THOUSAND + Number((found[2] ?? '').padEnd(2, '0')) * (TEN_THOUSAND / 100)
  return ppm <= MOST_GROWTH ? ratePpm(ppm) : null
}

const growth = z.preprocess(blank, parsedBy(parseGrowth, 'growth_shape').optional()).optional()
const growthPpm = z
  .number()
  .int()
  .min(0)
  .max(MOST_GROWTH)
  .transform((value) => ratePpm(value))
  .optional()

const MOST_AMOUNT = 1_000_000_000

const parseBuyback = (typed: string): Centimes | null => {
  const amount = parseTypedAmount(typed)
  return amount !== null && amount <= MOST_AMOUNT ? amount : null
}

/** What a simulation supposes: what is left out is as usual. A program gives whole numbers. */
export const simulationAsked = z.object({
  salary_growth: growth,
  point_growth: growth,
  salary_growth_ppm: growthPpm,
  point_growth_ppm: growthPpm,
  capital_option: z.enum(['none', 'insurer', 'full']).default('none'),
  buyback: z.preprocess(blank, parsedBy(parseBuyback, 'amount_shape').optional()).optional(),
  buyback_centimes: z
    .number()
    .int()
    .min(0)
    .max(MOST_AMOUNT)
    .transform((value) => centimes(value))
    .optional(),
})
export type SimulationAsked = z.infer<typeof simulationAsked>
