import { type Context, Hono } from 'hono'
import { statementPaper } from '#views/members/statement-paper.ts'
import { StatementPage } from '#views/members/statement.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { atCasablanca, casablancaDate } from '#src/kernel/dates.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { simulate } from '#src/rulebook/simulation.ts'
import { careerFor, readHoldings, usualWishes, versionOf } from './holdings.ts'
import {
  STATEMENT_HEADER,
  type StatementFacts,
  statementJson,
  statementRows,
} from './json-statement.ts'
import { fileOf, readsFile, seen } from './reading.ts'
import { employeeByYear } from './rules/career.ts'
import { managersOf, recentQuarters, statementOf } from './rules/statement.ts'

const RECENT = 8

/** What the statement says of somebody today. */
const factsOf = async (c: Context<App>, memberId: string) => {
  const found = await readHoldings(c.var.db, memberId)
  if (!found) throw notFound()
  const today = casablancaDate(c.var.now)
  const wishes = usualWishes(RULEBOOK, today)
  const career = careerFor(RULEBOOK, found, today)
  const { scenarios } = simulate(RULEBOOK, { career, wishes, today })
  const facts: StatementFacts = {
    member: found.member,
    statement: statementOf(found.holdings),
    managers: managersOf(found.holdings.insurers, employeeByYear(RULEBOOK, found.holdings)),
    acquired: scenarios.find(({ age }) => age === 'acquired') ?? null,
    projected: scenarios.find(({ isFull }) => isFull) ?? null,
    wishes,
    today,
    version: versionOf(),
  }
  return { facts, recent: recentQuarters(found.holdings.lines, RECENT) }
}

/** Every point of somebody, by year, and the pension it leads to. */
export const statements = new Hono<App>().get('/:id/points-statement', readsFile, async (c) => {
  const { memberId, isOwn } = fileOf(c)
  const { facts, recent } = await factsOf(c, memberId)
  await seen(c, memberId, 'statement_looked')
  return await respond(c, {
    title: (t) => t('statement.points.title'),
    section: 'statement',
    json: () => statementJson(facts),
    csv: {
      name: `releve-${facts.member.matricule}.csv`,
      text: () => csvText(STATEMENT_HEADER, statementRows(facts.statement)),
    },
    pdf: {
      name: `releve-${facts.member.matricule}.pdf`,
      // Of a day: asked for twice, it is the same paper.
      paper: (t) =>
        statementPaper(t, facts, {
          at: atCasablanca(facts.today, { hour: 0 }),
          isDemo: Boolean(c.env.DEMO),
        }),
    },
    page: (t) => <StatementPage t={t} {...facts} recent={recent} isOwn={isOwn} />,
  })
})
