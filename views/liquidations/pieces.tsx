import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Liquidation, Piece } from '#src/liquidations/index.ts'
import { pieceName, PieceTag, pieceTitle } from './state.tsx'

type Props = {
  t: Translate
  item: Liquidation
  pieces: readonly Piece[]
  mayReceive: boolean
  commandId: string
}

/** `titleId`: the heading that says which piece it is, read out before what to choose. */
const PieceForm: FC<{
  p: Props
  piece: Pick<Piece, 'code' | 'about'>
  label: string
  titleId?: string
}> = (f) => {
  const name = pieceName(f.piece)
  const { t, item, commandId } = f.p
  return (
    <CommandForm
      action={`/liquidations/${item.id}/pieces/${name}`}
      commandId={`${commandId}-${name}`}
      isUpload
    >
      <div class="field">
        <label for={`file-${name}`} id={`label-${name}`}>
          {f.label}
        </label>
        <input
          type="file"
          id={`file-${name}`}
          aria-labelledby={f.titleId ? `${f.titleId} label-${name}` : undefined}
          name="file"
          accept="application/pdf,image/jpeg,image/png"
        />
      </div>
      <button class="other">{t('liquidation.piece.send')}</button>
    </CommandForm>
  )
}

/** Asked for, sent back, or received: each by itself, with its own way to send it. */
const PieceCard: FC<{ p: Props; piece: Piece }> = ({ p, piece }) => {
  const { t, item } = p
  const titleId = `piece-${pieceName(piece)}`
  const isWanted = piece.state === 'expected' || piece.state === 'not_conforming'
  return (
    <li>
      <h3 id={titleId}>
        <bdi>{pieceTitle(t, piece)}</bdi> <PieceTag t={t} state={piece.state} />
      </h3>
      {piece.reason === null ? null : (
        <p>
          {t('liquidation.piece.reason')} <bdi>{piece.reason}</bdi>
        </p>
      )}
      {piece.receivedAt === null || piece.documentId === null ? null : (
        <p class="soft">
          {isolated(t('liquidation.piece.received', { at: piece.receivedAt }))}{' '}
          <a href={`/liquidations/${item.id}/pieces/${pieceName(piece)}`} download>
            {t('liquidation.piece.open')}
          </a>
        </p>
      )}
      {p.mayReceive && isWanted ? (
        <PieceForm p={p} piece={piece} label={t('liquidation.piece.choose')} titleId={titleId} />
      ) : p.mayReceive && piece.state === 'received' ? (
        <details>
          <summary>{t('liquidation.piece.replace')}</summary>
          <PieceForm p={p} piece={piece} label={t('liquidation.piece.choose')} titleId={titleId} />
        </details>
      ) : null}
    </li>
  )
}

/** The checklist of a file. A photograph is enough; each one is saved on arrival. */
export const Pieces: FC<Props> = (p) => {
  const { t, pieces } = p
  const left = pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')
  return (
    <section class="card" id="pieces">
      <h2>{t('liquidation.pieces')}</h2>
      <p>
        {left.length === 0
          ? t('liquidation.pieces.all')
          : isolated(t('liquidation.pieces.left', { count: left.length }))}
      </p>
      <ul class="plain">
        {pieces.map((piece) => (
          <PieceCard p={p} piece={piece} />
        ))}
      </ul>
      {p.mayReceive && p.item.confirmation === null && p.item.openedBySide === 'employer' ? (
        <details>
          <summary>{t('liquidation.signed')}</summary>
          <p>{t('liquidation.signed.lead')}</p>
          <PieceForm
            p={p}
            piece={{ code: 'signed_choices', about: '' }}
            label={t('liquidation.piece.signed_choices')}
          />
        </details>
      ) : null}
    </section>
  )
}
