import { paperOf } from '#views/papers/paper.ts'
import { traceBlock } from '#views/papers/trace.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import { type AwardFacts, stepValue } from './award-facts.ts'

const differences = (t: Translate, facts: AwardFacts): Block[] =>
  facts.differences.length === 0
    ? [{ kind: 'text', text: t('award.same', { at: facts.shownOn }) }]
    : [
        { kind: 'text', text: t('award.moved', { at: facts.shownOn }) },
        {
          kind: 'table',
          columns: [
            { label: t('trace.step'), share: 5 },
            { label: t('award.before'), share: 3, isFigure: true },
            { label: t('award.after'), share: 3, isFigure: true },
          ],
          rows: facts.differences.map(({ key, unit, before, after }) => [
            t.dynamic(`trace.${key}`),
            stepValue(t, unit, before),
            stepValue(t, unit, after),
          ]),
        },
      ]

/** The letter of the award, to keep. */
export const awardPaper = (
  t: Translate,
  facts: AwardFacts,
  made: { at: Instant; isDemo: boolean },
): Paper => {
  const { item, calculation } = facts
  const { award, terms } = calculation
  const when = t(award.single === null ? 'points.a_month' : 'points.once')
  return paperOf(t, {
    ...made,
    title: t('award.title'),
    lead: `${item.firstName} ${item.lastName} — ${t('award.numbers', { dpNumber: facts.dpNumber, number: item.number })}`,
    blocks: [
      { kind: 'figure', label: when, value: t.f.amount(award.single ?? award.monthly) },
      {
        kind: 'facts',
        rows: [
          [t('award.from'), t.f.day(terms.on)],
          [t('liquidation.departure'), t(`liquidation.departure.${award.kind}`)],
          [t('liquidation.option'), t(`liquidation.option.${terms.option}`)],
          ...(award.capital > 0
            ? ([[t('liquidation.capital'), t.f.amount(award.capital)]] as const)
            : []),
        ],
      },
      { kind: 'heading', text: t('award.how') },
      traceBlock(t, award.trace),
      { kind: 'heading', text: t('award.differences') },
      ...differences(t, facts),
      { kind: 'heading', text: t('award.rights') },
      {
        kind: 'text',
        text: t('award.withdraw', { notifiedOn: facts.notifiedOn, until: facts.withdrawUntil }),
      },
      { kind: 'text', text: t('award.complain') },
      { kind: 'text', text: `${t('points.rulebook')} ${calculation.rulebook}`, isSoft: true },
    ],
  })
}
