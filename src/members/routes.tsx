import { Hono } from 'hono'
import { MemberLinePage, MemberPage } from '#views/members/member.tsx'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { explainContribution } from '#src/rulebook/contributions.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { entryJson, lineJson } from './json.ts'
import { findMember, listDeclaredLines, listPointsEntries } from './store.ts'

const HEADER = [
  'quarter',
  'employer',
  'category',
  'base_centimes',
  'rate_ppm',
  'employee_centimes',
  'employer_centimes',
  'points_ten_thousandths',
  'points_credited_ten_thousandths',
]

export const members = new Hono<App>()
  .use(requireRole('member'))
  .get('/', async (c) => {
    const id = c.var.actor.memberId ?? ''
    const [member, lines] = await Promise.all([
      findMember(c.var.db, id),
      listDeclaredLines(c.var.db, id),
    ])
    if (!member) throw notFound()
    return await respond(c, {
      title: (t) => t('space.member'),
      section: 'home',
      json: () => ({
        matricule: member.matricule,
        last_name: member.lastName,
        first_name: member.firstName,
        quarters: lines.map(lineJson),
      }),
      csv: {
        name: `quarters-${member.matricule}.csv`,
        text: () =>
          csvText(
            HEADER,
            lines.map((line) => [
              line.quarter,
              line.employerName,
              line.category,
              line.base,
              line.rate,
              line.employee,
              line.employer,
              line.points,
              line.credited,
            ]),
          ),
      },
      page: (t) => <MemberPage t={t} member={member} lines={lines} />,
    })
  })
  .get('/lines/:declaration/:line', async (c) => {
    const lines = await listDeclaredLines(c.var.db, c.var.actor.memberId ?? '')
    const line = lines.find(
      (one) =>
        one.declarationId === c.req.param('declaration') &&
        one.line === wholeNumber(c.req.param('line')),
    )
    if (!line) throw notFound()
    const trace = explainContribution(RULEBOOK, line, line)
    const entries = await listPointsEntries(c.var.db, line)
    return await respond(c, {
      title: (t) => t('member.line.title', line),
      section: 'home',
      json: () => ({ ...lineJson(line), trace, points_entries: entries.map(entryJson) }),
      page: (t) => <MemberLinePage t={t} line={line} trace={trace} entries={entries} />,
    })
  })
