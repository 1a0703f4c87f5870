import { paperOf } from '#views/papers/paper.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import type { Paper } from '#src/paper/index.ts'
import type { ReceiptFacts } from './receipt-facts.ts'
import { pieceTitle } from './state.tsx'

/** The receipt of a file: its story, its pieces, and a signature to scan. */
export const receiptPaper = (
  t: Translate,
  facts: ReceiptFacts,
  made: { at: Instant; isDemo: boolean },
): Paper => {
  const { item, state, pieces, story } = facts
  const on = casablancaDate(facts.at)
  return paperOf(t, {
    ...made,
    title: t('receipt.file.title', { number: item.number }),
    lead: `${item.firstName} ${item.lastName} — ${t('points.as_of', { matricule: item.matricule, on })}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('liquidation.state'), t(`liquidation.state.${state}`)],
          ...(item.desk
            ? ([[t('liquidation.promised'), t.f.day(item.desk.promisedOn)]] as const)
            : []),
        ],
      },
      { kind: 'heading', text: t('liquidation.story') },
      {
        kind: 'table',
        columns: [
          { label: t('receipt.file.when'), share: 4 },
          { label: t('receipt.file.what'), share: 6 },
          { label: t('receipt.file.who'), share: 4 },
        ],
        rows: story.map(({ at, what, name, side }) => [
          t.f.moment(at),
          t.dynamic(`liquidation.event.${what}`),
          `${name} (${t(`liquidation.side.${side}`)})`,
        ]),
      },
      { kind: 'heading', text: t('liquidation.pieces') },
      {
        kind: 'table',
        columns: [
          { label: t('receipt.file.piece'), share: 6 },
          { label: t('liquidation.state'), share: 4 },
        ],
        rows: pieces.map((piece) => [
          pieceTitle(t, piece),
          t(`liquidation.piece_state.${piece.state}`),
        ]),
      },
      { kind: 'heading', text: t('receipt.file.signature') },
      {
        kind: 'code',
        text: facts.jws,
        lines: [item.number, t('receipt.file.signature.lead'), facts.digest],
      },
    ],
  })
}
