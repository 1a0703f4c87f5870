import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { salaryTyped } from '#src/declarations/index.ts'
import { parseEmployerNumber, parseMatricule } from '#src/kernel/identifiers.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'

/** The line an agent means, and what should stand there. */
export const proposalAsked = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  quarter: parsedBy(parseQuarter, 'quarter_shape'),
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
  category: line({ min: 1, max: 2 }),
  salary: parsedBy(salaryTyped, 'amount_shape'),
  reason: text({ min: 1, max: 1000 }),
})

export const said = z.object({ text: text({ min: 1, max: 1000 }) })
