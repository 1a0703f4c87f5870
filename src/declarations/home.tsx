import { Hono } from 'hono'
import { HomePage } from '#views/declarations/home.tsx'
import { employerOf, reads, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'
import { quarterBoard } from './board.ts'
import { summaryJson } from './json.ts'
import { listDeclarations } from './store.ts'

const SHOWN = 5

/** The employer's first page: what waits, until when, and what was done last. */
export const employerHome = new Hono<App>().use(requireRole('employer')).get('/', async (c) => {
  const about = { show: 'all', limit: SHOWN, offset: 0 } as const
  // A mandate for something else opens the space, and nothing of what is declared.
  const isReadable = reads(c.var.actor, 'declaration', 'account', 'corrections')
  const [board, last] = isReadable
    ? await Promise.all([quarterBoard(c), listDeclarations(c.var.db, employerOf(c).number, about)])
    : [[], []]
  return await respond(c, {
    title: (t) => t('space.employer'),
    section: 'home',
    json: () => ({
      employer_number: employerOf(c).number,
      quarters: board.map((state) => ({
        quarter: state.quarter,
        declare_by: state.declareBy,
        interest_free_until: state.interestFreeUntil,
        is_complete: state.isComplete,
        categories: state.categories.map((one) => ({
          category: one.number,
          rate_ppm: one.rate,
          declaration: one.declarationId,
          is_nil: one.isNil,
        })),
      })),
      declarations: last.map(summaryJson),
    }),
    page: (t) => <HomePage t={t} name={c.var.actor.name} {...{ board, last, isReadable }} />,
  })
})
