import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { ReceiptFacts } from './receipt-facts.ts'
import { LiquidationTag, PieceTag, pieceTitle } from './state.tsx'
import { Story } from './story.tsx'

/** What was filed and what happened to it until now, signed. */
export const ReceiptPage: FC<{ t: Translate } & ReceiptFacts> = (p) => {
  const { t, item, state, pieces, story } = p
  return (
    <>
      <p class="no-print">
        <a href={`/liquidations/${item.id}`}>{t('liquidation.back')}</a>
      </p>
      <h1>{isolated(t('receipt.file.title', { number: item.number }))}</h1>
      <p class="lead">
        <bdi>
          {item.firstName} {item.lastName}
        </bdi>{' '}
        — {isolated(t('points.as_of', { matricule: item.matricule, on: casablancaDate(p.at) }))}{' '}
        <LiquidationTag t={t} state={state} />
      </p>
      <p class="no-print">
        <a href="?format=pdf">{t('nav.pdf')}</a>
      </p>
      <Story t={t} story={story} />
      <section class="card">
        <h2>{t('liquidation.pieces')}</h2>
        <ul class="plain">
          {pieces.map((piece) => (
            <li>
              <bdi>{pieceTitle(t, piece)}</bdi> <PieceTag t={t} state={piece.state} />
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{t('receipt.file.signature')}</h2>
        <p>{t('receipt.file.signature.lead')}</p>
        <p class="record" dir="ltr">
          <code class="hash">{p.jws}</code>
        </p>
      </section>
    </>
  )
}
