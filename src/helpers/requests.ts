import { z } from 'zod'
import { HELP_RIGHTS } from '#src/access/index.ts'
import { line, parsedBy } from '#src/http/read-body.ts'
import { parseEmail } from '#src/kernel/identifiers.ts'

const NAME_CHARACTERS = 80

const ticked = z.enum(HELP_RIGHTS)

export const helperNamedAs = z.object({
  name: line({ min: 2, max: NAME_CHARACTERS }),
  email: parsedBy(parseEmail, 'email_shape'),
  // In the order of the page, each once, however they were sent.
  rights: z
    .union([z.array(ticked), ticked.transform((one) => [one])])
    .optional()
    .transform((given, context) => {
      const rights = HELP_RIGHTS.filter((one) => given?.includes(one))
      if (rights.length === 0)
        context.issues.push({ code: 'custom', message: 'help_right_needed', input: given })
      return rights
    }),
})
