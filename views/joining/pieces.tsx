import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Application, Piece } from '#src/joining/index.ts'
import { PieceTag } from './state.tsx'

type Props = {
  t: Translate
  item: Application
  pieces: readonly Piece[]
  mayReceive: boolean
  commandId: string
}

const PieceForm: FC<{ p: Props; piece: Piece }> = ({ p, piece }) => {
  const { t, item, commandId } = p
  const { code } = piece
  return (
    <CommandForm
      action={`/applications/${item.id}/pieces/${code}`}
      commandId={`${commandId}-${code}`}
      isUpload
    >
      {piece.months === null ? null : (
        <div class="field">
          <label for={`dated-${code}`}>{t('application.piece.dated_on')}</label>
          <span class="hint" id={`dated-${code}-hint`}>
            {isolated(t('application.piece.dated_on.hint', { months: piece.months }))}
          </span>
          <input
            id={`dated-${code}`}
            name="dated_on"
            dir="ltr"
            autocomplete="off"
            aria-describedby={`dated-${code}-hint`}
          />
        </div>
      )}
      <div class="field">
        <label for={`file-${code}`} id={`label-${code}`}>
          {t('application.piece.choose')}
        </label>
        <input
          type="file"
          id={`file-${code}`}
          aria-labelledby={`piece-${code} label-${code}`}
          name="file"
          accept="application/pdf,image/jpeg,image/png"
        />
      </div>
      <button class="other">{t('application.piece.send')}</button>
    </CommandForm>
  )
}

/** The checklist: each piece by itself, saved on arrival; one that was sent can be replaced. */
export const Pieces: FC<Props> = (p) => {
  const { t, item, pieces } = p
  const left = pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')
  return (
    <section class="card" id="pieces">
      <h2>{t('application.pieces')}</h2>
      <p>
        {left.length === 0
          ? t('application.pieces.all')
          : isolated(t('application.pieces.left', { count: left.length }))}
      </p>
      <ul class="plain">
        {pieces.map((piece) => (
          <li>
            <h3 id={`piece-${piece.code}`}>
              {t.dynamic(`application.piece.${piece.code}`)} <PieceTag t={t} state={piece.state} />
            </h3>
            {piece.reason === null ? null : (
              <p>
                {t('application.piece.reason')} <bdi>{piece.reason}</bdi>
              </p>
            )}
            {piece.receivedAt === null ? null : (
              <p class="soft">
                {isolated(t('application.piece.received', { at: piece.receivedAt }))}{' '}
                <a href={`/applications/${item.id}/pieces/${piece.code}`} download>
                  {t('application.piece.open')}
                </a>
              </p>
            )}
            {!p.mayReceive || piece.state === 'conforming' ? null : piece.state === 'received' ? (
              <details>
                <summary>{t('application.piece.replace')}</summary>
                <PieceForm p={p} piece={piece} />
              </details>
            ) : (
              <PieceForm p={p} piece={piece} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
