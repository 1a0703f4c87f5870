import { paperOf } from '#views/papers/paper.ts'
import { traceBlock } from '#views/papers/trace.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { StatementFacts, StatementRow } from '#src/members/index.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { Scenario } from '#src/rulebook/simulation.ts'

const rowOf = (t: Translate, row: StatementRow): string[] => {
  const nature = t(`points.nature.${row.nature}`)
  const regime = row.regime === null ? '' : `, ${t(`regime.${row.regime}`)}`
  return [
    String(row.year),
    row.employer === null ? nature : `${row.employer}${regime}`,
    row.employer === null ? '' : nature,
    row.base === 0 ? '' : t.f.figure(row.base),
    row.rate === null ? '' : t.f.rate(row.rate),
    row.employee === 0 ? '' : t.f.figure(row.employee),
    row.employerPart === 0 ? '' : t.f.figure(row.employerPart),
    t.f.points(row.points),
  ]
}

const years = (t: Translate, { statement }: StatementFacts): Block => ({
  kind: 'table',
  columns: [
    { label: t('points.year'), share: 5 },
    { label: t('points.employer'), share: 15 },
    { label: t('points.nature'), share: 9 },
    { label: t('member.salary'), share: 10, isFigure: true },
    { label: t('member.rate'), share: 7, isFigure: true },
    { label: t('member.employee'), share: 10, isFigure: true },
    { label: t('member.employer'), share: 10, isFigure: true },
    { label: t('member.points'), share: 10, isFigure: true },
  ],
  rows: statement.years.flatMap(({ rows }) => rows.map((row) => rowOf(t, row))),
})

const managers = (t: Translate, facts: StatementFacts): Block => ({
  kind: 'table',
  columns: [
    { label: t('points.manager'), share: 5 },
    { label: t('points.period'), share: 3 },
    { label: t('points.contributed'), share: 3, isFigure: true },
  ],
  rows: facts.managers.map((one) => [
    one.insurer ?? t('points.manager.fund'),
    t('points.years', { from: one.fromYear, to: one.toYear }),
    t.f.amount(one.contributed),
  ]),
})

/** What a pension is, its note, the range of what is estimated, then every step. */
const pension = (
  t: Translate,
  scenario: Scenario,
  about: { title: string; note: string },
): Block[] => {
  const { monthly, single } = scenario.pension
  const { least, most } = scenario.between
  const when = t(single === null ? 'points.a_month' : 'points.once')
  return [
    { kind: 'heading', text: about.title },
    { kind: 'figure', label: when, value: t.f.amount(single ?? monthly) },
    { kind: 'text', text: about.note },
    ...(scenario.replacement === null
      ? []
      : [
          { kind: 'text' as const, text: t('points.replacement', { share: scenario.replacement }) },
        ]),
    ...(least === most
      ? []
      : [
          {
            kind: 'text' as const,
            text: t('points.between', { least, most }),
            isSoft: true as const,
          },
        ]),
    traceBlock(t, scenario.pension.trace),
  ]
}

/** The statement of points, to keep and to send. */
export const statementPaper = (
  t: Translate,
  facts: StatementFacts,
  made: { at: Instant; isDemo: boolean },
): Paper => {
  const { member, statement, today, acquired, projected, wishes, version } = facts
  return paperOf(t, {
    ...made,
    title: t('statement.points.title'),
    lead: `${member.firstName} ${member.lastName} — ${t('points.as_of', { matricule: member.matricule, on: today })}`,
    blocks: [
      { kind: 'figure', label: t('points.total'), value: t.f.points(statement.points) },
      ...(statement.toCome > 0
        ? [{ kind: 'text' as const, text: t('points.to_come', { points: statement.toCome }) }]
        : []),
      { kind: 'heading', text: t('points.by_year') },
      years(t, facts),
      { kind: 'heading', text: t('points.managers') },
      { kind: 'text', text: t('points.managers.lead') },
      managers(t, facts),
      ...(acquired
        ? pension(t, acquired, {
            title: t('points.acquired'),
            note: t('points.acquired.note', { on: acquired.on }),
          })
        : []),
      ...(projected
        ? pension(t, projected, {
            title: t('points.projected'),
            note: t('points.projected.note', { on: projected.on }),
          })
        : []),
      { kind: 'heading', text: t('points.hypotheses') },
      { kind: 'text', text: t('points.hypotheses.text', wishes.hypotheses) },
      { kind: 'text', text: `${t('points.rulebook')} ${version}`, isSoft: true },
    ],
  })
}
