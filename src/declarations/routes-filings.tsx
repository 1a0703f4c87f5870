import { Hono } from 'hono'
import { ReceiptPage } from '#views/declarations/receipt.tsx'
import { doerOf, employerOf, mayRead, requireRole } from '#src/access/index.ts'
import { audited, entriesOf } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, type Outcome, outcomeOf } from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate, daysBetween } from '#src/kernel/dates.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'
import { fileDeclaration } from './filing.ts'
import { filingJson } from './json.ts'
import { loadDeclaration, loadToChange } from './loading.ts'
import { processDeclaration } from './processing.ts'
import { newFiling } from './requests.ts'
import { findDeclaration, findFiling, proposalDecided } from './store.ts'

/** Under /declarations: filing what was checked, and answering what processing asked. */
export const declarationFilings = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('declaration', 'account', 'corrections'))
  .post('/:id/filings', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadToChange(c, c.req.param('id'))
    const values = await readValues(c)
    const body = parseValues(values, newFiling)
    if (!body.ok)
      throw new Problem(422, {
        code: 'filing_unreadable',
        facts: { field: body.errors[0]?.field ?? '' },
      })
    const command = commandOf(c, values)
    const outcome =
      (await outcomeOf(c.var.db, command)) ??
      (await fileDeclaration(
        c,
        declaration,
        { lines: body.value.lines, revision: body.value.revision },
        command,
      ))
    const filing = await findFiling(c.var.db, outcome.location.split('/').at(-1) ?? '')
    if (!filing) throw notFound()
    return done(c, { ...outcome, json: () => filingJson(filing) })
  })
  .post('/:id/proposals/:line', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const values = await readValues(c)
    const command = commandOf(c, values)
    const line = wholeNumber(c.req.param('line'))
    const outcome: Outcome = { status: 200, location: `/declarations/${declaration.id}` }
    if (!(await outcomeOf(c.var.db, command))) {
      const isSame = values['is_same'] === '1' || values['is_same'] === true
      await carryOut(c.var.db, command, [
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        proposalDecided(c.var.db, {
          declarationId: declaration.id,
          line,
          isSame,
          by: c.var.actor.userId,
          at: c.var.now,
        }),
        audited(c.var.db, {
          object: { kind: 'declaration', id: declaration.id },
          action: isSame ? 'person_confirmed' : 'person_contested',
          actor: doerOf(c.var.actor),
          at: c.var.now,
          after: { line },
        }),
      ])
      await processDeclaration(c.env, declaration.id)
    }
    return done(c, { ...outcome, json: () => ({ line, decided: true }) })
  })

export const filings = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('declaration', 'account', 'corrections'))
  .get('/:id', async (c) => {
    const filing = await findFiling(c.var.db, c.req.param('id'))
    if (!filing || filing.employerNumber !== employerOf(c).number) throw notFound()
    const [entries, declaration] = await Promise.all([
      entriesOf(c.var.db, 'declaration', filing.declarationId),
      findDeclaration(c.var.db, filing.declarationId),
    ])
    const { declareBy, interestFreeUntil } = calendarOf(filing.quarter)
    const today = casablancaDate(c.var.now)
    const isReplaceable = declaration?.status !== 'cancelled' && today <= declareBy
    return await respond(c, {
      title: (t) => t('declarations.receipt.title'),
      section: 'declarations',
      json: () => filingJson(filing),
      page: (t) => (
        <ReceiptPage
          t={t}
          filing={filing}
          employer={employerOf(c)}
          entries={entries}
          freeUntil={interestFreeUntil}
          replaceable={
            isReplaceable ? { until: declareBy, days: daysBetween(today, declareBy) } : null
          }
          isDemo={Boolean(c.env.DEMO)}
        />
      ),
    })
  })
