import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Liquidation, StoredPiece } from '#src/liquidations/index.ts'

type Props = {
  t: Translate
  file: Liquidation | null
  pieces: readonly StoredPiece[]
  isOwn: boolean
}

/** The last of each: what was replaced is not what the file rests on. */
const lastOf = (pieces: readonly StoredPiece[]): StoredPiece[] =>
  pieces.filter(
    (one) =>
      one.documentId !== null &&
      !pieces.some(
        (other) => other.code === one.code && other.about === one.about && other.seq > one.seq,
      ),
  )

const nameOf = ({ code, about }: StoredPiece): string => (about === '' ? code : `${code}.${about}`)

/** The papers of the file of departure, to take away. */
export const DocumentsPage: FC<Props> = ({ t, file, pieces, isOwn }) => {
  const kept = lastOf(pieces)
  return (
    <>
      <h1>{t('space.documents.title')}</h1>
      {file === null ? (
        <p>{t('space.documents.none')}</p>
      ) : (
        <>
          <p class="lead">{isolated(t('space.documents.lead', { number: file.number }))}</p>
          <ul class="plain">
            {isOwn ? (
              <li>
                <a href={`/liquidations/${file.id}`}>
                  {isolated(t('liquidation.title', { number: file.number }))}
                </a>
              </li>
            ) : null}
            {file.stage === 'validated' ? (
              <li>
                <a href={`/liquidations/${file.id}/award`}>{t('award.title')}</a>
              </li>
            ) : null}
            {kept.map((one) => (
              <li>
                <a href={`/liquidations/${file.id}/pieces/${nameOf(one)}`}>
                  {t.dynamic(`liquidation.piece.${one.code}`)}
                </a>{' '}
                {isolated(t('liquidation.piece.received', { at: one.receivedAt }))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
