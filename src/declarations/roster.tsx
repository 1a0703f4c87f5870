import { type Context, Hono } from 'hono'
import { RosterPage } from '#views/declarations/roster.tsx'
import { employerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { declarationRight, readFacts } from './facts.ts'
import { UPLOAD_LIMIT } from './requests.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'
import { checkRoster } from './rules/roster-check.ts'

type Result = ReturnType<typeof checkRoster>

const page = (c: Context<App>, result: Result | null, problem: Problem | null = null) =>
  respond(c, {
    status: problem?.status ?? 200,
    problem: problem !== null,
    title: (t) => t('roster.title'),
    section: 'roster',
    json: () =>
      problem
        ? { code: problem.code, status: problem.status, facts: problem.facts }
        : {
            people: (result ?? []).map(({ line, name, isMatch }) => ({
              line,
              name,
              is_match: isMatch,
            })),
          },
    page: (t) => <RosterPage t={t} result={result} problem={problem} />,
  })

/** *Check my roster*: any day, the same file, nothing is filed and nothing is kept. */
export const rosterChecks = new Hono<App>()
  .use(requireRole('employer', 'declaration'))
  .get('/', (c) => page(c, null))
  .post('/', async (c) => {
    const values = await readValues(c, UPLOAD_LIMIT).catch(problemOf)
    if (values instanceof Problem) return await page(c, null, values)
    const file = values['file']
    if (!(file instanceof File) || file.name === '')
      return await page(c, null, new Problem(422, { code: 'file_missing', facts: {} }))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const survey = surveyFile(bytes)
    if (!survey.ok) return await page(c, null, new Problem(422, survey.refusal))
    const facts = await readFacts(c.var.db, {
      employerNumber: employerOf(c).number,
      quarter: survey.value.quarter ?? quarterOfDate(casablancaDate(c.var.now)),
      right: declarationRight(c.var.actor),
      scope: null,
    })
    const lines = []
    for await (const batch of readLines([bytes], survey.value)) lines.push(...batch)
    return await page(c, checkRoster(lines, facts.people))
  })
