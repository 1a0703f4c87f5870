import { z } from 'zod'

/** What the controller read before letting the run go, so that what leaves is what was seen. */
export const releaseAsked = z.object({
  net_centimes: z
    .union([z.number().int(), z.string().regex(/^\d{1,15}$/)])
    .transform((value) => Number(value)),
})
